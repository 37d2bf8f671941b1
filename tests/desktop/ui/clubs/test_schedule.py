from datetime import date

import pytest

from desktop.register.schedules import fortnightly_rule, lunar_rule, monthly_rule, weekly_rule
from desktop.ui.clubs.schedule import Schedule, moon_words, schedule_of, schedule_sentence


@pytest.mark.parametrize(
    "rule",
    [
        None,
        weekly_rule([1, 4]),
        fortnightly_rule([6]),
        monthly_rule(6, 1),
        monthly_rule(2, -1),
        lunar_rule([15]),
        lunar_rule([1, 15]),
    ],
)
def test_a_rule_survives_the_sheet(rule):
    assert schedule_of(rule).rule() == rule


def test_a_monthly_schedule_names_the_week(qapp):
    sentence = schedule_sentence(
        Schedule("monthly", (6,), -1), starts_at="07:00", since=date(2026, 1, 4)
    )
    assert sentence == "Every month on the last Sunday at 07:00, from 04/01/2026"


def test_no_fixed_day_is_said_so(qapp):
    sentence = schedule_sentence(schedule_of(None), starts_at=None, since=date(2026, 1, 4))
    assert sentence == "No fixed day"


def test_days_of_the_moon_have_the_names_that_villages_use(qapp):
    sentence = schedule_sentence(
        Schedule("lunar", moon=(1, 15)), starts_at="07:00", since=date(2026, 1, 4)
    )
    assert sentence == (
        "Every lunar month on the new moon (1st), the full moon (15th) at 07:00, from 04/01/2026"
    )
    assert moon_words((9, 20)) == "the 9. of the young moon, the 20. of the moon"
