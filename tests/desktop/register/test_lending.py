from datetime import date

import pytest

from desktop.register.lending import (
    LendingPolicy,
    days_late,
    due_date,
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
