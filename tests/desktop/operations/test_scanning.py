from datetime import timedelta

import pytest

from desktop.operations.catalogue import TitleDraft, add_title, title_card
from desktop.operations.lending import (
    CardScanned,
    CodeUnknown,
    CopyLent,
    CopyNeedsPerson,
    CopyNotInStock,
    CopyReturned,
    HouseholdScanned,
    IsbnUnknown,
    LabelUnknown,
    LoanRenewed,
    SeveralCopies,
    lend_copy,
    lending_figures,
    loans_of,
    scan,
)
from desktop.operations.people import end_membership, person_card
from desktop.operations.reminders import report_lost
from desktop.operations.trash import trash_copy
from desktop.operations.withdrawal import withdraw_copies
from desktop.register.barcodes import barcode, household_code
from desktop.register.catalogue import KEPT, LOST, TRASHED, WITHDRAWN
from desktop.register.errors import LoanLimitReachedError, PersonHasLeftError
from desktop.register.lending import Despite

ISBN = "9786042090216"


@pytest.fixture
def bo(house):
    return house.person("Điểu Bơ")


@pytest.fixture
def mai(house):
    return house.person("Thị Mai")


@pytest.fixture
def book(house):
    title_id = house.do(add_title, draft=TitleDraft("Dế Mèn", isbn=ISBN)).title_id
    return house.see(title_card, title_id=title_id).copies[0]


def test_a_card_opens_the_person(house, bo):
    card = house.see(person_card, person_id=bo).card_number
    assert house.do(scan, code=card) == CardScanned(bo)


def test_another_card_opens_the_next_person(house, bo, mai):
    card = house.see(person_card, person_id=mai).card_number
    assert house.do(scan, code=card, person_id=bo) == CardScanned(mai)


def test_a_book_in_the_house_asks_for_a_person(house, book):
    assert house.do(scan, code=book.barcode) == CopyNeedsPerson(book.copy_id, "Dế Mèn", "000001")


@pytest.mark.parametrize("code", ["barcode", "000001", "1", " 1 ", ISBN, "978-604-2-09021-6"])
def test_a_book_in_the_house_is_lent_to_the_person_by_any_of_its_numbers(house, book, bo, code):
    code = book.barcode if code == "barcode" else code
    done = house.do(scan, code=code, person_id=bo)
    assert isinstance(done, CopyLent)
    assert (done.person_name, done.returned_from) == ("Điểu Bơ", None)


def test_a_book_that_is_out_comes_back_without_asking(house, book, bo):
    house.do(scan, code=book.barcode, person_id=bo)
    done = house.do(scan, code=book.barcode)
    assert isinstance(done, CopyReturned)
    assert isinstance(house.do(scan, code=book.barcode), CopyNeedsPerson)


def test_the_same_person_keeps_the_book_longer(house, book, bo):
    house.do(scan, code=book.barcode, person_id=bo)
    assert isinstance(house.do(scan, code=book.barcode, person_id=bo), LoanRenewed)


def test_a_book_out_to_somebody_else_changes_hands_and_undo_gives_it_back(house, book, bo, mai):
    house.do(scan, code=book.barcode, person_id=bo)
    before = house.see(lending_figures), house.see(loans_of, person_id=bo)
    done = house.do(scan, code=book.barcode, person_id=mai)
    assert (done.person_name, done.returned_from) == ("Thị Mai", "Điểu Bơ")
    assert house.see(loans_of, person_id=bo) == ()
    figures = house.see(lending_figures)
    assert (figures.lent_today, figures.returned_today) == (2, 1)
    house.undo()
    assert (house.see(lending_figures), house.see(loans_of, person_id=bo)) == before
    assert house.see(loans_of, person_id=mai) == ()


def test_a_full_hand_stops_the_change_of_hands_until_the_keeper_says_so(house, book, bo, mai):
    house.do(scan, code=book.barcode, person_id=bo)
    for copy_id in house.copies(copies=3):
        house.do(lend_copy, person_id=mai, copy_id=copy_id)
    with pytest.raises(LoanLimitReachedError) as caught:
        house.do(scan, code=book.barcode, person_id=mai)
    assert len(house.see(loans_of, person_id=bo)) == 1
    error = caught.value
    wishes = {"person_id": error.person_id, "copy_id": error.copy_id}
    done = house.do(lend_copy, **wishes, despite=Despite.LIMIT)
    assert done.returned_from == "Điểu Bơ"
    assert house.see(loans_of, person_id=bo) == ()


