import pytest

from desktop.operations import crate_receiving as receiving
from desktop.operations import lending
from desktop.operations.crate_lists import crate_card, crate_record, crate_that_left
from desktop.operations.crates import cancel_crate
from desktop.register import crates as journey
from desktop.register.barcodes import COPY, CRATE, barcode
from desktop.register.errors import (
    CodeNotKnownError,
    CrateStepError,
    NoCrateCodeError,
    NoLongerThereError,
)
from desktop.register.hand_over import hand_over_code

THEIRS = barcode(CRATE, house_number="0099", serial=12)
BOOKS = [barcode(COPY, house_number="0099", serial=n) for n in range(1, 4)]


def expect(house, code=THEIRS, count=None):
    wishes = {"code": code, "name": "Tỉnh 12", "owner": "Thư viện tỉnh", "count": count}
    return house.do(receiving.expect_crate, **wishes).crate_id


def scan(house, crate, *codes):
    for code in codes:
        done = house.do(receiving.receive_copy, crate_id=crate, code=code, words="Sách")
    return done


def test_the_code_of_the_record_says_how_many_and_which(house):
    crate = expect(house, hand_over_code(THEIRS, BOOKS).digits())
    assert house.see(crate_card, crate_id=crate).line.told == 3
    scan(house, crate, *BOOKS[:2])
    card = house.see(crate_card, crate_id=crate)
    assert (card.missing, card.extra, card.agrees) == (1, 0, False)
    assert not scan(house, crate, BOOKS[2]).again
    assert scan(house, crate, BOOKS[2]).again
    card = house.see(crate_card, crate_id=crate)
    assert (card.missing, card.extra, card.agrees) == (0, 0, True)


def test_what_is_no_crate_is_refused(house):
    for code in ("12", BOOKS[0], THEIRS[:-1]):
        with pytest.raises(NoCrateCodeError):
            expect(house, code)


def test_a_crate_is_received_by_its_count_alone(house):
    crate = expect(house, count=150)
    done = house.do(receiving.receive_crate, crate_id=crate)
    assert (done.state, done.count, done.missing) == (journey.HERE, 150, 0)


def test_a_difference_is_told_when_the_crate_is_received(house):
    crate = expect(house, count=2)
    scan(house, crate, *BOOKS)
    done = house.do(receiving.receive_crate, crate_id=crate)
    assert (done.count, done.missing, done.extra) == (3, 0, 1)
    with pytest.raises(CrateStepError):
        scan(house, crate, BOOKS[0])


def test_an_unknown_code_that_is_no_book_is_not_written_down(house):
    crate = expect(house)
    with pytest.raises(CodeNotKnownError):
        scan(house, crate, "hello")


def test_received_books_are_lent_at_once(house):
    crate = expect(house)
    scan(house, crate, BOOKS[0])
    lent = house.do(lending.scan, code=BOOKS[0], person_id=house.person())
    assert lent.title == f"Sách {BOOKS[0]}"


def test_what_a_reader_has_follows_later_and_the_rest_is_lent_no_more(house):
    crate = expect(house)
    scan(house, crate, *BOOKS)
    reader = house.person()
    lent = house.do(lending.scan, code=BOOKS[0], person_id=reader)
    house.do(receiving.receive_crate, crate_id=crate)
    done = house.do(receiving.give_back, crate_id=crate)
    assert (done.count, done.missing) == (2, 1)
    record = house.see(crate_record, crate_id=crate)
    assert (len(record.entries), record.crate.receiver) == (2, "Thư viện tỉnh")
    assert [entry.barcode for entry in record.to_follow] == [BOOKS[0]]
    scanned = house.do(lending.scan, code=BOOKS[1], person_id=reader)
    assert isinstance(scanned, lending.CopyNotInStock)
    copy_id = next(
        copy.copy_id
        for copy in house.see(crate_card, crate_id=crate).copies
        if copy.barcode == BOOKS[0]
    )
    with pytest.raises(NoLongerThereError):
        house.do(receiving.send_after, crate_id=crate, copy_id=copy_id)
    returned = house.do(lending.return_copy, loan_id=lent.loan_id)
    left = house.see(crate_that_left, copy_id=copy_id)
    assert (left.name, left.owner) == ("Tỉnh 12", "Thư viện tỉnh")
    assert returned.crate == left
    house.do(receiving.send_after, crate_id=crate, copy_id=copy_id)
    assert house.see(crate_that_left, copy_id=copy_id) is None
    record = house.see(crate_record, crate_id=crate)
    assert (len(record.entries), record.to_follow) == (3, ())
    scanned = house.do(lending.scan, code=BOOKS[0], person_id=reader)
    assert isinstance(scanned, lending.CopyNotInStock)


def test_a_book_that_comes_a_second_time_is_lent_again(house):
    first = expect(house)
    scan(house, first, BOOKS[0])
    house.do(receiving.receive_crate, crate_id=first)
    house.do(receiving.give_back, crate_id=first)
    scan(house, expect(house), BOOKS[0])
    assert house.do(lending.scan, code=BOOKS[0], person_id=house.person()).title


def test_undo_takes_a_book_out_that_only_the_scan_wrote_down(house):
    crate = expect(house)
    scan(house, crate, BOOKS[0])
    house.undo()
    assert house.rows("SELECT count(*) FROM copy, title") == [(0,)]
    assert house.see(crate_card, crate_id=crate).copies == ()


def test_a_crate_that_did_not_come_is_cancelled(house):
    crate = expect(house)
    assert house.do(cancel_crate, crate_id=crate).state == journey.CANCELLED
