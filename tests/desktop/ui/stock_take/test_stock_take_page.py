from functools import partial

import pytest

from desktop.operations import stock_take_report as stock
from desktop.operations.crate_receiving import (
    expect_crate,
    give_back,
    receive_copy,
    receive_crate,
)
from desktop.operations.crate_rows import times_in
from desktop.operations.lending import lend_copy, return_copy
from desktop.register.barcodes import COPY, CRATE, barcode
from desktop.store.tables.catalogue import CopyRow
from desktop.ui.parts.sentence_line import ATTENTION, DONE
from desktop.ui.stock_take.stock_take_page import StockTakePage
from desktop.ui.stock_take.take_lists import TakeList
from desktop.ui.stock_take.take_words import name_words

THEIRS = barcode(CRATE, house_number="0099", serial=12)
LODGED = barcode(COPY, house_number="0099", serial=1)


@pytest.fixture
def page(house, qtbot):
    house.book("Dế Mèn", copies=3, category="Thiếu nhi")
    house.book("Trồng cà phê", category="Nông nghiệp")
    page = StockTakePage(house.store)
    qtbot.add_widget(page)
    page.show()
    qtbot.wait_until(lambda: page.shelf.count() == 3)
    return page


@pytest.fixture
def counting(page, qtbot):
    page.shelf.setCurrentIndex(page.shelf.findData("Thiếu nhi"))
    page.begin()
    qtbot.wait_until(lambda: page._report is not None)
    return page


def scan(page, qtbot, *codes):
    for code in codes:
        scans = page._report.scans
        page.box.setText(code)
        page.box.entered.emit(code)
        qtbot.wait_until(lambda scans=scans: page._report.scans == scans + 1)


def said(page):
    return page.sentence.sentence()


def tabs(page):
    return [page.lists.tabs.words(place) for place in TakeList]


def test_nothing_can_be_scanned_before_a_stock_take_began(page):
    assert not page.box.isEnabled()
    assert not page._lose.isEnabled()
    page.take_code("1")
    assert page._report is None


def test_each_scan_is_kept_and_told(counting, qtbot):
    scan(counting, qtbot, "1")
    assert said(counting) == "“Dế Mèn” is in its place: Thiếu nhi"
    scan(counting, qtbot, "4")
    assert said(counting) == "“Trồng cà phê” belongs to Nông nghiệp"
    scan(counting, qtbot, "4")
    assert said(counting) == "4 was scanned before"
    scan(counting, qtbot, "77")
    assert said(counting).startswith("77 is not in the register")
    qtbot.wait_until(lambda: tabs(counting)[0] == "Not found: 2")
    assert tabs(counting)[1:] == [
        *("To look for: 0", "Wrong place: 1", "Should not be here: 0", "Unknown codes: 1"),
        "In their place: 1",
    ]


def test_what_is_in_its_place_is_counted_in_large_figures(counting, qtbot):
    qtbot.wait_until(lambda: counting.progress.figures() == "0 / 3")
    scan(counting, qtbot, "1", "4")
    qtbot.wait_until(lambda: counting.progress.figures() == "1 / 3")
    assert "2 known" in counting.progress.words()


def test_each_scan_is_heard_for_what_it_is(counting, qtbot):
    for code, tone in (("1", DONE), ("1", ATTENTION), ("4", ATTENTION), ("77", ATTENTION)):
        with qtbot.wait_signal(counting.told) as told:
            counting.take_code(code)
        assert told.args[1] == tone


def test_another_window_goes_on_where_this_one_was_cut_off(house, counting, qtbot):
    scan(counting, qtbot, "1")
    again = StockTakePage(house.store)
    qtbot.add_widget(again)
    again.show()
    qtbot.wait_until(lambda: again._report is not None and again._report.found == 1)


def test_the_file_of_a_scanner_is_taken_in(counting, qtbot, tmp_path):
    path = tmp_path / "SCAN.TXT"
    path.write_bytes(b"000001,1\r\n000002,1\r\n77,1\r\n000001,1\r\n")
    counting.take_file(path)
    qtbot.wait_until(lambda: said(counting).startswith("Taken from SCAN.TXT: 4 scans"))
    assert said(counting).endswith("2 known + 1 unknown + 1 double")


def test_a_file_that_is_not_there_is_told(counting, tmp_path):
    counting.take_file(tmp_path / "gone.txt")
    assert said(counting).startswith("The file cannot be read")


def test_what_is_missing_is_written_down_as_lost(counting, qtbot):
    scan(counting, qtbot, "1")
    qtbot.wait_until(lambda: counting._lose.text() == "Write 2 books down as lost")
    counting._lose.click()
    qtbot.wait_until(lambda: said(counting) == "2 books are written down as lost")
    qtbot.wait_until(lambda: tabs(counting)[0] == "Not found: 0")


