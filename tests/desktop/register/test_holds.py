from datetime import date

import pytest

from desktop.register.holds import has_turn, turn_of_copy_back, waited_until


def test_a_reader_waits_two_months():
    assert waited_until(date(2026, 11, 22)) == date(2027, 1, 21)


@pytest.mark.parametrize(("place", "here", "has"), [(1, 0, False), (1, 1, True), (2, 1, False)])
def test_as_many_readers_have_their_turn_as_copies_are_here(place, here, has):
    assert has_turn(place=place, copies_here=here) is has


@pytest.mark.parametrize(
    ("waiting", "here", "place"), [(0, 1, None), (1, 1, 1), (1, 2, None), (3, 2, 2)]
)
def test_a_copy_that_comes_back_is_for_the_next_who_has_none_yet(waiting, here, place):
    assert turn_of_copy_back(waiting=waiting, copies_here=here) == place
