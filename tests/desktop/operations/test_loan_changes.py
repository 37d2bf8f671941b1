from datetime import date, timedelta
from uuid import UUID

import pytest

from desktop.operations import crates
from desktop.operations.crate_lists import copies_away
from desktop.operations.lending import (
    CopyLent,
    CopyReturned,
    LoanRenewed,
    lend_copy,
    loans_of,
    renew_loan,
    return_copy,
)
from desktop.operations.people import end_membership
from desktop.operations.settings import HouseSettings, change_settings
from desktop.register.errors import (
    CopyAlreadyLentError,
    CopyNotLendableError,
    LoanClosedError,
    LoanLimitReachedError,
    NoLongerThereError,
    PersonHasLeftError,
    RenewalLimitReachedError,
)
from desktop.register.lending import Despite
from desktop.register.opening import OpeningCalendar

TODAY, DUE = date(2026, 11, 22), date(2026, 12, 6)


@pytest.fixture
def bo(house):
    return house.person("Điểu Bơ")


@pytest.fixture
def lent(house, bo):
    [copy_id] = house.copies()
    return house.do(lend_copy, person_id=bo, copy_id=copy_id)


def crates_away(unit, _moment):
    return copies_away(unit)


def copy_of(house, loan_id):
    [[copy_id]] = house.rows(f"SELECT copy_id FROM loan WHERE id = '{loan_id.hex}'")
    return UUID(copy_id)


def test_a_loan_says_all_that_the_desk_says(house, bo, lent):
    assert lent == CopyLent(lent.loan_id, bo, "Điểu Bơ", "Dế Mèn phiêu lưu ký", "000001", DUE)
    [loan] = house.see(loans_of, person_id=bo)
    assert (loan.lent_on, loan.due_on, loan.days_late, loan.renewals) == (TODAY, DUE, 0, 0)


def test_a_loan_is_due_when_the_house_is_open(house, bo):
    house.do(change_settings, settings=HouseSettings(opening=OpeningCalendar(frozenset({2}))))
    done = house.do(lend_copy, person_id=bo, copy_id=house.copies()[0])
    assert done.due_on == date(2026, 12, 9)


def test_a_copy_that_is_out_is_not_lent_again(house, lent):
    other, copy_id = house.person("Thị Mai"), copy_of(house, lent.loan_id)
    for person_id in (other, lent.person_id):
        with pytest.raises(CopyAlreadyLentError) as caught:
            house.do(lend_copy, person_id=person_id, copy_id=copy_id)
        assert caught.value.person_name == "Điểu Bơ"


def test_the_limit_warns_and_the_keeper_decides(house, bo):
    *three, fourth = house.copies(copies=4)
    for copy_id in three:
        house.do(lend_copy, person_id=bo, copy_id=copy_id)
    with pytest.raises(LoanLimitReachedError) as caught:
        house.do(lend_copy, person_id=bo, copy_id=fourth)
    assert (caught.value.limit, caught.value.person_id, caught.value.copy_id) == (3, bo, fourth)
    house.do(lend_copy, person_id=bo, copy_id=fourth, despite=Despite.LIMIT)
    assert len(house.see(loans_of, person_id=bo)) == 4


def test_who_left_borrows_no_more_but_may_bring_back(house, bo, lent):
    house.do(end_membership, person_id=bo)
    with pytest.raises(PersonHasLeftError):
        house.do(lend_copy, person_id=bo, copy_id=house.copies()[0])
    assert house.do(return_copy, loan_id=lent.loan_id).person_name == "Điểu Bơ"


def test_a_lost_copy_is_not_lent(house, bo):
    [copy_id] = house.copies()
    with house.database.unit_of_work(now=0) as unit:
        unit.connection().exec_driver_sql("UPDATE copy SET state = 'lost'")
    with pytest.raises(CopyNotLendableError):
        house.do(lend_copy, person_id=bo, copy_id=copy_id)


def test_a_copy_that_is_gone_is_not_lent(house, bo):
    with pytest.raises(NoLongerThereError) as caught:
        house.do(lend_copy, person_id=bo, copy_id=bo)
    assert caught.value.what == "copy"


def test_a_late_copy_comes_back_late(house, bo, lent):
    house.pass_days(20)
    done = house.do(return_copy, loan_id=lent.loan_id)
    assert done == CopyReturned(
        lent.loan_id, bo, "Điểu Bơ", "Dế Mèn phiêu lưu ký", "000001", days_late=6
    )
    assert house.see(loans_of, person_id=bo) == ()


def test_a_copy_comes_back_once(house, lent):
    house.do(return_copy, loan_id=lent.loan_id)
    for operation in (return_copy, renew_loan):
        with pytest.raises(LoanClosedError):
            house.do(operation, loan_id=lent.loan_id)


