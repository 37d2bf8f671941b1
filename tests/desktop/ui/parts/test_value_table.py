from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.ui import theme
from desktop.ui.parts.value_table import Column, ValueModel, ValueTable


@dataclass(frozen=True, slots=True)
class Book:
    title: str
    days_late: int = 0


COLUMNS = (
    Column("Title", lambda book: book.title, stretch=True),
    Column(
        "Late",
        lambda book: str(book.days_late),
        ink=lambda book: theme.BRICK if book.days_late else "",
        number=True,
        struck=lambda book: book.days_late > 100,
    ),
)
SHORT = Book("Dế Mèn")
LONG = Book("Truyện cổ M’Nông – Ot N’drong kể cho thiếu nhi, tập hai, in lần thứ ba", 9)


@pytest.fixture
def table(qtbot):
    table = ValueTable("Books", COLUMNS)
    qtbot.add_widget(table)
    table.resize(360, 300)
    table.show()
    return table


def test_the_model_is_a_proper_one(qtmodeltester):
    model = ValueModel(COLUMNS)
    model.show_values((SHORT, LONG))
    qtmodeltester.check(model)


def test_a_long_title_goes_on_in_a_second_line(table, qtbot):
    table.show_values((SHORT, LONG))
    qtbot.wait_until(lambda: table.rowHeight(1) > table.rowHeight(0) * 1.3)


def test_a_title_that_fits_again_takes_one_line(table, qtbot):
    table.show_values((SHORT, LONG))
    table.resize(1200, 300)
    qtbot.wait_until(lambda: table.rowHeight(1) == table.rowHeight(0))


def test_enter_opens_the_row_that_the_arrows_came_to(table, qtbot):
    table.show_values((SHORT, LONG))
    table.choose_first()
    with qtbot.wait_signal(table.chosen_value) as chosen:
        QTest.keyClick(table, Qt.Key.Key_Down)
    assert chosen.args == [LONG]
    with qtbot.wait_signal(table.activated_value) as opened:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [LONG]


def test_what_was_chosen_stays_chosen_when_the_list_is_read_again(table):
    table.show_values((SHORT, LONG))
    table.selectRow(1)
    table.show_values((Book("Mới"), SHORT, LONG))
    assert table.chosen() == LONG


def test_late_is_said_in_words_and_in_colour_and_numbers_stand_right(table):
    table.show_values((LONG,))
    cell = table.model().index(0, 1)
    assert cell.data() == "9"
    assert cell.data(Qt.ItemDataRole.ForegroundRole).name().upper() == theme.BRICK
    assert cell.data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight


def test_what_was_undone_is_struck_through(table):
    table.show_values((Book("Cũ", 101),))
    assert table.model().index(0, 1).data(Qt.ItemDataRole.FontRole).strikeOut()
