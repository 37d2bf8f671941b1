"""The ledger takes what comes, as often as it comes, and tells another history apart."""

import threading

import pytest

from sync.protocol.chain import chain_root, links
from sync.server.enrolment import make_code
from sync.server.tables import held_row, ledger_line
from tests.sync.province import AT, new_device, visit_line

LOG = "e" * 32
ROOT = chain_root(LOG)
FIVE = [visit_line(number) for number in range(1, 6)]
CHAINS = [ROOT, *links(ROOT, FIVE)]


def test_only_the_new_part_of_an_overlapping_envelope_is_taken(push, rows):
    push(FIVE[:3])
    assert push(FIVE[1:], first=2, previous=CHAINS[1]).hw == 5
    assert [bytes(row.line) for row in rows(ledger_line)] == FIVE


def test_an_envelope_beyond_what_is_held_is_a_gap_and_takes_nothing(push, rows):
    push(FIVE[:2])
    standing = push(FIVE[3:], first=4, previous=CHAINS[3])
    assert (standing.answer, standing.hw, standing.chain) == ("gap", 2, CHAINS[2])
    assert len(rows(ledger_line)) == 2


def test_an_envelope_of_no_lines_asks_where_the_log_stands(push):
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
def test_another_history_is_a_fork_and_takes_nothing(push, lines, changed, rows):
    push(FIVE)
    standing = push(lines, **changed)
    assert (standing.answer, standing.hw) == ("fork", 5)
    assert [bytes(row.line) for row in rows(ledger_line)] == FIVE


def test_a_log_belongs_to_the_device_that_began_it(province, device, push):
    push(FIVE[:1])
    with province.engine.begin() as connection:
        code = make_code(connection, device.house_id, at=AT)
    second = new_device(province, code=code)
    assert push(FIVE, second).answer == "fork"


def test_the_same_lines_under_another_log_have_their_effect_once(push, rows):
    push(FIVE)
    push([*FIVE, visit_line(6)], log="f" * 32)
    verdicts = [row.verdict for row in rows(ledger_line)]
    assert verdicts == ["applied"] * 5 + ["repeated"] * 5 + ["applied"]
    assert len(rows(held_row)) == 6


def test_equal_lines_of_one_log_are_all_applied_and_repeat_one_to_one(push, rows):
    made, emptied = visit_line(1), visit_line(2, row_id=f"{1:032x}", operation="u", count=0)
    again = visit_line(2, row_id=f"{1:032x}", operation="u", count=7)
    lines = [made, again, emptied, again]
    push(lines)
    assert {row.verdict for row in rows(ledger_line)} == {"applied"}
    push([*lines, again], log="f" * 32)
    verdicts = [row.verdict for row in rows(ledger_line)][4:]
    assert verdicts == ["repeated"] * 4 + ["applied"]


def test_one_house_pushing_twice_at_once_is_held_once(device, push, rows):
    answers = []
    threads = [threading.Thread(target=lambda: answers.append(push(FIVE))) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [answer.hw for answer in answers] == [5] * 6
    assert [bytes(row.line) for row in rows(ledger_line)] == FIVE


def test_two_logs_of_a_house_at_once_have_each_line_s_effect_once(push, rows):
    logs = [f"{number:032x}" for number in range(6)]
    threads = [threading.Thread(target=push, args=(FIVE,), kwargs={"log": name}) for name in logs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    verdicts = [row.verdict for row in rows(ledger_line)]
    assert (verdicts.count("applied"), verdicts.count("repeated")) == (5, 25)
