from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.ui.parts.page_key import button_key, page_key


def test_a_key_is_heard_on_its_page_alone(qtbot):
    window, heard = QWidget(), []
    column = QVBoxLayout(window)
    pages = [QWidget(), QWidget()]
    fields = [QLineEdit(page) for page in pages]
    for page in pages:
        column.addWidget(page)
    page_key(pages[0], "Esc", lambda: heard.append("left"))
    qtbot.add_widget(window)
    with qtbot.wait_active(window):
        window.show()
        window.activateWindow()
    for field, times in ((fields[1], 0), (fields[0], 1)):
        field.setFocus()
        qtbot.keyClick(field, Qt.Key.Key_Escape)
        assert len(heard) == times


def test_a_button_is_pressed_by_its_key_while_it_can_be_seen_and_says_so(qtbot):
    page, pressed = QWidget(), []
    column = QVBoxLayout(page)
    field, print_it = QLineEdit(), QPushButton(" Print labels…")
    column.addWidget(field)
    column.addWidget(print_it)
    print_it.clicked.connect(lambda: pressed.append("print"))
    button_key(page, "Ctrl+P", print_it)
    qtbot.add_widget(page)
    with qtbot.wait_active(page):
        page.show()
        page.activateWindow()
    field.setFocus()
    for shown in (True, False):
        print_it.setVisible(shown)
        qtbot.keyClick(field, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert pressed == ["print"]
    assert print_it.toolTip() == "Print labels…   Ctrl+P"
