from desktop.ui.people.people_table import PeopleTable


def test_the_model_keeps_qt_s_contract(house, qtbot, qtmodeltester):
    table = PeopleTable()
    qtbot.add_widget(table)
    qtmodeltester.check(table.model())
