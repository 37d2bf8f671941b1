import pytest
from sqlmodel import select

from desktop.operations.book_matching import place_books
from desktop.operations.catalogue import TitleDraft, add_title
from desktop.register.book_list import ListedBook
from desktop.store.tables.catalogue import CopyRow


@pytest.fixture
def unit(database, now):
    with database.unit_of_work(now=now.at) as unit:
        yield unit


def listed(title, **fields):
    return ListedBook(2, title, **fields)


def test_a_book_that_the_house_has_is_a_further_copy_of_it(unit, now):
    known = add_title(unit, now, draft=TitleDraft("Hoà bình", author="Nam"))
    [placed] = place_books(unit, [listed("HÒA BÌNH", author="nam")])
    assert (placed.title_id, placed.title_is_new) == (known.title_id, False)


def test_two_equal_rows_are_one_title(unit):
    first, second = place_books(unit, [listed("Hạt thóc"), listed("Hạt  thóc.")])
    assert (first.title_is_new, second.title_is_new) == (True, False)
    assert first.title_id == second.title_id


def test_two_isbns_are_two_editions_and_a_missing_one_is_no_difference(unit):
    one, other = "9786041234505", "9780306406157"
    books = [
        listed("Hạt thóc", isbn=one),
        listed("Hạt thóc", isbn=other),
        listed("Hạt thóc"),
        listed("Hạt thóc (tái bản)", isbn=one),
    ]
    placed = place_books(unit, books)
    assert [place.title_is_new for place in placed] == [True, True, False, False]
    assert placed[3].title_id == placed[0].title_id


def test_an_accession_number_belongs_to_one_copy(unit, now):
    add_title(unit, now, draft=TitleDraft("Có sẵn"))
    unit.flush()
    [of_the_house] = unit.exec(select(CopyRow.accession_number))
    numbers = ("VN.1", of_the_house)
    first, second = place_books(
        unit, [listed("A", accession_numbers=numbers), listed("B", accession_numbers=("VN.1",))]
    )
    assert (first.free_numbers, first.taken_numbers) == (("VN.1",), (of_the_house,))
    assert (second.free_numbers, second.taken_numbers) == ((), ("VN.1",))
