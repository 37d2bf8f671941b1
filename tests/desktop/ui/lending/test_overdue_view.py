from desktop.ui.lending.overdue_view import OverdueView


def test_no_overdue_book_is_good_news(house, qtbot):
    view = OverdueView(house.store)
    qtbot.add_widget(view)
    view.show_overdue()
    qtbot.wait_until(lambda: view._tabs.tabText(0) == "Overdue: 0")
    assert view._lists.currentWidget() is view._nothing


def test_a_loan_due_tomorrow_is_due_soon_and_not_overdue(house, qtbot):
    view = OverdueView(house.store)
    qtbot.add_widget(view)
    house.lend(house.person("Điểu Ri"), house.book("Kính vạn hoa")[0], days_ago=13)
    view.show_overdue()
    qtbot.wait_until(lambda: view._tabs.tabText(1) == "Due soon: 1")
    assert view._tabs.tabText(0) == "Overdue: 0"


def test_enter_on_a_loan_asks_to_take_it_back(house, qtbot):
    view = OverdueView(house.store)
    qtbot.add_widget(view)
    loan = house.lend(house.person("Điểu Ri"), house.book("Kính vạn hoa")[0], days_ago=30)
    view.show_overdue()
    qtbot.wait_until(lambda: view.table.chosen() is not None)
    with qtbot.wait_signal(view.return_asked) as asked:
        view.table.activated_value.emit(view.table.chosen())
    assert asked.args == [loan.loan_id]
