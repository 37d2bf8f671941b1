"""More than was asked for: every column of every table sent as a word, and ids that are another's.

Whatever a device says beside the words of the protocol has no effect, and nothing that it says
reaches another house.
"""

import json
from dataclasses import dataclass, replace

import pytest
from sqlalchemy import select

from sync.client.enrolment import read_credentials
from sync.client.ports import Credentials
from sync.protocol.bundles import LINES_FRAME, BundleHeader, write_bundle
from sync.protocol.enrolment import write_enrolment
from sync.protocol.envelope import read_envelope
from sync.protocol.facts import MADE
from sync.protocol.pulled_rows import read_pulled_row
from sync.protocol.replies import read_reply
from sync.protocol.road_text import to_road
from sync.protocol.sealed_frames import Frame
from sync.protocol.signing import ENROLMENT, ENVELOPE, sign
from sync.protocol.texts import signature_line
from sync.server.flags import FLAG
from sync.server.province import Province
from sync.server.tables import device, held_row, house, ledger_line, log, split, tables
from sync.server.verdicts import VERDICT
from tests.sync.province import AT, NONCE, envelope_of, line_of, new_device, visit_line

LOG, PERSON, ROW = "e" * 32, "7" * 32, "8" * 32
BOX = "A" * 60
OF_A_HOUSE = (house, device, log, held_row, ledger_line, split)
# Who it is, and the text that was sent: different by right in two houses.
ITS_OWN = {
    "house_id", "device_id", "public_key", "token_hash", "number", "line", "chain", "fingerprint",
}  # fmt: skip
COLUMNS = sorted({column.name for table in tables.sorted_tables for column in table.columns})
EVERY_VALUE = pytest.mark.parametrize(
    "value", ["theirs", 2**40, True, None, {"rev": 1}], ids=["id", "number", "yes", "null", "json"]
)


@dataclass(frozen=True)
class Houses:
    """Ours, which says too much; one that says the same in plain words; and theirs."""

    province: Province
    ours: Credentials
    plain: Credentials
    theirs: Credentials

    def more(self, value):
        """A member for every column of every table."""
        meant = self.theirs.house_id if value == "theirs" else value
        return dict.fromkeys(COLUMNS, meant)

    def rows(self, of):
        """All that the province keeps of a house."""
        with self.province.engine.begin() as connection:
            return [
                (table.name, dict(row))
                for table in OF_A_HOUSE
                for row in connection.execute(
                    select(table)
                    .where(table.c.house_id == of.house_id)
                    .order_by(*table.primary_key.columns)
                ).mappings()
            ]

    def effects(self, of):
        """The same, but for who it is and what it sent."""
        return [
            (table, {name: value for name, value in row.items() if name not in ITS_OWN})
            for table, row in self.rows(of)
        ]

    def held(self, of):
        return [
            (row["kind"], row["row_id"], row["gone"])
            for table, row in self.rows(of)
            if table == "held_row"
        ]


@pytest.fixture
def houses(sqlite_province, clock):
    return Houses(sqlite_province, *(new_device(sqlite_province) for _ in range(3)))


@pytest.fixture
def province(sqlite_province):
    return sqlite_province


@pytest.fixture(autouse=True)
def theirs(houses):
    """The other house has a person and a line set aside; nothing of it is different in the end."""
    lines = [
        line_of("person", PERSON, card="NV-1", joined="2026-11-22", box=BOX),
        line_of("nothing", ROW),
    ]
    houses.province.sync(envelope_of(houses.theirs, lines), houses.theirs.token)
    before = houses.rows(houses.theirs)
    assert {table for table, _ in before} == {"house", "device", "log", "held_row", "ledger_line"}
    yield before
    assert houses.rows(houses.theirs) == before


@pytest.fixture
def push(ask, houses):
    """Send an envelope to a real server; return the status and the pages of the answer."""

    def push(envelope, of=None):
        of = of or houses.ours
        status, said = ask("POST", "/v1/sync", envelope, of.token)
        reply = read_reply(said, province_key=of.province_key, nonce=NONCE)
        return status, getattr(reply, "pages", ())

    return push


def with_members(line, more):
    """A line, or a head, with more members than it has by right."""
    return json.dumps(more | json.loads(line), separators=(",", ":")).encode()


def with_head(envelope, more, seed):
    """The same envelope with more in its head, signed anew."""
    read = read_envelope(envelope)
    head = with_members(read.signed.split(b"\n")[0], more)
    signed = b"".join(line + b"\n" for line in (head, *read.lines))
    last = signature_line(sign(seed, ENVELOPE, signed)).removesuffix(b"\n")
    return to_road(head, (*read.lines, last))


@EVERY_VALUE
def test_a_line_with_more_members_does_what_it_does_without(houses, push, value):
    line = visit_line(1)
    assert push(envelope_of(houses.plain, [line]), houses.plain)[0] == 200
    more = with_members(line, houses.more(value))
    assert push(envelope_of(houses.ours, [more]))[0] == 200
    assert houses.effects(houses.ours) == houses.effects(houses.plain)
    assert houses.held(houses.ours) == [("visit", f"{1:032x}", False)]


@EVERY_VALUE
def test_a_head_with_more_members_does_what_it_does_without(houses, push, value):
    plain = envelope_of(houses.plain, [visit_line(1)])
    assert push(plain, houses.plain)[0] == 200
    more = houses.more(value)
    ours = envelope_of(houses.ours, [visit_line(1)])
    assert push(with_head(ours, more, houses.ours.device_key))[0] == 200
    assert houses.effects(houses.ours) == houses.effects(houses.plain)


