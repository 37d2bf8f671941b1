from uuid import UUID

import pytest

from desktop.operations.catalogue import (
    TitleChanged,
    TitleDraft,
    add_copies,
    add_title,
    catalogue_size,
    change_title,
    find_titles,
    title_card,
)
from desktop.operations.lending import lend_copy
from desktop.register.errors import (
    CannotUndoError,
    NoLongerThereError,
    NumberOutOfRangeError,
    TextMissingError,
    TextTooLongError,
)
from desktop.store.tables.lending import InHouseUseRow


def size(house):
    found = house.see(catalogue_size)
    return found.titles, found.copies


def test_a_title_comes_with_numbered_copies(house):
    done = house.do(add_title, draft=TitleDraft(" Dế  Mèn "), copies=2)
    card = house.see(title_card, title_id=done.title_id)
    assert (done.title, done.copies, done.first_accession) == ("Dế Mèn", 2, "000001")
    assert [copy.accession_number for copy in card.copies] == ["000001", "000002"]
    assert len({copy.barcode for copy in card.copies}) == 2


def test_more_copies_go_on_with_the_numbers(house):
    done = house.do(add_title, draft=TitleDraft("Dế Mèn"))
    assert house.do(add_copies, title_id=done.title_id, copies=3).first_accession == "000002"
    assert size(house) == (1, 4)
    house.undo()
    assert size(house) == (1, 1)


def test_a_number_is_never_given_twice_even_after_undo(house):
    house.copies()
    house.undo()
    assert house.do(add_title, draft=TitleDraft("Kính vạn hoa")).first_accession == "000002"


def test_a_title_may_wait_for_its_copies(house):
    done = house.do(add_title, draft=TitleDraft("Dế Mèn"), copies=0)
    assert (done.first_accession, size(house)) == (None, (1, 0))


@pytest.mark.parametrize(
    ("draft", "error"),
    [
        (TitleDraft(" "), TextMissingError),
        (TitleDraft("ế" * 401), TextTooLongError),
        (TitleDraft("Dế Mèn", year=20), NumberOutOfRangeError),
        (TitleDraft("Dế Mèn", pages=0), NumberOutOfRangeError),
        (TitleDraft("Dế Mèn", price=-1), NumberOutOfRangeError),
    ],
)
def test_what_cannot_be_meant_is_refused(house, draft, error):
    with pytest.raises(error):
        house.do(add_title, draft=draft)
    assert size(house) == (0, 0)


@pytest.mark.parametrize("copies", [-1, 1000])
def test_a_number_of_copies_that_cannot_be_meant_is_refused(house, copies):
    with pytest.raises(NumberOutOfRangeError):
        house.do(add_title, draft=TitleDraft("Dế Mèn"), copies=copies)


def test_an_isbn_is_kept_in_one_form_and_a_misprinted_one_as_it_stands(house):
    for isbn in ("978-604-2-09021-6", "978-604-2-09021-7"):
        house.do(add_title, draft=TitleDraft("Dế Mèn", isbn=isbn))
    assert house.rows("SELECT isbn FROM title ORDER BY rowid") == [
        ("9786042090216",),
        ("978-604-2-09021-7",),
    ]


def test_an_undone_change_brings_back_every_field(house):
    draft = TitleDraft(
        "Dế Mèn", "Tô Hoài", "Kim Đồng", 2019, "9786042090216", 148, 50_000, "Thiếu nhi"
    )
    title_id = house.do(add_title, draft=draft).title_id
    done = house.do(change_title, title_id=title_id, draft=TitleDraft("Kính vạn hoa"))
    assert done == TitleChanged(title_id, "Kính vạn hoa")
    assert house.see(title_card, title_id=title_id).draft == TitleDraft("Kính vạn hoa")
    house.undo()
    assert house.see(title_card, title_id=title_id).draft == draft
    assert [line.title for line in house.see(find_titles, typed="de men")] == ["Dế Mèn"]
    assert house.see(find_titles, typed="kinh") == ()


def test_a_title_added_by_mistake_is_taken_out_with_its_copies(house):
    title_id = house.do(add_title, draft=TitleDraft("Dế Mèn"), copies=3).title_id
    house.undo()
    assert size(house) == (0, 0)
    with pytest.raises(NoLongerThereError):
        house.see(title_card, title_id=title_id)


def test_a_title_that_was_lent_is_not_taken_out(house):
    person_id = house.person()
    [copy_id] = house.copies()
    house.do(lend_copy, person_id=person_id, copy_id=copy_id)
    house.undo()
    with pytest.raises(CannotUndoError):
        house.undo()
    assert size(house) == (1, 1)


def test_the_card_says_who_has_a_copy_and_until_when(house):
    copy_id, _ = house.copies(copies=2)
    house.do(lend_copy, person_id=house.person("Điểu Bơ"), copy_id=copy_id)
    [line] = house.see(find_titles)
    out, at_home = house.see(title_card, title_id=line.title_id).copies
    assert (out.holder_name, str(out.due_on)) == ("Điểu Bơ", "2026-12-06")
    assert (at_home.holder_name, at_home.due_on) == (None, None)


def test_saving_an_unchanged_form_is_nothing_to_undo(house):
    title_id = house.do(add_title, draft=TitleDraft("Dế Mèn")).title_id
    house.do(change_title, title_id=title_id, draft=TitleDraft(" Dế  Mèn"))
    house.undo()
    assert size(house) == (0, 0)


def test_a_book_that_was_read_on_another_computer_is_not_taken_back(house):
    house.do(add_title, draft=TitleDraft("Mùa rẫy"))
    [(copy_id,)] = house.rows("SELECT id FROM copy")
    with house.database.unit_of_work(now=house.moment.at) as unit:
        unit.add(InHouseUseRow(copy_id=UUID(copy_id), count=1, on_day=house.moment.today))
    with pytest.raises(CannotUndoError):
        house.undo()
    assert house.rows("SELECT count(*) FROM copy") == [(1,)]
