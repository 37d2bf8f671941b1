import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.ui.parts.search_box import SearchBox


@pytest.fixture
def box(qtbot):
    box = SearchBox("Search")
    qtbot.add_widget(box)
    box.show()
    qtbot.wait_exposed(box)
    return box


def test_one_answer_for_letters_that_come_quickly(box, qtbot):
    searched = []
    box.searched.connect(searched.append)
    QTest.keyClicks(box, "de men")
    qtbot.wait_until(lambda: bool(searched))
    assert searched == ["de men"]


def test_a_typing_program_may_rewrite_the_word(box, qtbot):
    searched = []
    box.searched.connect(searched.append)
    QTest.keyClicks(box, "Dee")
    for _ in range(2):
        QTest.keyClick(box, Qt.Key.Key_Backspace)
    accented = QInputMethodEvent()
    accented.setCommitString("ế")
    QApplication.sendEvent(box, accented)
    qtbot.wait_until(lambda: bool(searched))
    assert searched == ["Dế"]


def test_enter_answers_at_once_and_only_once(box, qtbot):
    searched = []
    box.searched.connect(searched.append)
    with qtbot.wait_signal(box.entered) as entered:
        QTest.keyClicks(box, " 30000000000018 \r")
    assert entered.args == ["30000000000018"]
    assert searched == []


def test_the_arrow_down_leaves_for_the_list(box, qtbot):
    with qtbot.wait_signal(box.left_downwards):
        QTest.keyClick(box, Qt.Key.Key_Down)


def test_escape_empties_the_box(box):
    box.setText("de men")
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert box.text() == ""


def test_control_f_comes_back_with_the_old_words_ready_to_be_typed_over(box):
    box.setText("de men")
    QTest.keyClick(box, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert box.selectedText() == "de men"
