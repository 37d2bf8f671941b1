from uuid import UUID

import pytest

from desktop.operations import lending, stock_takes
from desktop.operations.catalogue import title_card
from desktop.operations.loans import loans_of
from desktop.operations.reminders import report_lost
from desktop.operations.sought_copies import (
    SoughtBefore,
    found_again,
    search_later,
    sought_copies,
    take_back_searching,
)
from desktop.operations.stock_take_report import stock_take_report
from desktop.operations.titles_search import search_titles
from desktop.register.errors import CannotUndoError, CopyNotLendableError, StockTakeEndedError


@pytest.fixture
def sought(house):
    """Three copies, of which the second was not found and is to be looked for."""
    house.ids = house.copies("Dế Mèn", copies=3)
    house.take = house.do(stock_takes.begin_stock_take).take_id
    house.do(search_later, take_id=house.take, copy_id=house.ids[1])
    return house


def report(house):
    return house.see(stock_take_report, take_id=house.take)


def numbers(lines):
    return [line.accession_number for line in lines]


def looked_for(house):
    """How many are looked for: the list of books says the same as the copies do."""
    listed = house.see(search_titles, typed="", only="sought").count
    assert listed == len(house.see(lambda unit, _: sought_copies(unit)))
    return listed


def card_of(house, title_id):
    return house.see(title_card, title_id=UUID(title_id))


def test_what_is_left_to_be_looked_for_is_not_written_down_as_lost(sought):
    assert numbers(report(sought).missing) == ["000001", "000003"]
    assert numbers(report(sought).later) == ["000002"]
    assert sought.do(stock_takes.write_missing_lost, take_id=sought.take).copies == 2
    assert numbers(report(sought).later) == ["000002"]
    assert sought.do(stock_takes.end_stock_take, take_id=sought.take).missing == 1


def test_what_was_looked_for_in_vain_is_written_down_as_lost(sought):
    before = report(sought)
    lost = sought.do(stock_takes.write_missing_lost, take_id=sought.take, later=True)
    assert lost.copies == 1
    assert (report(sought).later, looked_for(sought)) == ((), 0)
    sought.undo()
    assert (report(sought), looked_for(sought)) == (before, 1)


def test_it_is_taken_back(sought):
    sought.undo()
    assert len(report(sought).missing) == 3
    assert looked_for(sought) == 0


def test_a_scan_of_any_stock_take_answers_it_and_taking_that_back_asks_again(sought):
    sought.pass_days(40)
    other = sought.do(stock_takes.begin_stock_take).take_id
    sought.do(stock_takes.scan_stock, take_id=other, code="2")
    assert looked_for(sought) == 0
    sought.undo()
    assert looked_for(sought) == 1


def test_a_scan_of_another_stock_take_on_the_same_day_answers_it(sought):
    other = sought.do(stock_takes.begin_stock_take).take_id
    sought.do(stock_takes.scan_stock, take_id=other, code="2")
    assert looked_for(sought) == 0


def test_a_loan_answers_it_also_when_the_copy_came_back(sought):
    sought.pass_days(1)
    reader = sought.person()
    sought.do(lending.lend_copy, person_id=reader, copy_id=sought.ids[1])
    assert looked_for(sought) == 0
    sought.undo()
    assert looked_for(sought) == 1
    sought.do(lending.lend_copy, person_id=reader, copy_id=sought.ids[1])
    sought.pass_days(3)
    (loan,) = sought.see(loans_of, person_id=reader)
    sought.do(lending.return_copy, loan_id=loan.loan_id)
    assert looked_for(sought) == 0


def test_a_copy_that_was_lent_and_missed_on_one_day_is_looked_for(house):
    (copy_id,) = house.copies("Dế Mèn")
    reader = house.person()
    house.do(lending.lend_copy, person_id=reader, copy_id=copy_id)
    (loan,) = house.see(loans_of, person_id=reader)
    house.do(lending.return_copy, loan_id=loan.loan_id)
    take = house.do(stock_takes.begin_stock_take).take_id
    house.do(search_later, take_id=take, copy_id=copy_id)
    assert looked_for(house) == 1


def test_the_next_stock_take_misses_it_anew_and_says_since_when(sought):
    day = sought.moment.today
    sought.do(stock_takes.end_stock_take, take_id=sought.take)
    sought.pass_days(300)
    sought.take = sought.do(stock_takes.begin_stock_take).take_id
    assert [line.sought_since for line in report(sought).missing] == [None, day, None]
    sought.do(search_later, take_id=sought.take, copy_id=sought.ids[1])
    assert numbers(report(sought).later) == ["000002"]
    sought.undo()
    assert [line.sought_since for line in report(sought).missing] == [None, day, None]


def test_a_book_that_turned_up_is_found_again_and_taken_back(sought):
    (title,) = {row[0] for row in sought.rows("SELECT title_id FROM copy")}
    sought.do(stock_takes.end_stock_take, take_id=sought.take)
    since = [copy.sought_since for copy in card_of(sought, title).copies]
    assert since == [None, sought.moment.today, None]
    sought.do(found_again, copy_id=sought.ids[1])
    assert [copy.sought_since for copy in card_of(sought, title).copies] == [None] * 3
    sought.undo()
    assert [copy.sought_since for copy in card_of(sought, title).copies] == since


def test_what_left_the_stock_is_not_looked_for(sought):
    sought.do(stock_takes.write_missing_lost, take_id=sought.take)
    with pytest.raises(CopyNotLendableError):
        sought.do(search_later, take_id=sought.take, copy_id=sought.ids[0])
    sought.do(stock_takes.end_stock_take, take_id=sought.take)
    with pytest.raises(StockTakeEndedError):
        sought.do(search_later, take_id=sought.take, copy_id=sought.ids[1])


def test_a_later_mark_is_not_undone_with_an_earlier_one(sought):
    newer = "UPDATE copy SET sought_since = '2030-01-01' WHERE sought_since IS NOT NULL"
    sought.do(lambda unit, _: unit.connection().exec_driver_sql(newer))
    sought.undo()
    marks = sought.rows("SELECT sought_since FROM copy WHERE sought_since IS NOT NULL")
    assert marks == [("2030-01-01",)]


def found_after_it_was_lost(house):
    """A reader, and a book that another one lost and that is here again."""
    people = [house.person(name) for name in ("Điểu Bơ", "Thị Mai")]
    [copy_id] = house.copies()
    loan = house.do(lending.lend_copy, person_id=people[0], copy_id=copy_id)
    house.do(report_lost, loan_id=loan.loan_id)
    house.do(found_again, copy_id=copy_id)
    return people[1], copy_id


def test_a_lost_book_is_found_again_and_undo_loses_it_again(house):
    reader, copy_id = found_after_it_was_lost(house)
    assert house.rows("SELECT state FROM copy") == [("kept",)]
    house.do(lending.lend_copy, person_id=reader, copy_id=copy_id)
    house.undo()
    house.undo()
    assert house.rows("SELECT state FROM copy") == [("lost",)]


def test_a_found_book_that_is_lent_since_is_not_lost_again(house):
    reader, copy_id = found_after_it_was_lost(house)
    house.do(lending.lend_copy, person_id=reader, copy_id=copy_id)
    with pytest.raises(CannotUndoError):
        house.do(take_back_searching, before=SoughtBefore(copy_id, None, None, was_lost=True))
