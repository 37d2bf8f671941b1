import pytest
from sqlmodel import select

from desktop.operations.book_matching import Matching
from desktop.operations.catalogue import TitleDraft, add_title
from desktop.operations.list_matching import Doubtful, Standing
from desktop.register.book_list import ListedBook
from desktop.store.tables.catalogue import CopyRow

ISBN, OTHER_ISBN = "9786041234505", "9780306406157"
NEW, KNOWN, IN_DOUBT, _ = Standing


@pytest.fixture
def unit(database, now):
    with database.unit_of_work(now=now.at) as unit:
        yield unit


def place(unit, *books, doubtful=Doubtful.NEW):
    return Matching(unit, doubtful).place(unit, books)


def listed(title, **fields):
    return ListedBook(2, title, **fields)


def test_a_book_that_the_house_has_is_a_further_copy_of_it(unit, now):
    known = add_title(unit, now, draft=TitleDraft("Hoà bình", author="Nam"))
    [placed] = place(unit, listed("HÒA BÌNH", author="nam"))
    assert (placed.standing, placed.title_id, placed.title_is_new) == (KNOWN, known.title_id, False)


def test_two_equal_rows_are_one_title(unit):
    first, second = place(unit, listed("Hạt thóc"), listed("Hạt  thóc."))
    assert (first.title_is_new, second.title_is_new) == (True, False)
    assert first.title_id == second.title_id


def test_two_isbns_are_two_editions_and_a_missing_one_is_no_difference(unit):
    books = [
        listed("Hạt thóc", isbn=ISBN),
        listed("Hạt thóc", isbn=OTHER_ISBN),
        listed("Hạt thóc"),
    ]
    placed = place(unit, *books)
    assert [place.standing for place in placed] == [NEW, NEW, KNOWN]


def test_one_isbn_for_two_volumes_is_a_doubt(unit):
    first, second = place(unit, listed("Dế mèn 1", isbn=ISBN), listed("Dế mèn 2", isbn=ISBN))
    assert (first.standing, second.standing) == (NEW, IN_DOUBT)
    assert second.title_id != first.title_id


def test_a_title_without_its_author_is_a_doubt_and_two_authors_are_two_books(unit):
    books = [
        listed("Mưa", author="Nam"),
        listed("Mưa"),
        listed("Mưa", author="Lan"),
    ]
    standings = [placed.standing for placed in place(unit, *books, doubtful=Doubtful.LEAVE)]
    assert standings == [NEW, IN_DOUBT, NEW]


@pytest.mark.parametrize(
    ("doubtful", "is_new", "goes_in"),
    [
        (Doubtful.NEW, True, True),
        (Doubtful.COPIES, False, True),
        (Doubtful.LEAVE, False, False),
    ],
)
def test_what_is_in_doubt_goes_where_the_keeper_says(unit, doubtful, is_new, goes_in):
    first, second = place(unit, listed("Mưa", author="Nam"), listed("Mưa"), doubtful=doubtful)
    assert second.standing is IN_DOUBT
    assert (second.title_is_new, second.title_id is not None) == (is_new, goes_in)
    assert (second.title_id == first.title_id) == (doubtful is Doubtful.COPIES)


def test_an_accession_number_belongs_to_one_copy(unit, now):
    add_title(unit, now, draft=TitleDraft("Có sẵn"))
    unit.flush()
    [of_the_house] = unit.exec(select(CopyRow.accession_number))
    numbers = ("VN.1", of_the_house)
    first, second = place(
        unit, listed("A", accession_numbers=numbers), listed("B", accession_numbers=("VN.1",))
    )
    assert (first.free_numbers, first.taken_numbers) == (("VN.1",), (of_the_house,))
    assert (second.free_numbers, second.taken_numbers) == ((), ("VN.1",))


def test_a_number_of_a_book_that_is_left_out_stays_free(unit):
    matching = Matching(unit, Doubtful.LEAVE)
    matching.place(unit, [listed("Mưa", author="Nam")])
    [left] = matching.place(unit, [listed("Mưa", accession_numbers=("VN.1",))])
    [next_one] = matching.place(unit, [listed("Nắng", accession_numbers=("VN.1",))])
    assert (left.title_id, next_one.free_numbers) == (None, ("VN.1",))
