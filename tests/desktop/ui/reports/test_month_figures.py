"""The figures of a month in words, and of a closed one with what they would be now."""

from desktop.operations.closings import close_month, figures_of, month_view
from desktop.operations.visits import count_visits
from desktop.ui.reports.month_figures import figure_words, month_figures
from tests.desktop.ui.reports.test_closing_strip import count


def october(house):
    return house.ask(lambda unit, moment: month_view(unit, moment, year=2026, month=10))


def test_a_closed_figure_stands_with_what_it_would_be_now(house):
    count(house)
    house.do(lambda unit, moment: close_month(unit, moment, year=2026, month=10))
    assert [line.now for line in month_figures(october(house)).visits if line.leads] == [None]
    count(house, label="Người lớn")
    lines = {line.word: line for line in month_figures(october(house)).visits}
    assert (lines["Visits in all"].number, lines["Visits in all"].now) == (9, 18)
    assert (lines["Người lớn"].number, lines["Người lớn"].now) == (0, 9)
    assert lines["Thiếu nhi"].now is None


def test_every_figure_has_words_of_its_own(house):
    house.do(lambda unit, moment: count_visits(unit, moment, group_id=house.groups["Thiếu nhi"]))
    figures = figures_of(october(house).totals)
    words = [figure_words(name) for name in figures]
    assert len(set(words)) == len(words)
    assert not any("_" in said or ":" in said for said in words)
