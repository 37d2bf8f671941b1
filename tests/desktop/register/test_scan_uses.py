import pytest

from desktop.register.barcodes import CARD, COPY, CRATE, HOUSEHOLD, barcode
from desktop.register.hand_over import hand_over_code
from desktop.register.scan_uses import is_for_books, names_crate
from desktop.register.scanned_keys import Scan

ON_CRATE = barcode(CRATE, house_number="0099", serial=12)
ON_RECORD = hand_over_code(ON_CRATE, ["30417000000015"]).digits()


def of(kind):
    return barcode(kind, house_number="0417", serial=1)


def scan(code, *, spoiled=False):
    return Scan(code, spoiled, rewritten=False, slowest_ms=8, ended_by="\r", pieces=1)


@pytest.mark.parametrize("code", [ON_CRATE, ON_RECORD])
def test_a_crate_and_its_record_name_a_crate(code):
    assert names_crate(code)
    assert not is_for_books(scan(code))


@pytest.mark.parametrize("code", [of(COPY), "000001", "8934567890123", "9786042090216"])
def test_what_is_on_a_book_is_for_books(code):
    assert not names_crate(code)
    assert is_for_books(scan(code))


@pytest.mark.parametrize("kind", [CARD, HOUSEHOLD])
def test_the_cards_of_readers_are_for_the_desk(kind):
    assert not is_for_books(scan(of(kind)))


def test_a_spoiled_scan_may_have_been_a_book():
    assert is_for_books(scan("", spoiled=True))
