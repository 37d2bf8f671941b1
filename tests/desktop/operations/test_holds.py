"""A reader waits for a book that is out; the desk says whose turn it is, and refuses nobody."""

from uuid import UUID

import pytest

from desktop.operations.erasure import erase_person
from desktop.operations.holds import all_holds, cancel_hold, place_hold, title_holds
from desktop.operations.lending import lend_copy, loans_of, return_copy, scan
from desktop.operations.merges import merge_people
from desktop.operations.people import end_membership
from desktop.operations.personal_data import personal_data
from desktop.operations.trash import trash_title
from desktop.register.errors import CopyAlreadyLentError, NoLongerThereError, PersonHasLeftError
from desktop.register.holds import AlreadyWaitingError, BookAwaitedError, BookIsHereError
from desktop.register.lending import Despite

TITLE = "Dế Mèn phiêu lưu ký"


@pytest.fixture
def copies(house):
    return house.copies(TITLE, copies=2)


@pytest.fixture
def title_id(house, copies):
    return house.see(lambda unit, _: title_of_copy(unit, copies[0]))


def title_of_copy(unit, copy_id):
    sql = "SELECT title_id FROM copy WHERE id = ?"
    return UUID(unit.connection().exec_driver_sql(sql, (copy_id.hex,)).scalar_one())


@pytest.fixture
def mai(house):
    return house.person("Thị Mai")


@pytest.fixture
def hoa(house):
    return house.person("Thị Hoa")


@pytest.fixture
def both_out(house, copies):
    """Both copies are out; returns the loans."""
    reader = house.person("Điểu Khê")
    return [house.do(lend_copy, person_id=reader, copy_id=copy_id).loan_id for copy_id in copies]


def waiting(house, title_id):
    lines = house.see(title_holds, title_id=title_id)
    return [(line.person_name, line.place, line.is_here) for line in lines]


def test_readers_wait_in_the_order_in_which_they_asked(house, title_id, both_out, mai, hoa):
    first = house.do(place_hold, title_id=title_id, person_id=mai)
    second = house.do(place_hold, title_id=title_id, person_id=hoa)
    assert (first.person_name, first.title, first.place) == ("Thị Mai", TITLE, 1)
    assert second.place == 2
    assert waiting(house, title_id) == [("Thị Mai", 1, False), ("Thị Hoa", 2, False)]
    house.undo()
    assert waiting(house, title_id) == [("Thị Mai", 1, False)]


def test_the_desk_says_for_whom_a_copy_came_back(house, title_id, both_out, mai, hoa):
    house.do(place_hold, title_id=title_id, person_id=mai)
    house.do(place_hold, title_id=title_id, person_id=hoa)
    assert house.do(return_copy, loan_id=both_out[0]).awaited_by == "Thị Mai"
    assert house.do(return_copy, loan_id=both_out[1]).awaited_by == "Thị Hoa"
    assert [line.is_here for line in house.see(all_holds)] == [True, True]


def test_a_copy_for_which_nobody_waits_is_nobody_s(house, title_id, both_out, mai):
    house.do(place_hold, title_id=title_id, person_id=mai)
    house.do(return_copy, loan_id=both_out[0])
    assert house.do(return_copy, loan_id=both_out[1]).awaited_by is None


def test_who_waited_gets_the_book_without_a_question(house, copies, title_id, both_out, mai):
    house.do(place_hold, title_id=title_id, person_id=mai)
    house.do(return_copy, loan_id=both_out[0])
    house.do(lend_copy, person_id=mai, copy_id=copies[0])
    assert waiting(house, title_id) == []
    house.undo()
    assert waiting(house, title_id) == [("Thị Mai", 1, True)]


def test_somebody_else_gets_it_if_the_keeper_goes_on(house, copies, title_id, both_out, mai, hoa):
    house.do(place_hold, title_id=title_id, person_id=mai)
    house.do(return_copy, loan_id=both_out[0])
    with pytest.raises(BookAwaitedError) as asked:
        house.do(lend_copy, person_id=hoa, copy_id=copies[0], despite=Despite.LIMIT)
    assert (asked.value.awaited_by, asked.value.title) == ("Thị Mai", TITLE)
    house.do(lend_copy, person_id=hoa, copy_id=copies[0], despite=Despite.HOLD)
    assert len(house.see(loans_of, person_id=hoa)) == 1
    assert waiting(house, title_id) == [("Thị Mai", 1, False)]


