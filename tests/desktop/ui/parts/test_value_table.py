from dataclasses import dataclass

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtTest import QTest

from desktop.ui import theme
from desktop.ui.parts.value_model import Column
from desktop.ui.parts.value_table import ValueTable


@dataclass(frozen=True, slots=True)
class Book:
    title: str
    days_late: int = 0
    note: str = ""


COLUMNS = (
    Column("Title", lambda book: book.title, stretch=1),
    Column("Shelf", lambda _: "Tủ bên cửa sổ", from_width=300),
    Column("Late", lambda book: str(book.days_late), number=True),
    Column("Note", lambda book: book.note, only_with_words=True),
)
SHELF, LATE, NOTE = 1, 2, 3
_TURNS = 12
SHORT = Book("Dế Mèn")
LONG = Book("Truyện cổ M’Nông – Ot N’drong kể cho thiếu nhi, tập hai, in lần thứ ba", 9)


@pytest.fixture
def table(qtbot):
    table = ValueTable("Books", COLUMNS)
    qtbot.add_widget(table)
    table.resize(360, 300)
    table.show()
    return table


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


def test_a_column_goes_where_there_is_too_little_room_for_it(table):
    table.show_values((SHORT,))
    assert not table.isColumnHidden(SHELF)
    table.resize(280, 300)
    assert table.isColumnHidden(SHELF)


def test_a_column_that_says_nothing_of_any_value_is_not_shown(table):
    table.show_values((SHORT, LONG))
    assert table.isColumnHidden(NOTE)
    table.show_values((SHORT, Book("Đất rừng", note="bìa rách")))
    assert not table.isColumnHidden(NOTE)


def test_no_word_is_cut_off_where_all_have_too_little_room(table):
    table.show_values((Book("Nghiêng"),))
    table.resize(120, 300)
    assert table.columnWidth(0) > table.fontMetrics().horizontalAdvance("Nghiêng")
    assert table.columnWidth(LATE) > table.fontMetrics().horizontalAdvance("Late")


@pytest.mark.parametrize("rows", [1, 40])
def test_the_columns_fill_the_table_and_leave_room_for_a_scroll_bar(table, qtbot, rows):
    table.show_values([SHORT] * rows)
    header = table.horizontalHeader()
    qtbot.wait_until(lambda: table.verticalScrollBar().isVisible() is (rows > 1))
    assert header.length() == table.viewport().width()
    assert not table.horizontalScrollBar().isVisible()


@pytest.mark.parametrize("percent", [100, 150, 175])
def test_a_table_comes_to_rest_in_any_room(qapp, table, percent):
    theme.set_letter_size(qapp, percent)
    table.show_values([LONG, SHORT] * 3)
    resized = []
    table.horizontalHeader().sectionResized.connect(lambda *_: resized.append("width"))
    table.verticalHeader().sectionResized.connect(lambda *_: resized.append("height"))
    for width in range(120, 900, 13):  # in some of them a scroll bar is what takes the room
        table.resize(width, 330)
        _work()
        resized.clear()
        _work()
        assert resized == []
        assert not any(timer.isActive() for timer in table.findChildren(QTimer))


def _work():
    for _ in range(_TURNS):
        QCoreApplication.processEvents()


def test_larger_letters_are_given_their_room(qapp, table, qtbot):
    table.resize(700, 300)
    table.show_values((SHORT, LONG))
    before = table.columnWidth(SHELF), table.rowHeight(0)
    theme.set_letter_size(qapp, 150)
    qtbot.wait_until(lambda: table.columnWidth(SHELF) > before[0] * 1.2)
    assert table.rowHeight(0) > before[1]
