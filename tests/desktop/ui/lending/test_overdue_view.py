from desktop.operations.households import join_household
from desktop.ui.lending.overdue_view import OverdueView


def test_no_overdue_book_is_good_news(house, qtbot):
    view = OverdueView(house.store)
    qtbot.add_widget(view)
    view.show_overdue()
    qtbot.wait_until(lambda: view._tabs.words(0) == "Overdue: 0")
    assert view._lists.currentWidget() is view._nothing


def test_a_loan_due_tomorrow_is_due_soon_and_not_overdue(house, qtbot):
    view = OverdueView(house.store)
    qtbot.add_widget(view)
    house.lend(house.person("Điểu Ri"), house.book("Kính vạn hoa")[0], days_ago=13)
    view.show_overdue()
    qtbot.wait_until(lambda: view._tabs.words(1) == "Due soon: 1")
    assert view._tabs.words(0) == "Overdue: 0"


def test_enter_on_a_loan_asks_to_take_it_back(house, qtbot):
    view = OverdueView(house.store)
    qtbot.add_widget(view)
    loan = house.lend(house.person("Điểu Ri"), house.book("Kính vạn hoa")[0], days_ago=30)
    view.show_overdue()
    qtbot.wait_until(lambda: view.table.chosen() is not None)
    with qtbot.wait_signal(view.return_asked) as asked:
        view.table.activated_value.emit(view.table.chosen())
    assert asked.args == [loan.loan_id]


def test_a_household_is_reminded_of_all_its_books_and_nobody_else_of_the_hamlet(house, qtbot):
    view = OverdueView(house.store)
    qtbot.add_widget(view)
    names = ("Thị Mai", "Điểu Ri", "Điểu Ca")
    people = [house.person(name, address="Thôn 3") for name in names]
    people.append(house.person("Y Ngông"))
    mai, ri, *_ = people
    house.do(lambda unit, moment: join_household(unit, moment, person_id=ri, other_id=mai))
    for person in people:
        house.lend(person, house.book("Kính vạn hoa")[0], days_ago=30)
    view.show_overdue()
    qtbot.wait_until(lambda: len(view._overdue) == 4)
    readers = [late.loan.person_name for late in view._overdue]
    assert readers == ["Điểu Ca", "Điểu Ri", "Thị Mai", "Y Ngông"]
    view.table.selectRow(2)
    view._act[2].click()
    qtbot.wait_until(lambda: [late.times for late in view._overdue] == [0, 1, 1, 0])
    shown = view.table.model()
    cells = [[shown.index(row, column).data() for column in (0, 5)] for row in range(4)]
    assert cells == [
        ["Thôn 3", "not yet"],
        ["Thôn 3", "1×, 22/11"],
        ["", "1×, 22/11"],
        ["–", "not yet"],
    ]


def test_a_lost_book_is_overdue_no_more(house, qtbot):
    view = OverdueView(house.store)
    qtbot.add_widget(view)
    house.lend(house.person("Điểu Ri"), house.book("Kính vạn hoa")[0], days_ago=30)
    view.show_overdue()
    qtbot.wait_until(lambda: view.table.chosen() is not None)
    view._act[3].click()
    qtbot.wait_until(lambda: view._overdue == ())
    assert view._tabs.words(0) == "Overdue: 0"
