from functools import partial
from uuid import UUID

import pytest

from desktop.operations import crates
from desktop.operations.crate_lists import crate_card
from desktop.operations.crate_lists import crates as all_crates
from desktop.operations.lending import lend_copy
from desktop.register import crates as journey
from desktop.register.barcodes import COPY, CRATE, barcode
from desktop.register.hand_over import hand_over_code
from desktop.ui.crates.crate_dialogs import CrateCameDialog, NewCrateDialog
from desktop.ui.crates.crate_words import copy_words
from desktop.ui.crates.crates_page import CratesPage
from desktop.ui.parts.sentence_line import ATTENTION, DONE
from tests.desktop.ui.pages_house import told_by_the_province

THEIRS = barcode(CRATE, house_number="0099", serial=12)
THEIR_BOOKS = [barcode(COPY, house_number="0099", serial=n) for n in (1, 2)]


@pytest.fixture
def page(house, qtbot):
    page = CratesPage(house.store)
    qtbot.add_widget(page)
    page.show()
    return page


def made(house, *codes):
    make = lambda unit, moment: crates.make_crate(unit, moment, name="Tỉnh 12", receiver="Thôn 3")  # noqa: E731
    crate_id = house.do(make).crate_id
    for code in codes:
        house.do(
            lambda unit, moment, code=code: crates.put_into_crate(
                unit, moment, crate_id=crate_id, code=code
            )
        )
    return crate_id


def state_of(house, crate_id):
    card = house.ask(lambda unit, moment: crate_card(unit, moment, crate_id=crate_id))
    return card.line.state, card.line.count


def press(page, words):
    shown = {
        act.text().strip(): act
        for steps in page.view._steps.values()
        for act, _ in steps
        if not act.isHidden()
    }
    shown[words].click()


def open_crate(page, qtbot, crate_id):
    page.open_crate(crate_id)
    qtbot.wait_until(lambda: page.view.crate_id() == crate_id)


def said(page):
    return page.view.sentence.sentence()


def test_no_crate_says_so(page, qtbot):
    qtbot.wait_until(lambda: page._lists.currentWidget() is page._empty)
    assert page.view.title.text() == "No crate is chosen"


def test_books_are_scanned_in_and_the_crate_is_sent_after_it_was_asked_for(house, page, qtbot):
    house.book("Dế Mèn", copies=2)
    crate_id = made(house)
    open_crate(page, qtbot, crate_id)
    for code in ("1", "2"):
        page.view.box.setText(code)
        page.view.box.entered.emit(code)
    qtbot.wait_until(lambda: len(page.view.table.model()._values) == 2)
    assert said(page) == "“Dế Mèn” is in crate Tỉnh 12, 2 books now"
    press(page, "Close and send…")
    assert state_of(house, crate_id) == (journey.FILLING, 2)
    assert "2 books go to Thôn 3" in said(page)
    page.view.sentence.accepted.emit()
    qtbot.wait_until(lambda: "Crate Tỉnh 12 is on its way: 2 books" in said(page))
    assert state_of(house, crate_id) == (journey.SENT, 2)


def test_the_books_in_a_crate_are_counted_in_large_figures(house, page, qtbot):
    house.book("Dế Mèn", copies=3)
    crate_id = made(house, "1", "2")
    open_crate(page, qtbot, crate_id)
    assert (page.view.count.figures(), page.view.count.words()) == ("2", "books are in the crate")
    house.do(lambda unit, moment: crates.send_crate(unit, moment, crate_id=crate_id))
    page.reload()
    qtbot.wait_until(lambda: page.view.count.figures() == "0 / 2")
    page.take_code("1")
    qtbot.wait_until(lambda: page.view.count.figures() == "1 / 2")
    assert page.view.count.words() == "books came home"


def test_each_scan_is_heard_for_what_it_is(house, page, qtbot):
    house.book("Dế Mèn", copies=2)
    crate_id = made(house, "1")
    open_crate(page, qtbot, crate_id)
    house.do(lambda unit, moment: crates.send_crate(unit, moment, crate_id=crate_id))
    page.reload()
    qtbot.wait_until(lambda: page.view.count.figures() == "0 / 1")
    for code, words, tone in (
        ("1", "came home", DONE),
        ("1", "was scanned before", ATTENTION),
        ("2", "is not of crate Tỉnh 12", ATTENTION),
        ("777", "not in the register", ATTENTION),
    ):
        with qtbot.wait_signal(page.told) as told:
            page.take_code(code)
        assert words in told.args[0]
        assert told.args[1] == tone


def test_later_leaves_the_crate_open(house, page, qtbot):
    house.book("Dế Mèn")
    crate_id = made(house, "1")
    open_crate(page, qtbot, crate_id)
    press(page, "Close and send…")
    page.view.sentence.declined.emit()
    assert page.view.sentence.isHidden()
    assert state_of(house, crate_id) == (journey.FILLING, 1)


