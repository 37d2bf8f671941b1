from datetime import date

import pytest

from desktop.operations.lending import lend_copy
from desktop.operations.settings import HouseSettings, change_settings, read_settings
from desktop.register.errors import NumberOutOfRangeError
from desktop.register.lending import LendingPolicy
from desktop.register.opening import OpeningCalendar


def test_a_new_house_has_the_usual_settings(house):
    assert house.see(read_settings) == HouseSettings()


def test_every_choice_is_kept(house):
    chosen = HouseSettings(
        "Nhà văn hóa bon Bu Prâng",
        "Thị Mai",
        LendingPolicy(7, 5, 2),
        OpeningCalendar(frozenset({0, 5}), frozenset({date(2027, 2, 6)})),
        text_scale=140,
        language="en",
        house_number="0417",
    )
    house.do(change_settings, settings=chosen)
    assert house.see(read_settings) == chosen


def test_the_counters_of_numbers_are_no_choices(house):
    house.copies()
    assert house.see(read_settings) == HouseSettings()


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"lending": LendingPolicy(loan_days=0)}, "loan_days"),
        ({"lending": LendingPolicy(renewals=-1)}, "renewals"),
        ({"text_scale": 1000}, "text_scale"),
        ({"house_number": "417"}, "house_number"),
        ({"house_number": "４１７１"}, "house_number"),
    ],
)
def test_a_choice_that_cannot_be_meant_is_refused(house, wrong, field):
    with pytest.raises(NumberOutOfRangeError) as caught:
        house.do(change_settings, settings=HouseSettings(**wrong))
    assert caught.value.field == field


def test_a_loan_keeps_the_due_date_it_was_given(house):
    house.do(lend_copy, person_id=house.person(), copy_id=house.copies()[0])
    house.do(change_settings, settings=HouseSettings(lending=LendingPolicy(loan_days=3)))
    assert house.rows("SELECT current_due_on FROM loan") == [("2026-12-06",)]
