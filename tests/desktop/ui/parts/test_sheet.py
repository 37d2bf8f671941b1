from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout

from desktop.ui.parts.sheet import Sheet


def test_esc_closes_it_and_the_page_keys_do_not(qtbot):
    sheet = Sheet()
    qtbot.add_widget(sheet)
    area = QScrollArea()
    area.setWidget(QLabel("\n".join("Thị Mai" for _ in range(200))))
    QVBoxLayout(sheet).addWidget(area)
    sheet.show()
    QTest.keyClick(sheet, Qt.Key.Key_PageDown)
    assert sheet.isVisible()
    assert area.verticalScrollBar().value() > 0
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