def test_a_book_is_taken_out(house, page, qtbot):
    house.book("Dế Mèn", copies=2)
    crate_id = made(house, "1", "2")
    open_crate(page, qtbot, crate_id)
    page.view.table.selectRow(0)
    press(page, "Take this book out")
    qtbot.wait_until(lambda: state_of(house, crate_id) == (journey.FILLING, 1))


def test_a_crate_comes_home_with_one_book_missing(house, page, qtbot):
    house.book("Dế Mèn", copies=2)
    crate_id = made(house, "1", "2")
    house.do(lambda unit, moment: crates.send_crate(unit, moment, crate_id=crate_id))
    open_crate(page, qtbot, crate_id)
    page.take_code("1")
    qtbot.wait_until(lambda: state_of(house, crate_id) == (journey.SENT, 1))
    press(page, "The rest is missing")
    qtbot.wait_until(lambda: said(page) == "Crate Tỉnh 12 came home: 0 books; 1 are missing")
    qtbot.wait_until(lambda: "1 books did not come home" in page.view._where.text())


def test_a_wrong_code_is_said_and_the_box_is_ready_again(house, page, qtbot):
    open_crate(page, qtbot, made(house))
    page.take_code("777")
    qtbot.wait_until(lambda: "777 is not in the register" in said(page))
    assert page.view.box.text() == ""


def test_the_code_of_a_crate_opens_it_also_when_it_is_typed(house, page, qtbot):
    shown, wanted = made(house), made(house)
    open_crate(page, qtbot, wanted)
    code = page.view._card.line.barcode
    open_crate(page, qtbot, shown)
    page.view.box.entered.emit(f"{code[:5]} {code[5:]}")
    qtbot.wait_until(lambda: page.view.crate_id() == wanted)


def test_a_crate_of_this_house_that_there_is_not_is_said(house, page, qtbot):
    crate_id = made(house)
    house.do(partial(crates.cancel_crate, crate_id=crate_id))
    open_crate(page, qtbot, crate_id)
    ours = page.view._card.line.barcode[1:5]
    code = barcode(CRATE, house_number=ours, serial=77)
    page.take_code(code)
    qtbot.wait_until(lambda: said(page).startswith(f"No crate of this house has the number {code}"))


def test_a_crate_that_came_is_checked_against_its_record_and_given_back(house, page, qtbot):
    page.crate_came()
    sheet = page.findChild(CrateCameDialog)
    sheet.take_code(hand_over_code(THEIRS, THEIR_BOOKS).digits())
    sheet.name.setText("Tỉnh 12")
    sheet.owner.setText("Thư viện tỉnh")
    sheet.save_asked.emit()
    qtbot.wait_until(lambda: page.view.crate_id() is not None)
    for code in THEIR_BOOKS:
        page.take_code(code)
    qtbot.wait_until(lambda: "Exactly the books of the record" in page.view._where.text())
    crate_id = page.view.crate_id()
    press(page, "Received")
    qtbot.wait_until(lambda: state_of(house, crate_id) == (journey.HERE, 2))
    card = house.ask(lambda unit, moment: crate_card(unit, moment, crate_id=crate_id))
    reader, lent = house.person("Thị Mai"), card.copies[0].copy_id
    house.do(lambda unit, moment: lend_copy(unit, moment, person_id=reader, copy_id=lent))
    qtbot.wait_until(lambda: page.view._card.copies[0].reader == "Thị Mai")
    press(page, "Give back…")
    assert said(page).endswith("1 are with readers and follow later.")
    page.view.sentence.accepted.emit()
    qtbot.wait_until(lambda: state_of(house, crate_id) == (journey.GIVEN_BACK, 1))


@pytest.mark.parametrize(
    ("code", "count", "amiss"),
    [
        ("12", "", "Scan the code of a crate"),
        (THEIRS, "many", "Write the number of books in digits"),
    ],
)
def test_a_sheet_says_what_is_amiss(house, qtbot, code, count, amiss):
    sheet = CrateCameDialog(house.store)
    qtbot.add_widget(sheet)
    sheet.take_code(code)
    for field, words in ((sheet.name, "A"), (sheet.owner, "B"), (sheet.count, count)):
        field.setText(words)
    assert sheet._amiss().startswith(amiss)


def test_a_new_crate_needs_a_name_and_a_receiver(house, qtbot):
    sheet = NewCrateDialog(house.store)
    qtbot.add_widget(sheet)
    assert sheet._amiss().startswith("Write down what the crate is called")
    sheet.name.setText("Thiếu nhi 1")
    assert sheet._amiss().startswith("Write down to which house")
    sheet.receiver.setEditText("Thôn 3")
    sheet.has_end.setChecked(True)
    with qtbot.wait_signal(sheet.saved):
        sheet.save_asked.emit()
    (line,) = house.ask(all_crates)
    assert (line.holder, line.due_on) == ("Thôn 3", house.store.now().today)


