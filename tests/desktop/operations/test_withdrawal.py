import pytest

from desktop.operations.catalogue import TitleDraft, add_title, title_card
from desktop.operations.labels import labels_of_numbers
from desktop.operations.lending import lend_copy
from desktop.operations.register_books import accession_book
from desktop.operations.reminders import report_lost
from desktop.operations.titles_search import catalogue_size
from desktop.operations.trash import trash_copy
from desktop.operations.withdrawal import CopiesWithdrawn, withdraw_copies, withdrawal_record
from desktop.register.errors import (
    CannotUndoError,
    CopiesStillOutError,
    CopyNotLendableError,
    NoSuchCopiesError,
    NumbersNotUnderstoodError,
    TextMissingError,
)

DECISION = "12/QĐ-NVH"


def withdraw(house, typed="1-2", decision=DECISION):
    return house.do(withdraw_copies, typed=typed, decision=decision, on_day=house.moment.today)


def states(house):
    return [state for (state,) in house.rows("SELECT state FROM copy ORDER BY accession_number")]


def test_withdrawn_copies_stay_in_the_book_with_the_decision(house):
    house.copies(copies=3, place="H.", call_number="895.9", call_scheme="ddc")
    assert withdraw(house) == CopiesWithdrawn(2, DECISION, house.moment.today)
    entries = house.see(accession_book).entries
    told = [(entry.withdrawn_by, entry.withdrawn_on) for entry in entries]
    assert told == [(DECISION, house.moment.today)] * 2 + [(None, None)]
    assert (entries[0].place, entries[0].call_number) == ("H.", "895.9")
    assert house.see(catalogue_size).copies == 1
    assert house.see(labels_of_numbers, typed="1-3").lines[0].call_number == "895.9"


def test_a_withdrawn_copy_is_not_lent(house):
    copy_id, *_ = house.copies(copies=2)
    withdraw(house)
    with pytest.raises(CopyNotLendableError):
        house.do(lend_copy, person_id=house.person(), copy_id=copy_id)


def test_a_book_that_is_lent_stops_the_whole_withdrawal(house):
    _, copy_id = house.copies(copies=2)
    house.do(lend_copy, person_id=house.person(), copy_id=copy_id)
    with pytest.raises(CopiesStillOutError) as caught:
        withdraw(house)
    assert caught.value.accession_numbers == "000002"
    assert states(house) == ["kept", "kept"]


def record(house, typed, decision=DECISION):
    wishes = {"typed": typed, "decision": decision, "on_day": house.moment.today}
    book = house.see(withdrawal_record, **wishes)
    return [entry.accession_number for entry in book.entries], book.left_out


def lose(house, copy_id):
    loan = house.do(lend_copy, person_id=house.person(), copy_id=copy_id)
    house.do(report_lost, loan_id=loan.loan_id)


def test_a_lost_book_is_written_off_too_and_lost_again_after_undo(house):
    _, copy_id = house.copies(copies=2)
    lose(house, copy_id)
    assert withdraw(house).copies == 2
    assert states(house) == ["withdrawn"] * 2
    house.undo()
    assert states(house) == ["kept", "lost"]


def test_the_record_lists_exactly_what_the_decision_takes_out(house):
    trashed, lost, *_ = house.copies(copies=5)
    house.do(trash_copy, copy_id=trashed)
    lose(house, lost)
    withdraw(house, "3", "1/QĐ-CŨ")
    listed = record(house, "1-5")
    assert listed == (["000002", "000004", "000005"], "000001, 000003")
    assert record(house, "1-5", decision="") == listed
    done = withdraw(house, "1-5")
    assert (done.copies, done.left_out) == (3, "000001, 000003")
    assert record(house, "1-5") == listed
    assert record(house, "1-5", decision="") == ([], "000001–000005")


def test_there_is_no_record_while_one_of_the_books_is_lent(house):
    _, copy_id = house.copies(copies=2)
    house.do(lend_copy, person_id=house.person(), copy_id=copy_id)
    with pytest.raises(CopiesStillOutError):
        record(house, "1-2")


@pytest.mark.parametrize(
    ("typed", "decision", "error"),
    [
        ("9", DECISION, NoSuchCopiesError),
        ("5-3", DECISION, NumbersNotUnderstoodError),
        ("1", "  ", TextMissingError),
    ],
)
def test_what_is_not_written_as_it_should_be_changes_nothing(house, typed, decision, error):
    house.copies()
    with pytest.raises(error):
        withdraw(house, typed, decision)
    assert states(house) == ["kept"]


def test_a_withdrawal_is_undone_whole(house):
    house.copies(copies=3)
    withdraw(house)
    house.undo()
    assert states(house) == ["kept"] * 3
    assert house.rows("SELECT count(*) FROM copy WHERE withdrawn_by IS NOT NULL") == [(0,)]


def test_what_came_of_a_withdrawn_copy_since_is_not_undone(house):
    house.copies()
    withdraw(house, "1")
    with house.database.unit_of_work(now=house.moment.at) as unit:
        unit.connection().exec_driver_sql("UPDATE copy SET state = 'lost'")
    with pytest.raises(CannotUndoError):
        house.undo()


def test_the_first_copy_knows_its_shelf_and_whose_it_is(house):
    added = house.do(add_title, draft=TitleDraft("Dế Mèn"), should_be_at="Kệ thiếu nhi")
    [copy] = house.see(title_card, title_id=added.title_id).copies
    assert (copy.should_be_at, copy.owner, copy.holder) == ("Kệ thiếu nhi", None, None)
