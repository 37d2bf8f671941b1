"""What two machines of a house changed, unknown to each other: nothing is lost in silence."""

import pytest

from sync.protocol.lines import Line
from sync.server.merging import (
    EDITED_AFTER_DELETION,
    EDITED_TWICE,
    Conflict,
    Entry,
    HeldRow,
    blank,
    change,
    read_edits,
)

A, B = "a" * 32, "b" * 32


def entry(rev, log, operation, /, *, base=0, kind="person", box=None, **fields):
    line = Line(kind, "1" * 32, operation, schema=1, fields=fields, sealed=box, base=base)
    return Entry(log, rev, rev, line, b"")


def after(*entries):
    """The row that the lines leave, and every conflict on the way."""
    row, found = HeldRow(), []
    for one in entries:
        found += change(row, one)
        row.rev = max(row.rev, one.rev)
    return row, found


def test_an_edit_changes_only_the_fields_that_it_names():
    row, _ = after(entry(1, A, "i", card="1", joined="x"), entry(2, A, "u", card="2"))
    assert row.fields == {"card": "2", "joined": "x"}


def test_an_emptied_field_is_no_longer_held():
    row, _ = after(entry(1, A, "i", card="1", left="x"), entry(2, A, "u", left=None))
    assert row.fields == {"card": "1"}


def test_the_newest_box_is_held():
    row, _ = after(
        entry(1, A, "i", box="old"), entry(2, A, "u", card="1"), entry(3, A, "u", box="new")
    )
    assert row.box == "new"


def test_a_row_that_is_gone_keeps_its_fields():
    row, found = after(entry(1, A, "i", card="1"), entry(2, B, "d", base=1))
    assert (row.gone, row.fields, found) == (True, {"card": "1"}, [])


def test_a_row_made_again_has_nothing_of_the_old_one():
    row, _ = after(
        entry(1, A, "i", card="1", left="x", box="b"), entry(2, A, "d"), entry(3, A, "i", card="2")
    )
    assert (row.fields, row.box, row.gone) == ({"card": "2"}, None, False)


MADE = entry(1, A, "i", card="1", left="x", box="first")


def test_two_fields_changed_in_two_places_are_both_kept():
    row, found = after(MADE, entry(2, A, "u", base=1, card="2"), entry(3, B, "u", base=1, left="y"))
    assert (row.fields, found) == ({"card": "2", "left": "y"}, [])


def test_one_field_changed_in_two_places_goes_by_arrival_and_the_loser_is_told():
    row, found = after(MADE, entry(2, A, "u", base=1, card="2"), entry(3, B, "u", base=1, card="3"))
    assert row.fields["card"] == "3"
    assert found == [Conflict(EDITED_TWICE, "card", kept="3", lost="2")]


def test_a_field_emptied_in_one_place_and_changed_in_the_other_is_told():
    _, found = after(MADE, entry(2, A, "u", base=1, left="y"), entry(3, B, "u", base=1, left=None))
    assert found == [Conflict(EDITED_TWICE, "left", kept=None, lost="y")]


def test_a_box_that_loses_is_handed_back_closed():
    row, found = after(MADE, entry(2, A, "u", base=1, box="two"), entry(3, B, "u", base=1, box="3"))
    assert row.box == "3"
    assert found == [Conflict(EDITED_TWICE, "p", lost_box="two")]


@pytest.mark.parametrize(
    "second",
    [
        entry(3, B, "u", base=2, card="3"),
        entry(3, A, "u", base=1, card="3"),
        entry(3, B, "u", base=1, card="2"),
    ],
    ids=["had seen it", "the same log", "the same value"],
)
def test_what_is_no_conflict_is_not_told(second):
    assert after(MADE, entry(2, A, "u", base=1, card="2"), second)[1] == []


def test_a_fact_has_nothing_to_quarrel_about():
    first = entry(1, A, "i", kind="presence", mark="present")
    edits = [
        entry(2, A, "u", kind="presence", mark="late"),
        entry(3, B, "u", kind="presence", mark="left"),
    ]
    row, found = after(first, *edits)
    assert (row.fields, found) == ({"mark": "left"}, [])


def test_an_edit_outlives_a_deletion_that_came_before_it():
    row, found = after(MADE, entry(2, B, "d", base=1), entry(3, A, "u", base=1, card="2"))
    assert (row.gone, row.fields["card"]) == (False, "2")
    assert found == [Conflict(EDITED_AFTER_DELETION)]


def test_an_edit_outlives_a_deletion_that_comes_after_it():
    row, found = after(MADE, entry(2, A, "u", base=1, card="2"), entry(3, B, "d", base=1))
    assert (row.gone, row.fields["card"]) == (False, "2")
    assert found == [Conflict(EDITED_AFTER_DELETION)]


def test_whoever_had_seen_the_edit_may_delete():
    row, found = after(MADE, entry(2, A, "u", base=1, card="2"), entry(3, B, "d", base=2))
    assert (row.gone, found) == (True, [])


def test_whoever_takes_its_own_deletion_back_is_not_asked():
    row, found = after(MADE, entry(2, A, "d"), entry(3, A, "u", card="2"))
    assert (row.gone, found) == (False, [])


# A line that was set aside is applied later than it came: what was said since stands.


def test_a_late_line_leaves_what_its_own_log_said_since():
    late = entry(2, A, "u", base=1, card="2", left="y")
    row, found = after(MADE, entry(3, A, "u", base=1, card="3"), late)
    assert (row.fields, found) == ({"card": "3", "left": "y"}, [])


def test_a_value_said_again_is_newer_than_what_its_own_log_said_before():
    # What a revoked device sent has its effect late, and a newer line may have come before it.
    late = entry(2, A, "u", base=1, card="2")
    row, found = after(MADE, entry(3, A, "u", base=1, card="1"), late)
    assert (row.fields["card"], found) == ("1", [])


def test_a_late_line_loses_to_another_log_and_is_told():
    late = entry(2, A, "u", base=1, card="2")
    row, found = after(MADE, entry(3, B, "u", base=1, card="3"), late)
    assert row.fields["card"] == "3"
    assert found == [Conflict(EDITED_TWICE, "card", kept="3", lost="2")]


def test_a_late_edit_and_a_late_deletion_do_not_undo_their_own_log():
    row, _ = after(MADE, entry(4, A, "d"), entry(2, A, "u", card="2"))
    assert row.gone
    row, _ = after(MADE, entry(4, A, "u", card="4"), entry(2, A, "d"))
    assert not row.gone


def test_a_row_that_was_made_late_fills_only_what_is_empty():
    row, _ = after(entry(3, B, "i", card="3"), entry(2, A, "i", card="2", left="x"))
    assert row.fields == {"card": "3", "left": "x"}


def test_of_a_blank_row_nothing_is_left():
    row, _ = after(MADE, entry(2, A, "u", card="2"))
    blank(row)
    assert (row.fields, row.box, row.edits, row.gone, row.erased) == ({}, None, {}, True, True)


def test_stamps_are_read_as_they_are_kept():
    assert read_edits(None) == {}
    assert read_edits(f'{{"card":[2,"{A}",7]}}') == {"card": (2, A, 7)}
