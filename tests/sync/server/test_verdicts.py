"""How a house learns what became of its lines."""

from sync.protocol import versions
from sync.server.tables import held_row, ledger_line
from tests.sync.province import line_of, visit_line

A, ROW = "a" * 32, "1" * 32


def test_a_line_that_is_set_aside_is_told_with_its_reason_and_without_its_values(tell, held):
    tell(A, visit_line(1), line_of("title", ROW, title="Sử thi", year="two"), b"no json")
    told = sorted(held("verdict").values(), key=lambda one: one["seq"])
    assert told == [
        {"log": A, "seq": 2, "of": "title", "row": ROW, "code": "malformed", "field": "year"},
        {"log": A, "seq": 3, "code": "unreadable", "field": "json"},
    ]


def test_it_is_told_by_the_province_so_that_every_machine_of_the_house_hears_it(tell, rows):
    tell(A, line_of("title", ROW, title=7))
    [told] = rows(held_row)
    assert (told.kind, told.from_log) == ("verdict", "")


def test_what_was_mended_is_gone_at_a_new_revision(tell, rows):
    tell(A, line_of("title", ROW, title=7))
    [before] = rows(held_row)
    tell(A, line_of("title", ROW, "u", title="Sử thi"))
    [told] = [row for row in rows(held_row) if row.kind == "verdict"]
    assert told.gone
    assert told.rev > before.rev


def test_nobody_is_told_of_a_line_that_waits(tell, held, verdicts):
    tell(
        A,
        line_of("title", ROW, "u", year=2019),
        line_of("hologram", ROW, schema=versions.SCHEMA + 1),
    )
    assert verdicts() == ["waiting", "future"]
    assert held("verdict") == {}


def test_a_house_cannot_speak_for_the_province(tell, held, rows):
    tell(A, line_of("verdict", ROW, code="x"), line_of("flag", ROW, what="x"))
    assert [row.code for row in rows(ledger_line)] == ["unknown_kind", "unknown_kind"]
    assert held("flag") == {}
