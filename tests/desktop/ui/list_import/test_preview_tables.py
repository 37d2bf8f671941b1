from PySide6.QtWidgets import QLabel, QPushButton

from desktop.ui.list_import.preview_tables import PreviewTables


def test_a_table_is_behind_its_tab_and_one_without_words_is_not_offered(qtbot):
    first, second = QLabel("một"), QLabel("hai")
    tables = PreviewTables((first, second))
    qtbot.addWidget(tables)
    tables.name(first, "Đầu tiên")
    tables.name(second, "")
    assert [tab.isHidden() for tab in tables.findChildren(QPushButton)] == [False, True]
    tables.name(second, "Nghi trùng: 2")
    tables.open(second)
    assert tables.current() is second
    assert not any(tab.isHidden() for tab in tables.findChildren(QPushButton))
