from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest

from desktop.operations.erasure import erase_person
from desktop.operations.keepers import KeeperDraft, add_keeper, change_keeper, keepers
from desktop.operations.merges import merge_people
from desktop.operations.people import PersonDraft, change_person, end_membership
from desktop.operations.recovery import note_sheet_printed
from desktop.operations.settings import change_settings, read_settings
from desktop.operations.things import (
    BackupIsOld,
    CardOfSeveral,
    ClockIsDoubted,
    CopyLentTwice,
    DayWithoutEntry,
    EmergencySheetMissing,
    PeopleWithoutName,
    SheetNotPrinted,
)
from desktop.operations.things_to_look_at import put_off, things_to_look_at
from desktop.operations.visits import count_visits, note_nobody_came
from desktop.register.keepers import Role
from desktop.register.opening import OpeningCalendar
from desktop.store.backups import back_up
from desktop.store.clock_check import ClockDoubt
from desktop.store.tables.house import SettingRow
from desktop.store.tables.lending import LoanRow
from desktop.store.tables.people import PersonRow


def things(house, kind=object):
    return [line.thing for line in house.see(things_to_look_at) if isinstance(line.thing, kind)]


def lend_beside_the_rules(house, person_id, copy_id):
    """What a second computer of the house wrote down without knowing of the first."""

    def lend(unit, moment):
        due = moment.today + timedelta(days=14)
        loan = LoanRow(
            copy_id=copy_id,
            person_id=person_id,
            lent_on=moment.today,
            due_on=due,
            current_due_on=due,
        )
        unit.add(loan)
        return loan.id

    return house.do(lend)


def share_a_card(house, *names):
    people = [house.person(name) for name in names]

    def share(unit, _moment):
        number = unit.get_one(PersonRow, people[0]).card_number
        for person_id in people:
            unit.get_one(PersonRow, person_id).card_number = number
        return number

    return people, house.do(share)


@pytest.fixture(autouse=True)
def _printed(house):
    """The sheet lies in the drawer, but where a test takes it away."""
    house.do(note_sheet_printed)


def test_names_without_a_printed_sheet_are_to_be_looked_at(house):
    house.do(lambda unit, _: unit.delete(unit.get_one(SettingRow, "recovery_sheet")))
    assert things(house) == []  # an empty register has no names to lose
    house.person()
    assert things(house) == [SheetNotPrinted()]


def test_a_pin_without_an_emergency_sheet_is_to_be_looked_at(house):
    house.do(add_keeper, draft=KeeperDraft("Chị Hoa", Role.KEEPER))
    assert things(house) == []
    (only,) = house.see(keepers)
    draft = KeeperDraft("Chị Hoa", Role.KEEPER, "4829", "4829")
    house.do(change_keeper, keeper_id=only.keeper_id, draft=draft)
    assert things(house) == [EmergencySheetMissing()]


def test_a_new_house_has_nothing_to_look_at(house):
    assert things(house) == []


def test_a_copy_that_two_computers_lent_is_asked_about(house):
    copy = house.copies("Đất rừng phương Nam")[0]
    for name in ("Thị Hoa", "Điểu Tài"):
        lend_beside_the_rules(house, house.person(name), copy)
    asked = things(house, CopyLentTwice)
    assert [(thing.copy_id, thing.title) for thing in asked] == [(copy, "Đất rừng phương Nam")]
    assert {one.person_name for one in asked[0].borrowers} == {"Thị Hoa", "Điểu Tài"}


def test_a_copy_that_one_person_has_is_nothing_to_ask_about(house):
    lend_beside_the_rules(house, house.person(), house.copies()[0])
    assert things(house, CopyLentTwice) == []


def test_a_card_of_two_people_is_asked_about(house):
    people, number = share_a_card(house, "Thị Hoa", "Điểu Tài")
    asked = things(house, CardOfSeveral)
    assert [thing.card_number for thing in asked] == [number]
    assert {holder.person_id for holder in asked[0].holders} == set(people)


