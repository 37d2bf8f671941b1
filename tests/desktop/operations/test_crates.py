import pytest

from desktop.operations import crates, lending
from desktop.operations.crate_lists import copies_away, crate_card, crate_record
from desktop.register import crates as journey
from desktop.register.barcodes import CRATE
from desktop.register.errors import (
    CodeNotKnownError,
    CopyAlreadyLentError,
    CopyInCrateError,
    CopyNotLendableError,
    CrateEmptyError,
    CrateStepError,
    TextMissingError,
)
from desktop.register.hand_over import is_crate, read_hand_over_code


@pytest.fixture
def crate(house):
    house.copies(copies=4)
    return house.do(crates.make_crate, name="Thiếu nhi 1", receiver="Thôn 3").crate_id


def fill(house, crate, *numbers):
    for number in numbers:
        done = house.do(crates.put_into_crate, crate_id=crate, code=number)
    return done


def inside(house, crate):
    card = house.see(crate_card, crate_id=crate)
    return sorted(c.accession_number for c in card.copies if c.until is None)


def away(house):
    return house.see(lambda unit, _: len(copies_away(unit)))


def test_a_crate_gets_a_barcode_of_its_own(house, crate):
    second = house.do(crates.make_crate, name="Tỉnh 12", receiver="Thôn 5")
    assert is_crate(second.barcode)
    assert second.barcode[0] == CRATE
    assert second.barcode != house.see(crate_card, crate_id=crate).line.barcode


def test_a_crate_without_a_name_or_a_receiver_is_none(house):
    for name, receiver in ((" ", "Thôn 3"), ("Tỉnh 12", "")):
        with pytest.raises(TextMissingError):
            house.do(crates.make_crate, name=name, receiver=receiver)


def test_books_are_scanned_in_and_taken_out(house, crate):
    assert fill(house, crate, "1", "2", "3").count == 3
    copy_id = house.see(crate_card, crate_id=crate).copies[0].copy_id
    assert house.do(crates.take_out_of_crate, crate_id=crate, copy_id=copy_id).count == 2
    assert inside(house, crate) == ["000001", "000002"]


def test_a_book_is_in_one_crate_that_is_being_filled(house, crate):
    other = house.do(crates.make_crate, name="Tỉnh 12", receiver="Thôn 5").crate_id
    fill(house, crate, "1")
    with pytest.raises(CopyInCrateError) as refused:
        fill(house, other, "1")
    assert refused.value.crate_name == "Thiếu nhi 1"


def test_what_a_reader_has_or_nobody_finds_does_not_travel(house, crate):
    lent = house.copies("Tắt đèn")[0]
    house.do(lending.lend_copy, person_id=house.person("Thị Mai"), copy_id=lent)
    with pytest.raises(CopyAlreadyLentError) as refused:
        fill(house, crate, "5")
    assert refused.value.person_name == "Thị Mai"
    house.do(lambda unit, _: unit.connection().exec_driver_sql("UPDATE copy SET state = 'lost'"))
    with pytest.raises(CopyNotLendableError):
        fill(house, crate, "1")
    with pytest.raises(CodeNotKnownError):
        fill(house, crate, "77")


def test_sent_books_are_away_and_the_record_lists_them(house, crate):
    fill(house, crate, "1", "2")
    assert away(house) == 0
    done = house.do(crates.send_crate, crate_id=crate)
    assert (done.state, done.count, away(house)) == (journey.SENT, 2, 2)
    record = house.see(crate_record, crate_id=crate)
    read = read_hand_over_code(record.code)
    assert (read.count, record.crate.receiver) == (2, "Thôn 3")


def test_what_was_lent_out_of_the_open_crate_stays(house, crate):
    fill(house, crate, "1", "2")
    copy_id = house.see(crate_card, crate_id=crate).copies[0].copy_id
    house.do(lending.lend_copy, person_id=house.person(), copy_id=copy_id)
    assert house.do(crates.send_crate, crate_id=crate).count == 1
    assert inside(house, crate) == ["000001"]


def test_an_empty_crate_is_not_sent(house, crate):
    with pytest.raises(CrateEmptyError):
        house.do(crates.send_crate, crate_id=crate)
    with pytest.raises(CrateStepError):
        house.do(crates.bring_home, crate_id=crate)


def test_a_crate_that_is_there_cannot_be_cancelled(house, crate):
    fill(house, crate, "1")
    house.do(crates.send_crate, crate_id=crate)
    assert house.do(crates.note_arrival, crate_id=crate).count == 1
    with pytest.raises(CrateStepError):
        house.do(crates.cancel_crate, crate_id=crate)


def test_books_come_home_one_by_one_and_one_is_missing(house, crate):
    fill(house, crate, "1", "2", "3")
    house.do(crates.send_crate, crate_id=crate)
    for number in ("1", "2"):
        house.do(crates.take_home, crate_id=crate, code=number)
    done = house.do(crates.bring_home, crate_id=crate, everything=False)
    assert (done.state, done.missing, away(house)) == (journey.HOME, 1, 1)
    house.do(crates.take_home, crate_id=crate, code="3")
    assert away(house) == 0


def test_a_book_that_is_scanned_twice_on_its_way_home_is_known_again(house, crate):
    fill(house, crate, "1", "2")
    house.do(crates.send_crate, crate_id=crate)
    first, second = (house.do(crates.take_home, crate_id=crate, code="1") for _ in range(2))
    assert (first.again, second.again) == (False, True)
    assert (first.count, second.count) == (1, 1)


def test_a_book_that_did_not_go_away_does_not_come_home(house, crate):
    fill(house, crate, "1", "2")
    house.do(crates.send_crate, crate_id=crate)
    with pytest.raises(journey.CopyNotInCrateError) as refused:
        house.do(crates.take_home, crate_id=crate, code="3")
    assert refused.value.title


def test_all_come_home_at_once(house, crate):
    fill(house, crate, "1", "2", "3")
    house.do(crates.send_crate, crate_id=crate)
    done = house.do(crates.bring_home, crate_id=crate)
    assert (done.count, done.missing, away(house)) == (3, 0, 0)


def test_a_book_that_should_be_away_is_found_here(house, crate):
    fill(house, crate, "1", "2")
    house.do(crates.send_crate, crate_id=crate)
    other = house.do(crates.make_crate, name="Tỉnh 12", receiver="Thôn 5").crate_id
    fill(house, other, "1")
    assert (inside(house, crate), inside(house, other)) == (["000002"], ["000001"])
