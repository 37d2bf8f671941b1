from PySide6.QtWidgets import QLabel, QPushButton

from desktop.ui.parts.folded import folded


def test_a_press_opens_and_closes_what_is_folded(qtbot):
    inside = QLabel("ghi chú")
    both = folded("More…", inside)
    qtbot.add_widget(both)
    opener = both.findChild(QPushButton)
    assert inside.isHidden()
    opener.click()
    assert not inside.isHidden()
    opener.click()
    assert inside.isHidden()
