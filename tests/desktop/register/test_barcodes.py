import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.register.barcodes import (
    CARD,
    COPY,
    CRATE,
    HOUSEHOLD,
    CodeKind,
    barcode,
    card_behind,
    house_of,
    household_code,
    kind_of,
    normal_isbn,
    proves_itself,
    serial_of,
    without_add_on,
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


@pytest.mark.parametrize(
    ("digit", "kind"),
    [
        (CARD, CodeKind.CARD),
        (COPY, CodeKind.COPY),
        (HOUSEHOLD, CodeKind.HOUSEHOLD),
        (CRATE, CodeKind.CRATE),
        ("7", CodeKind.OTHER_BARCODE),
    ],
)
def test_the_first_digit_says_what_it_is(digit, kind):
    assert kind_of(barcode(digit, house_number="0417", serial=1)) is kind


def test_a_household_s_code_leads_to_the_card_it_was_made_of():
    card = barcode(CARD, house_number="0417", serial=73)
    household = household_code(card)
    assert kind_of(household) is CodeKind.HOUSEHOLD
    assert card_behind(household) == card
    assert house_of(household) == "0417"


def test_a_code_proves_itself_by_its_check_digit():
    card = barcode(CARD, house_number="0417", serial=73)
    assert proves_itself(card)
    assert proves_itself("9786042090216")
    for code in (card[:-1], "30417000000647", "9786042090217", "8934567890123", "000123"):
        assert not proves_itself(code)


@pytest.mark.parametrize("add_on", ["12", "51299"])
def test_the_small_bars_beside_an_isbn_are_left_away(add_on):
    assert without_add_on("9786042090216" + add_on) == "9786042090216"
    assert without_add_on("8934567890123" + add_on) == "8934567890123" + add_on
    assert without_add_on("9786042090216") == "9786042090216"


@pytest.mark.parametrize("written", ["978-604-2-09021-6", "9786042090216", " 978 6042090216"])
def test_an_isbn_is_known_however_it_is_written(written):
    assert kind_of(written) is CodeKind.ISBN
    assert normal_isbn(written) == "9786042090216"


def test_an_old_isbn_becomes_a_long_one():
    assert normal_isbn("0-306-40615-2") == "9780306406157"


@pytest.mark.parametrize("code", ["8934567890123", "123456789012", "9786042090217", "000123", ""])
def test_the_barcode_of_a_shop_is_no_isbn(code):
    assert normal_isbn(code) is None
