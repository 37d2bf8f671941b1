from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from desktop.ui.recovery.locked_page import LockedPage


def test_the_code_is_asked_for_with_the_reason(qtbot):
    page = LockedPage("The register is safe, but there is no key.", typed="ABCDE")
    qtbot.add_widget(page)
    page.show()
    assert any("no key" in label.text() for label in page.findChildren(QLabel))
    page.findChild(QLineEdit).setText("FGHJK")
    with qtbot.wait_signal(page.code_given) as given:
        QTest.mouseClick(page.findChild(QPushButton, "main"), Qt.MouseButton.LeftButton)
    assert given.args == ["FGHJK"]


def test_whoever_logged_in_as_before_needs_no_code(qtbot):
    page = LockedPage("The register is safe, but there is no key.")
    qtbot.add_widget(page)
    with qtbot.wait_signal(page.again_asked):
        QTest.mouseClick(page.findChild(QPushButton, "quiet"), Qt.MouseButton.LeftButton)
