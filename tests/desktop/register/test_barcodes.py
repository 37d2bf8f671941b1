import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.register.barcodes import (
    CARD,
    COPY,
    CRATE,
    CodeKind,
    barcode,
    kind_of,
    normal_isbn,
    serial_of,
)

serials = st.integers(1, 99_999_999)


@given(serials)
def test_a_barcode_has_14_digits_and_keeps_its_serial(serial):
    code = barcode(COPY, house_number="0417", serial=serial)
    assert (len(code), code[:5], serial_of(code)) == (14, "30417", serial)
    assert kind_of(code) is CodeKind.COPY


@given(serials, st.integers(0, 13), st.integers(1, 9))
def test_one_misread_digit_is_noticed(serial, place, by):
    code = barcode(CARD, house_number="0417", serial=serial)
    misread = code[:place] + str((int(code[place]) + by) % 10) + code[place + 1 :]
    assert kind_of(misread) is CodeKind.ACCESSION


def test_the_first_digit_says_what_it_is():
    kinds = [kind_of(barcode(kind, house_number="0417", serial=1)) for kind in (CARD, COPY, CRATE)]
    assert kinds == [CodeKind.CARD, CodeKind.COPY, CodeKind.OTHER_BARCODE]


@pytest.mark.parametrize("written", ["978-604-2-09021-6", "9786042090216", " 978 6042090216"])
def test_an_isbn_is_known_however_it_is_written(written):
    assert kind_of(written) is CodeKind.ISBN
    assert normal_isbn(written) == "9786042090216"


def test_an_old_isbn_becomes_a_long_one():
    assert normal_isbn("0-306-40615-2") == "9780306406157"


@pytest.mark.parametrize("code", ["8934567890123", "123456789012", "9786042090217", "000123", ""])
def test_the_barcode_of_a_shop_is_no_isbn(code):
    assert normal_isbn(code) is None
