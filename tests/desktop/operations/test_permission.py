from dataclasses import replace

import pytest

from desktop.operations.catalogue import TitleDraft, add_title
from desktop.operations.copy_history import copy_history
from desktop.operations.erasure import erase_person
from desktop.operations.people import PersonDraft, add_person
from desktop.operations.recovery import recovery_sheet
from desktop.operations.settings import HouseSettings, change_settings, read_settings
from desktop.operations.undo import WAYS_BACK, last_done, undo_last
from desktop.operations.visit_groups import set_visit_groups
from desktop.operations.visits import count_visits
from desktop.operations.withdrawal import withdraw_copies
from desktop.register.keepers import NotAllowedError, Permission, Role
from tests.desktop.operations.desk_house import StaffedHouse


@pytest.fixture
def staffed(database, now):
    staffed = StaffedHouse(database, now)
    staffed.reader = staffed.person("Y Săn Ayŭn")
    (staffed.copy,) = staffed.copies()
    return staffed


def count(house):
    return house.do(count_visits, group_id=house.groups()[0])


def test_a_counting_volunteer_counts_and_nothing_else(staffed):
    staffed.comes(Role.COUNTER)
    assert count(staffed).count == 1
    with pytest.raises(NotAllowedError):
        staffed.do(add_person, draft=PersonDraft("Điểu Bơ"))
    with pytest.raises(NotAllowedError):
        staffed.do(add_title, draft=TitleDraft("Tắt đèn"))
    assert staffed.rows("SELECT count(*) FROM person") == [(1,)]
    assert staffed.rows("SELECT count(*) FROM title") == [(1,)]


def test_nobody_at_the_desk_counts_where_people_say_who_they_are(staffed):
    staffed.user = ""
    assert count(staffed).count == 1
    with pytest.raises(NotAllowedError):
        staffed.do(add_person, draft=PersonDraft("Điểu Bơ"))


@pytest.mark.parametrize("role", [Role.HELPER, Role.COUNTER])
def test_what_concerns_the_house_is_refused(staffed, now, role):
    staffed.comes(role)
    for deed, wish in (
        (change_settings, {"settings": HouseSettings(house_name="Another")}),
        (set_visit_groups, {"labels": ("Nam", "Nữ")}),
        (erase_person, {"person_id": staffed.reader}),
        (withdraw_copies, {"typed": "1", "decision": "12/QĐ", "on_day": now.today}),
    ):
        with pytest.raises(NotAllowedError):
            staffed.do(deed, **wish)
    with pytest.raises(NotAllowedError):
        staffed.see(recovery_sheet)
    with pytest.raises(NotAllowedError):
        staffed.see(copy_history, copy_id=staffed.copy, named=True)


def test_whoever_is_in_charge_does_it(staffed, now):
    staffed.do(withdraw_copies, typed="1", decision="12/QĐ", on_day=now.today)
    staffed.do(erase_person, person_id=staffed.reader)
    staffed.do(change_settings, settings=HouseSettings(house_name="Bon Pi Nao"))


def test_a_helper_sees_when_a_copy_was_lent_and_is_not_offered_by_whom(staffed):
    staffed.comes(Role.HELPER)
    history = staffed.see(copy_history, copy_id=staffed.copy, named=False)
    assert (history.named, history.may_name) == (False, False)


@pytest.mark.parametrize("role", list(Role))
def test_everybody_chooses_the_size_of_the_letters(staffed, role):
    staffed.comes(role)
    larger = replace(staffed.see(read_settings), text_scale=150)
    staffed.do(change_settings, settings=larger)
    assert staffed.see(read_settings).text_scale == 150


def test_undo_passes_over_what_one_may_not_do(staffed, now):
    staffed.comes(Role.COUNTER)
    counted = count(staffed)
    staffed.comes(Role.KEEPER)
    withdrawn = staffed.do(withdraw_copies, typed="1", decision="12/QĐ", on_day=now.today)
    staffed.comes(Role.COUNTER)
    assert staffed.see(last_done) == counted
    assert staffed.do(undo_last) == counted
    assert staffed.see(last_done) is None
    staffed.comes(Role.KEEPER)
    assert staffed.see(last_done) == withdrawn


def test_what_each_deed_needs():
    needs = {kind: way.done.needs for kind, way in WAYS_BACK.items()}
    assert {kind for kind, need in needs.items() if need is Permission.COUNT} == {
        "VisitsCounted",
        "DelegationCame",
    }
    assert {kind for kind, need in needs.items() if need is Permission.HOUSE} == {
        "CopiesWithdrawn",
        "PeopleMerged",
        "PeopleParted",
        "TraitsChanged",
        "TraitsFlagAnswered",
    }
