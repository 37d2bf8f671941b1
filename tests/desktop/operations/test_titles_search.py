import unicodedata

import pytest

from desktop.operations.catalogue import TitleDraft, add_title, find_titles, title_card
from desktop.operations.lending import lend_copy


def titles(house, typed="", **more):
    return [line.title for line in house.see(find_titles, typed=typed, **more)]


@pytest.fixture
def shelf(house):
    for draft in (
        TitleDraft("Đất rừng phương Nam", "Đoàn Giỏi"),
        TitleDraft("Đường lên đỉnh Ơlympia", category="Đố vui"),
        TitleDraft("Dế Mèn phiêu lưu ký", "Tô Hoài", isbn="9786042090216"),
        TitleDraft("Sử thi Ót N'drông"),
    ):
        house.do(add_title, draft=draft)
    return house


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("dat rung", "Đất rừng phương Nam"),
        ("đoàn giỏi", "Đất rừng phương Nam"),
        ("duong len", "Đường lên đỉnh Ơlympia"),
        ("do vui", "Đường lên đỉnh Ơlympia"),
        ("dmplk", "Dế Mèn phiêu lưu ký"),
        ("ndrong", "Sử thi Ót N'drông"),
        ("N’drông", "Sử thi Ót N'drông"),
        (unicodedata.normalize("NFD", "rừng"), "Đất rừng phương Nam"),
        ("000002", "Đường lên đỉnh Ơlympia"),
        ("3", "Dế Mèn phiêu lưu ký"),
        ("978-604-2-09021-6", "Dế Mèn phiêu lưu ký"),
        ("9786042090216", "Dế Mèn phiêu lưu ký"),
    ],
)
def test_a_book_is_found_by_what_is_known_of_it(shelf, typed, found):
    assert titles(shelf, typed) == [found]


def test_a_book_is_found_by_its_barcode(shelf):
    title_id = shelf.see(find_titles, typed="dat rung")[0].title_id
    [copy] = shelf.see(title_card, title_id=title_id).copies
    assert titles(shelf, copy.barcode) == ["Đất rừng phương Nam"]


def test_the_newest_books_come_first(shelf):
    assert titles(shelf, limit=2) == ["Sử thi Ót N'drông", "Dế Mèn phiêu lưu ký"]


def test_a_line_counts_the_copies_and_those_on_the_shelf(house):
    copy_id, *_ = house.copies(copies=3)
    house.do(lend_copy, person_id=house.person(), copy_id=copy_id)
    [line] = house.see(find_titles)
    assert (line.copies, line.copies_in, line.accession_numbers) == (3, 2, "000001–000003")
    house.undo()
    assert house.see(find_titles)[0].copies_in == 3


def test_a_copy_that_was_lent_often_is_counted_once(house):
    person_id, [copy_id] = house.person(), house.copies()
    for _ in range(3):
        house.do(lend_copy, person_id=person_id, copy_id=copy_id)
        house.undo()
    [line] = house.see(find_titles)
    assert (line.copies, line.copies_in) == (1, 1)
