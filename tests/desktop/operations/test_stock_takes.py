import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.operations import crates, lending, stock_takes
from desktop.operations.catalogue import TitleDraft, add_title
from desktop.operations.stock_take_report import (
    AWAY,
    DOUBLE,
    FOUND,
    LENT,
    MISPLACED,
    UNEXPECTED,
    UNKNOWN,
    shelves,
    stock_take_report,
)
from desktop.operations.stock_take_report import stock_takes as all_takes
from desktop.register.errors import (
    CannotUndoError,
    CopyNotLendableError,
    NoLongerThereError,
    StockTakeEndedError,
)
from desktop.store.database import Database
from tests.conftest import KEY, NOW
from tests.desktop.operations.house import House

FILES = st.lists(
    st.lists(st.sampled_from(["1", "2", "000003", "77", "abc", "", "4,1"]), max_size=8),
    max_size=4,
)


@pytest.fixture
def take(house):
    """Three books for children and two for farmers; the children's shelf is counted."""
    house.children = house.copies("Dế Mèn", copies=3, category="Thiếu nhi")
    house.farmers = house.copies("Trồng cà phê", copies=2, category="Nông nghiệp")
    return house.do(stock_takes.begin_stock_take, shelf="Thiếu nhi").take_id


def scan(house, take, *codes):
    return [house.do(stock_takes.scan_stock, take_id=take, code=code).verdict for code in codes]


def report(house, take):
    return house.see(stock_take_report, take_id=take)


def send_away(house, code):
    crate = house.do(crates.make_crate, name="Tỉnh 12", receiver="Thôn 3").crate_id
    house.do(crates.put_into_crate, crate_id=crate, code=code)
    house.do(crates.send_crate, crate_id=crate)


def test_shelves_are_named(house, take):
    assert house.see(shelves) == ("Nông nghiệp", "Thiếu nhi")


def test_each_scan_says_what_it_means(house, take):
    house.do(lending.lend_copy, person_id=house.person(), copy_id=house.children[1])
    verdicts = scan(house, take, "1", "1", "2", "4", "999")
    assert verdicts == [FOUND, DOUBLE, UNEXPECTED, MISPLACED, UNKNOWN]


def test_only_the_shelf_that_is_counted_is_judged(house, take):
    scan(house, take, "1", "4", "77", "77")
    told = report(house, take)
    assert (told.found, told.scans, told.known, told.double) == (1, 4, 2, 1)
    assert [line.accession_number for line in told.missing] == ["000002", "000003"]
    assert [line.shelf for line in told.misplaced] == ["Nông nghiệp"]
    assert told.unknown == ("77",)


def test_lent_and_rotated_books_are_not_missing(house, take):
    house.do(lending.lend_copy, person_id=house.person(), copy_id=house.children[0])
    send_away(house, "2")
    assert [line.accession_number for line in report(house, take).missing] == ["000003"]
    scan(house, take, "1", "2")
    assert [line.why for line in report(house, take).unexpected] == [LENT, AWAY]


def test_a_stock_take_goes_on_after_the_power_came_back(house, take):
    scan(house, take, "1", "2")
    house.pass_days(2)
    assert report(house, take).found == 2
    assert scan(house, take, "3", "1") == [FOUND, DOUBLE]
    assert report(house, take).missing == ()


def test_the_file_of_a_scanner_is_taken_in_whole_and_taken_back_whole(house, take):
    scan(house, take, "1")
    before = report(house, take)
    content = b"Barcode,Qty\r\n000001,1\r\n000002,1\r\n000002,1\r\n77,1\r\n"
    done = house.do(stock_takes.take_scans, take_id=take, content=content, file_name="SCAN.TXT")
    assert (done.scans, done.known, done.unknown, done.double) == (5, 1, 2, 2)
    assert report(house, take).found == 2
    house.undo()
    assert report(house, take) == before


