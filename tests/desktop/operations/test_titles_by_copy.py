import pytest

from desktop.operations.catalogue import TitleDraft, add_title, find_titles, title_card
from desktop.operations.titles_search import MOST_FOUND
from desktop.operations.trash import trash_copy


def titles(house, typed):
    return [line.title for line in house.see(find_titles, typed=typed, limit=MOST_FOUND)]


@pytest.fixture
def shelves(house):
    """Thirteen books on two shelves by turns."""
    for place, letter in enumerate("abcdefghijklm"):
        shelf = ("Thiếu nhi", "Tủ 3 – ngăn 2")[place % 2]
        house.do(add_title, draft=TitleDraft(f"Sách {letter}"), should_be_at=shelf)
    return house


def test_a_book_is_found_by_the_beginning_of_its_number(shelves):
    assert titles(shelves, "00001") == [f"Sách {letter}" for letter in "ajklm"]


def test_the_whole_number_comes_before_those_that_begin_so(shelves):
    assert titles(shelves, "1") == [f"Sách {letter}" for letter in "ajklm"]


def test_a_book_is_found_by_its_shelf_without_accents(shelves):
    assert titles(shelves, "tu 3") == [f"Sách {letter}" for letter in "bdfhjl"]
    assert titles(shelves, "thieu nhi") == [f"Sách {letter}" for letter in "acegikm"]
    assert titles(shelves, "thieu n") == []  # a word of a shelf is typed whole
    assert titles(shelves, "ngan 2") == []  # and from its beginning


def test_words_of_titles_come_before_the_shelf(shelves):
    shelves.do(add_title, draft=TitleDraft("Báo Thiếu nhi Dân tộc"))
    assert titles(shelves, "thieu nhi")[:2] == ["Báo Thiếu nhi Dân tộc", "Sách a"]


def test_a_shelf_is_found_though_very_many_titles_have_its_words(house):
    for number in range(MOST_FOUND + 1):
        house.do(add_title, draft=TitleDraft(f"Tủ sách tập {number}"))
    house.do(add_title, draft=TitleDraft("Kính vạn hoa"), should_be_at="Tủ sách")
    found = titles(house, "tu sach")
    assert (len(found), found[-1]) == (MOST_FOUND, "Kính vạn hoa")


def test_a_copy_that_was_thrown_away_is_found_there_no_more(shelves):
    first = shelves.see(find_titles, typed="00001")[1].title_id
    [copy] = shelves.see(title_card, title_id=first).copies
    shelves.do(trash_copy, copy_id=copy.copy_id)
    assert titles(shelves, "00001") == [f"Sách {letter}" for letter in "aklm"]
