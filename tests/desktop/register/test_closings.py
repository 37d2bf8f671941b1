"""Which word about a month holds, and what differs from it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.register.closings import (
    CLOSED,
    REOPENED,
    ClosingFact,
    FigureChange,
    changes_since,
    check_over,
    last_word,
)
from desktop.register.errors import FutureDayError
from desktop.register.periods import month

facts = st.lists(
    st.builds(
        ClosingFact,
        st.integers(1, 4),
        st.sampled_from((CLOSED, REOPENED)),
        st.just(date(2026, 11, 3)),
        st.none(),
        st.just({}),
    ),
    max_size=6,
)


@given(said=facts, order=st.randoms())
def test_two_machines_come_to_the_same_in_any_order(said, order):
    turned = list(said)
    order.shuffle(turned)
    one, other = last_word(said), last_word(turned)
    assert (one and (one.number, one.what)) == (other and (other.number, other.what))
    if one:
        assert one.number == max(fact.number for fact in said)


def test_where_one_closed_and_another_opened_it_is_open():
    closed = ClosingFact(2, CLOSED, date(2026, 11, 3), None, {})
    opened = ClosingFact(2, REOPENED, date(2026, 11, 3), None, {})
    assert last_word((closed, opened)) is opened
    assert last_word(()) is None


def test_what_differs_is_named_and_what_is_not_there_is_nothing():
    assert changes_since({"visits": 27, "loans": 3, "old": 2}, {"visits": 28, "loans": 3}) == (
        FigureChange("visits", 27, 28),
        FigureChange("old", 2, 0),
    )


def test_a_month_that_goes_on_cannot_be_closed():
    november = month(2026, 11)
    with pytest.raises(FutureDayError):
        check_over(november, today=date(2026, 11, 30))
    check_over(november, today=date(2026, 12, 1))
