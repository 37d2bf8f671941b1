from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.register.lending import (
    LendingPolicy,
    LoanEvent,
    LoanStanding,
    days_late,
    due_date,
    loan_standing,
    may_hold_another,
    may_renew,
    renewed_due_date,
)
from desktop.register.opening import OpeningCalendar

LENT_ON = date(2026, 11, 22)
EVERY_DAY = OpeningCalendar()


def test_a_loan_is_due_after_two_weeks():
    assert due_date(LendingPolicy(), EVERY_DAY, lent_on=LENT_ON) == date(2026, 12, 6)


def test_a_loan_is_never_due_on_a_closed_day():
    calendar = OpeningCalendar(frozenset(range(5)), frozenset({date(2026, 12, 7)}))
    assert due_date(LendingPolicy(), calendar, lent_on=LENT_ON) == date(2026, 12, 8)


def test_a_renewal_counts_from_today():
    due_on = renewed_due_date(
        LendingPolicy(), EVERY_DAY, due_on=date(2026, 12, 6), today=date(2026, 12, 5)
    )
    assert due_on == date(2026, 12, 19)


def test_a_renewal_never_shortens_a_loan():
    due_on = renewed_due_date(
        LendingPolicy(loan_days=7), EVERY_DAY, due_on=date(2026, 12, 20), today=LENT_ON
    )
    assert due_on == date(2026, 12, 20)


@pytest.mark.parametrize(("day", "late"), [(5, 0), (6, 0), (7, 1), (16, 10)])
def test_a_loan_is_late_from_the_day_after(day, late):
    assert days_late(due_on=date(2026, 12, 6), today=date(2026, 12, day)) == late


def test_limits_are_reached_not_passed():
    policy = LendingPolicy()
    assert [may_hold_another(policy, copies_held=held) for held in (2, 3)] == [True, False]
    assert [may_renew(policy, renewals=renewals) for renewals in (0, 1)] == [True, False]


DUE, LATER, LAST = date(2026, 12, 6), date(2026, 12, 20), date(2026, 12, 27)


def event(what, due_on=None, on_day=LENT_ON):
    return LoanEvent(what, on_day, due_on)


HISTORIES = [
    ([], LoanStanding(DUE, 0, None, None)),
    ([event("renewed", LATER)], LoanStanding(LATER, 1, None, None)),
    ([event("renewed", LATER), event("renewed", LAST)], LoanStanding(LAST, 2, None, None)),
    (
        [event("renewed", LATER), event("renewed", LAST), event("renewal_undone", LAST)],
        LoanStanding(LATER, 1, None, None),
    ),
    ([event("renewed", DUE), event("renewal_undone", DUE)], LoanStanding(DUE, 0, None, None)),
    ([event("returned")], LoanStanding(DUE, 0, LENT_ON, "returned")),
    ([event("returned"), event("return_undone")], LoanStanding(DUE, 0, None, None)),
    (
        [event("returned"), event("return_undone"), event("returned", on_day=LATER)],
        LoanStanding(DUE, 0, LATER, "returned"),
    ),
    ([event("returned"), event("returned", on_day=DUE)], LoanStanding(DUE, 0, DUE, "returned")),
    ([event("lost")], LoanStanding(DUE, 0, LENT_ON, "lost")),
    ([event("lost"), event("lost_undone")], LoanStanding(DUE, 0, None, None)),
    ([event("lost"), event("returned", on_day=DUE)], LoanStanding(DUE, 0, DUE, "returned")),
    ([event("returned"), event("loan_undone")], LoanStanding(DUE, 0, LENT_ON, "undone")),
]


@given(history=st.sampled_from(HISTORIES), chance=st.randoms())
def test_a_loan_stands_the_same_in_whatever_order_its_events_are_heard_of(history, chance):
    events, standing = history
    heard = chance.sample(events, len(events))
    assert loan_standing(due_on=DUE, events=heard) == standing
