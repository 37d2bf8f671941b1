"""What becomes of new lines, whatever they say."""

from sync.protocol.chain import chain_root, links
from sync.server.tables import held_row, ledger_line
from tests.sync.province import line_of, visit_line

LOG = "e" * 32
ROOT = chain_root(LOG)
FIVE = [visit_line(number) for number in range(1, 6)]
CHAINS = [ROOT, *links(ROOT, FIVE)]


def test_a_poisoned_line_is_set_aside_and_stops_nothing(push, rows):
    standing = push([FIVE[0], b"no json", line_of("visit", "1" * 32, count="many"), FIVE[1]])
    assert (standing.hw, standing.set_aside) == (4, 2)
    told = [(row.verdict, row.code, row.field) for row in rows(ledger_line)]
    assert told == [
        ("applied", None, None),
        ("set_aside", "unreadable", "json"),
        ("set_aside", "malformed", "count"),
        ("applied", None, None),
    ]


def test_a_line_of_a_later_version_waits_for_its_time(push, rows):
    push([line_of("hologram", "1" * 32, schema=2, depth=3)])
    assert [row.verdict for row in rows(ledger_line)] == ["future"]


def test_an_edit_waits_for_its_row(push, rows):
    row_id = "1" * 32
    push([visit_line(1, row_id=row_id, operation="u", count=9)], log="f" * 32)
    assert [row.verdict for row in rows(ledger_line)] == ["waiting"]
    push([visit_line(2, row_id=row_id)])
    assert {row.verdict for row in rows(ledger_line)} == {"applied"}
    [held] = rows(held_row)
    assert '"count":9' in held.fields


def test_the_revision_of_the_house_rises_with_every_change(push, rows):
    push(FIVE[:1])
    push(FIVE[1:2], first=2, previous=CHAINS[1])
    push(FIVE[:2])
    first, second = (row.rev for row in rows(held_row))
    assert 0 < first < second


def test_texts_of_any_language_and_hostile_ones_are_held(push, rows):
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
    verdicts = [row.verdict for row in rows(ledger_line)]
    assert verdicts == ["applied"] * 2 + ["set_aside"] * 6
