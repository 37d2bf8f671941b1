from datetime import timedelta

from desktop.operations.copy_history import MOST_SHOWN, copy_history
from desktop.operations.erasure import erase_person
from desktop.operations.lending import lend_copy
from desktop.operations.loan_changes import return_copy
from desktop.operations.loans import RETURNED


def lend(house, person_id, copy_id, *, days):
    loan_id = house.do(lend_copy, person_id=person_id, copy_id=copy_id).loan_id
    house.pass_days(days)
    house.do(return_copy, loan_id=loan_id)


def test_a_history_tells_days_to_everybody_and_names_to_whoever_asks(house):
    [copy_id] = house.copies()
    begun = house.moment.today
    lend(house, house.person("Thị Mai"), copy_id, days=20)
    house.do(lend_copy, person_id=house.person("Điểu Bơ"), copy_id=copy_id)
    out, back = house.see(copy_history, copy_id=copy_id, named=False).loans
    assert (out.closed_on, out.closed_how, out.days_late, out.name) == (None, None, 0, None)
    assert (back.lent_on, back.closed_on) == (begun, begun + timedelta(days=20))
    assert (back.closed_how, back.days_late, back.name) == (RETURNED, 6, None)
    named = house.see(copy_history, copy_id=copy_id, named=True)
    assert [loan.name for loan in named.loans] == ["Điểu Bơ", "Thị Mai"]


def test_a_loan_that_was_undone_was_none(house):
    [copy_id] = house.copies()
    house.do(lend_copy, person_id=house.person(), copy_id=copy_id)
    house.undo()
    history = house.see(copy_history, copy_id=copy_id, named=True)
    assert (history.loans, history.count) == ((), 0)


def test_a_reader_who_was_erased_has_no_name(house):
    [copy_id] = house.copies()
    person_id = house.person("Thị Mai")
    lend(house, person_id, copy_id, days=1)
    house.do(erase_person, person_id=person_id)
    [loan] = house.see(copy_history, copy_id=copy_id, named=True).loans
    assert loan.name is None


def test_the_newest_are_shown_and_all_are_counted(house):
    [copy_id] = house.copies()
    person_id = house.person()
    for _ in range(MOST_SHOWN + 1):
        lend(house, person_id, copy_id, days=1)
    history = house.see(copy_history, copy_id=copy_id, named=False)
    assert (len(history.loans), history.count) == (MOST_SHOWN, MOST_SHOWN + 1)
    assert history.loans[0].closed_on == house.moment.today
