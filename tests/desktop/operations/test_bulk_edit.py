import pytest

from desktop.operations.bulk_edit import (
    BulkPreview,
    Sample,
    TitlesChanged,
    change_titles,
    preview_bulk,
)
from desktop.operations.catalogue import (
    TitleDraft,
    add_copies,
    add_title,
    find_titles,
    title_card,
)
from desktop.operations.trash import trash_copy
from desktop.register.errors import CannotUndoError, TextTooLongError


@pytest.fixture
def title_ids(house):
    drafts = [TitleDraft(f"Sách {number}", category="Truyện") for number in range(4)]
    drafts += [TitleDraft("Sách lạ"), TitleDraft("Sách mới", category="Thiếu nhi")]
    return [house.do(add_title, draft=draft).title_id for draft in drafts]


def drafts(house, title_ids):
    return [house.see(title_card, title_id=title_id).draft for title_id in title_ids]


def test_three_samples_are_shown_and_nothing_is_changed(house, title_ids):
    before = drafts(house, title_ids)
    wish = {"title_ids": title_ids, "field": "category", "value": " Thiếu nhi "}
    assert house.see(preview_bulk, **wish) == BulkPreview(
        count=5,
        after="Thiếu nhi",
        befores=(("Truyện", 4), (None, 1)),
        samples=tuple(Sample(f"Sách {number}", "Truyện") for number in range(3)),
    )
    assert drafts(house, title_ids) == before


def test_many_are_changed_found_by_it_and_undone_as_one(house, title_ids):
    before = drafts(house, title_ids)
    done = house.do(change_titles, title_ids=title_ids, field="category", value="Thiếu nhi")
    assert done == TitlesChanged(5, "category", "Thiếu nhi")
    assert len(house.see(find_titles, typed="thieu nhi")) == 6
    house.undo()
    assert drafts(house, title_ids) == before
    assert len(house.see(find_titles, typed="thieu nhi")) == 1


def test_nothing_to_change_is_nothing_to_undo(house, title_ids):
    wish = {"title_ids": title_ids[:4], "field": "category", "value": "Truyện"}
    assert house.do(change_titles, **wish).count == 0
    house.undo()
    assert len(house.see(find_titles)) == 5


def test_a_value_that_is_too_long_changes_nothing(house, title_ids):
    before = drafts(house, title_ids)
    with pytest.raises(TextTooLongError):
        house.do(change_titles, title_ids=title_ids, field="publisher", value="x" * 5_000)
    assert drafts(house, title_ids) == before


def copy_facts(house, title_ids, field):
    cards = [house.see(title_card, title_id=title_id) for title_id in title_ids]
    return [getattr(copy, field) for card in cards for copy in card.copies]


@pytest.mark.parametrize("field", ["owner", "holder", "should_be_at"])
def test_what_each_copy_has_for_itself_changes_for_all_copies_of_the_titles(
    house, title_ids, field
):
    house.do(add_copies, title_id=title_ids[0], copies=2)
    wish = {"title_ids": title_ids[:2], "field": field, "value": "Tủ cạnh cửa"}
    preview = house.see(preview_bulk, **wish)
    assert (preview.count, preview.befores) == (4, ((None, 4),))
    assert [sample.number for sample in preview.samples] == ["000001", "000002", "000007"]
    assert house.do(change_titles, **wish) == TitlesChanged(4, field, "Tủ cạnh cửa")
    assert copy_facts(house, title_ids[:2], field) == ["Tủ cạnh cửa"] * 4
    assert copy_facts(house, title_ids[2:], field) == [None] * 4
    house.undo()
    assert copy_facts(house, title_ids, field) == [None] * 8


def test_a_copy_that_left_the_stock_keeps_its_shelf(house, title_ids):
    [copy] = house.see(title_card, title_id=title_ids[0]).copies
    house.do(trash_copy, copy_id=copy.copy_id)
    wish = {"title_ids": title_ids[:2], "field": "should_be_at", "value": "Tủ cạnh cửa"}
    assert house.do(change_titles, **wish).count == 1


def test_a_scheme_is_given_to_the_titles_that_have_a_call_number(house, title_ids):
    house.do(change_titles, title_ids=title_ids[:2], field="call_number", value="895.922")
    wish = {"title_ids": title_ids, "field": "call_scheme", "value": "ddc"}
    assert house.do(change_titles, **wish).count == 2
    assert [draft.call_scheme for draft in drafts(house, title_ids)] == ["ddc"] * 2 + [None] * 4


def test_a_copy_that_was_deleted_meanwhile_is_not_brought_back(house, title_ids):
    house.do(change_titles, title_ids=title_ids, field="owner", value="Thư viện huyện")
    house.do(lambda unit, _: unit.connection().exec_driver_sql("DELETE FROM copy"))
    with pytest.raises(CannotUndoError):
        house.undo()
