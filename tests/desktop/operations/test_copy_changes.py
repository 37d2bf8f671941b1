import pytest

from desktop.operations.catalogue import find_titles, title_card
from desktop.operations.copy_changes import CopyDraft, change_copy
from desktop.operations.trash import trash_copy
from desktop.operations.undo import last_done
from desktop.register.errors import CannotUndoError, NoLongerThereError, TextTooLongError

SHEET = CopyDraft(
    owner="Thư viện huyện",
    holder="Nhà văn hoá Bon Bu Sóp",
    should_be_at="Kệ 2",
    call_number="895.922",
    call_scheme="ddc",
)


def card(house):
    [title] = house.see(find_titles)
    return house.see(title_card, title_id=title.title_id)


def test_one_copy_gets_its_owner_keeper_and_shelf_and_the_title_its_call_number(house):
    first, _ = house.copies(copies=2)
    house.do(change_copy, copy_id=first, draft=SHEET)
    changed, other = card(house).copies
    assert (changed.owner, changed.holder) == (SHEET.owner, SHEET.holder)
    assert changed.should_be_at == "Kệ 2"
    assert (other.owner, other.holder, other.should_be_at) == (None, None, None)
    assert (card(house).draft.call_number, card(house).draft.call_scheme) == ("895.922", "ddc")
    assert house.see(find_titles, typed="895.922"), "it is found by its call number"


def test_undo_writes_back_what_the_sheet_had(house):
    [copy_id] = house.copies(call_number="V23")
    before = card(house)
    house.do(change_copy, copy_id=copy_id, draft=SHEET)
    house.undo()
    assert card(house) == before


def test_a_sheet_that_says_the_same_is_nothing_to_undo(house):
    [copy_id] = house.copies()
    done = house.see(last_done)
    house.do(change_copy, copy_id=copy_id, draft=CopyDraft())
    assert house.see(last_done) == done


def test_a_scheme_needs_a_call_number(house):
    [copy_id] = house.copies()
    house.do(change_copy, copy_id=copy_id, draft=CopyDraft(call_scheme="ddc"))
    assert card(house).draft.call_scheme is None


def test_what_cannot_be_kept_changes_nothing(house):
    [copy_id] = house.copies()
    before = card(house)
    with pytest.raises(TextTooLongError):
        house.do(change_copy, copy_id=copy_id, draft=CopyDraft("x", call_number="x" * 5_000))
    assert card(house) == before


def test_a_copy_in_the_trash_is_not_changed(house):
    [copy_id] = house.copies()
    house.do(trash_copy, copy_id=copy_id)
    with pytest.raises(NoLongerThereError):
        house.do(change_copy, copy_id=copy_id, draft=SHEET)


def test_a_copy_that_is_gone_is_not_changed_back(house):
    [copy_id] = house.copies()
    house.do(change_copy, copy_id=copy_id, draft=SHEET)
    house.do(lambda unit, _: unit.connection().exec_driver_sql("DELETE FROM copy"))
    with pytest.raises(CannotUndoError):
        house.undo()