def test_a_renewal_counts_from_today_and_the_second_asks_the_keeper(house, bo, lent):
    house.pass_days(10)
    due_on = DUE + timedelta(days=10)
    done = house.do(renew_loan, loan_id=lent.loan_id)
    assert done == LoanRenewed(lent.loan_id, bo, "Điểu Bơ", "Dế Mèn phiêu lưu ký", "000001", due_on)
    with pytest.raises(RenewalLimitReachedError) as caught:
        house.do(renew_loan, loan_id=lent.loan_id)
    assert (caught.value.limit, caught.value.loan_id) == (1, lent.loan_id)
    house.do(renew_loan, loan_id=lent.loan_id, despite_limit=True)
    [loan] = house.see(loans_of, person_id=bo)
    assert loan.renewals == 2


def test_an_undone_loan_never_was_and_both_facts_are_told(house, bo, lent):
    copy_id = copy_of(house, lent.loan_id)
    assert house.undo() == lent
    assert house.see(loans_of, person_id=bo) == ()
    assert house.rows("SELECT what FROM loan_event") == [("loan_undone",)]
    with pytest.raises(NoLongerThereError):
        house.do(return_copy, loan_id=lent.loan_id)
    house.do(lend_copy, person_id=bo, copy_id=copy_id)


def test_an_undone_return_leaves_the_loan_as_it_was(house, bo, lent):
    before = house.see(loans_of, person_id=bo)
    house.do(return_copy, loan_id=lent.loan_id)
    house.undo()
    assert house.see(loans_of, person_id=bo) == before
    assert house.rows("SELECT what FROM loan_event ORDER BY rowid") == [
        ("returned",),
        ("return_undone",),
    ]


def test_an_undone_renewal_brings_back_the_due_date(house, bo, lent):
    house.pass_days(10)
    house.do(renew_loan, loan_id=lent.loan_id)
    house.undo()
    [loan] = house.see(loans_of, person_id=bo)
    assert (loan.due_on, loan.renewals) == (DUE, 0)
    house.do(renew_loan, loan_id=lent.loan_id)


def test_a_refused_loan_changes_nothing(house, bo):
    *three, fourth = house.copies(copies=4)
    for copy_id in three:
        house.do(lend_copy, person_id=bo, copy_id=copy_id)
    before = house.rows("SELECT * FROM outbox"), house.rows("SELECT * FROM action")
    with pytest.raises(LoanLimitReachedError):
        house.do(lend_copy, person_id=bo, copy_id=fourth)
    assert (house.rows("SELECT * FROM outbox"), house.rows("SELECT * FROM action")) == before


@pytest.mark.parametrize("steps", [(crates.send_crate,), (crates.send_crate, crates.note_arrival)])
def test_what_is_lent_is_in_no_crate_elsewhere_and_undo_gives_the_time_back(house, bo, steps):
    copy_id, other_id = house.copies(copies=2)
    crate = house.do(crates.make_crate, name="Thiếu nhi 1", receiver="Thôn 3").crate_id
    for number in ("1", "2"):
        house.do(crates.put_into_crate, crate_id=crate, code=number)
    for step in steps:
        house.do(step, crate_id=crate)
    times = "SELECT id, until, why FROM crate_copy ORDER BY id"
    before = house.rows(times)
    lent = house.do(lend_copy, person_id=bo, copy_id=copy_id)
    assert list(house.see(crates_away)) == [other_id]
    house.do(return_copy, loan_id=lent.loan_id)
    assert copy_id not in house.see(crates_away)
    house.undo()
    house.undo()
    assert house.rows(times) == before


def test_what_did_not_come_home_with_its_crate_is_here_when_it_is_lent(house, bo):
    house.copies(copies=2)
    crate = house.do(crates.make_crate, name="Thiếu nhi 1", receiver="Thôn 3").crate_id
    house.do(crates.put_into_crate, crate_id=crate, code="1")
    house.do(crates.send_crate, crate_id=crate)
    house.do(crates.bring_home, crate_id=crate, everything=False)
    [copy_id] = house.see(crates_away)
    house.do(lend_copy, person_id=bo, copy_id=copy_id)
    assert house.see(crates_away) == {}
    house.undo()
    assert list(house.see(crates_away)) == [copy_id]


def test_a_book_lent_from_a_crate_that_is_being_filled_stays_written_down_in_it(house, bo):
    [copy_id] = house.copies()
    crate = house.do(crates.make_crate, name="Thiếu nhi 1", receiver="Thôn 3").crate_id
    house.do(crates.put_into_crate, crate_id=crate, code="1")
    house.do(lend_copy, person_id=bo, copy_id=copy_id)
    assert house.rows("SELECT until, why FROM crate_copy") == [(None, None)]
