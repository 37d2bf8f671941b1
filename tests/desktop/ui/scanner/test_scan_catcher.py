import pytest
from PySide6.QtCore import QCoreApplication, QDate, QEvent, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from desktop.register.barcodes import barcode
from desktop.ui.scanner.scan_catcher import ScanCatcher, key_time
from tests.desktop.ui.scanner.hands import Hands
from tests.desktop.ui.scanner.keyboard import Retyping, Telex, Vni

CODE = barcode("3", house_number="0417", serial=64)


class Window(QWidget):
    """One of every kind of thing that takes keys, and shortcuts that a scan must not press."""

    def __init__(self):
        super().__init__()
        self.line = QLineEdit("Điểu Bơ")
        self.number = QSpinBox(value=3, maximum=9999)
        self.day = QDateEdit(QDate(2026, 11, 22))
        self.choice = QComboBox()
        self.choice.addItems(["100 %", "Bon A", "3", "2041"])
        self.choice.setCurrentIndex(1)
        self.text = QPlainTextEdit("Ghi chú")
        self.list = QListView()
        self.list.setModel(QStringListModel(["một", "3041", "2"], self))
        self.list.setCurrentIndex(self.list.model().index(0, 0))
        self.button = QPushButton("Lưu", default=True, autoDefault=True)
        self.pressed = []
        self.button.clicked.connect(lambda: self.pressed.append("button"))
        self.line.returnPressed.connect(lambda: self.pressed.append("enter"))
        column = QVBoxLayout(self)
        self.fields = (self.line, self.number, self.day, self.choice, self.text, self.list)
        for widget in (*self.fields, self.button):
            column.addWidget(widget)
        for key in ("3", "Return", "0"):
            QShortcut(QKeySequence(key), self).activated.connect(
                lambda key=key: self.pressed.append(key)
            )

    def holds(self):
        return (
            self.line.text(),
            self.line.cursorPosition(),
            self.number.value(),
            self.day.date(),
            self.choice.currentIndex(),
            self.text.toPlainText(),
            self.list.currentIndex().row(),
            tuple(self.pressed),
        )


@pytest.fixture
def window(qtbot):
    window = Window()
    qtbot.add_widget(window)
    window.show()
    window.activateWindow()
    qtbot.wait_until(window.isActiveWindow)
    return window


@pytest.fixture
def catcher(qapp):
    catcher = ScanCatcher()
    catcher.listen()
    yield catcher
    catcher.stop()


@pytest.fixture
def scans(catcher):
    scans = []
    catcher.scanned.connect(scans.append)
    return scans


@pytest.fixture
def hands(catcher, scans):
    return Hands(catcher)


NAMES = ("line", "number", "day", "choice", "text", "list", "button")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("end", ["\n", "\t"])
def test_a_scan_does_nothing_to_what_has_the_cursor(window, hands, scans, name, end):
    focused = getattr(window, name)
    focused.setFocus()
    before = window.holds()
    hands.scan(CODE, end=end)
    assert [scan.code for scan in scans] == [CODE]
    assert window.holds() == before
    assert focused.hasFocus()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("late", [1, 4, 9, 13])
def test_what_came_through_before_the_rest_is_taken_back(window, hands, scans, name, late):
    getattr(window, name).setFocus()
    before = window.holds()[:-1]
    hands.scan(CODE, delays={late: 120})
    assert [scan.code for scan in scans] == [CODE]
    assert window.holds()[:-1] == before


@pytest.mark.parametrize("program", [Vni, Telex, Retyping])
@pytest.mark.parametrize("word", ["Hoa", "wifi", "an"])
def test_a_scan_behind_a_word_leaves_the_word(window, hands, scans, program, word):
    window.line.setFocus()
    window.line.clear()
    hands.program = program()
    hands.type(word)
    before = window.line.text()
    hands.scan(CODE)
    assert [scan.code for scan in scans] == [CODE]
    assert window.line.text() == before != ""


def test_what_fingers_write_arrives_in_its_order(window, hands, scans):
    window.line.setFocus()
    window.line.clear()
    hands.type("Bon 12a7 3")
    assert (window.line.text(), scans) == ("Bon 12a7 3", [])


def test_digits_that_wait_are_written_when_no_more_come(window, qtbot, catcher, scans):
    window.line.setFocus()
    window.line.clear()
    QTest.keyClick(window.windowHandle(), "7")
    qtbot.wait_until(lambda: window.line.text() == "7")


def test_a_click_ends_the_waiting(window, hands, catcher):
    window.line.setFocus()
    window.line.clear()
    QTest.keyClick(window.windowHandle(), "7")
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton)
    assert window.line.text() == "7"


def test_keys_held_down_are_no_scanner(window, catcher, scans):
    window.line.setFocus()
    window.line.clear()
    event = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_1, Qt.KeyboardModifier.NoModifier, "1", autorep=True
    )
    for _ in range(8):
        QCoreApplication.sendEvent(window.windowHandle(), event)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Return)
    assert scans == []


def test_a_key_is_as_old_as_the_system_says(qapp):
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_1, Qt.KeyboardModifier.NoModifier, "1")
    event.setTimestamp(1234)
    assert key_time(event) == 1234


def test_nothing_is_caught_any_more_after_the_end(window, hands, catcher, scans):
    window.line.setFocus()
    window.line.clear()
    catcher.stop()
    for key in CODE:
        QTest.keyClick(window.windowHandle(), key)
    assert (window.line.text(), scans) == (CODE, [])
