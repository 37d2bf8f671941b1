"""The ledger: takes what comes, as often as it comes, and says up to where it holds a log.

Every function works inside the caller's transaction, which holds the house's row lock.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from sqlalchemy import BindParameter, Connection, bindparam, exists, func, insert, select, update

from sync.protocol.chain import chain_root, links
from sync.protocol.envelope import Envelope, Header
from sync.protocol.replies import FORK, GAP, HELD
from sync.protocol.strict_json import write_json
from sync.server.bulk import add_rows
from sync.server.judgement import ERASED, SET_ASIDE, Verdict
from sync.server.revisions import following
from sync.server.tables import house, ledger_line, log

FINGERPRINT_BYTES = 16
_VALUES_A_STATEMENT = 500

# Made once: to make them takes longer than to ask them, and every envelope does.
_HOUSE: BindParameter[str] = bindparam("of_house")
_LOG: BindParameter[str] = bindparam("of_log")
_LOCK_HOUSE = select(house.c.rev).where(house.c.house_id == _HOUSE).with_for_update()
_HEAD = select(log.c.hw, log.c.chain, log.c.durable, log.c.device_id).where(
    log.c.house_id == _HOUSE, log.c.log == _LOG
)
_BEGIN_LOG = insert(log)
_SAVED = ("hw", "chain", "seen_at", "house_clock", "state")
_SAVE_HEAD = (
    update(log)
    .where(log.c.house_id == _HOUSE, log.c.log == _LOG)
    .values({name: bindparam(f"now_{name}") for name in _SAVED})
)
_SAVE_VERDICT = (
    update(ledger_line)
    .where(
        ledger_line.c.house_id == _HOUSE,
        ledger_line.c.log == _LOG,
        ledger_line.c.seq == bindparam("number"),
    )
    .values(
        verdict=bindparam("now"),
        code=bindparam("because"),
        field=bindparam("where"),
        waits_for=bindparam("until"),
    )
)
_SAVE_ERASED = _SAVE_VERDICT.values(line=b"")
_SET_ASIDE = select(func.count()).where(
    ledger_line.c.house_id == _HOUSE, ledger_line.c.verdict == SET_ASIDE
)
_ANOTHER_LOG = select(exists().where(log.c.house_id == _HOUSE, log.c.log != _LOG))
_TIMES = (
    select(ledger_line.c.log, ledger_line.c.fingerprint, func.count().label("times"))
    .where(
        ledger_line.c.house_id == _HOUSE,
        ledger_line.c.fingerprint.in_(bindparam("prints", expanding=True)),
    )
    .group_by(ledger_line.c.log, ledger_line.c.fingerprint)
)


@dataclass(frozen=True, slots=True)
class LogHead:
    """Up to where a log is held, and the chain there."""

    hw: int
    chain: bytes
    durable: int
    device_id: str
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class NewLine:
    """A line that the ledger does not hold yet."""

    seq: int
    line: bytes
    chain: bytes
    fingerprint: bytes


def lock_house(connection: Connection, house_id: str, *, at: int) -> int:
    """Let nobody else change what is held of the house until the transaction ends.

    Return the revision that a change gets now.
    """
    # One lock for all logs of a house: the same line may come under two of them at once.
    rev = int(connection.execute(_LOCK_HOUSE, {"of_house": house_id}).scalar_one())
    return following(rev, at=at)


def read_head(connection: Connection, header: Header) -> LogHead:
    """Return up to where the log is held; one that was never seen is held up to 0."""
    found = connection.execute(_HEAD, _place(header)).one_or_none()
    if found is None:
        return LogHead(0, chain_root(header.log), 0, header.device, is_new=True)
    return LogHead(found.hw, bytes(found.chain), found.durable, found.device_id)


def compare(
    connection: Connection, envelope: Envelope, head: LogHead
) -> tuple[str, tuple[NewLine, ...]]:
    """Return whether the envelope continues what is held, and which of its lines are new."""
    header = envelope.header
    if header.first > head.hw + 1:
        return GAP, ()
    before, last = header.first - 1, header.first - 1 + header.count
    chains = [header.previous, *links(header.previous, envelope.lines)]
    # The chain at a line stands for every line before it: one comparison, as far up as both go.
    meet = min(head.hw, last)
    ours = head.device_id == header.device
    if not ours or chains[meet - before] != _chain_at(connection, header, head, meet):
        return FORK, ()
    return HELD, tuple(
        NewLine(before + place, line, chains[place], fingerprint(line))
        for place, line in enumerate(envelope.lines, start=1)
        if before + place > head.hw
    )


def fingerprint(line: bytes) -> bytes:
    """Return what a line is known by under any log."""
    return blake2b(line, digest_size=FINGERPRINT_BYTES).digest()


def repeated(connection: Connection, header: Header, new: Sequence[NewLine]) -> frozenset[int]:
    """Return the numbers of those new lines that another log of the house brought before.

    A log may hold equal lines by right (a field set, emptied and set again at once), so the
    n-th of a log repeats only the n-th of another.
    """
    here: Counter[bytes] = Counter()
    elsewhere: Counter[bytes] = Counter()
    if not _has_other_logs(connection, header):
        return frozenset()
    prints = sorted({line.fingerprint for line in new})
    for start in range(0, len(prints), _VALUES_A_STATEMENT):
        some = prints[start : start + _VALUES_A_STATEMENT]
        found = connection.execute(_TIMES, {"of_house": header.house, "prints": some})
        for row in found:
            side = here if row.log == header.log else elsewhere
            key = bytes(row.fingerprint)
            side[key] = max(side[key], row.times)
    return frozenset(_repeated_places(new, here, elsewhere))


def append(
    connection: Connection,
    header: Header,
    new: Sequence[NewLine],
    *,
    verdicts: Sequence[Verdict],
    rev: int,
    at: int,
) -> None:
    """Write the new lines down, each with what became of it; an erased one without its text."""
    house_id, log_id = header.house, header.log
    rows = [
        (
            house_id, log_id, line.seq, b"" if verdict.verdict == ERASED else line.line, line.chain,
            line.fingerprint, verdict.verdict, verdict.code, verdict.field, verdict.waits_for,
            at, rev,
        )
        for line, verdict in zip(new, verdicts, strict=True)
    ]  # fmt: skip
    add_rows(connection, ledger_line, rows)


def save_verdicts(
    connection: Connection, house_id: str, verdicts: Mapping[tuple[str, int], Verdict]
) -> None:
    """Write down what became of lines, by log and number; an erased one loses its text."""
    for statement, is_erased in ((_SAVE_VERDICT, False), (_SAVE_ERASED, True)):
        changed = [
            {
                "of_house": house_id,
                "of_log": log_id,
                "number": seq,
                "now": verdict.verdict,
                "because": verdict.code,
                "where": verdict.field,
                "until": verdict.waits_for,
            }
            for (log_id, seq), verdict in verdicts.items()
            if (verdict.verdict == ERASED) is is_erased
        ]
        if changed:
            connection.execute(statement, changed)


def save_head(connection: Connection, header: Header, head: LogHead, *, at: int) -> None:
    """Write down up to where the log is held now, and how the house says it is doing."""
    values = {
        "hw": head.hw,
        "chain": head.chain,
        "seen_at": at,
        "house_clock": header.clock,
        "state": write_json(dict(header.state)).decode("ascii"),
    }
    if head.is_new:
        key = {"house_id": header.house, "log": header.log, "device_id": header.device}
        connection.execute(_BEGIN_LOG, values | key | {"durable": 0})
        return
    now = {f"now_{name}": value for name, value in values.items()}
    connection.execute(_SAVE_HEAD, _place(header) | now)


def set_aside_count(connection: Connection, header: Header) -> int:
    """Return how many lines of the house a person must look at, under whatever log they came."""
    return int(connection.execute(_SET_ASIDE, {"of_house": header.house}).scalar_one())


def _place(header: Header) -> dict[str, object]:
    return {"of_house": header.house, "of_log": header.log}


def _has_other_logs(connection: Connection, header: Header) -> bool:
    return bool(connection.execute(_ANOTHER_LOG, _place(header)).scalar_one())


def _chain_at(connection: Connection, header: Header, head: LogHead, seq: int) -> bytes:
    if seq == head.hw:
        return head.chain
    if seq == 0:
        return chain_root(header.log)
    statement = select(ledger_line.c.chain).where(
        ledger_line.c.house_id == header.house,
        ledger_line.c.log == header.log,
        ledger_line.c.seq == seq,
    )
    return bytes(connection.execute(statement).scalar_one())


def _repeated_places(
    new: Sequence[NewLine], here: Counter[bytes], elsewhere: Counter[bytes]
) -> list[int]:
    places = []
    for line in new:
        if here[line.fingerprint] < elsewhere[line.fingerprint]:
            places.append(line.seq)
        here[line.fingerprint] += 1
    return places
