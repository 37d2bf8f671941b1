import unicodedata

import pytest

from desktop.operations.catalogue import (
    TitleDraft,
    add_title,
    find_titles,
    search_titles,
    title_card,
    titles_in_rows,
    titles_window,
)
from desktop.operations.lending import lend_copy
from desktop.operations.titles_search import WINDOW


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


@pytest.mark.parametrize("typed", ["svvn", "SVVN", "sach vo", "vở việt", "sachvo"])
def test_a_book_is_found_by_its_initials_and_without_marks(house, typed):
    house.do(add_title, draft=TitleDraft("Sách vở Việt Nam", "Trần Văn Nở"))
    house.do(add_title, draft=TitleDraft("Kính vạn hoa"))
    assert titles(house, typed) == ([] if typed == "sachvo" else ["Sách vở Việt Nam"])


@pytest.mark.parametrize("typed", ["hoà", "hòa", "hoa", "HOÀ", "thuỷ hòa"])
def test_both_places_of_a_tone_are_one_word(house, typed):
    house.do(add_title, draft=TitleDraft("Hoà bình và thủy thủ"))
    house.do(add_title, draft=TitleDraft("Kính vạn"))
    assert titles(house, typed) == ["Hoà bình và thủy thủ"]


def test_the_title_counts_before_the_author(house):
    for title, author in (
        ("Kính vạn hoa", "Núi Xanh"),
        ("Một ngày ở núi", None),
        ("Núi xanh", "Điểu Bơ"),
        ("Núi", "Y Blơ"),
        ("Nàng út", "Ứng Ích"),
    ):
        house.do(add_title, draft=TitleDraft(title, author))
    assert titles(house, "núi") == ["Núi", "Núi xanh", "Một ngày ở núi", "Kính vạn hoa"]


def test_what_is_found_comes_in_windows(house):
    for number in range(2 * WINDOW):
        house.do(add_title, draft=TitleDraft(f"Sách {number:02}"))
    everything = house.see(search_titles, firsts=(0, WINDOW))
    assert (everything.count, everything.ids) == (2 * WINDOW, None)
    assert everything.windows[WINDOW][0].title == f"Sách {WINDOW - 1:02}"
    found = house.see(search_titles, typed="sach")
    assert found.count == len(found.ids) == 2 * WINDOW
    later = house.see(titles_window, ids=found.ids, first=WINDOW)
    assert later[0].title == f"Sách {WINDOW}"


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


def test_titles_are_named_by_their_rows_across_windows(house):
    for number in range(WINDOW + 5):
        house.do(add_title, draft=TitleDraft(f"Sách {number:02}"))
    ids = [
        line.title_id
        for first in (0, WINDOW)
        for line in house.see(titles_window, ids=None, first=first)
    ]
    rows = (range(2), range(WINDOW - 1, WINDOW + 2))
    chosen = house.see(titles_in_rows, ids=None, rows=rows)
    assert chosen == (*ids[:2], *ids[WINDOW - 1 : WINDOW + 2])
