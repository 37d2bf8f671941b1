from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from desktop.ui.opening_page import OpeningPage


def test_a_register_that_cannot_be_opened_is_explained_and_can_be_tried_again(qtbot):
    page = OpeningPage()
    qtbot.add_widget(page)
    page.show_trouble("The disk is full.", place="/the/house")
    said = [label.text() for label in page.findChildren(QLabel)]
    assert "The disk is full." in said
    assert "/the/house" in said
    with qtbot.wait_signal(page.again_asked):
        QTest.mouseClick(page.findChild(QPushButton, "main"), Qt.MouseButton.LeftButton)


def test_a_second_window_says_that_the_register_is_open_already(qtbot):
    page = OpeningPage()
    qtbot.add_widget(page)
    page.show_already_open("/the/house")
    assert any("already open" in label.text() for label in page.findChildren(QLabel))


def test_a_damaged_program_is_to_be_installed_again_and_the_register_is_safe(qtbot):
    page = OpeningPage()
    qtbot.add_widget(page)
    page.show_damaged("/the/house")
    [sentence] = [
        text for label in page.findChildren(QLabel) if "damaged" in (text := label.text())
    ]
    assert "register was not touched" in sentence
    assert "Install the program again" in sentence


def test_no_line_of_the_explanation_is_cut_off(qtbot):
    page = OpeningPage()
    qtbot.add_widget(page)
    page.resize(760, 480)
    page.show_trouble("The register file is damaged and was not touched. " * 4, place="/the/house")
    page.show()
    for label in page.findChildren(QLabel):
        if label.isVisible() and label.wordWrap():
            assert label.height() >= label.heightForWidth(label.width())