def test_the_crate_that_was_asked_for_is_shown_and_not_the_one_before(house, page, qtbot):
    first, second = made(house), made(house)
    open_crate(page, qtbot, second)
    open_crate(page, qtbot, first)
    assert "for Thôn 3" in page.view._where.text()
    qtbot.wait_until(lambda: page.table.chosen().crate_id == first)


OTHER_HOUSE = "b" * 32


def announced(house):
    """The province tells of a crate with two books that is on its way here."""
    books = [[code, str(n), f"Sách {n}", ""] for n, code in enumerate(THEIR_BOOKS, 1)]
    said = {"barcode": THEIRS, "name": "Thùng 1", "from": "Nhà văn hóa Ea Tul", "count": 2}
    said |= {"since": "2026-11-20", "books": books}
    told_by_the_province(house, "crate_sent", "c" * 32, said)
    return UUID("c" * 32)


def test_a_crate_on_its_way_shows_its_books_and_is_taken_in_with_one_tap(house, page, qtbot):
    crate_id = announced(house)
    open_crate(page, qtbot, crate_id)
    assert "On its way here from Nhà văn hóa Ea Tul" in page.view._where.text()
    shown = [(copy.title, copy_words(copy)) for copy in page.view.table.model()._values]
    assert shown == [("Sách 1", "not scanned yet"), ("Sách 2", "not scanned yet")]
    press(page, "Everything is here")
    qtbot.wait_until(lambda: said(page) == "Crate Thùng 1 was received: 2 books")
    assert state_of(house, crate_id) == (journey.HERE, 2)


def test_scanning_a_book_of_it_begins_to_check_it(house, page, qtbot):
    crate_id = announced(house)
    open_crate(page, qtbot, crate_id)
    page.take_code(THEIR_BOOKS[0])
    qtbot.wait_until(lambda: "Sách 1" in said(page))
    assert state_of(house, crate_id) == (journey.COMING, 1)
    qtbot.wait_until(lambda: "being checked" in page.view._where.text())
    shown = {copy.title: copy_words(copy) for copy in page.view.table.model()._values}
    assert shown == {"Sách 1": "in the crate", "Sách 2": "not scanned yet"}


@pytest.mark.parametrize(
    ("written", "sent_to"), [("Nhà văn hóa Ea Tul", OTHER_HOUSE), ("Thôn 3", None)]
)
def test_a_house_of_the_list_hears_of_the_crate(house, qtbot, written, sent_to):
    told_by_the_province(house, "house", OTHER_HOUSE, {"name": "Nhà văn hóa Ea Tul"})
    sheet = NewCrateDialog(house.store)
    qtbot.add_widget(sheet)
    qtbot.wait_until(lambda: sheet.receiver.count() == 1)
    assert sheet.receiver.currentText() == ""
    sheet.name.setText("Thiếu nhi 1")
    sheet.receiver.setEditText(written)
    with qtbot.wait_signal(sheet.saved):
        sheet.save_asked.emit()
    query = "SELECT holder, sent_to FROM crate"
    (row,) = house.ask(lambda unit, _: unit.connection().exec_driver_sql(query).all())
    assert row == (written, sent_to)
    (line,) = house.ask(all_crates)
    assert line.is_told == (sent_to is not None)


def test_the_second_of_two_houses_with_one_name_can_be_chosen(house, qtbot):
    for house_id in (OTHER_HOUSE, "d" * 32):
        told_by_the_province(house, "house", house_id, {"name": "Nhà văn hóa xã"})
    sheet = NewCrateDialog(house.store)
    qtbot.add_widget(sheet)
    qtbot.wait_until(lambda: sheet.receiver.count() == 2)
    sheet.receiver.setCurrentIndex(1)
    assert sheet._sent_to() == "d" * 32


def test_what_the_other_house_said_of_a_crate_is_shown_with_the_books_it_misses(house, page, qtbot):
    first, _ = house.book("Dế Mèn", copies=2)
    crate_id = made(house, "1", "2")
    house.do(partial(crates.send_crate, crate_id=crate_id))
    heard = {"state": "here", "since": "2026-11-22", "count": 1, "missing": [first.barcode]}
    told_by_the_province(house, "crate_received", crate_id.hex, heard)
    open_crate(page, qtbot, crate_id)
    where = page.view._where.text()
    assert where == "Received by Thôn 3 on 22/11/2026: 1 books. Not found there: 1."
    shown = {copy.accession_number: copy_words(copy) for copy in page.view.table.model()._values}
    assert shown == {"000001": "did not arrive there", "000002": "in the crate"}
    heard |= {"state": "given_back", "since": "2026-12-20", "late": 1, "missing": []}
    told_by_the_province(house, "crate_received", crate_id.hex, heard)
    page.reload()
    qtbot.wait_until(lambda: "sent it back on 20/12/2026" in page.view._where.text())
    assert page.view._where.text().endswith("1 books. Still with its readers: 1.")
