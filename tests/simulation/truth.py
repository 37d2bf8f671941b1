"""What must hold: looks at the province's own tables after every step, and at both ends at quiet.

The names I1 … are those of the plan. A violation is an AssertionError.
"""

import json
from collections import Counter, defaultdict
from hashlib import blake2b
from io import BytesIO

from desktop.store.erasing import PERSON
from desktop.store.sealing import unseal
from sync.protocol.bundles import answers_in, read_receipt
from sync.protocol.chain import chain_root, next_link
from sync.protocol.envelope import read_envelope
from sync.protocol.replies import unverified_message
from sync.server.judgement import ERASED, REPEATED
from sync.server.posting import REVOKED
from tests.simulation.alike import check_alike
from tests.simulation.looks import key_of
from tests.simulation.versions_apart import NEWER

_HEADS = "SELECT house_id, log, hw, chain, device_id FROM log"
_LINES = "SELECT count(*) FROM ledger_line"
_DEVICES = "SELECT house_id, device_id FROM device WHERE revoked_at IS NOT NULL"
_NOT_REVOKED = "SELECT line, verdict FROM ledger_line WHERE code IS NULL OR code <> 'revoked'"
_VERDICT = "SELECT verdict, code FROM ledger_line WHERE house_id = ? AND log = ? AND seq = ?"
_NEW_LINES = (
    "SELECT seq, line, chain, verdict, code FROM ledger_line "
    "WHERE house_id = ? AND log = ? AND seq > ? ORDER BY seq"
)
_LINES_OF_HOUSE = "SELECT line FROM ledger_line WHERE house_id = ?"
_MACHINE = "SELECT log, house_key, mark, mark_chain FROM exchange"
_OF_A_PERSON = b'"t":"person"'
_ALONE = (
    "SELECT log FROM log AS one WHERE EXISTS (SELECT 1 FROM log AS other WHERE "
    "other.house_id = one.house_id AND other.device_id = one.device_id AND other.log <> one.log) "
    "AND NOT EXISTS (SELECT 1 FROM split WHERE split.house_id = one.house_id)"
)