@settings(max_examples=25, deadline=None)
@given(files=FILES)
def test_whatever_was_scanned_is_known_or_unknown_or_double(files):
    with tempfile.TemporaryDirectory() as folder:
        house = House(Database(Path(folder) / "register.db", key=KEY), NOW)
        house.copies(copies=4)
        take = house.do(stock_takes.begin_stock_take).take_id
        empty = report(house, take)
        scans = known = unknown = double = 0
        for codes in files:
            content = "\n".join(codes).encode()
            wishes = {"take_id": take, "content": content, "file_name": "S"}
            done = house.do(stock_takes.take_scans, **wishes)
            assert done.scans == len([code for code in codes if code])
            assert done.scans == done.known + done.unknown + done.double
            scans, known = scans + done.scans, known + done.known
            unknown, double = unknown + done.unknown, double + done.double
        told = report(house, take)
        assert (told.scans, told.known, len(told.unknown), told.double) == (
            *(scans, known, unknown, double),
        )
        assert told.found + len(told.missing) == 4
        while report(house, take) != empty:
            house.undo()
        house.database.close()


def test_what_is_missing_is_written_down_as_lost_and_taken_back(house, take):
    scan(house, take, "1")
    before = report(house, take)
    assert house.do(stock_takes.write_missing_lost, take_id=take).copies == 2
    assert report(house, take).missing == ()
    with pytest.raises(CopyNotLendableError):
        house.do(lending.lend_copy, person_id=house.person(), copy_id=house.children[1])
    house.undo()  # the reader
    house.undo()
    assert report(house, take) == before


def test_taking_lost_back_leaves_what_was_withdrawn_meanwhile(house, take):
    house.do(stock_takes.write_missing_lost, take_id=take)
    gone = f"UPDATE copy SET state = 'withdrawn' WHERE id = '{house.children[0].hex}'"
    house.do(lambda unit, _: unit.connection().exec_driver_sql(gone))
    house.undo()
    states = dict(house.rows("SELECT id, state FROM copy"))
    assert [states[copy.hex] for copy in house.children] == ["withdrawn", "kept", "kept"]


def test_a_lent_book_on_the_shelf_came_back_unseen(house, take):
    reader = house.person()
    house.do(lending.lend_copy, person_id=reader, copy_id=house.children[0])
    scan(house, take, "1")
    before = report(house, take)
    house.do(stock_takes.put_right, take_id=take, copy_id=house.children[0])
    assert (report(house, take).unexpected, report(house, take).found) == ((), 1)
    assert house.see(lending.loans_of, person_id=reader) == ()
    house.undo()
    assert report(house, take) == before
    assert len(house.see(lending.loans_of, person_id=reader)) == 1


def test_a_book_that_should_be_away_or_lost_is_here(house, take):
    send_away(house, "1")
    house.do(stock_takes.write_missing_lost, take_id=take)
    scan(house, take, "1", "2")
    for copy_id in house.children[:2]:
        house.do(stock_takes.put_right, take_id=take, copy_id=copy_id)
    assert (report(house, take).unexpected, report(house, take).found) == ((), 2)
    house.undo()
    house.undo()
    assert [line.why for line in report(house, take).unexpected] == [AWAY, "lost"]


def test_what_another_computer_lent_meanwhile_is_not_taken_back(house, take):
    house.do(stock_takes.write_missing_lost, take_id=take)
    house.do(stock_takes.put_right, take_id=take, copy_id=house.children[0])
    withdrawn = f"UPDATE copy SET state = 'withdrawn' WHERE id = '{house.children[0].hex}'"
    house.do(lambda unit, _: unit.connection().exec_driver_sql(withdrawn))
    with pytest.raises(CannotUndoError):
        house.undo()


def test_a_closed_stock_take_keeps_its_numbers(house, take):
    scan(house, take, "1")
    done = house.do(stock_takes.end_stock_take, take_id=take)
    assert (done.found, done.missing) == (1, 2)
    house.copies("Đất rừng phương Nam", category="Thiếu nhi")
    (line,) = house.see(all_takes)
    assert (line.found, line.missing, line.ended_on) == (1, 2, house.moment.today)
    for operation in (stock_takes.end_stock_take, stock_takes.write_missing_lost):
        with pytest.raises(StockTakeEndedError):
            house.do(operation, take_id=take)
    house.undo()  # the new book
    house.undo()
    assert scan(house, take, "2") == [FOUND]


