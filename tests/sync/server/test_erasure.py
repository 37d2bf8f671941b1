"""A person is erased: in the tables, in every line, for ever, and the chain still holds."""

import pytest

from sync.protocol.chain import chain_root, links
from sync.server.erasure import tells_of
from sync.server.judgement import judge
from sync.server.tables import held_row, ledger_line, parked
from tests.sync.province import envelope_of, line_of, visit_line

A, B, C = "a" * 32, "b" * 32, "c" * 32
ROW, OTHER, BOX, DAY = "1" * 32, "2" * 32, "A" * 60, "2026-11-22"
MADE = line_of("person", ROW, box=BOX, card="20417000000012", joined=DAY)
EDITED = line_of("person", ROW, "u", base=1, box="B" * 60)
ERASURE = line_of("erasure", "9" * 32, of="person", row=ROW)


@pytest.fixture
def everything(rows):
    """All that the province's ledger and tables say, as one text."""

    def everything():
        lines = b"".join(bytes(row.line) for row in rows(ledger_line))
        return lines + "".join(f"{row.fields}{row.box}" for row in rows(held_row)).encode()

    return everything


def is_erased(rows):
    [row] = [row for row in rows(held_row) if row.kind == "person" and row.row_id == ROW]
    return (row.erased, row.gone, row.fields, row.box, row.edits) == (True, True, "{}", None, None)


@pytest.mark.parametrize(
    "envelopes",
    [
        [[MADE, EDITED], [ERASURE]],
        [[MADE, EDITED, ERASURE]],
        [[ERASURE, MADE, EDITED]],
        [[EDITED], [ERASURE], [MADE]],
        [[MADE], [ERASURE], [EDITED]],
    ],
    ids=["after", "in one envelope", "before", "between", "before the edit"],
)
def test_it_wins_over_every_line_in_any_order(tell, rows, verdicts, everything, envelopes):
    for lines in envelopes:
        tell(A, *lines)
    assert sorted(verdicts()) == ["applied", "erased", "erased"]
    assert is_erased(rows)
    for said in (b"20417000000012", BOX.encode(), b"B" * 60):
        assert said not in everything()


def test_number_chain_and_fingerprint_of_an_emptied_line_stay(tell, rows):
    tell(A, MADE, visit_line(5), ERASURE)
    lines = rows(ledger_line)
    assert [bytes(line.line) for line in lines] == [b"", visit_line(5), ERASURE]
    chains = links(chain_root(A), [MADE, visit_line(5), ERASURE])
    assert [bytes(line.chain) for line in lines] == chains
    assert tell(A).answer == "held"


def test_an_old_stick_and_a_restored_house_bring_nothing_back(tell, push, rows, everything):
    tell(A, MADE, EDITED)
    tell(A, ERASURE)
    assert push([MADE, EDITED], log=A).hw == 3
    tell(B, MADE, EDITED, line_of("person", ROW, "u", card="7"), ERASURE)
    assert [row.verdict for row in rows(ledger_line) if row.log == B] == ["erased"] * 3 + [
        "repeated"
    ]
    assert is_erased(rows)
    assert BOX.encode() not in everything()


def test_other_rows_stay_and_the_row_itself_is_news_for_every_machine(tell, held, rows):
    loan = line_of("loan", "3" * 32, copy=OTHER, person=ROW, day=DAY, due=DAY)
    tell(A, MADE, loan, line_of("person", OTHER, box=BOX, card="7", joined=DAY))
    [made] = {row.rev for row in rows(held_row)}
    tell(A, ERASURE)
    assert list(held("person")) == [OTHER]
    assert held("loan")["3" * 32]["person"] == ROW
    [row] = [row for row in rows(held_row) if row.row_id == ROW]
    assert row.from_log == ""
    assert row.rev > made


def test_flags_and_verdicts_that_tell_of_the_row_are_erased_too(tell, held, everything):
    tell(A, MADE)
    tell(A, EDITED)
    tell(B, line_of("person", ROW, "u", base=1, box="C" * 60))
    tell(A, line_of("person", ROW, "u", card=7))
    assert (len(held("flag")), len(held("verdict"))) == (1, 1)
    assert tell(A, ERASURE).set_aside == 0
    assert (held("flag"), held("verdict")) == ({}, {})
    assert b"B" * 60 not in everything()


def test_a_line_that_cannot_be_read_and_may_tell_of_the_row_is_emptied(tell, verdicts, held):
    torn, escaped = MADE[:-2], MADE.replace(b"1" * 32, b"\\u0031" + b"1" * 31)
    tell(A, torn, escaped)
    tell(A, ERASURE, torn)
    assert verdicts() == ["erased", "erased", "applied", "erased"]
    assert held("verdict") == {}


def test_a_line_that_cannot_be_read_and_comes_after_the_erasure_is_emptied_too(
    tell, verdicts, held, everything
):
    tell(A, MADE, ERASURE)
    tell(B, b'{"t":"person","i":"' + ROW.encode() + b'","d":{"card":"20417000000012"', b"{}")
    assert verdicts(B) == ["erased", "set_aside"]
    assert len(held("verdict")) == 1
    assert b"20417000000012" not in everything()


@pytest.mark.parametrize("is_erased_first", [True, False])
def test_what_is_parked_tells_nothing_of_an_erased_row(
    province, device, tell, rows, verdicts, is_erased_first
):
    """The house sends again what it has no answer for, and then the line comes emptied."""
    told = [visit_line(number) for number in range(1, 6)]
    lines = [*told[:2], EDITED, *told[2:]]
    chain = [chain_root(B), *links(chain_root(B), lines)]
    beyond = envelope_of(device, lines[2:], log=B, first=3, previous=chain[2])
    other = envelope_of(device, lines[3:], log=B, first=4, previous=chain[3])

    def erase():
        tell(A, MADE, ERASURE)

    if is_erased_first:
        erase()
    province.carried(beyond)
    province.carried(other)
    if not is_erased_first:
        assert len(rows(parked)) == 2
        erase()
    assert [row.first for row in rows(parked)] == [4]
    province.carried(envelope_of(device, lines, log=B))
    assert rows(parked) == []
    assert sorted(verdicts(B)) == ["applied"] * 5 + ["erased"]


def test_a_presence_has_no_id_in_its_line_and_is_found(tell, rows, verdicts):
    line = line_of("presence", "0" * 32, session=OTHER, person="6" * 32, walked_in=0)
    line = line.replace(b'"i":"' + b"0" * 32 + b'",', b"")
    row_id = judge(line)[0].row_id
    tell(A, line)
    tell(A, line_of("erasure", "9" * 32, of="presence", row=row_id))
    assert verdicts() == ["erased", "applied"]


def test_a_line_tells_of_its_own_row_only():
    line, _ = judge(MADE)
    assert tells_of(("person", ROW), line, MADE)
    assert not tells_of(("person", OTHER), line, MADE)
    assert not tells_of(("club", ROW), line, MADE)
