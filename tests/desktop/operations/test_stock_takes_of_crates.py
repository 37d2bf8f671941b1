from uuid import UUID

import pytest

from desktop.operations import crate_receiving as receiving
from desktop.operations import lending, stock_takes
from desktop.operations.stock_take_report import (
    FOUND,
    LEFT,
    UNEXPECTED,
    stock_take_report,
)
from desktop.register.barcodes import COPY, CRATE, barcode

THEIRS = barcode(CRATE, house_number="0099", serial=12)
BOOKS = [barcode(COPY, house_number="0099", serial=n) for n in range(1, 4)]


@pytest.fixture
def lodged(house):
    """Three books of the province that came in a crate, and one book of the house's own."""
    house.own = house.copies("Dế Mèn", category="Thiếu nhi")
    wishes = {"code": THEIRS, "name": "Tỉnh 12", "owner": "Thư viện tỉnh"}
    house.crate = house.do(receiving.expect_crate, **wishes).crate_id
    for code in BOOKS:
        house.do(receiving.receive_copy, crate_id=house.crate, code=code, words="Sách")
    house.do(receiving.receive_crate, crate_id=house.crate)
    return house


def begin(house, shelf=None):
    return house.do(stock_takes.begin_stock_take, shelf=shelf).take_id


def scan(house, take, code):
    return house.do(stock_takes.scan_stock, take_id=take, code=code)


def report(house, take):
    return house.see(stock_take_report, take_id=take)


def test_a_book_that_is_lodged_here_is_expected_and_named_with_its_house(lodged):
    take = begin(lodged)
    said = scan(lodged, take, BOOKS[0])
    assert (said.verdict, said.crate) == (FOUND, "Tỉnh 12")
    missing = [line for line in report(lodged, take).missing if line.owner is not None]
    assert [line.accession_number for line in missing] == BOOKS[1:]
    assert {(line.owner, line.crate.name) for line in missing} == {("Thư viện tỉnh", "Tỉnh 12")}


def test_on_any_shelf_a_book_of_another_house_stands_well_and_is_not_missed(lodged):
    take = begin(lodged, "Thiếu nhi")
    assert scan(lodged, take, BOOKS[0]).verdict == FOUND
    told = report(lodged, take)
    assert (told.misplaced, [line.accession_number for line in told.missing]) == ((), ["000001"])


def test_what_its_crate_left_behind_is_not_of_the_shelf_and_follows_it(lodged):
    (late,) = (i for i, code in lodged.rows("SELECT id, barcode FROM copy") if code == BOOKS[0])
    reader = lodged.person()
    lent = lodged.do(lending.lend_copy, person_id=reader, copy_id=UUID(late))
    lodged.do(receiving.give_back, crate_id=lodged.crate)
    lodged.do(lending.return_copy, loan_id=lent.loan_id)
    take = begin(lodged)
    before = report(lodged, take)
    assert [line.why for line in before.missing if line.owner] == [LEFT]
    assert scan(lodged, take, BOOKS[0]).verdict == UNEXPECTED
    (line,) = report(lodged, take).unexpected
    assert (line.why, line.crate.crate_id) == (LEFT, lodged.crate)
    lodged.do(receiving.send_after, crate_id=line.crate.crate_id, copy_id=line.copy_id)
    assert [line.why for line in report(lodged, take).unexpected] == ["given_back"]
    lodged.undo()
    lodged.undo()
    assert report(lodged, take) == before


def test_what_went_back_with_its_crate_is_not_missed(lodged):
    lodged.do(receiving.give_back, crate_id=lodged.crate)
    assert len(report(lodged, begin(lodged)).missing) == 1
