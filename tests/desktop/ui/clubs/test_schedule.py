from datetime import date

import pytest

from desktop.register.clubs import fortnightly_rule, monthly_rule, weekly_rule
from desktop.ui.clubs.schedule import Schedule, schedule_of, schedule_sentence


@pytest.mark.parametrize(
    "rule",
    [None, weekly_rule([1, 4]), fortnightly_rule([6]), monthly_rule(6, 1), monthly_rule(2, -1)],
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