def test_those_who_were_erased_have_no_card_to_ask_about(house):
    kept, *gone = (house.person(name) for name in ("Thị Hoa", "Thị Hòa", "Thi Hoa"))
    for other in gone:
        house.do(merge_people, kept_id=kept, gone_id=other)
    house.do(erase_person, person_id=kept)
    assert things(house, CardOfSeveral) == []


def test_a_card_that_went_with_somebody_who_left_is_one_person_s(house):
    people, _ = share_a_card(house, "Thị Hoa", "Điểu Tài")
    house.do(end_membership, person_id=people[1])
    assert things(house, CardOfSeveral) == []


def test_open_days_without_an_entry_are_listed_for_two_weeks(house, now):
    house.pass_days(-20)
    house.do(count_visits, group_id=house.groups()[0])
    house.pass_days(20)
    missing = [thing.day for thing in things(house, DayWithoutEntry)]
    assert missing == [now.today - timedelta(days=back) for back in range(1, 15)]
    house.do(note_nobody_came, day=now.yesterday)
    assert now.yesterday not in [thing.day for thing in things(house, DayWithoutEntry)]


def test_a_day_before_the_first_entry_and_a_closed_day_are_not_missing(house, now):
    house.pass_days(-3)
    house.do(count_visits, group_id=house.groups()[0])
    house.pass_days(3)
    closed = OpeningCalendar(closed_days=frozenset({now.yesterday}))
    house.do(
        lambda unit, moment: change_settings(
            unit, moment, settings=replace(read_settings(unit, moment), opening=closed)
        )
    )
    assert [thing.day for thing in things(house, DayWithoutEntry)] == [date(2026, 11, 20)]


def test_a_backup_older_than_a_week_is_told_with_its_age(house, database, tmp_path, now):
    back_up(database, tmp_path / "copies", now)
    house.pass_days(7)
    assert things(house, BackupIsOld) == []
    house.pass_days(2)
    assert things(house, BackupIsOld) == [BackupIsOld(9)]


def test_an_old_house_without_any_backup_is_told_so(house):
    house.do(count_visits, group_id=house.groups()[0])
    assert things(house, BackupIsOld) == []
    house.pass_days(8)
    assert things(house, BackupIsOld) == [BackupIsOld(None)]


def test_a_clock_that_cannot_be_right_comes_first(house):
    house.pass_days(-10_000)
    assert things(house)[0] == ClockIsDoubted(ClockDoubt.BEFORE_BUILD)


def test_people_without_a_name_are_one_thing(house):
    people = [house.person(name) for name in ("Thị Hoa", "Điểu Tài")]

    def forget(unit, _moment):
        for person_id in people:
            unit.get_one(PersonRow, person_id).full_name = ""

    house.do(forget)
    assert [thing.count for thing in things(house, PeopleWithoutName)] == [2]
    for person_id in people:
        house.do(change_person, person_id=person_id, draft=PersonDraft("Thị Mai"))
    assert things(house, PeopleWithoutName) == []


def test_later_means_tomorrow(house):
    share_a_card(house, "Thị Hoa", "Điểu Tài")
    listed = house.see(things_to_look_at)
    house.do(put_off, key=listed[0].thing.key)
    assert house.see(things_to_look_at) == ()
    house.pass_days(1)
    assert [line.code for line in house.see(things_to_look_at)] == [listed[0].code]


def test_putting_one_off_changes_no_other_code(house):
    share_a_card(house, "Thị Hoa", "Điểu Tài")
    share_a_card(house, "Thị Mai", "Y Ngông")
    first, second = house.see(things_to_look_at)
    house.do(put_off, key=first.thing.key)
    assert house.see(things_to_look_at) == (second,)


@pytest.mark.parametrize("kind", [CopyLentTwice, CardOfSeveral, DayWithoutEntry])
def test_what_differs_has_another_key(kind):
    named = {
        CopyLentTwice: [CopyLentTwice(UUID(int=number), "", "", ()) for number in (1, 2)],
        CardOfSeveral: [CardOfSeveral(number, ()) for number in ("1", "2")],
        DayWithoutEntry: [DayWithoutEntry(date(2026, 11, day)) for day in (1, 2)],
    }[kind]
    assert len({thing.key for thing in named}) == 2
