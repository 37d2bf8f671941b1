from desktop.operations.lending import (
    LendingFigures,
    due_soon_loans,
    lend_copy,
    lending_figures,
    overdue_loans,
    return_copy,
)
from desktop.operations.today import today_view


def lend(house, name, title="Dế Mèn"):
    person_id, [copy_id] = house.person(name), house.copies(title)
    return house.do(lend_copy, person_id=person_id, copy_id=copy_id)


def test_the_number_of_late_books_is_the_length_of_the_list(house):
    for name in ("Điểu Bơ", "Thị Mai", "Y Ngông Niê Kdăm"):
        lend(house, name)
        house.pass_days(1)
    for late in (0, 0, 1, 2, 3):
        assert len(house.see(overdue_loans)) == house.see(lending_figures).overdue
        assert house.see(today_view).lending.overdue == house.see(lending_figures).overdue
        house.pass_days(1 if late else 5)
    house.pass_days(30)
    assert house.see(lending_figures).overdue == 3


def test_a_book_is_late_the_day_after_it_is_due(house):
    lend(house, "Điểu Bơ")
    house.pass_days(14)
    assert (house.see(lending_figures).due_today, house.see(overdue_loans)) == (1, ())
    house.pass_days(1)
    [loan] = house.see(overdue_loans)
    assert (loan.days_late, loan.person_name, loan.title) == (1, "Điểu Bơ", "Dế Mèn")


def test_the_latest_book_stands_first(house):
    lend(house, "Thị Mai")
    house.pass_days(3)
    lend(house, "Điểu Bơ")
    house.pass_days(40)
    assert [loan.person_name for loan in house.see(overdue_loans)] == ["Thị Mai", "Điểu Bơ"]


def test_books_that_are_due_soon_are_not_late(house):
    lend(house, "Thị Mai")
    house.pass_days(10)
    assert house.see(due_soon_loans) == ()
    house.pass_days(1)
    assert len(house.see(due_soon_loans)) == 1
    house.pass_days(4)
    assert house.see(due_soon_loans) == ()


def test_a_book_that_came_back_is_in_no_list(house):
    done = lend(house, "Điểu Bơ")
    house.pass_days(20)
    house.do(return_copy, loan_id=done.loan_id)
    assert house.see(overdue_loans) == ()
    assert house.see(lending_figures) == LendingFigures(0, 1, 0, 0)
