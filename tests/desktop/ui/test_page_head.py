import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from desktop.ui.page_head import PageHead


@pytest.fixture
def head(qtbot):
    head = PageHead()
    qtbot.add_widget(head)
    return head


def button(head: PageHead, name: str) -> QPushButton:
    return next(made for made in head.findChildren(QPushButton) if made.accessibleName() == name)


def test_a_press_makes_letters_larger_or_smaller(head, qtbot):
    for name, step in (("Larger letters", 1), ("Smaller letters", -1)):
        with qtbot.wait_signal(head.letters_asked) as asked:
            QTest.mouseClick(button(head, name), Qt.MouseButton.LeftButton)
        assert asked.args == [step]


def test_the_head_says_who_is_at_the_desk(head):
    head.show_keeper("Chị Hoa")
    assert button(head, "At the desk: Chị Hoa").text().strip() == "Chị Hoa"


def test_a_narrow_head_keeps_its_words_for_whoever_listens(head):
    head.show_keeper("Chị Hoa")
    head.set_narrow(narrow=True)
    assert button(head, "At the desk: Chị Hoa").text() == ""


def test_a_clock_that_is_not_believed_is_told_beside_the_day(head):
    head.show_day("Saturday 01/01/2000", doubted=True)
    assert "Look at the computer's clock" in head.findChild(QLabel, "overdue").text()
    head.show_day("Sunday 22/11/2026")
    assert head.findChild(QLabel, "soft").text() == "Sunday 22/11/2026"
