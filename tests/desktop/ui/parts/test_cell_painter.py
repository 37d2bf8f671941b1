"""What the eye sees of a table: the pixels of its cells."""

from dataclasses import dataclass

import pytest
from PySide6.QtGui import QColor

from desktop.ui import theme
from desktop.ui.parts.value_model import Column
from desktop.ui.parts.value_table import ValueTable


@dataclass(frozen=True, slots=True)
class Book:
    title: str
    late: bool = False
    undone: bool = False


COLUMNS = (
    Column("Title", lambda book: book.title, stretch=1, struck=lambda book: book.undone),
    Column("Late", lambda _: "9", number=True, ink=lambda one: theme.BRICK if one.late else ""),
)
TITLE, LATE = 0, 1


@pytest.fixture
def table(qtbot):
    table = ValueTable("Books", COLUMNS)
    qtbot.add_widget(table)
    table.resize(400, 300)
    table.show()
    table.show_values((Book("HHHH", late=True), Book("HHHH", undone=True), Book("")))
    return table


def colours(table, row, column):
    """Return the colours in a cell by the columns of pixels in which they stand."""
    seen = {}
    place = table.visualRect(table.model().index(row, column))
    image = table.viewport().grab(place).toImage()
    for x in range(image.width()):
        for y in range(image.height()):
            seen.setdefault(image.pixelColor(x, y).name().upper(), set()).add(x)
    return seen


def ink_of(table, row, column, ink=theme.INK):
    return colours(table, row, column).get(ink, set())


def test_words_stand_left_and_numbers_right(table):
    width = table.columnWidth(TITLE)
    assert max(ink_of(table, 1, TITLE)) < width / 2
    assert min(ink_of(table, 1, LATE)) > table.columnWidth(LATE) / 2


def test_what_is_late_is_drawn_in_its_ink_but_for_the_chosen_row(table):
    assert ink_of(table, 0, LATE, theme.BRICK)
    table.selectRow(0)
    assert not ink_of(table, 0, LATE, theme.BRICK)
    assert ink_of(table, 0, LATE)


def test_the_chosen_row_has_another_ground(table):
    table.selectRow(2)
    shown = colours(table, 2, TITLE)
    assert len(shown[QColor(theme.INDIGO_PALE).name().upper()]) == table.columnWidth(TITLE)
    assert not ink_of(table, 2, TITLE)


def test_what_was_undone_is_struck_through(table):
    letters, struck = ink_of(table, 0, TITLE), ink_of(table, 1, TITLE)
    assert len(struck) > len(letters)


def test_letters_and_sides_grow(qapp, table):
    before = ink_of(table, 0, TITLE)
    theme.set_letter_size(qapp, 175)
    table.repaint()
    after = ink_of(table, 0, TITLE)
    assert min(after) > min(before)
    assert max(after) > max(before) * 1.3