def test_a_stock_take_with_a_scan_is_not_taken_back_before_it(house, take):
    scan(house, take, "1")
    house.undo()
    house.undo()
    assert house.see(all_takes) == ()


def test_a_copy_s_own_shelf_goes_before_that_of_its_category(house, take):
    house.do(add_title, draft=TitleDraft("Lúa", category="Nông nghiệp"), should_be_at="Thiếu nhi")
    assert house.see(shelves) == ("Nông nghiệp", "Thiếu nhi")
    assert scan(house, take, "6", "4") == [FOUND, MISPLACED]
    assert [line.title for line in report(house, take).present] == ["Lúa"]


def test_what_belongs_where_it_was_found_is_given_that_shelf(house, take):
    scan(house, take, "4")
    before = report(house, take)
    done = house.do(stock_takes.put_on_shelf, take_id=take, copy_id=house.farmers[0])
    assert done.shelf == "Thiếu nhi"
    assert (report(house, take).misplaced, report(house, take).found) == ((), 1)
    house.undo()
    assert report(house, take) == before


def test_in_the_whole_stock_no_book_is_in_a_wrong_place(house, take):
    whole = house.do(stock_takes.begin_stock_take).take_id
    assert scan(house, whole, "4") == [FOUND]
    with pytest.raises(NoLongerThereError):
        house.do(stock_takes.put_on_shelf, take_id=whole, copy_id=house.farmers[0])


def test_a_missing_book_that_is_seen_after_all_is_found(house, take):
    before = report(house, take)
    house.do(stock_takes.put_right, take_id=take, copy_id=house.children[0])
    told = report(house, take)
    assert (told.found, len(told.missing)) == (1, 2)
    assert scan(house, take, "1") == [DOUBLE]
    house.undo()
    house.undo()
    assert report(house, take) == before


def test_what_left_by_a_decision_is_not_put_back_by_a_scan(house, take):
    gone = f"UPDATE copy SET state = 'withdrawn' WHERE id = '{house.children[0].hex}'"
    house.do(lambda unit, _: unit.connection().exec_driver_sql(gone))
    scan(house, take, "1")
    with pytest.raises(CopyNotLendableError):
        house.do(stock_takes.put_right, take_id=take, copy_id=house.children[0])


def test_a_closed_stock_take_is_not_set_right(house, take):
    house.do(stock_takes.end_stock_take, take_id=take)
    for deed in (stock_takes.put_right, stock_takes.put_on_shelf):
        with pytest.raises(StockTakeEndedError):
            house.do(deed, take_id=take, copy_id=house.children[0])


def test_a_book_of_a_crate_that_is_here_stands_where_it_belongs(house, take):
    crate = house.do(crates.make_crate, name="Tỉnh 12", receiver="Thôn 3").crate_id
    house.do(crates.put_into_crate, crate_id=crate, code="1")
    assert scan(house, take, "1") == [FOUND]
    house.do(stock_takes.put_right, take_id=take, copy_id=house.children[0])
    inside = house.rows("SELECT count(*) FROM crate_copy WHERE until IS NULL")
    assert inside == [(1,)]


def test_undo_does_not_put_a_book_into_two_crates(house, take):
    send_away(house, "1")
    house.do(stock_takes.put_right, take_id=take, copy_id=house.children[0])
    other = house.do(crates.make_crate, name="B", receiver="Thôn 3").crate_id
    house.do(crates.put_into_crate, crate_id=other, code="1")
    house.do(lambda unit, _: unit.connection().exec_driver_sql(FORGET_CRATES))
    house.undo()
    inside = house.rows("SELECT count(*) FROM crate_copy WHERE until IS NULL")
    assert inside == [(1,)]


FORGET_CRATES = "UPDATE action SET undone_at = 1 WHERE kind IN ('CrateMade', 'CrateCopyMoved')"
"""As if another computer had filled the other crate."""
