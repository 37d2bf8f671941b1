import pytest

from desktop.register import person_cells
from desktop.register.barcodes import CARD, COPY, barcode
from desktop.register.list_cells import OddCellError, Oddity
from desktop.register.person_cells import Born


def oddity(understand, cell):
    with pytest.raises(OddCellError) as caught:
        understand(cell)
    return caught.value.oddity


def born(cell):
    return person_cells.born_of(cell, this_year=2026)


@pytest.mark.parametrize(
    ("cell", "year", "about"),
    [
        ("1987", 1987, False),
        ("20/11/1987", 1987, False),
        ("1987-11-20", 1987, False),
        ("sinh năm 1987", 1987, False),
        ("khoảng 1950", 1950, True),
        ("Khoảng năm 1950", 1950, True),
        ("k. 1950", 1950, True),
        ("~1950", 1950, True),
        ("1950?", 1950, True),
        ("about 1950", 1950, True),
    ],
)
def test_the_year_of_birth_is_kept_and_the_day_is_not(cell, year, about):
    assert born(cell) == Born(year, about)


@pytest.mark.parametrize(
    "cell", ["87", "20/11/87", "36 tuổi", "1950-1955", "31736", "1850", "2027"]
)
def test_of_anything_else_nobody_knows_the_year(cell):
    assert oddity(born, cell) is Oddity.NOT_A_BIRTH_YEAR


@pytest.mark.parametrize(
    ("cell", "phone"),
    [
        ("0912 345 678", "0912 345 678"),
        ("+84 912 345 678", "+84 912 345 678"),
        ("912345678", "0912345678"),
        ("0912345678; 0987654321", "0912345678; 0987654321"),
    ],
)
def test_a_telephone_is_kept_as_written_with_the_zero_that_a_spreadsheet_dropped(cell, phone):
    assert person_cells.phone_of(cell) == phone


def test_what_is_no_telephone_is_left_empty():
    assert oddity(person_cells.phone_of, "không có") is Oddity.NOT_A_PHONE
    assert oddity(person_cells.phone_of, "9.12E+08") is Oddity.BROKEN_BY_EXCEL
    assert oddity(person_cells.phone_of, "0912345678" * 7) is Oddity.TOO_LONG


def test_only_cards_of_this_program_are_taken():
    card = barcode(CARD, house_number="0417", serial=7)
    assert person_cells.card_of(f"{card[:4]} {card[4:]}") == card
    for other in ("TV-015", barcode(COPY, house_number="0417", serial=7), card[:-1] + "x"):
        assert oddity(person_cells.card_of, other) is Oddity.CARD_OF_ANOTHER_KIND
    assert oddity(person_cells.card_of, "2.0417E+13") is Oddity.BROKEN_BY_EXCEL


@pytest.mark.parametrize(
    "name", ["NGUYỄN VĂN A", "H'Blum Buôn Yă", "Y Ngông", "A", "Tống Thị Cộng"]
)
def test_a_name_stays_as_it_is_written(name):
    assert person_cells.person_name_of(name) == name


def test_numbers_and_sums_are_no_names():
    assert oddity(person_cells.person_name_of, "12") is Oddity.NO_LETTERS
    assert oddity(person_cells.person_name_of, "Tổng cộng") is Oddity.A_SUM
    assert oddity(person_cells.person_name_of, "TỔNG SỐ: 40 người") is Oddity.A_SUM
    assert oddity(person_cells.person_name_of, "ắ" * 101) is Oddity.TOO_LONG


def test_words_that_say_there_is_nothing_are_nothing():
    assert person_cells.written_of("không có") is None
    assert person_cells.written_of("Hộ 12") == "Hộ 12"


@pytest.mark.parametrize(
    ("heading", "cell", "hamlet"),
    [
        ("Thôn", "3", "Thôn 3"),
        ("BON", "Bu Prăng", "Bon Bu Prăng"),
        ("Thôn", "Thôn 3", "Thôn 3"),
        ("Thôn", "thôn Đồng", "thôn Đồng"),
        ("Nơi ở", "3", "3"),
    ],
)
def test_a_hamlet_carries_what_its_heading_calls_it(heading, cell, hamlet):
    assert person_cells.hamlet_under(heading, cell) == hamlet
