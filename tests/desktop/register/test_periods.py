from datetime import date

from desktop.register.periods import month


def test_a_month_ends_on_its_last_day():
    assert month(2028, 2).last == date(2028, 2, 29)


def test_the_days_of_a_month_that_is_not_over():
    november = month(2026, 11)
    assert len(november.days_until(date(2026, 11, 21))) == 21
    assert len(november.days_until(date(2026, 12, 31))) == 30
    assert november.days_until(date(2026, 10, 31)) == ()
