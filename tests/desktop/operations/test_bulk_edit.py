import pytest

from desktop.operations.bulk_edit import (
    BulkPreview,
    Sample,
    TitlesChanged,
    change_titles,
    preview_bulk,
)
from desktop.operations.catalogue import TitleDraft, add_title, find_titles, title_card
from desktop.register.errors import TextTooLongError


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