class Truth:
    """Remembers what was written in each house, and what the province was seen to hold."""

    def __init__(self, capital):
        self.capital = capital
        self.written = defaultdict(set)
        """House id to the keys of everything that any machine of the house ever committed."""
        self.era, self.era_of = 0, {}
        """How often the province went back, and when it answered each question of a stick."""
        self.has_gone_back_silently = False
        """Whether it did so under its old lineage: who has lost nothing by it cannot know."""
        self.ordered = defaultdict(set)
        """House id to the persons that any machine of it ever ordered to be erased."""
        self.device_keys = {}
        """Of every device that there ever was: another PC's copy may have taken its place."""
        self.answers = blake2b(digest_size=16)
        """Every answer of the province, byte by byte."""
        self.forget()

    def tell(self, house, keys):
        """A machine committed these changes."""
        self.written[house].update(keys)
        self.ordered[house].update(filter(None, map(_ordered_by, keys)))

    def went_back(self, *, is_told):
        """The province is older than it was: what it said before may not hold."""
        self.era += 1
        self.has_gone_back_silently |= not is_told
        self.forget()

    def is_current(self, question):
        """Whether the question, by its nonce, was answered since; None is one asked just now."""
        return question is None or self.era_of.get(question) == self.era

    def forget(self):
        """The province went back: look at everything anew."""
        self.lines = 0
        self.erased = defaultdict(set)
        """House id to the ids of the persons that it ordered to be erased."""
        self.heads = {}
        self.revoked = frozenset()
        """Devices that are shut out, by house and id, since the step before at least."""
        self.kept_only = {}
        """Lines of such, by house, log and number: the device, and whose erasure it orders."""
        self.held = defaultdict(set)
        self.times = defaultdict(lambda: defaultdict(Counter))
        self.effects = defaultdict(Counter)

    def check(self, machines):
        """After every step: what changed by it is looked at, and what hangs on that."""
        if self.capital.has_changed():
            self._look_at_the_capital()
        for machine in machines:
            if machine.is_touched:
                given = machine.credentials
                self.device_keys[given.device_id] = given.device_key
                again = machine.erased & machine.readable_persons()
                assert not again, "I12 an erased person is there again"
            if machine.is_touched and machine.is_proved:
                self._check_what_is_shown(machine)
            machine.is_touched = False

    def _look_at_the_capital(self):
        shut_out = frozenset(map(tuple, self.capital.ask(_DEVICES)))
        self._look_at_kept_lines(shut_out)
        new = self._look_at_new_lines(shut_out & self.revoked)
        self.revoked = shut_out
        for house, key in new:
            most = max(log[key] for log in self.times[house].values())
            effects = self.effects[house][key]
            if effects != most and _row_of(key) in self.ordered[house]:
                continue  # it was blanked on one disk before it left, and not on the other
            assert effects == most, f"I4 a line had its effect {effects} times, not {most}"

    def check_question(self, envelope, token, machines):
        """I17: nobody's request carries a line of another house."""
        houses = {one.credentials.house_id for one in machines if one.credentials.token == token}
        for line in read_envelope(envelope).lines:
            key = key_of(line.decode())
            assert any(key in self.written[house] for house in houses), "I17 another house's line"

    def check_receipt(self, receipt):
        """I6 for every answer in it; a receipt opens only with the key of its own machine."""
        receipt = read_receipt(BytesIO(receipt))
        for answer in answers_in(receipt, seed=self.device_keys[receipt.header.device]):
            self.era_of[answer.nonce] = self.era
            self.check_answer(answer.reply)

    def check_answer(self, answer):
        """I6: what is answered must be committed."""
        self.answers.update(answer)
        said = unverified_message(answer)
        if said.get("answer") in {"held", "gap"} and said["hw"]:
            found = self.capital.ask(
                "SELECT 1 FROM ledger_line WHERE log = ? AND seq = ?", (said["log"], said["hw"])
            )
            assert found, "I6 an answer names a line that is not committed"

    def check_at_quiet(self, machines, *, is_newer_known):
        """When every fault has stopped and everybody has sent."""
        self._check_versions(is_newer_known=is_newer_known)
        self.check_erased()
        histories = {}
        for machine in machines:
            house = machine.credentials.house_id
            missing = self._readable(house, set(machine.written) - self.held[house])
            assert not missing, f"I7 {len(missing)} changes never arrived"
            written = Counter(machine.written).items()
            fewer = [key for key, times in written if self.effects[house][key] < times]
            assert not self._readable(house, fewer), "I4 a change made twice counts once"
            with machine.database.reading() as unit:
                found = unit.connection().exec_driver_sql(_MACHINE).one()
            log, key = found.log, bytes.fromhex(found.house_key)
            mark = found.mark, bytes.fromhex(found.mark_chain)
            assert not machine.unsent(), "I16 everything arrived, and the screen does not say so"
            head = self.heads.get(log, (0, chain_root(log)))
            assert head == mark, "I16 the screen shows another number than is held"
            self._check_boxes(house, key)
            histories.setdefault(log, machine.written)
            assert histories[log] == machine.written, "I13 two histories still share one log"
        admitted = [machine for machine in machines if not self.is_revoked(machine)]
        check_alike(
            self.capital,
            admitted,
            has_gone_back=self.era > 0,
            may_say_more=self.has_gone_back_silently,
            written=self.written,
        )

    def is_revoked(self, machine):
        """Whether the province takes nothing more from this PC than into the ledger."""
        given = machine.credentials
        return (given.house_id, given.device_id) in map(tuple, self.capital.ask(_DEVICES))

    def _look_at_kept_lines(self, shut_out):
        """29: what a revoked device sent has no effect until the device is enrolled anew."""
        for place, (device, ordered) in [*self.kept_only.items()]:
            [(verdict, code)] = self.capital.ask(_VERDICT, place)
            if code == REVOKED or verdict == ERASED:
                continue
            assert device not in shut_out, "29 a line of a revoked device has its effect"
            del self.kept_only[place]
            if ordered is not None:
                self.erased[place[0]].add(ordered)

    def _look_at_new_lines(self, shut_out):
        touched = set()
        ask = self.capital.ask
        for house, log, hw, chain, device in ask(_HEADS):
            if log not in self.heads:
                assert not ask(_ALONE), "I13 two logs of one device, and nobody is told"
            last, before = self.heads.setdefault(log, (0, chain_root(log)))
            if hw != last:
                of = house, device
                touched |= self._look_at_log(of, log, last, before, is_shut_out=of in shut_out)
            assert self.heads[log] == (hw, chain), "I5 a head is not that of its lines"
        assert ask(_LINES) == [(self.lines,)], "I5 a line of no log"
        return touched

    def _look_at_log(self, device, log, last, before, *, is_shut_out):
        house, touched = device[0], set()
        for seq, line, chain, verdict, code in self.capital.ask(_NEW_LINES, (house, log, last)):
            assert seq == last + 1, "I5 a number is missing or twice"
            self.lines += 1
            if verdict == ERASED and not line:
                last, before = self.heads[log] = seq, chain
                continue  # whose it was nobody can know any more
            assert chain == next_link(before, line), "I3 the chain is not that of the bytes"
            last, before = self.heads[log] = seq, chain
            key = key_of(line.decode())
            person = _ordered_by(key)
            is_kept = code == REVOKED or verdict == REPEATED
            assert is_kept or not is_shut_out, "29 a revoked device is not shut out"
            if code == REVOKED:
                self.kept_only[house, log, seq] = device, person
            elif person is not None and verdict != REPEATED:
                # Said twice, it does what it does where it was said first.
                self.erased[house].add(person)
            assert key in self.written[house], "I2, I8 a line that nobody of the house wrote"
            self.held[house].add(key)
            self.times[house][log][key] += 1
            self.effects[house][key] += verdict != "repeated"
            touched.add((house, key))
        return touched

    def _check_what_is_shown(self, machine):
        shown = Counter(machine.written)
        shown.subtract(machine.unsent())
        held = self.held[machine.credentials.house_id]
        false = [key for key, times in shown.items() if times > 0 and key not in held]
        false = self._readable(machine.credentials.house_id, false)
        assert not false, f"I1 {len(false)} changes are shown as sent and are not held"

    def _check_versions(self, *, is_newer_known):
        """A line of later words waits, and has its effect once they are known."""
        right = {"applied" if is_newer_known else "future", "repeated"}
        for line, verdict in self.capital.ask(_NOT_REVOKED):
            if line and json.loads(line)["s"] == NEWER:
                assert verdict in right, f"25 a line of later words is {verdict}"

    def _readable(self, house, keys):
        """Leave out what was said of persons that are erased."""
        return [key for key in keys if _row_of(key) not in self.erased[house]]

    def check_erased(self):
        """I12: nothing in the ledger tells of a person that was erased."""
        for house, persons in self.erased.items():
            told_of = {json.loads(line)["i"] for line in self._lines_of_persons(house)}
            assert not told_of & persons, "I12 the ledger tells of an erased person"

    def _check_boxes(self, house, key):
        """I3: what was sealed is what was written, and the house can open it."""
        for line in self._lines_of_persons(house):
            said = json.loads(line)
            if said["i"] in self.ordered[house]:
                continue  # blanked before it left, on a disk that went back before the order did
            fields = unseal(key, bytes.fromhex(said["i"]), said["p"])
            assert fields["name"].startswith("Điểu Bơ Tổ "), "I3 a box holds something else"

    def _lines_of_persons(self, house):
        lines = self.capital.ask(_LINES_OF_HOUSE, (house,))
        return [line for (line,) in lines if _OF_A_PERSON in line]


def _row_of(key):
    said = json.loads(key)
    return said.get("i") if said["t"] == PERSON else None


def _ordered_by(key):
    """Return who is to be erased, if the line is the order to erase a person."""
    return json.loads(key)["d"]["row"] if '"t": "erasure"' in key else None
