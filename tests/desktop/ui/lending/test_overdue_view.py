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


def test_a_house_is_reminded_of_all_its_books_at_once(house, qtbot):
    view = OverdueView(house.store)
    qtbot.add_widget(view)
    for name in ("Điểu Ri", "Thị Mai"):
        person = house.person(name, address="Thôn 3")
        house.lend(person, house.book("Kính vạn hoa")[0], days_ago=30)
    house.lend(house.person("Y Ngông"), house.book("Tắt đèn")[0], days_ago=30)
    view.show_overdue()
    qtbot.wait_until(lambda: len(view._overdue) == 3)
    view.table.selectRow(1)
    view._act[2].click()
    qtbot.wait_until(lambda: [late.times for late in view._overdue] == [1, 1, 0])
    shown = view.table.model()
    cells = [shown.index(row, column).data() for row in range(3) for column in (0, 5)]
    assert cells == ["Thôn 3", "1×, 22/11", "", "1×, 22/11", "–", "not yet"]


def test_a_lost_book_is_overdue_no_more(house, qtbot):
    view = OverdueView(house.store)
    qtbot.add_widget(view)
    house.lend(house.person("Điểu Ri"), house.book("Kính vạn hoa")[0], days_ago=30)
    view.show_overdue()
    qtbot.wait_until(lambda: view.table.chosen() is not None)
    view._act[3].click()
    qtbot.wait_until(lambda: view._overdue == ())
    assert view._tabs.tabText(0) == "Overdue: 0"