@EVERY_VALUE
@pytest.mark.parametrize("operation", ["i", "u"])
def test_a_field_that_is_none_of_its_kind_changes_no_row(houses, push, value, operation):
    made = visit_line(1)
    fields = houses.more(value)
    line = json.loads(visit_line(1 if operation == "u" else 2, operation=operation))
    line["d"] = fields | line["d"]
    push(envelope_of(houses.ours, [made, json.dumps(line, separators=(",", ":")).encode()]))
    visits = [row for row in houses.rows(houses.ours) if row[1].get("kind") == "visit"]
    [(_, visit)] = visits
    assert json.loads(visit["fields"]).keys() == {"count", "day", "hour", "certainty"}
    verdicts = [row["verdict"] for table, row in houses.rows(houses.ours) if "verdict" in row]
    assert verdicts == ["applied", "set_aside"]


@EVERY_VALUE
def test_a_request_to_join_with_more_members_gets_what_its_code_gives(houses, ask, value):
    key = bytes(range(32))
    code = houses.province.another_code(houses.ours.house_id)
    body, _, _ = write_enrolment(code, seed=key, nonce=NONCE, app="test").partition(b"\n")
    body = with_members(body, houses.more(value) | {"house": houses.theirs.house_id})
    status, said = ask(
        "POST", "/v1/enrol", body + b"\n" + signature_line(sign(key, ENROLMENT, body))
    )
    given = read_credentials(said, server_url="", device_key=key, nonce=NONCE)
    assert (status, given.house_id) == (200, houses.ours.house_id)
    devices = [row for table, row in houses.rows(houses.ours) if table == "device"]
    [joined] = [row for row in devices if row["device_id"] == given.device_id]
    assert (joined["app"], joined["enrolled_at"], joined["revoked_at"]) == ("test", AT, None)


@pytest.mark.parametrize("operation", ["i", "u", "d"])
@pytest.mark.parametrize("kind", [VERDICT, FLAG, "unit", "announcement", "house", "device"])
def test_what_the_province_alone_makes_is_not_taken_from_a_device(houses, push, kind, operation):
    assert kind not in MADE
    push(envelope_of(houses.ours, [line_of("nothing", ROW)]))
    [(_, told, _)] = houses.held(houses.ours)
    lines = [
        line_of("nothing", ROW),
        line_of(kind, told, operation, **({} if operation == "d" else {"what": "edited_twice"})),
    ]
    push(envelope_of(houses.ours, lines))
    held = houses.held(houses.ours)
    assert {row for row in held if row[0] != VERDICT} == set()
    assert (VERDICT, told, False) in held


def test_the_rows_of_another_house_can_be_neither_asked_for_nor_erased_nor_changed(houses, push):
    flag = line_of("flag_answer", "9" * 32, flag=ROW, choice="kept")
    lines = [
        line_of("person", PERSON, "u", card="NV-9"),
        line_of("person", PERSON, "d"),
        line_of("erasure", "a" * 32, of="person", row=PERSON),
        flag,
    ]
    their = houses.theirs.house_id
    asked = tuple((scope, 0) for scope in ("house", f"house:{their}", their, f"unit:{their}"))
    status, pages = push(envelope_of(houses.ours, lines, pull=asked))
    assert status == 200
    assert [page.scope for page in pages] == ["house"]
    for row in map(read_pulled_row, pages[0].rows):
        assert BOX not in (row.box or "")


def swapped(houses):
    """Our envelope with one id of another's in its head, signed with our key."""
    ours, theirs = houses.ours, houses.theirs
    code = houses.province.another_code(ours.house_id)
    sibling = new_device(houses.province, code=code)
    return {
        "their house": (replace(ours, house_id=theirs.house_id), 403),
        "a house that is none": (replace(ours, house_id="f" * 32), 403),
        "their device": (replace(ours, device_id=theirs.device_id), 401),
        "our other device": (replace(ours, device_id=sibling.device_id), 401),
        "a device that is none": (replace(ours, device_id="f" * 32), 401),
    }


@pytest.mark.parametrize("whose", ["/v1/sync", "/v1/bundle"])
def test_an_id_that_is_another_s_is_refused_on_every_road_and_writes_nothing(houses, ask, whose):
    named_otherwise = swapped(houses)
    before = houses.rows(houses.ours)
    for name, (named, status) in named_otherwise.items():
        body = envelope_of(named, [visit_line(1)])
        if whose == "/v1/bundle":
            ours = houses.ours
            header = BundleHeader(ours.house_id, ours.device_id, LOG, 1, 1, 1, NONCE)
            key = houses.province.identity.public_key
            body = b"".join(write_bundle(header, [Frame(LINES_FRAME, body)], province_key=key))
        expected = 400 if whose == "/v1/bundle" else status
        assert ask("POST", whose, body, houses.ours.token)[0] == expected, name
    assert houses.rows(houses.ours) == before


def test_a_log_that_is_another_device_s_is_not_written_into(houses, push):
    push(envelope_of(houses.ours, [visit_line(1)]))
    code = houses.province.another_code(houses.ours.house_id)
    sibling = new_device(houses.province, code=code)
    for lines in ([visit_line(1)], [visit_line(1), visit_line(2)], [visit_line(7)]):
        assert push(envelope_of(sibling, lines), sibling)[0] == 409
    assert houses.held(houses.ours) == [("visit", f"{1:032x}", False)]


def test_a_log_of_the_same_name_is_every_house_s_own(houses, push):
    for of in (houses.ours, houses.plain):
        assert push(envelope_of(of, [visit_line(1)], log=LOG), of)[0] == 200
    assert houses.effects(houses.ours) == houses.effects(houses.plain)
