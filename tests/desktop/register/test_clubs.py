from datetime import date, timedelta

import pytest

from desktop.register.clubs import (
    DAYS_TO_CHANGE,
    HERITAGE,
    KINDS,
    REASONS,
    ROLES,
    HeadGroups,
    check_groups,
    heritage_of,
    is_closed,
    known_heritage,
    known_kind,
    known_reason,
    known_role,
)
from desktop.register.errors import NumberOutOfRangeError


def test_what_the_house_does_not_know_is_other():
    assert (known_kind("chess"), known_reason("aliens")) == ("other", "other")
    assert (known_heritage("tango"), known_heritage(None)) == ("other", None)
    assert [known_role(role) for role in (*ROLES, "king")] == [*ROLES, "member"]


def test_every_kind_and_reason_that_is_offered_is_known():
    assert [known_kind(kind) for kind in KINDS] == list(KINDS)
    assert [known_reason(reason) for reason in REASONS] == list(REASONS)


def test_a_club_hands_down_its_kind_if_it_is_one_of_the_heritage():
    assert {heritage_of(kind) for kind in KINDS} == {None, *HERITAGE} - {"other"}


def test_nobody_counts_more_of_a_group_than_came():
    check_groups(HeadGroups(women=3, aged_55=0), count=3)
    for wrong in (HeadGroups(children=4), HeadGroups(disabled=-1)):
        with pytest.raises(NumberOutOfRangeError):
            check_groups(wrong, count=3)


def test_a_session_is_open_for_thirty_days():
    day = date(2026, 11, 22)
    assert not is_closed(day, today=day + timedelta(days=DAYS_TO_CHANGE))
    assert is_closed(day, today=day + timedelta(days=DAYS_TO_CHANGE + 1))
