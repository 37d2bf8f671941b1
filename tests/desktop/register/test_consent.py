from datetime import date

import pytest

from desktop.register.consent import (
    GIVEN,
    GUARDIAN,
    SELF,
    WITHDRAWN,
    ConsentFact,
    check_consent,
    stands,
)
from desktop.register.errors import FutureDayError, GuardianNeededError

DAY = date(2026, 11, 22)


def facts(*said):
    return [ConsentFact("register", what, number, DAY) for number, what in said]


@pytest.mark.parametrize(
    ("said", "allowed"),
    [
        ((), False),
        (((1, GIVEN),), True),
        (((1, GIVEN), (2, WITHDRAWN)), False),
        (((3, GIVEN), (1, GIVEN), (2, WITHDRAWN)), True),
        (((1, GIVEN), (2, GIVEN), (2, WITHDRAWN)), False),
    ],
)
def test_the_last_word_holds_and_silence_is_no_consent(said, allowed):
    assert stands(facts(*said), "register") is allowed
    assert not stands(facts(*said), "photo")


def check(**more):
    known = {"giver": SELF, "given_by": None, "birth_year": None, "on_day": DAY, "today": DAY}
    check_consent(**(known | more))


def test_grown_ups_and_people_of_no_known_age_speak_for_themselves():
    check()
    check(birth_year=2010)


def test_a_child_is_spoken_for():
    check(birth_year=2011, giver=GUARDIAN, given_by="Điểu Bơ")
    for unfit in ({"birth_year": 2011}, {"giver": GUARDIAN}):
        with pytest.raises(GuardianNeededError):
            check(**unfit)


def test_nobody_agrees_tomorrow():
    with pytest.raises(FutureDayError):
        check(on_day=date(2026, 11, 23))
