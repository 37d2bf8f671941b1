import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from desktop.ui.parts.tab_row import TabRow


@pytest.fixture
def row(qtbot):
    row = TabRow(3)
    qtbot.add_widget(row)
    for place in range(3):
        row.name(place, f"Danh sách {place}: 12")
    return row


def test_one_is_open_and_another_can_be(row, qtbot):
    assert row.place() == 0
    with qtbot.wait_signal(row.opened) as told:
        row.open(2)
    assert told.args == [2]
    assert row.place() == 2
    assert row.words(2) == "Danh sách 2: 12"


def test_the_arrows_go_from_one_to_the_next(row, qtbot):
    row.show()
    row.activateWindow()
    qtbot.wait_until(row.isActiveWindow)
    first = row.findChildren(QPushButton)[0]
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert row.place() == 1


def test_they_go_on_in_the_next_line_where_there_is_little_width(row):
    row.resize(row.sizeHint().width(), 1)
    one_line = row.heightForWidth(row.width())
    assert row.heightForWidth(row.width() - 20) > one_line