def test_with_a_copy_for_each_nobody_is_asked_about(house, copies, title_id, both_out, mai, hoa):
    house.do(place_hold, title_id=title_id, person_id=mai)
    for loan_id in both_out:
        house.do(return_copy, loan_id=loan_id)
    house.do(lend_copy, person_id=hoa, copy_id=copies[0])
    assert waiting(house, title_id) == [("Thị Mai", 1, True)]


def test_a_book_handed_on_over_the_desk_asks_as_well(house, title_id, both_out, mai, hoa):
    house.do(place_hold, title_id=title_id, person_id=mai)
    [(number,)] = house.rows("SELECT accession_number FROM copy ORDER BY accession_number LIMIT 1")
    with pytest.raises(BookAwaitedError):
        house.do(scan, code=number, person_id=hoa)
    assert house.do(scan, code=number, person_id=mai).returned_from == "Điểu Khê"
    assert waiting(house, title_id) == []


def test_waiting_comes_to_an_end_by_itself(house, title_id, both_out, mai):
    house.do(place_hold, title_id=title_id, person_id=mai)
    house.pass_days(60)
    assert waiting(house, title_id) == [("Thị Mai", 1, False)]
    house.pass_days(1)
    assert waiting(house, title_id) == []


def test_a_reader_waits_no_longer_and_again(house, title_id, both_out, mai):
    house.do(place_hold, title_id=title_id, person_id=mai)
    [hold] = house.see(all_holds)
    house.do(cancel_hold, hold_id=hold.hold_id)
    assert house.see(all_holds) == ()
    with pytest.raises(NoLongerThereError):
        house.do(cancel_hold, hold_id=hold.hold_id)
    house.undo()
    assert house.see(all_holds) == (hold,)


def test_what_cannot_be_waited_for(house, copies, title_id, both_out, mai, hoa):
    house.do(place_hold, title_id=title_id, person_id=mai)
    with pytest.raises(AlreadyWaitingError):
        house.do(place_hold, title_id=title_id, person_id=mai)
    khe = house.see(lambda unit, _: who_has(unit, copies[0]))
    with pytest.raises(CopyAlreadyLentError):
        house.do(place_hold, title_id=title_id, person_id=khe)
    house.do(end_membership, person_id=hoa)
    with pytest.raises(PersonHasLeftError):
        house.do(place_hold, title_id=title_id, person_id=hoa)
    for loan_id in both_out:
        house.do(return_copy, loan_id=loan_id)
    with pytest.raises(BookIsHereError):
        house.do(place_hold, title_id=title_id, person_id=house.person("Y Săn"))


def who_has(unit, copy_id):
    sql = "SELECT person_id FROM loan WHERE copy_id = ?"
    return UUID(unit.connection().exec_driver_sql(sql, (copy_id.hex,)).scalar_one())


def test_who_is_gone_waits_no_longer_and_a_thrown_away_title_is_not_waited_for(
    house, title_id, both_out, mai, hoa
):
    for person_id in (mai, hoa):
        house.do(place_hold, title_id=title_id, person_id=person_id)
    house.do(erase_person, person_id=mai)
    assert waiting(house, title_id) == [("Thị Hoa", 1, False)]
    for loan_id in both_out:
        house.do(return_copy, loan_id=loan_id)
    house.do(trash_title, title_id=title_id)
    assert house.see(all_holds) == ()


def test_whoever_was_written_down_twice_waits_as_one(house, title_id, both_out, mai, hoa):
    house.do(place_hold, title_id=title_id, person_id=mai)
    house.do(merge_people, kept_id=hoa, gone_id=mai)
    assert waiting(house, title_id) == [("Thị Hoa", 1, False)]


def test_what_somebody_asked_for_is_told_to_them(house, title_id, both_out, mai):
    house.do(place_hold, title_id=title_id, person_id=mai)
    assert house.see(personal_data, person_id=mai).holds == (TITLE,)


def test_two_computers_know_who_waits(two):
    here, there = two.here, two.there
    [copy_id] = here.copies("Sử thi")
    lent = here.do(lend_copy, person_id=here.person("Y Săn"), copy_id=copy_id)
    title_id = here.see(lambda unit, _: title_of_copy(unit, copy_id))
    here.do(place_hold, title_id=title_id, person_id=here.person("H’Blum"))
    two.exchange()
    assert waiting(there, title_id) == [("H’Blum", 1, False)]
    assert there.do(return_copy, loan_id=lent.loan_id).awaited_by == "H’Blum"
    [hold] = there.see(all_holds)
    there.do(cancel_hold, hold_id=hold.hold_id)
    two.exchange()
    assert here.see(all_holds) == ()
