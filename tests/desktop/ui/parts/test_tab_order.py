import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.parts.sheet import Sheet
from desktop.ui.parts.tab_order import DOWN


@pytest.fixture
def sheet(qtbot):
    sheet = Sheet()
    qtbot.add_widget(sheet)
    return sheet


def named(kind, name):
    made = kind()
    made.setObjectName(name)
    return made


def walk(sheet, qtbot, *, steps, key=Qt.Key.Key_Tab):
    """Press Tab so many times; return where the keys were."""
    sheet.show()
    sheet.activateWindow()
    qtbot.wait_until(sheet.isActiveWindow)
    seen = []
    for _ in range(steps):
        QTest.keyClick(QApplication.focusWidget() or sheet, key)
        seen.append(QApplication.focusWidget().objectName())
    return seen


def test_the_layout_says_the_order_whatever_was_made_first(sheet, qtbot):
    late, early = named(QLineEdit, "late"), named(QLineEdit, "early")
    column = QVBoxLayout(sheet)
    column.addWidget(early)
    column.addWidget(late)
    early.setFocus()
    assert walk(sheet, qtbot, steps=3) == ["late", "early", "late"]


def test_it_goes_backwards_too(sheet, qtbot):
    column = QVBoxLayout(sheet)
    for name in "abc":
        column.addWidget(named(QLineEdit, name))
    sheet.findChild(QLineEdit, "a").setFocus()
    assert walk(sheet, qtbot, steps=3, key=Qt.Key.Key_Backtab) == ["c", "b", "a"]


def test_a_grid_is_read_by_its_lines_or_if_it_says_so_by_its_columns(sheet, qtbot):
    for down, order in ((False, ["01", "10", "11", "00"]), (True, ["10", "01", "11", "00"])):
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setProperty(DOWN, down)
        for place in ("11", "10", "01", "00"):
            grid.addWidget(named(QLineEdit, place), int(place[0]), int(place[1]))
        column = sheet.layout() or QVBoxLayout(sheet)
        column.addWidget(inside)
        inside.show()
        inside.findChild(QLineEdit, "00").setFocus()
        assert walk(sheet, qtbot, steps=4) == order
        inside.hide()


def test_a_row_that_was_put_between_comes_between(sheet, qtbot):
    form = QFormLayout(sheet)
    form.addRow("", named(QLineEdit, "first"))
    form.addRow("", named(QLineEdit, "last"))
    form.insertRow(1, "", named(QLineEdit, "between"))
    sheet.findChild(QLineEdit, "first").setFocus()
    assert walk(sheet, qtbot, steps=2) == ["between", "last"]


def test_what_cannot_be_used_is_passed_over_and_of_several_choices_the_chosen_one_counts(
    sheet, qtbot
):
    row = QHBoxLayout(sheet)
    group = QButtonGroup(sheet)
    for name in ("field", "one", "two", "off", "gone"):
        made = named(QRadioButton if name in ("one", "two") else QPushButton, name)
        row.addWidget(made)
        if name in ("one", "two"):
            group.addButton(made)
    sheet.findChild(QRadioButton, "two").setChecked(True)
    sheet.findChild(QPushButton, "off").setEnabled(False)
    sheet.findChild(QPushButton, "gone").hide()
    sheet.findChild(QPushButton, "field").setFocus()
    assert walk(sheet, qtbot, steps=2) == ["two", "field"]


def test_what_floats_stands_where_it_begins(sheet, qtbot):
    column = QVBoxLayout(sheet)
    for name in ("above", "below"):
        field = named(QLineEdit, name)
        field.setFixedHeight(60)
        column.addWidget(field)
    floating = named(QPushButton, "floating")
    floating.setParent(sheet)
    floating.move(0, 50)
    sheet.findChild(QLineEdit, "above").setFocus()
    assert walk(sheet, qtbot, steps=2) == ["floating", "below"]


def test_what_is_reached_comes_into_sight(sheet, qtbot):
    inside = QWidget()
    column = QVBoxLayout(inside)
    for name in "abcdefghij":
        field = named(QLineEdit, name)
        field.setFixedHeight(50)
        column.addWidget(field)
    area = QScrollArea()
    area.setWidget(inside)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    outside = named(QPushButton, "outside")
    both = QVBoxLayout(sheet)
    both.addWidget(outside)
    both.addWidget(area)
    sheet.resize(300, 200)
    outside.setFocus()
    assert walk(sheet, qtbot, steps=1, key=Qt.Key.Key_Backtab) == ["j"]
    assert not sheet.findChild(QLineEdit, "j").visibleRegion().isEmpty()


def test_a_window_without_a_control_keeps_the_keys(sheet, qtbot):
    sheet.show()
    sheet.activateWindow()
    qtbot.wait_until(sheet.isActiveWindow)
    QTest.keyClick(sheet, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() in (None, sheet)
