from dataclasses import replace
from datetime import timedelta

import pytest

from desktop.operations.lending import (
    CutShort,
    LabelledBook,
    cut_short,
    keep_serving,
    lend_copy,
    lend_new_book,
    scan,
    stop_serving,
)
from desktop.operations.people import end_membership, person_card
from desktop.register.barcodes import barcode

LABEL = barcode("3", house_number="0000", serial=50_000_001)


@pytest.fixture
def bo(house):
    return house.person("Điểu Bơ")


def test_after_a_cut_the_desk_knows_whom_it_served_and_what_they_borrowed(house, bo):
    one, two = house.copies(copies=2)
    house.do(lend_copy, person_id=bo, copy_id=one)
    house.do(scan, code=house.see(person_card, person_id=bo).card_number)
    house.moment = replace(house.moment, at=house.moment.at + 60)
    house.do(lend_copy, person_id=bo, copy_id=two)
    house.do(lend_new_book, book=LabelledBook(LABEL, "Sách mới"), person_id=bo)
    assert house.see(cut_short) == CutShort(bo, "Điểu Bơ", 2, house.moment.at)


def test_whoever_was_let_go_is_not_served_again(house, bo):
    assert house.see(cut_short) is None
    house.do(keep_serving, person_id=bo)
    house.do(stop_serving)
    house.do(stop_serving)
    assert house.see(cut_short) is None


def test_what_was_taken_back_is_not_counted(house, bo):
    house.do(keep_serving, person_id=bo)
    house.do(lend_copy, person_id=bo, copy_id=house.copies()[0])
    house.undo()
    assert house.see(cut_short).books == 0


def test_yesterdays_person_has_gone_home(house, bo):
    house.do(keep_serving, person_id=bo)
    house.moment = replace(house.moment, today=house.moment.today + timedelta(days=1))
    assert house.see(cut_short) is None


def test_somebody_who_left_is_not_served_again(house, bo):
    house.do(keep_serving, person_id=bo)
    house.do(end_membership, person_id=bo)
    assert house.see(cut_short) is None


def test_who_is_served_does_not_leave_the_house(house, bo):
    before = house.rows("SELECT * FROM outbox")
    house.do(keep_serving, person_id=bo)
    assert house.rows("SELECT * FROM outbox") == before
