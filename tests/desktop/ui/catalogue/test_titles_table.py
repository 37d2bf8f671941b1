from desktop.operations.catalogue import search_titles
from desktop.operations.titles_search import WINDOW
from desktop.ui.catalogue.titles_table import TitlesTable


def test_the_model_keeps_qt_s_contract(house, qtbot, qtmodeltester):
    table = TitlesTable()
    qtbot.add_widget(table)
    house.book("Kính vạn hoa", copies=2)
    table.show_found(house.ask(search_titles), at_top=True)
    qtmodeltester.check(table.model())


def test_the_windows_under_the_eye_are_told_with_the_first(house, qtbot):
    for number in range(3 * WINDOW):
        house.book(f"Sách {number:02}")
    table = TitlesTable()
    qtbot.add_widget(table)
    table.resize(600, 300)
    table.show_found(house.ask(search_titles), at_top=True)
    with qtbot.wait_exposed(table):
        table.show()
    assert table.firsts_in_sight() == (0,)
    table.scrollToBottom()
    assert table.firsts_in_sight() == (0, 2 * WINDOW)
