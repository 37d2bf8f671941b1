"""The province's end of an exchange, on every kind of database found here."""

import threading

import pytest
from sqlalchemy import select

from sync.protocol.chain import chain_root, links
from sync.protocol.envelope import UnreadableEnvelopeError
from sync.protocol.replies import Refusal
from sync.server.enrolment import make_code, revoke
from sync.server.tables import held_row, ledger_line, log
from tests.sync.conftest import BACKENDS
from tests.sync.province import (
    AT,
    envelope_of,
    line_of,
    new_device,
    said_by,
    visit_line,
)

LOG = "e" * 32
ROOT = chain_root(LOG)
FIVE = [visit_line(number) for number in range(1, 6)]
CHAINS = [ROOT, *links(ROOT, FIVE)]


@pytest.fixture
def push(province, device):
    def push(lines, credentials=device, **changed):
        answer = province.sync(envelope_of(credentials, lines, **changed), credentials.token)
        return said_by(answer, credentials)

    return push


def rows(province, table):
    with province.engine.begin() as connection:
        return connection.execute(select(table).order_by(*table.primary_key.columns)).all()


def test_the_databases_that_these_tests_ran_on(record_property, capsys):
    record_property("backends", " ".join(BACKENDS))
    with capsys.disabled():
        print(f"[province on: {', '.join(BACKENDS)}] ", end="")  # noqa: T201  # CI looks for it
    assert "sqlite" in BACKENDS


def test_what_is_pushed_is_held_byte_for_byte(province, push):
    standing = push(FIVE)
    assert (standing.answer, standing.hw, standing.chain) == ("held", 5, CHAINS[5])
    assert [bytes(row.line) for row in rows(province, ledger_line)] == FIVE
    assert [bytes(row.chain) for row in rows(province, ledger_line)] == CHAINS[1:]


def test_the_same_envelope_twice_is_held_once(province, push):
    assert push(FIVE) == push(FIVE)
    assert len(rows(province, ledger_line)) == len(rows(province, held_row)) == 5


def test_only_the_new_part_of_an_overlapping_envelope_is_taken(province, push):
    push(FIVE[:3])
    assert push(FIVE[1:], first=2, previous=CHAINS[1]).hw == 5
    assert [bytes(row.line) for row in rows(province, ledger_line)] == FIVE


def test_an_envelope_beyond_what_is_held_is_a_gap_and_takes_nothing(province, push):
    push(FIVE[:2])
    standing = push(FIVE[3:], first=4, previous=CHAINS[3])
    assert (standing.answer, standing.hw, standing.chain) == ("gap", 2, CHAINS[2])
    assert len(rows(province, ledger_line)) == 2


def test_an_envelope_of_no_lines_asks_where_the_log_stands(province, push):
    push(FIVE)
    assert push([], first=6, previous=CHAINS[5]).hw == 5
    assert push([], first=3, previous=CHAINS[2]).answer == "held"
    assert push([], first=7, previous=CHAINS[5]).answer == "gap"


@pytest.mark.parametrize(
    ("lines", "changed"),
    [
        ([visit_line(9)], {"first": 5, "previous": CHAINS[4]}),
        ([visit_line(9)], {"first": 6, "previous": CHAINS[4]}),
        ([*FIVE[:4], visit_line(9), visit_line(10)], {}),
        (FIVE, {"previous": bytes(16)}),
        ([], {"first": 3, "previous": CHAINS[3]}),
    ],
    ids=["another line", "another past", "other lines on top", "another root", "asked wrongly"],
)
def test_another_history_is_a_fork_and_takes_nothing(province, push, lines, changed):
    push(FIVE)
    standing = push(lines, **changed)
    assert (standing.answer, standing.hw) == ("fork", 5)
    assert [bytes(row.line) for row in rows(province, ledger_line)] == FIVE


def test_a_log_belongs_to_the_device_that_began_it(province, device, push):
    push(FIVE[:1])
    with province.engine.begin() as connection:
        code = make_code(connection, device.house_id, at=AT)
    second = new_device(province, code=code)
    assert push(FIVE, second).answer == "fork"


def test_the_same_lines_under_another_log_have_their_effect_once(province, push):
    push(FIVE)
    push([*FIVE, visit_line(6)], log="f" * 32)
    verdicts = [row.verdict for row in rows(province, ledger_line)]
    assert verdicts == ["applied"] * 5 + ["repeated"] * 5 + ["applied"]
    assert len(rows(province, held_row)) == 6


def test_equal_lines_of_one_log_are_all_applied_and_repeat_one_to_one(province, push):
    made, emptied = visit_line(1), visit_line(2, row_id=f"{1:032x}", operation="u", count=0)
    again = visit_line(2, row_id=f"{1:032x}", operation="u", count=7)
    lines = [made, again, emptied, again]
    push(lines)
    assert {row.verdict for row in rows(province, ledger_line)} == {"applied"}
    push([*lines, again], log="f" * 32)
    verdicts = [row.verdict for row in rows(province, ledger_line)][4:]
    assert verdicts == ["repeated"] * 4 + ["applied"]


