from desktop.operations.catalogue import find_titles
from desktop.ui.catalogue.titles_table import TitlesTable


def test_the_model_keeps_qt_s_contract(house, qtbot, qtmodeltester):
    table = TitlesTable()
    qtbot.add_widget(table)
    house.book("Kính vạn hoa", copies=2)
    table.show_values(house.ask(find_titles))
    qtmodeltester.check(table.model())
