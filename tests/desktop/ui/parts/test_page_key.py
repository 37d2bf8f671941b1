from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.ui.parts.page_key import page_key


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