def test_an_isbn_of_several_copies_lets_the_keeper_choose(house, bo):
    house.do(add_title, draft=TitleDraft("Dế Mèn", isbn=ISBN), copies=2)
    found = house.do(scan, code=ISBN, person_id=bo)
    assert isinstance(found, SeveralCopies)
    assert (found.title, [copy.accession_number for copy in found.copies]) == (
        "Dế Mèn",
        ["000001", "000002"],
    )
    assert house.see(loans_of, person_id=bo) == ()


@pytest.mark.parametrize(
    "code",
    [
        barcode("3", house_number="0417", serial=9),
        barcode("4", house_number="0000", serial=9),
        "20000000000014",
        "8934567890123",
        "sđ017",
        "",
        "%",
    ],
)
def test_an_unknown_code_is_said_and_changes_nothing(house, book, code):
    assert house.do(scan, code=code) == CodeUnknown(code)


def test_an_unknown_label_of_the_house_asks_for_a_title(house, book, bo):
    label = barcode("3", house_number="0000", serial=50_000_001)
    assert house.do(scan, code=label) == LabelUnknown(label, None)
    assert house.do(scan, code=label, person_id=bo) == LabelUnknown(label, bo)


def test_an_unknown_isbn_offers_to_add_the_book(house, book):
    assert house.do(scan, code="978-0-306-40615-7") == IsbnUnknown("9780306406157")


def test_the_card_of_a_family_shows_who_may_borrow(house, bo):
    child = house.person("Điểu Ri", guardian="Điểu Bơ")
    house.do(end_membership, person_id=house.person("Điểu Lâm", guardian="Điểu Bơ"))
    house.person("Thị Mai")
    card = household_code(house.see(person_card, person_id=bo).card_number)
    found = house.do(scan, code=card)
    assert isinstance(found, HouseholdScanned)
    assert (found.name, [one.person_id for one in found.members]) == ("Điểu Bơ", [bo, child])


def test_a_card_of_somebody_who_left_is_a_hard_stop(house, bo):
    house.do(end_membership, person_id=bo)
    card = house.see(person_card, person_id=bo).card_number
    with pytest.raises(PersonHasLeftError):
        house.do(scan, code=card)


def test_the_day_that_the_keeper_chose_is_the_due_date(house, book, bo):
    day = house.moment.today + timedelta(days=60)
    assert house.do(scan, code=book.barcode, person_id=bo, due_on=day).due_on == day


def withdraw(house, copy_id):
    number = f"SELECT accession_number FROM copy WHERE id = '{copy_id.hex}'"
    [[typed]] = house.rows(number)
    house.do(withdraw_copies, typed=typed, decision="12/QĐ", on_day=house.moment.today)


def throw_away(house, copy_id):
    house.do(trash_copy, copy_id=copy_id)


def lose(house, copy_id):
    loan = house.do(lend_copy, person_id=house.person("Thị Mai"), copy_id=copy_id)
    house.do(report_lost, loan_id=loan.loan_id)


LEAVING = {WITHDRAWN: withdraw, TRASHED: throw_away, LOST: lose}


@pytest.mark.parametrize("state", LEAVING)
@pytest.mark.parametrize("code", ["000001", ISBN])
def test_a_copy_that_is_not_in_the_stock_is_said_at_once(house, book, bo, state, code):
    LEAVING[state](house, book.copy_id)
    for served in ({}, {"person_id": bo}, {"in_house": True}):
        found = house.do(scan, code=code, **served)
        assert isinstance(found, CopyNotInStock)
        told = found.title, found.copy.copy_id, found.copy.state
        assert told == ("Dế Mèn", book.copy_id, state)
    assert house.see(loans_of, person_id=bo) == ()


@pytest.mark.parametrize("state", LEAVING)
def test_an_isbn_means_the_one_copy_that_is_left(house, bo, state):
    title_id = house.do(add_title, draft=TitleDraft("Dế Mèn", isbn=ISBN), copies=2).title_id
    gone, _ = house.see(title_card, title_id=title_id).copies
    LEAVING[state](house, gone.copy_id)
    assert house.do(scan, code=ISBN).accession_number == "000002"
    assert house.do(scan, code=ISBN, person_id=bo).accession_number == "000002"


def test_of_several_copies_none_is_offered_that_left_the_stock(house):
    title_id = house.do(add_title, draft=TitleDraft("Dế Mèn", isbn=ISBN), copies=3).title_id
    withdraw(house, house.see(title_card, title_id=title_id).copies[1].copy_id)
    found = house.do(scan, code=ISBN)
    assert [copy.accession_number for copy in found.copies] == ["000001", "000003"]
    assert {copy.state for copy in found.copies} == {KEPT}
