import pytest

from desktop.operations import trash as trash_room
from desktop.operations.catalogue import TitleDraft, add_title, find_titles, title_card
from desktop.operations.lending import lend_copy
from desktop.operations.loan_changes import return_copy
from desktop.operations.stock_takes import begin_stock_take, scan_stock
from desktop.operations.titles_search import CatalogueSize, catalogue_size
from desktop.operations.trash import (
    TitleTrashed,
    purge_trash,
    put_back,
    trash,
    trash_copy,
    trash_title,
)
from desktop.register.catalogue import TRASH_DAYS
from desktop.register.errors import CopiesStillOutError, NoLongerThereError
from desktop.store.tables.catalogue import CopyRow


@pytest.fixture
def title_id(house):
    return house.do(add_title, draft=TitleDraft("Dế Mèn", isbn="9786042090216"), copies=2).title_id


def copies_of(house, title_id):
    return house.see(title_card, title_id=title_id).copies


def found(house):
    looked_for = ("", "de men", "dm", "000001", "9786042090216")
    return [bool(house.see(find_titles, typed=typed)) for typed in looked_for]


def test_what_is_in_the_trash_is_not_found_and_not_counted(house, title_id):
    assert found(house) == [True] * 5
    assert house.do(trash_title, title_id=title_id) == TitleTrashed(title_id, "Dế Mèn", 2)
    assert found(house) == [False] * 5
    assert house.see(catalogue_size) == CatalogueSize(0, 0)
    [line] = house.see(trash)
    assert (line.title, line.accession_numbers) == ("Dế Mèn", ("000001", "000002"))
    assert (line.goes_on - line.trashed_on).days == TRASH_DAYS


def test_undo_takes_it_out_with_the_same_numbers(house, title_id):
    before = copies_of(house, title_id)
    house.do(trash_title, title_id=title_id)
    house.undo()
    assert found(house) == [True] * 5
    assert (copies_of(house, title_id), house.see(trash)) == (before, ())


def test_it_is_put_back_days_later_and_that_is_undone_too(house, title_id):
    house.do(trash_title, title_id=title_id)
    house.pass_days(TRASH_DAYS - 1)
    assert house.do(purge_trash) == 0
    house.do(put_back, title_id=title_id)
    assert len(copies_of(house, title_id)) == 2
    house.undo()
    assert len(house.see(trash)) == 1


def test_after_90_days_it_is_gone_and_its_numbers_are_not_given_again(house, title_id):
    house.do(trash_title, title_id=title_id)
    house.pass_days(TRASH_DAYS)
    assert house.do(purge_trash) == 3
    assert house.see(trash) == ()
    with pytest.raises(NoLongerThereError):
        house.do(put_back, title_id=title_id)
    [copy] = house.see(
        title_card, title_id=house.do(add_title, draft=TitleDraft("Khác")).title_id
    ).copies
    assert copy.accession_number == "000003"


def test_what_a_loan_names_is_never_purged(house, title_id):
    copy_id = copies_of(house, title_id)[0].copy_id
    loan = house.do(lend_copy, person_id=house.person(), copy_id=copy_id)
    with pytest.raises(CopiesStillOutError):
        house.do(trash_title, title_id=title_id)
    house.do(return_copy, loan_id=loan.loan_id)
    house.do(trash_title, title_id=title_id)
    house.pass_days(TRASH_DAYS)
    assert house.do(purge_trash) == 1
    assert [line.accession_numbers for line in house.see(trash)] == [("000001",)]


def test_what_was_counted_is_never_purged(house, title_id):
    barcode = copies_of(house, title_id)[0].barcode
    take = house.do(begin_stock_take)
    house.do(scan_stock, take_id=take.take_id, code=barcode)
    house.do(trash_title, title_id=title_id)
    house.pass_days(TRASH_DAYS)
    assert house.do(purge_trash) == 1


def test_every_table_that_names_a_book_is_asked_before_it_is_purged():
    asked = {
        (column.table.name, column.key)
        for column in (*trash_room._NAMES_A_COPY, *trash_room._NAMES_A_TITLE)
    }
    naming = {
        (table.name, column.name)
        for table in CopyRow.metadata.tables.values()
        for column in table.columns
        for key in column.foreign_keys
        if key.column.table.name in {"copy", "title"}
    }
    assert naming == asked


def test_one_copy_goes_alone(house, title_id):
    first, second = copies_of(house, title_id)
    house.do(trash_copy, copy_id=first.copy_id)
    assert copies_of(house, title_id) == (second,)
    assert found(house) == [True, True, True, False, True]
    with pytest.raises(NoLongerThereError):
        house.do(trash_copy, copy_id=first.copy_id)
    house.do(put_back, title_id=title_id)
    assert len(copies_of(house, title_id)) == 2


def test_what_was_taken_out_by_mistake_goes_on_the_day_on_which_it_would_have_gone(house):
    copy = house.copies("Hạt thóc")[0]
    title_id = house.see(find_titles)[0].title_id
    house.do(trash_title, title_id=title_id)
    house.pass_days(5)
    before = house.see(trash)
    house.do(put_back, title_id=title_id)
    house.undo()
    assert house.see(trash) == before
    assert house.rows(f"SELECT trashed_on FROM copy WHERE id = '{copy.hex}'") == [("2026-11-22",)]
