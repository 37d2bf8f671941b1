import pytest

from desktop.operations.crate_codes import CrateScanned, scanned_crate
from desktop.operations.crate_receiving import expect_crate, give_back, receive_crate
from desktop.operations.crates import make_crate
from desktop.operations.lending import scan
from desktop.register.barcodes import COPY, CRATE, barcode
from desktop.register.errors import CrateNotKnownError
from desktop.register.hand_over import hand_over_code

THEIRS = barcode(CRATE, house_number="0099", serial=12)
ON_RECORD = hand_over_code(THEIRS, [barcode(COPY, house_number="0099", serial=1)]).digits()
EITHER = pytest.mark.parametrize("code", [THEIRS, ON_RECORD, f" {THEIRS[:5]} {THEIRS[5:]} "])


def came(house):
    return house.do(expect_crate, code=THEIRS, name="Tỉnh 12", owner="Thư viện tỉnh").crate_id


@EITHER
def test_a_crate_is_known_by_its_barcode_and_by_its_record(house, code):
    crate_id = came(house)
    assert house.see(scanned_crate, code=code).crate_id == crate_id
    assert house.do(scan, code=code).crate_id == crate_id


@pytest.mark.parametrize("code", [THEIRS, ON_RECORD])
def test_a_crate_of_another_house_that_nobody_told_of_is_yet_to_be_written_down(house, code):
    assert house.do(scan, code=code) == CrateScanned(code, None)


def test_of_two_journeys_of_one_crate_the_one_that_goes_on_is_meant(house):
    going_on = came(house)
    ended = came(house)
    house.do(receive_crate, crate_id=ended)
    house.do(give_back, crate_id=ended)
    assert house.see(scanned_crate, code=THEIRS).crate_id == going_on


def test_a_crate_that_ended_its_journey_is_still_found(house):
    crate_id = came(house)
    house.do(receive_crate, crate_id=crate_id)
    house.do(give_back, crate_id=crate_id)
    assert house.see(scanned_crate, code=THEIRS).crate_id == crate_id


def test_a_number_of_this_house_that_is_on_no_crate_is_not_known(house):
    made = house.do(make_crate, name="Thiếu nhi 1", receiver="Thôn 3")
    assert house.see(scanned_crate, code=made.barcode).crate_id == made.crate_id
    other = barcode(CRATE, house_number=made.barcode[1:5], serial=77)
    with pytest.raises(CrateNotKnownError):
        house.do(scan, code=other)
