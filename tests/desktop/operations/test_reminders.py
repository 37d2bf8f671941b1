import pytest

from desktop.operations import lending
from desktop.operations.households import join_household
from desktop.operations.register_books import loan_book
from desktop.operations.reminders import late_loans, loans_due_soon, remind, report_lost
from desktop.operations.settings import HouseSettings, change_settings
from desktop.operations.today import today_view
from desktop.register.errors import CannotUndoError, CopyNotLendableError, LoanClosedError


@pytest.fixture
def late(house):
    """Two readers of one house and one of another, each with a book that is late."""
    house.do(change_settings, settings=HouseSettings(keeper_name="Điểu Khê"))
    house.pass_days(-30)
    homes = {"Thị Mai": "Thôn 3", "Điểu Bơ": "Thôn 3", "Y Ngông": "Bon Pi Nao"}
    people = [house.person(name, address=home) for name, home in homes.items()]
    house.do(join_household, person_id=people[1], other_id=people[0])
    house.books = house.copies(copies=3)
    for person_id, copy_id in zip(people, house.books, strict=True):
        house.do(lending.lend_copy, person_id=person_id, copy_id=copy_id)
    house.pass_days(30)
    return people


def loans(house):
    return house.see(late_loans)


def test_books_are_listed_as_one_walks_and_as_many_as_today_says(house, late):
    found = [(line.loan.person_name, line.starts_house) for line in loans(house)]
    assert found == [("Y Ngông", True), ("Điểu Bơ", True), ("Thị Mai", False)]
    assert len(found) == house.see(today_view).lending.overdue
    assert house.see(loans_due_soon) == ()


def test_who_shares_only_a_hamlet_is_another_house(house, late):
    other = house.person("Điểu Ca", address="Thôn 3")
    with_no_address = house.person("Điểu An")
    house.do(join_household, person_id=with_no_address, other_id=late[0])
    house.pass_days(-30)
    for person_id, copy_id in zip((other, with_no_address), house.copies(copies=2), strict=True):
        house.do(lending.lend_copy, person_id=person_id, copy_id=copy_id)
    house.pass_days(30)
    found = [(line.loan.person_name, line.starts_house) for line in loans(house)]
    assert found == [
        ("Y Ngông", True),
        ("Điểu An", True),
        ("Điểu Bơ", False),
        ("Thị Mai", False),
        ("Điểu Ca", True),
    ]
    assert len({line.house for line in loans(house)}) == 3


def test_a_reminder_says_when_how_often_and_by_whom(house, late):
    ids = [line.loan.loan_id for line in loans(house)[1:]]
    assert house.do(remind, loan_ids=ids).copies == 2
    house.pass_days(3)
    house.do(remind, loan_ids=ids[:1])
    told = [(line.times, line.reminded_on, line.reminded_by) for line in loans(house)]
    today, keeper = house.moment.today, "Điểu Khê"
    before = today.replace(day=today.day - 3)
    assert told == [(0, None, None), (2, today, keeper), (1, before, keeper)]


def test_undo_of_reminders_and_losses_gives_the_same_numbers(house, late):
    before = loans(house), house.see(today_view), house.rows("SELECT id, state FROM copy")
    house.do(remind, loan_ids=[line.loan.loan_id for line in before[0]])
    house.do(report_lost, loan_id=before[0][0].loan.loan_id)
    house.undo()
    house.undo()
    assert (loans(house), house.see(today_view), house.rows("SELECT id, state FROM copy")) == before


def test_a_lost_book_is_neither_late_nor_lent_nor_returned(house, late):
    line = loans(house)[0]
    done = house.do(report_lost, loan_id=line.loan.loan_id)
    assert (done.person_name, len(loans(house))) == ("Y Ngông", 2)
    with pytest.raises(CopyNotLendableError):
        house.do(lending.lend_copy, person_id=late[0], copy_id=line.loan.copy_id)
    for again in (report_lost, lending.return_copy):
        with pytest.raises(LoanClosedError):
            house.do(again, loan_id=line.loan.loan_id)
    assert house.see(lending.lending_figures).returned_today == 0
    book = house.see(loan_book, first=line.loan.lent_on, last=house.moment.today)
    assert {entry.returned_on for entry in book.entries} == {None}


def test_a_loss_is_not_taken_back_when_the_book_was_found_since(house, late):
    line = loans(house)[0]
    house.do(report_lost, loan_id=line.loan.loan_id)
    found = f"UPDATE copy SET state = 'kept' WHERE id = '{line.loan.copy_id.hex}'"
    house.do(lambda unit, _: unit.connection().exec_driver_sql(found))
    with pytest.raises(CannotUndoError):
        house.undo()


def test_a_book_that_came_back_is_not_reminded_of(house, late):
    loan_id = loans(house)[0].loan.loan_id
    house.do(lending.return_copy, loan_id=loan_id)
    with pytest.raises(LoanClosedError):
        house.do(remind, loan_ids=[loan_id])
