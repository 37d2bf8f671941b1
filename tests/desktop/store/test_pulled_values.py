import pytest

from desktop.store.pulled_values import UnfitRowError, columns_of, erased_columns, shapes
from desktop.store.tables.synced_row import DesktopTable
from desktop.store.what_leaves import WHAT_LEAVES
from sync.protocol.pulled_rows import PulledRow

ROW_ID = "1" * 32
NOBODY = {}


def made(kind, personal=NOBODY, **fields):
    return columns_of(
        shapes()[kind], PulledRow(kind, ROW_ID, 1, fields), before=None, personal=personal
    )


@pytest.mark.parametrize("row_type", WHAT_LEAVES, ids=lambda t: t.__name__)
def test_every_column_of_every_table_has_a_value_or_its_row_is_refused(row_type):
    shape = shapes()[row_type.record_kind]
    table = DesktopTable.metadata.tables[shape.table]
    assert set(shape.blanks) == set(table.columns.keys())
    for name, column in table.columns.items():
        if not column.nullable and name not in shape.required and name != "id":
            assert shape.blanks[name] is not None


def test_tables_stand_before_those_that_name_them():
    order = [shape.table for shape in shapes().values()]
    for shape in shapes().values():
        assert all(
            order.index(table) <= order.index(shape.table) for table in shape.parents.values()
        )


def test_an_absent_field_is_empty_or_what_a_new_row_has():
    title = made("title", title="Sử thi")
    assert (title["author"], title["folded"], title["import_id"]) == (None, "su thi", None)
    group = made("visit_group", label="Trẻ em", place=1)
    assert group["retired"] == 0


def test_a_field_that_must_be_there_is_missed():
    with pytest.raises(UnfitRowError):
        made("title", author="Điểu Kâu")


@pytest.mark.parametrize("value", [[], {}, [1]])
def test_a_value_that_no_column_holds_is_refused(value):
    with pytest.raises(UnfitRowError):
        made("title", title=value)


def test_yes_and_no_are_numbers_here():
    assert made("visit_group", label="Trẻ em", place=1, retired=True)["retired"] == 1


def test_a_person_whose_box_stays_closed_has_no_name_yet():
    person = made("person", None, card="NV-1", joined="2026-11-22")
    assert (person["full_name"], person["sort_key"], person["phone"]) == ("", "", None)


def test_a_closed_box_takes_no_name_that_is_known():
    before = made("person", {"name": "Điểu Bơ", "sort": "Bơ"}, card="NV-1", joined="2026-11-22")
    row = PulledRow("person", ROW_ID, 2, {"card": "NV-2", "joined": "2026-11-22"})
    after = columns_of(shapes()["person"], row, before=before, personal=None)
    assert (after["full_name"], after["card_number"]) == ("Điểu Bơ", "NV-2")


def test_when_a_visit_was_entered_is_guessed_once():
    visit = made("visit", count=1, day="2026-11-22", hour=14, certainty="exact")
    row = PulledRow("visit", ROW_ID, 2, {"count": 1, "day": "2026-11-23", "certainty": "exact"})
    later = columns_of(shapes()["visit"], row, before=visit | {"counted_at": 7}, personal=NOBODY)
    assert visit["counted_at"] > 7
    assert later["counted_at"] == 7


def test_an_erased_row_that_names_others_cannot_be_made():
    with pytest.raises(UnfitRowError):
        erased_columns(shapes()["loan"], ROW_ID, before=None)
