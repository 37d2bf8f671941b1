import json
from dataclasses import replace

import pytest

from desktop.operations.keepers import (
    KeeperDraft,
    add_keeper,
    at_desk,
    change_keeper,
    come_to_desk,
    end_keeper,
    keepers,
    whoever_begins,
)
from desktop.operations.people import PersonDraft, add_person
from desktop.operations.settings import HouseSettings, change_settings
from desktop.register.errors import NoLongerThereError, TextMissingError
from desktop.register.keepers import (
    KeeperNameTakenError,
    LastKeeperError,
    NotAllowedError,
    Permission,
    PinNotUsableError,
    Role,
)
from desktop.store.database import Database
from tests.conftest import KEY
from tests.desktop.operations.desk_house import PINS, StaffedHouse


@pytest.fixture
def staffed(database, now):
    return StaffedHouse(database, now)


def try_pin(house, role, pin):
    return house.do(come_to_desk, keeper_id=house.ids[role], pin=pin)


def later(house, seconds):
    house.moment = replace(house.moment, at=house.moment.at + seconds)


def test_a_house_where_nobody_is_written_down_asks_nothing(house):
    assert house.see(whoever_begins) == ""
    desk = house.see(at_desk)
    assert (desk.is_asked, desk.may) == (False, frozenset(Permission))


def test_the_only_keeper_is_at_the_desk_by_themselves(house):
    house.do(change_settings, settings=HouseSettings(keeper_name="Chị Hoa"))
    (only,) = house.see(keepers)
    assert (only.name, only.role, only.has_pin) == ("Chị Hoa", Role.KEEPER, False)
    assert house.see(whoever_begins) == only.keeper_id
    desk = house.see(at_desk)
    assert (desk.keeper_id, desk.is_asked) == (only.keeper_id, False)
    house.do(change_settings, settings=HouseSettings(keeper_name="Chị Hoa Mai"))
    assert [line.name for line in house.see(keepers)] == ["Chị Hoa Mai"]


def test_the_first_is_in_charge_whatever_was_chosen(house):
    assert house.do(add_keeper, draft=KeeperDraft("Điểu Khê", Role.COUNTER)).role is Role.KEEPER


def test_the_right_pin_lets_somebody_take_over_and_is_remembered(staffed):
    answer = try_pin(staffed, Role.HELPER, "1234")
    assert answer.is_right
    assert staffed.see(at_desk).name == "Chị Hoa"  # the store is told by the window
    staffed.comes(Role.HELPER)
    assert staffed.see(at_desk).name == "Điểu Khê"


def test_whoever_has_no_pin_is_taken_at_their_word_also_after_a_restart(staffed):
    assert try_pin(staffed, Role.COUNTER, "").is_right
    assert staffed.see(whoever_begins) == staffed.ids[Role.COUNTER]


def test_whoever_has_a_pin_is_asked_after_a_restart(staffed):
    try_pin(staffed, Role.HELPER, "1234")
    assert staffed.see(whoever_begins) == ""


def test_five_wrong_pins_pause_for_a_minute_that_a_restart_does_not_shorten(tmp_path, now):
    first = Database(tmp_path / "desk.nvh", KEY)
    house = StaffedHouse(first, now)
    left = [try_pin(house, Role.HELPER, "9999").tries_left for _ in range(5)]
    assert left == [4, 3, 2, 1, 0]
    first.close()
    house.database = Database(tmp_path / "desk.nvh", KEY)
    later(house, 59)
    assert try_pin(house, Role.HELPER, "1234").pause == 1
    assert try_pin(house, Role.KEEPER, PINS[Role.KEEPER]).is_right  # another's PIN is another's
    later(house, 1)
    assert try_pin(house, Role.HELPER, "1234").is_right
    house.database.close()


def test_wrong_pins_are_forgotten_after_a_right_one(staffed):
    for _ in range(4):
        try_pin(staffed, Role.HELPER, "0000")
    try_pin(staffed, Role.HELPER, "1234")
    assert try_pin(staffed, Role.HELPER, "0000").tries_left == 4


def test_a_pin_stands_nowhere_in_the_register(staffed):
    rows = staffed.rows("SELECT * FROM keeper")
    assert "482913" not in str(rows)


def test_no_line_to_the_province_carries_a_name_or_a_pin(staffed):
    staffed.comes(Role.HELPER)
    staffed.do(add_person, draft=PersonDraft("Y Săn Ayŭn"))
    lines = [row[0] for row in staffed.rows("SELECT line FROM outbox")]
    assert {json.loads(line)["u"] for line in lines} == {staffed.ids[Role.HELPER]}
    assert not any("Khê" in line or "argon2" in line or "keeper" in line for line in lines)


def test_the_journal_says_who_did_it(staffed):
    staffed.comes(Role.HELPER)
    staffed.do(add_person, draft=PersonDraft("Y Săn Ayŭn"))
    assert staffed.rows("SELECT keeper FROM action") == [(staffed.ids[Role.HELPER],)]


def test_somebody_has_to_stay_in_charge(staffed):
    keeper = staffed.ids[Role.KEEPER]
    with pytest.raises(LastKeeperError):
        staffed.do(end_keeper, keeper_id=keeper)
    with pytest.raises(LastKeeperError):
        staffed.do(change_keeper, keeper_id=keeper, draft=KeeperDraft("Chị Hoa", Role.HELPER))


def test_whoever_left_comes_to_the_desk_no_more(staffed):
    helper = staffed.ids[Role.HELPER]
    staffed.do(end_keeper, keeper_id=helper)
    assert [line.name for line in staffed.see(keepers)] == ["Chị Hoa", "H’Blum"]
    with pytest.raises(NoLongerThereError):
        try_pin(staffed, Role.HELPER, "1234")
    staffed.user = helper
    assert staffed.see(at_desk).may == {Permission.COUNT}


def test_a_pin_can_be_another_or_none(staffed):
    helper = staffed.ids[Role.HELPER]
    draft = KeeperDraft("Điểu Khê", Role.HELPER, "555555", "555555")
    staffed.do(change_keeper, keeper_id=helper, draft=draft)
    assert not try_pin(staffed, Role.HELPER, "1234").is_right
    assert try_pin(staffed, Role.HELPER, "555555").is_right
    draft = KeeperDraft("Điểu Khê", Role.HELPER, without_pin=True)
    staffed.do(change_keeper, keeper_id=helper, draft=draft)
    assert try_pin(staffed, Role.HELPER, "").is_right


@pytest.mark.parametrize(
    ("draft", "error"),
    [
        (KeeperDraft("chị hoa", Role.HELPER), KeeperNameTakenError),
        (KeeperDraft("  ", Role.HELPER), TextMissingError),
        (KeeperDraft("Y Wang", Role.HELPER, "12"), PinNotUsableError),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_kept(staffed, draft, error):
    with pytest.raises(error):
        staffed.do(add_keeper, draft=draft)
    assert len(staffed.see(keepers)) == 3


@pytest.mark.parametrize("role", [Role.HELPER, Role.COUNTER])
def test_only_whoever_is_in_charge_says_who_works_here(staffed, role):
    staffed.comes(role)
    for deed, wish in (
        (add_keeper, {"draft": KeeperDraft("Y Wang", Role.KEEPER)}),
        (change_keeper, {"keeper_id": staffed.user, "draft": KeeperDraft("Y Wang", Role.KEEPER)}),
        (end_keeper, {"keeper_id": staffed.user}),
    ):
        with pytest.raises(NotAllowedError):
            staffed.do(deed, **wish)