def test_two_houses_do_not_see_each_other(province, device, push):
    other = new_device(province)
    push(FIVE)
    assert push(FIVE[:2], other).hw == 2
    verdicts = {(row.house_id, row.verdict) for row in rows(province, ledger_line)}
    assert verdicts == {(device.house_id, "applied"), (other.house_id, "applied")}


def test_a_poisoned_line_is_set_aside_and_stops_nothing(province, push):
    standing = push([FIVE[0], b"no json", line_of("visit", "1" * 32, count="many"), FIVE[1]])
    assert (standing.hw, standing.set_aside) == (4, 2)
    told = [(row.verdict, row.code, row.field) for row in rows(province, ledger_line)]
    assert told == [
        ("applied", None, None),
        ("set_aside", "unreadable", "json"),
        ("set_aside", "malformed", "count"),
        ("applied", None, None),
    ]


def test_a_line_of_a_later_version_waits_for_its_time(province, push):
    push([line_of("hologram", "1" * 32, schema=2, depth=3)])
    assert [row.verdict for row in rows(province, ledger_line)] == ["future"]


def test_an_edit_waits_for_its_row(province, push):
    row_id = "1" * 32
    push([visit_line(1, row_id=row_id, operation="u", count=9)], log="f" * 32)
    assert [row.verdict for row in rows(province, ledger_line)] == ["waiting"]
    push([visit_line(2, row_id=row_id)])
    assert {row.verdict for row in rows(province, ledger_line)} == {"applied"}
    [held] = rows(province, held_row)
    assert '"count":9' in held.fields


def test_the_revision_of_the_house_rises_with_every_change(province, push):
    push(FIVE[:1])
    push(FIVE[1:2], first=2, previous=CHAINS[1])
    push(FIVE[:2])
    assert [row.rev for row in rows(province, held_row)] == [1, 2]


def test_the_state_of_the_house_is_kept(province, push):
    push([], state={"backlog": 12, "disk_mb": 99}, clock=5)
    [kept] = rows(province, log)
    assert (kept.state, kept.house_clock) == ('{"backlog":12,"disk_mb":99}', 5)


def test_an_unknown_token_is_refused_by_signature(province, device):
    answer = province.sync(envelope_of(device, FIVE), "nvh1_guess")
    assert (answer.status, said_by(answer, device)) == (401, Refusal("unknown_device"))


def test_a_token_opens_no_other_house(province, device, push):
    other = new_device(province)
    assert push(FIVE, house=other.house_id) == Refusal("wrong_house")
    assert push(FIVE, device=other.device_id) == Refusal("unknown_device")
    assert rows(province, ledger_line) == []


def test_a_leaked_token_forges_nothing(province, push):
    assert push(FIVE, seed=bytes(32)) == Refusal("signature")
    assert rows(province, ledger_line) == []


def test_a_revoked_device_is_refused_by_signature(province, device, push):
    with province.engine.begin() as connection:
        revoke(connection, house_id=device.house_id, device_id=device.device_id, at=AT)
    assert push(FIVE) == Refusal("revoked")


def test_bytes_that_are_no_envelope_are_refused(province, device):
    with pytest.raises(UnreadableEnvelopeError):
        province.sync(b"hello", device.token)


def test_one_house_pushing_twice_at_once_is_held_once(province, device, push):
    answers = []
    threads = [threading.Thread(target=lambda: answers.append(push(FIVE))) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [answer.hw for answer in answers] == [5] * 6
    assert [bytes(row.line) for row in rows(province, ledger_line)] == FIVE


def test_two_logs_of_a_house_at_once_have_each_line_s_effect_once(province, push):
    logs = [f"{number:032x}" for number in range(6)]
    threads = [threading.Thread(target=push, args=(FIVE,), kwargs={"log": name}) for name in logs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    verdicts = [row.verdict for row in rows(province, ledger_line)]
    assert (verdicts.count("applied"), verdicts.count("repeated")) == (5, 25)


def test_texts_of_any_language_and_hostile_ones_are_held(province, push):
    lines = [
        line_of("title", "1" * 32, title="Sử thi Ot N'drong ƀŏ č ĭ ŭ ê̆"),
        line_of("title", "2" * 32, title="zero\0byte"),
        line_of("title", "3" * 32, **{"title": "x", "a\0b": 1}),
        line_of("visit\0", "4" * 32, count=1),
        b'{"t":"title","i":"' + b"5" * 32 + b'","o":"i","a":1,"x":1,"s":1,"d":{"title":"\\ud800"}}',
        b"[" * 60_000,
        b"\xff\xfe",
        b"",
    ]
    assert push(lines).hw == len(lines)
    verdicts = [row.verdict for row in rows(province, ledger_line)]
    assert verdicts == ["applied"] * 2 + ["set_aside"] * 6
