from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from desktop.ui.parts.empty_notice import EmptyNotice


def test_an_empty_list_says_what_to_do_first(qtbot):
    notice = EmptyNotice("No books yet.", picture="library", action="Add the first")
    qtbot.add_widget(notice)
    notice.show()
    with qtbot.wait_signal(notice.asked):
        QTest.mouseClick(notice.findChild(QPushButton), Qt.MouseButton.LeftButton)
    notice.say("Nothing found.")
    assert notice.findChild(QLabel, "emptyText").text() == "Nothing found."
