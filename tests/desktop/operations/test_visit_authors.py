from datetime import timedelta

import pytest

from desktop.operations.check_in import check_in
from desktop.operations.delegations import receive_delegation
from desktop.operations.keepers import KeeperDraft, add_keeper, end_keeper
from desktop.operations.visit_weeks import DayTyped, write_days
from desktop.operations.visits import count_visits, note_nobody_came, set_visits, visit_lines
from desktop.register.keepers import Role
from tests.conftest import NOW
from tests.desktop.operations.desk_house import StaffedHouse

TODAY, YESTERDAY = NOW.today, NOW.yesterday


@pytest.fixture
def staffed(database, now):
    return StaffedHouse(database, now)


def wrote(house, day=TODAY):
    return [line.who for line in house.see(visit_lines, day=day)]


def test_every_entry_of_the_day_says_who_wrote_it(staffed):
    reader = staffed.person("Y Săn Ayŭn")
    staffed.comes(Role.COUNTER)
    staffed.do(count_visits, group_id=staffed.groups()[0])
    staffed.comes(Role.HELPER)
    staffed.do(check_in, person_id=reader)
    staffed.comes(Role.KEEPER)
    staffed.do(receive_delegation, name="Đoàn xã", count=9, purpose="tour")
    assert wrote(staffed) == ["Chị Hoa", "Điểu Khê", "H’Blum"]


def test_what_was_typed_from_paper_later_says_who_typed_it(staffed):
    staffed.comes(Role.HELPER)
    totals = dict.fromkeys(staffed.groups()[:2], 4)
    staffed.do(write_days, typed=[DayTyped(YESTERDAY, totals, {}, "estimated")])
    staffed.pass_days(3)
    staffed.comes(Role.KEEPER)
    # The number that was counted after all takes the estimate away by an entry of its own.
    staffed.do(set_visits, group_id=staffed.groups()[0], total=5, day=YESTERDAY)
    assert sorted(wrote(staffed, YESTERDAY)) == ["Chị Hoa"] * 2 + ["Điểu Khê"] * 2


def test_that_nobody_came_was_somebody_s_word_too(staffed):
    staffed.comes(Role.HELPER)
    staffed.do(note_nobody_came, day=YESTERDAY)
    assert wrote(staffed, YESTERDAY) == ["Điểu Khê"]


def test_whoever_left_stays_named(staffed):
    staffed.comes(Role.COUNTER)
    staffed.do(count_visits, group_id=staffed.groups()[0])
    staffed.comes(Role.KEEPER)
    staffed.do(end_keeper, keeper_id=staffed.ids[Role.COUNTER])
    assert wrote(staffed) == ["H’Blum"]


def test_the_only_keeper_is_named_though_nobody_asked(house):
    house.do(count_visits, group_id=house.groups()[0])
    assert wrote(house) == [""]
    house.do(add_keeper, draft=KeeperDraft("Chị Hoa", Role.KEEPER, "", ""))
    assert wrote(house) == ["Chị Hoa"]


def test_what_another_computer_of_the_house_counted_is_said_to_come_from_there(two):
    two.there.do(add_keeper, draft=KeeperDraft("Điểu Khê", Role.KEEPER, "", ""))
    two.there.do(count_visits, group_id=two.there.groups()[0])
    two.here.do(count_visits, group_id=two.here.groups()[1])
    two.exchange()
    assert set(wrote(two.here)) == {"", None}
    assert set(wrote(two.there)) == {"Điểu Khê", None}


def test_a_day_without_entries_names_nobody(house):
    assert wrote(house, TODAY - timedelta(days=9)) == []
