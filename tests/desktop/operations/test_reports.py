from datetime import date

import pytest

from desktop.operations.club_members import add_member
from desktop.operations.erasure import erase_person
from desktop.operations.lending import lend_copy, overdue_loans, renew_loan, return_copy
from desktop.operations.merges import merge_people
from desktop.operations.people import end_membership, people_count
from desktop.operations.reports import month_totals
from desktop.operations.roll_call import (
    SessionKey,
    add_walk_in,
    did_not_take_place,
    mark_person,
    set_unnamed,
)
from desktop.operations.settings import HouseSettings, change_settings
from desktop.operations.visits import count_visits, note_nobody_came
from desktop.register.opening import OpeningCalendar
from tests.desktop.operations.two_computers import spoil


@pytest.fixture
def totals(house):
    def of(month=11, year=2026):
        return house.see(month_totals, year=year, month=month)

    return of


def test_visits_are_summed_by_group_for_the_month_they_belong_to(house, totals):
    adults, youth, *_ = house.groups()
    house.do(count_visits, group_id=adults, count=2)
    house.do(count_visits, group_id=youth, count=5, day=date(2026, 11, 1))
    house.do(count_visits, group_id=youth, count=9, day=date(2026, 10, 31))
    assert [tally.count for tally in totals().visits_by_group] == [2, 5, 0, 0]
    assert (totals().visits, totals(10).visits) == (7, 9)


def test_a_forgotten_day_is_neither_zero_nor_counted_before_the_house_began(house, totals):
    adults, *_ = house.groups()
    assert totals().open_days_without_entry == 0
    house.do(count_visits, group_id=adults, day=date(2026, 11, 16))
    house.do(note_nobody_came, day=date(2026, 11, 18))
    assert (totals().days_with_entry, totals().open_days_without_entry) == (2, 4)
    house.do(change_settings, settings=HouseSettings(opening=OpeningCalendar(frozenset({0, 1}))))
    assert totals().open_days_without_entry == 1


def test_a_back_entry_that_was_undone_did_not_begin_the_house(house, totals):
    adults, *_ = house.groups()
    house.do(count_visits, group_id=adults)
    house.do(count_visits, group_id=adults, day=date(2026, 11, 1))
    assert totals().open_days_without_entry == 20
    house.undo()
    assert totals().open_days_without_entry == 0


def test_loans_renewals_and_returns_are_three_numbers(house, totals):
    person_id, copies = house.person(), house.copies(copies=2)
    first, _ = (house.do(lend_copy, person_id=person_id, copy_id=copy_id) for copy_id in copies)
    house.do(renew_loan, loan_id=first.loan_id)
    house.do(return_copy, loan_id=first.loan_id)
    assert (totals().loans, totals().renewals, totals().returns) == (2, 1, 1)
    house.undo()
    house.undo()
    house.undo()
    assert (totals().loans, totals().renewals, totals().returns) == (1, 0, 0)


def test_the_late_books_of_this_month_are_the_overdue_list(house, totals):
    house.do(lend_copy, person_id=house.person(), copy_id=house.copies()[0])
    house.pass_days(15)
    assert totals(12).overdue == len(house.see(overdue_loans)) == 1


def test_the_late_books_of_a_past_month_are_those_of_its_last_day(house, totals):
    person_id = house.person()
    late, renewed, returned = (
        house.do(lend_copy, person_id=person_id, copy_id=copy_id).loan_id
        for copy_id in house.copies(copies=3)
    )
    house.pass_days(30)
    house.do(renew_loan, loan_id=renewed)
    house.do(return_copy, loan_id=returned)
    house.pass_days(20)
    assert totals(11).overdue == 0
    house.do(return_copy, loan_id=late)
    house.do(renew_loan, loan_id=renewed, despite_limit=True)
    assert (totals(12).overdue, totals(1, 2027).overdue) == (1, 0)


def test_people_are_counted_at_the_end_of_the_month(house, totals):
    gone = house.person("Điểu Bơ")
    house.person("Thị Mai")
    assert (totals().new_people, totals().people, totals(10).people) == (2, 2, 0)
    house.pass_days(10)
    house.do(end_membership, person_id=gone)
    assert (totals(11).people, totals(12).people, totals(12).new_people) == (2, 1, 0)


def test_a_title_is_new_in_the_month_of_its_first_copy(house, totals):
    house.copies("Dế Mèn", copies=2)
    house.pass_days(10)
    house.copies("Kính vạn hoa")
    november, december = totals(11), totals(12)
    assert (november.new_titles, november.new_copies) == (1, 2)
    assert (december.new_titles, december.new_copies) == (1, 1)
    assert (november.titles, november.copies) == (1, 2)
    assert (december.titles, december.copies) == (2, 3)


def test_sessions_and_who_was_there(house, totals):
    person_id, friend, club_id = house.person(), house.person("Nay Phin"), house.club()
    house.do(add_member, club_id=club_id, person_id=person_id)
    held = SessionKey(club_id, date(2026, 11, 22), 1)
    house.do(mark_person, key=held, person_id=person_id, mark="absent")
    house.do(add_walk_in, key=held, person_id=friend)
    house.do(set_unnamed, key=held, count=7)
    house.do(did_not_take_place, key=SessionKey(club_id, date(2026, 11, 15), 1), reason="rain")
    found = totals()
    assert (found.sessions_held, found.sessions_not_held) == (1, 1)
    assert (found.attendances_named, found.attendances_unnamed) == (1, 7)


def test_whoever_was_merged_or_erased_counts_in_the_month_as_in_the_list(house, totals):
    kept, gone, other = (house.person(name) for name in ("Điểu Khăm", "Dieu Kham", "Thị Mai"))
    house.do(merge_people, kept_id=kept, gone_id=gone)
    assert (totals().people, totals().new_people) == (2, 2)
    house.pass_days(14)
    house.do(erase_person, person_id=kept)
    assert house.moment.today.month == 12
    assert (totals(11).people, totals(11).new_people) == (2, 2)
    assert totals(12).people == house.see(people_count) == 1
    assert house.see(people_count, everyone=True) == 1
    house.do(erase_person, person_id=other)
    assert totals(12).people == house.see(people_count) == 0


def test_whoever_was_erased_and_never_left_is_a_reader_no_longer(house, totals):
    house.person()
    spoil(house, "UPDATE person SET erased = 1")
    assert totals().people == house.see(people_count) == 0
