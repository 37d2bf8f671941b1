"""How a house mends what was set aside: by one more line."""

import pytest

from sync.server.tables import ledger_line
from tests.sync.province import line_of

A, B = "a" * 32, "b" * 32
ROW, DAY = "1" * 32, "2026-11-22"
WRONG = line_of("title", ROW, title="Sử thi Ot N'drong", year="2019", pages=7)


def test_a_row_that_was_set_aside_is_made_whole_by_a_later_edit(tell, held, verdicts):
    assert tell(A, WRONG).set_aside == 1
    assert tell(A, line_of("title", ROW, "u", year=2019)).set_aside == 0
    assert verdicts() == ["applied", "applied"]
    assert held("title") == {ROW: {"title": "Sử thi Ot N'drong", "year": 2019, "pages": 7}}


def test_it_is_so_within_one_envelope_too(tell, held, verdicts):
    tell(A, WRONG, line_of("title", ROW, "u", year=2019))
    assert verdicts() == ["applied", "applied"]
    assert held("title")[ROW]["year"] == 2019
    assert held("verdict") == {}


def test_an_edit_of_another_field_waits_and_is_applied_in_its_place(tell, held, verdicts):
    tell(A, WRONG)
    tell(A, line_of("title", ROW, "u", pages=8), line_of("title", ROW, "u", author="Điểu Bơ"))
    assert verdicts() == ["set_aside", "waiting", "waiting"]
    tell(A, line_of("title", ROW, "u", year=2020))
    assert verdicts() == ["applied"] * 4
    said = {"title": "Sử thi Ot N'drong", "year": 2020, "pages": 8, "author": "Điểu Bơ"}
    assert held("title") == {ROW: said}


def test_a_missing_field_may_come_later(tell, held):
    tell(A, line_of("title", ROW, year=2019))
    tell(A, line_of("title", ROW, "u", title="Sử thi"))
    assert held("title") == {ROW: {"year": 2019, "title": "Sử thi"}}


def test_an_edit_that_was_set_aside_is_mended_and_takes_nothing_newer_back(tell, held, verdicts):
    tell(A, line_of("title", ROW, title="Sử thi", pages=1))
    tell(A, line_of("title", ROW, "u", year="2019", pages=2, price=3))
    tell(A, line_of("title", ROW, "u", pages=9))
    assert verdicts() == ["applied", "set_aside", "applied"]
    tell(A, line_of("title", ROW, "u", year=2019))
    assert verdicts() == ["applied"] * 4
    assert held("title")[ROW] == {"title": "Sử thi", "pages": 9, "price": 3, "year": 2019}


def test_another_wrong_line_mends_nothing(tell, verdicts):
    tell(A, WRONG, line_of("title", ROW, "u", year="2020"))
    assert verdicts() == ["set_aside", "set_aside"]
    tell(A, line_of("title", ROW, "u", year=2020))
    assert verdicts() == ["applied"] * 3


def test_a_row_that_is_deleted_needs_no_mending(tell, held, verdicts, rows):
    tell(A, WRONG)
    assert tell(A, line_of("title", ROW, "d")).set_aside == 0
    assert (verdicts(), held("title"), held("verdict")) == (["applied", "applied"], {}, {})


def test_another_log_may_mend(tell, held, verdicts):
    tell(A, WRONG)
    tell(B, line_of("title", ROW, "u", year=2019))
    assert verdicts() == ["applied", "applied"]
    assert held("title")[ROW]["year"] == 2019


@pytest.mark.parametrize("operation", ["u", "d"])
def test_what_came_before_its_row_has_its_effect_when_the_row_comes(
    tell, held, verdicts, operation
):
    fields = {"year": 2020} if operation == "u" else {}
    tell(B, line_of("title", ROW, operation, **fields))
    assert verdicts(B) == ["waiting"]
    tell(A, line_of("title", ROW, title="Sử thi", year=2019))
    assert verdicts() == ["applied", "applied"]
    left = {ROW: {"title": "Sử thi", "year": 2020}} if operation == "u" else {}
    assert held("title") == left


def test_a_mended_row_is_news_for_every_log(tell, rows):
    tell(A, WRONG)
    tell(B, line_of("title", ROW, "u", year=2019))
    [waits] = {row.waits_for for row in rows(ledger_line)}
    assert waits is None