def test_a_lent_book_on_the_shelf_is_set_right(house, counting, qtbot):
    reader = house.person("Thị Mai")
    copy_id = house.ask(
        lambda unit, moment: stock.stock_take_report(
            unit, moment, take_id=counting._take_id
        ).missing[0]
    ).copy_id
    house.do(lambda unit, moment: lend_copy(unit, moment, person_id=reader, copy_id=copy_id))
    scan(counting, qtbot, "1")
    assert "should not be on the shelf" in said(counting)
    counting.lists.tabs.open(TakeList.UNEXPECTED)
    qtbot.wait_until(lambda: counting.lists.table.model().rowCount() == 1)
    counting.lists.table.selectRow(0)
    counting._right.click()
    qtbot.wait_until(lambda: counting._report.found == 1)


def test_a_closed_stock_take_keeps_its_numbers_and_takes_no_scan(house, counting, qtbot):
    scan(counting, qtbot, "1")
    counting._end()
    qtbot.wait_until(lambda: not counting.box.isEnabled())
    (line,) = house.ask(stock.stock_takes)
    assert name_words(line).endswith(": Thiếu nhi (closed: 1 there, 2 not found)")
    with qtbot.wait_signal(counting.print_asked):
        counting._minutes.click()


def test_a_book_in_a_wrong_place_is_given_that_place_with_one_tap(counting, qtbot):
    assert counting._shelve.isHidden()
    scan(counting, qtbot, "4")
    counting.lists.tabs.open(TakeList.MISPLACED)
    qtbot.wait_until(lambda: counting.lists.table.model().rowCount() == 1)
    counting.lists.table.selectRow(0)
    counting._shelve.click()
    qtbot.wait_until(lambda: counting._report.found == 1)
    assert said(counting).endswith("belongs to Thiếu nhi from now on")


def test_a_missing_book_that_is_here_is_found_with_one_tap(counting, qtbot):
    qtbot.wait_until(lambda: counting.lists.table.model().rowCount() == 3)
    counting.lists.table.selectRow(0)
    counting._right.click()
    qtbot.wait_until(lambda: (counting._report.found, len(counting._report.missing)) == (1, 2))


def test_a_missing_book_is_left_to_be_looked_for_with_one_tap(counting, qtbot):
    qtbot.wait_until(lambda: counting.lists.table.model().rowCount() == 3)
    assert not counting._later.isEnabled()
    counting.lists.table.selectRow(0)
    counting._later.click()
    qtbot.wait_until(lambda: tabs(counting)[:2] == ["Not found: 2", "To look for: 1"])
    assert said(counting) == "“Dế Mèn” (000001) is left to be looked for again"
    assert counting._lose.text() == "Write 2 books down as lost"


def test_what_was_looked_for_in_vain_is_written_down_from_its_own_list(counting, qtbot):
    qtbot.wait_until(lambda: counting.lists.table.model().rowCount() == 3)
    counting.lists.table.selectRow(0)
    counting._later.click()
    qtbot.wait_until(lambda: tabs(counting)[1] == "To look for: 1")
    counting.lists.tabs.open(TakeList.LATER)
    assert (counting._later.isHidden(), counting._lose.text()) == (
        True,
        "Write 1 books down as lost",
    )
    counting._lose.click()
    qtbot.wait_until(lambda: tabs(counting)[:2] == ["Not found: 2", "To look for: 0"])


def test_a_book_that_its_crate_left_behind_is_sent_after_it(house, counting, qtbot):
    copy_id, crate_id = left_behind(house)
    scan(counting, qtbot, LODGED)
    assert said(counting).startswith("“Sách")
    counting.lists.tabs.open(TakeList.UNEXPECTED)
    qtbot.wait_until(lambda: counting.lists.table.model().rowCount() == 1)
    assert counting._follow.isHidden()
    counting.lists.table.selectRow(0)
    assert not counting._right.isEnabled()
    counting._follow.click()
    qtbot.wait_until(lambda: counting._report.unexpected[0].why == "given_back")
    assert house.ask(lambda unit, _: times_in(unit, crate_id)) == []
    assert house.ask(lambda unit, _: unit.get_one(CopyRow, copy_id).state) == "given_back"


def left_behind(house):
    """A book of another house that was with a reader when its crate went back."""
    wishes = {"code": THEIRS, "name": "Tỉnh 12", "owner": "Thư viện tỉnh"}
    crate_id = house.do(partial(expect_crate, **wishes)).crate_id
    house.do(partial(receive_copy, crate_id=crate_id, code=LODGED, words="Sách"))
    house.do(partial(receive_crate, crate_id=crate_id))
    (copy_id,) = house.ask(lambda unit, _: [time.copy_id for time in times_in(unit, crate_id)])
    lent = house.do(partial(lend_copy, person_id=house.person("Thị Mai"), copy_id=copy_id))
    house.do(partial(give_back, crate_id=crate_id))
    house.do(partial(return_copy, loan_id=lent.loan_id))
    return copy_id, crate_id
