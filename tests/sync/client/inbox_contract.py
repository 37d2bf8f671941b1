"""What every inbox must do. Each inbox's test class inherits these tests.

Subclasses give two fixtures: `inbox`, and `held`, which returns the ids of the visits that were
written into the registers.
"""

import pytest

from sync.protocol.pulled_rows import PulledRow, UnreadableRowError, write_pulled_row
from sync.protocol.replies import Page

COUNTED = {"count": 1, "day": "2026-11-22", "hour": 14, "certainty": "exact"}


def visit(number, rev):
    return write_pulled_row(PulledRow("visit", f"{number:032x}", rev, COUNTED))


def page(*rows, to, more=False):
    return Page("house", tuple(visit(number, rev) for number, rev in rows), to, more)


def cursor(inbox):
    return dict(inbox.cursors())["house"]


class InboxContract:
    def test_it_asks_for_every_scope_from_the_beginning(self, inbox):
        assert inbox.cursors() == (("house", 0), ("unit", 0), ("ref", 0))

    def test_what_is_taken_is_not_asked_for_again(self, inbox, held):
        inbox.take(page((1, 3), (2, 4), to=7), after=0)
        assert cursor(inbox) == 7
        assert inbox.apply() == 2
        assert held() == {1, 2}
        assert inbox.apply() == 0

    def test_nothing_is_written_down_before_the_scope_is_whole(self, inbox, held):
        inbox.take(page((1, 3), to=3, more=True), after=0)
        assert inbox.apply() == 0
        assert held() == set()
        inbox.take(page((2, 4), to=4), after=3)
        inbox.apply()
        assert held() == {1, 2}

    def test_a_page_twice_is_one_page(self, inbox, held):
        for _ in range(2):
            inbox.take(page((1, 3), to=3, more=True), after=0)
        inbox.take(page((2, 4), to=4), after=3)
        inbox.take(page((1, 3), to=3, more=True), after=0)
        inbox.apply()
        assert (cursor(inbox), held()) == (4, {1, 2})

    def test_a_page_that_came_too_early_is_not_taken(self, inbox, held):
        inbox.take(page((2, 4), to=4), after=3)
        inbox.apply()
        assert (cursor(inbox), held()) == (0, set())

    def test_a_page_that_begins_before_is_taken_from_where_it_goes_on(self, inbox, held):
        inbox.take(page((1, 3), to=3), after=0)
        inbox.take(page((1, 3), (2, 4), to=4), after=0)
        inbox.apply()
        assert (cursor(inbox), held()) == (4, {1, 2})

    def test_a_province_that_was_put_back_is_asked_from_the_beginning(self, inbox, held):
        inbox.take(page((1, 9), to=9), after=0)
        inbox.apply()
        inbox.take(page(to=5), after=9)
        assert cursor(inbox) == 0
        inbox.take(page((1, 2), (2, 5), to=5), after=0)
        inbox.apply()
        assert (cursor(inbox), held()) == (5, {1, 2})

    def test_after_that_it_hears_its_own_words_too_until_all_is_there(self, inbox):
        inbox.take(page((1, 9), to=9), after=0)
        assert not inbox.is_anew()
        inbox.take(page(to=5), after=9)
        for part, after in ((page((1, 2), to=2, more=True), 0), (page((2, 5), to=5), 2)):
            assert inbox.is_anew()
            inbox.take(part, after=after)
        assert not inbox.is_anew()

    def test_an_empty_page_says_how_far_the_scope_is(self, inbox):
        inbox.take(page(to=5), after=0)
        assert cursor(inbox) == 5

    def test_nothing_is_kept_of_a_page_with_a_line_that_is_no_row(self, inbox, held):
        broken = Page("house", (visit(1, 1), b'{"t":"visit"}'), 2, more=False)
        with pytest.raises(UnreadableRowError):
            inbox.take(broken, after=0)
        inbox.apply()
        assert (cursor(inbox), held()) == (0, set())

    def test_each_scope_goes_its_own_way(self, inbox, held):
        inbox.take(Page("ref", (), 9, more=True), after=0)
        inbox.take(page((1, 3), to=3), after=0)
        inbox.apply()
        assert dict(inbox.cursors()) == {"house": 3, "unit": 0, "ref": 9}
        assert held() == {1}
