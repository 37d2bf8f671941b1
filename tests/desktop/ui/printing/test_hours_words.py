"""The table of hours in words."""

from datetime import date

from desktop.operations.visit_hours import VisitHours
from desktop.ui.printing.hours_words import busiest_words, hours_pages, hours_words

HOURS = VisitHours(date(2026, 11, 1), date(2026, 11, 22), 12, {(6, 9): 5, (0, 15): 4})


def test_the_busiest_hour_is_named():
    assert busiest_words(HOURS) == "Most people come on Sunday, 9–10 o’clock: 5."
    assert "No visit" in busiest_words(VisitHours(HOURS.first, HOURS.last, 3))


def test_paper_and_workbook_have_one_table():
    pages, words = hours_pages("Nhà văn hoá Thôn 3", HOURS), hours_words(HOURS)
    assert [column.heading for column in pages.columns][1:-1] == list(words.weekdays)
    assert pages.rows[-1] == ("In all", "4", "0", "0", "0", "0", "0", "5", "9")
    assert len(pages.rows) == len(HOURS.hours) + 1
    assert words.counted in pages.last_words
