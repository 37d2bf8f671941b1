import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from desktop.ui import theme
from desktop.ui.frame import SMALLEST, Frame
from desktop.ui.rail import TABS


@pytest.fixture
def frame(qtbot):
    frame = Frame()
    qtbot.add_widget(frame)
    frame.show_page(QLabel("page"), name="today", title="Today")
    frame.show()
    qtbot.wait_exposed(frame)
    return frame


def test_the_frame_is_painted_without_the_register_s_libraries():
    heavy = "{'sqlmodel', 'sqlalchemy', 'requests', 'pydantic', 'alembic'}"
    code = f"import sys, desktop.__main__; sys.exit(len({heavy} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("tab", [tab for tab in TABS if tab.key], ids=lambda tab: tab.key)
def test_a_function_key_opens_its_page(frame, qtbot, tab):
    with qtbot.wait_signal(frame.tab_asked) as asked:
        QTest.keyClick(frame, getattr(Qt.Key, f"Key_{tab.key}"))
    assert asked.args == [tab.name]


def test_control_and_a_digit_asks_for_a_tile(frame, qtbot):
    with qtbot.wait_signal(frame.tile_asked) as asked:
        QTest.keyClick(frame, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == [2]


def test_plain_digits_do_nothing_because_a_scanner_types_them(frame, qtbot):
    with qtbot.assert_not_emitted(frame.tile_asked, wait=50):
        QTest.keyClicks(frame, "12345678")


def test_control_z_asks_to_take_back(frame, qtbot):
    with qtbot.wait_signal(frame.undo_asked):
        QTest.keyClick(frame, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def test_control_plus_minus_and_zero_change_the_letters(frame):
    for key, percent in ((Qt.Key.Key_Plus, 115), (Qt.Key.Key_Minus, 100), (Qt.Key.Key_Plus, 115)):
        QTest.keyClick(frame, key, Qt.KeyboardModifier.ControlModifier)
        assert theme.letter_size() == percent
    QTest.keyClick(frame, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert theme.letter_size() == 100


def test_f11_fills_the_screen_and_comes_back(frame):
    QTest.keyClick(frame, Qt.Key.Key_F11)
    assert frame.isFullScreen()
    QTest.keyClick(frame, Qt.Key.Key_F11)
    assert not frame.isFullScreen()


@pytest.mark.parametrize("percent", theme.LETTER_SIZES)
@pytest.mark.parametrize("size", [SMALLEST, (1366, 768)])
def test_no_word_of_the_frame_is_cut_off(frame, qtbot, percent, size):
    frame.status.show_sent(enrolled=True, unsent=18, since=None)
    frame.use_letters(percent)
    frame.resize(*size)
    qtbot.wait_until(lambda: frame.size().toTuple() == size)
    for part in (frame.rail, frame.status, frame.undo_bar):
        for widget in part.findChildren(QWidget):
            if widget.isVisible() and widget.metaObject().className() in ("QToolButton", "QLabel"):
                wide = widget.sizeHint().width() if not getattr(widget, "wordWrap", bool)() else 0
                assert wide <= widget.width() + 1, (part, widget.property("text"))
    assert frame.rail.sizeHint().height() <= frame.height()


def test_the_frame_tells_once_that_it_was_painted(qtbot):
    frame = Frame()
    qtbot.add_widget(frame)
    with qtbot.wait_signal(frame.painted):
        frame.show()
    with qtbot.assert_not_emitted(frame.painted, wait=50):
        frame.repaint()


def test_a_page_is_given_its_place_once(frame):
    page = QLabel("other")
    frame.show_page(page, name="people", title="People")
    frame.show_page(page, name="people", title="People")
    assert page.isVisible()
    assert frame.rail.findChildren(QWidget)
