from dataclasses import replace

import pytest

from desktop.operations.emergency_sheet import (
    emergency_state,
    keep_emergency_sheet,
    new_emergency_sheet,
    use_emergency_sheet,
)
from desktop.operations.settings import HouseSettings, change_settings
from desktop.register.keepers import NotAllowedError, Role
from tests.desktop.operations.desk_house import StaffedHouse
from tests.desktop.operations.house import all_that_is_written


@pytest.fixture
def staffed(database, now):
    house = StaffedHouse(database, now)
    house.comes(Role.KEEPER)
    return house


def printed(house):
    sheet = house.see(new_emergency_sheet)
    house.do(keep_emergency_sheet, sheet=sheet)
    return sheet


def use(house, typed):
    return house.do(lambda unit, _moment: use_emergency_sheet(unit, typed))


def test_the_sheet_says_whose_it_is_and_carries_a_code_of_ten_letters(staffed):
    staffed.do(
        change_settings, settings=HouseSettings(house_name="Bon Pi Nao", house_number="0417")
    )
    sheet = staffed.see(new_emergency_sheet)
    assert (sheet.house_name, sheet.house_number) == ("Bon Pi Nao", "0417")
    assert sheet.printed_on == staffed.moment.today
    assert [len(group) for group in sheet.groups] == [5, 5]
    assert staffed.see(new_emergency_sheet).groups != sheet.groups


def test_a_sheet_is_good_once(staffed):
    code = " ".join(printed(staffed).groups)
    assert use(staffed, code)
    assert not use(staffed, code)


def test_small_letters_dashes_and_letters_that_look_alike_make_no_difference(staffed):
    code = "-".join(printed(staffed).groups).lower().replace("1", "l").replace("0", "o")
    assert use(staffed, code)


def test_another_code_takes_nothing_from_the_sheet(staffed):
    code = "".join(printed(staffed).groups)
    assert not use(staffed, code[::-1] if code != code[::-1] else "A" * 10)
    assert use(staffed, code)


def test_a_sheet_that_was_only_looked_at_leaves_the_one_in_the_drawer_good(staffed):
    code = "".join(printed(staffed).groups)
    staffed.see(new_emergency_sheet)
    assert use(staffed, code)


def test_a_new_sheet_takes_the_place_of_the_one_before(staffed):
    before = "".join(printed(staffed).groups)
    printed(staffed)
    assert not use(staffed, before)


def test_the_code_stands_nowhere_in_the_register(staffed, database):
    sheet = printed(staffed)
    written = all_that_is_written(database)
    assert "argon2id" in written
    assert not any(group in written for group in sheet.groups)
    assert sheet.groups[0] not in repr(sheet)


def test_a_sheet_is_missing_where_somebody_has_a_pin_and_no_paper(house, database, now):
    assert not house.see(emergency_state).is_missing
    staffed = StaffedHouse(database, now)
    staffed.comes(Role.KEEPER)
    assert staffed.see(emergency_state).is_missing
    code = "".join(printed(staffed).groups)
    assert staffed.see(emergency_state).printed_at == now.at
    assert not staffed.see(emergency_state).is_missing
    use(staffed, code)
    assert staffed.see(emergency_state).is_missing


@pytest.mark.parametrize("role", [Role.HELPER, Role.COUNTER])
def test_only_whoever_is_in_charge_prints_one(staffed, role):
    sheet = replace(staffed.see(new_emergency_sheet))
    staffed.comes(role)
    with pytest.raises(NotAllowedError):
        staffed.see(new_emergency_sheet)
    with pytest.raises(NotAllowedError):
        staffed.do(keep_emergency_sheet, sheet=sheet)
