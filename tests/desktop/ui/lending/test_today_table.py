from desktop.operations.lending import desk_lines
from desktop.ui.lending.today_table import TodayTable


def test_the_model_keeps_qt_s_contract(house, qtbot, qtmodeltester):
    table = TodayTable()
    qtbot.add_widget(table)
    house.lend(house.person("Điểu Ri"), house.book("Kính vạn hoa")[0])
    table.show_values(house.ask(desk_lines))
    qtmodeltester.check(table.model())


def test_a_narrow_desk_shows_the_title_before_the_person(house, qtbot):
    table = TodayTable()
    qtbot.add_widget(table)
    table.resize(400, 300)
    table.show()
    assert table.isColumnHidden(2)
    assert not table.isColumnHidden(1)
