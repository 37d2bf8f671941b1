from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from desktop.operations.crate_receiving import expect_crate, receive_crate
from desktop.operations.crates import make_crate
from desktop.operations.lending import loans_of
from desktop.operations.settings import change_settings, read_settings
from desktop.operations.stock_takes import begin_stock_take, end_stock_take
from desktop.register.barcodes import barcode
from desktop.register.hand_over import hand_over_code
from desktop.ui.crates.crate_dialogs import CrateCameDialog
from desktop.ui.parts.form_dialog import FormDialog
from desktop.ui.scanner.scan_router import taken_by_whoever_waits
from tests.desktop.ui.scanner.keyboard import Vni
from tests.desktop.ui.scanner.whole_house import whole

__all__ = ["whole"]

THEIRS = barcode("5", house_number="0099", serial=1)
ON_RECORD = hand_over_code(THEIRS, ["30099000000015"]).digits()


class StockTake(QWidget):
    """A page with a use of its own for the codes of copies."""

    def __init__(self):
        super().__init__()
        self.taken = []
        self.line = QLineEdit()
        QVBoxLayout(self).addWidget(self.line)

    def take_scan(self, scan):
        if scan.code.startswith("3"):
            self.taken.append(scan.code)
        return scan.code.startswith("3")


@pytest.fixture
def stock_take(whole):
    page = StockTake()
    whole.house.window.offer({"reports": lambda: page})
    whole.house.window.open_page("reports")
    return page


def test_a_scan_on_any_page_opens_the_desk_and_serves(whole, qtbot):
    person_id, card = whole.reader()
    [book] = whole.books()
    whole.house.window.open_page("reports")
    whole.hands.scan(card)
    whole.hands.scan(book.barcode)
    qtbot.wait_until(lambda: "Dế Mèn" in whole.sentence())
    assert whole.house.window.current() == "lending"
    assert [loan.copy_id for loan in whole.see(loans_of, person_id=person_id)] == [book.copy_id]


def test_a_page_that_waits_for_codes_gets_them(whole, stock_take):
    [book] = whole.books()
    for focused in (stock_take.line, whole.frame):
        focused.setFocus()
        whole.hands.scan(book.barcode)
    assert stock_take.taken == [book.barcode] * 2
    assert whole.house.window.current() == "reports"


def test_what_a_page_has_no_use_for_goes_to_the_desk(whole, qtbot, stock_take):
    person_id, card = whole.reader()
    stock_take.line.setFocus()
    whole.hands.scan(card)
    qtbot.wait_until(lambda: whole.desk()._serving.person_id() == person_id)


def test_a_sheet_over_the_desk_says_what_the_desk_said(whole, qtbot):
    _, card = whole.reader("Điểu Bơ")
    whole.house.window.open_page("people").add_person()
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, FormDialog)
    qtbot.wait_until(sheet.isActiveWindow)
    whole.hands.scan(card)
    qtbot.wait_until(lambda: "Điểu Bơ is here" in sheet.sentence())


def test_what_is_said_is_heard(whole, qtbot):
    _, card = whole.reader()
    whole.hands.scan(card)
    qtbot.wait_until(lambda: whole.heard == ["done"])
    whole.hands.scan("30417000000647")
    qtbot.wait_until(lambda: whole.heard == ["done", "attention"])


def test_a_stock_take_is_heard_as_the_desk_is(whole, qtbot):
    [book] = whole.books()
    whole.do(begin_stock_take)
    page = whole.house.window.open_page("stock_take")
    qtbot.wait_until(page.box.isEnabled)
    for sound in ("done", "attention"):
        heard = len(whole.heard)
        whole.hands.scan(book.barcode)
        qtbot.wait_until(lambda heard=heard: len(whole.heard) > heard)
        assert whole.heard[-1] == sound


def test_the_house_may_choose_silence(whole, qtbot):
    kept = whole.see(read_settings)
    whole.do(change_settings, settings=replace(kept, sounds=False))
    with qtbot.wait_signal(whole.house.window.settings_read):
        whole.house.window.reload()
    whole.hands.scan("30417000000647")
    qtbot.wait_until(lambda: "30417000000647" in whole.sentence())
    assert whole.heard == []


def test_a_scan_that_was_changed_beyond_reading_is_said_and_does_nothing(whole, qtbot):
    page = whole.house.window.open_page("people")
    page._search.setFocus()
    whole.hands.program = Vni()
    whole.hands.type("Hoa")
    whole.hands.program.word = ""  # somebody clicked in another program meanwhile
    whole.hands._press("\bx30417000000\n", 8, None)
    qtbot.wait_until(lambda: "scan once more" in whole.sentence())
    assert page._search.text() == "Hoa"
    assert whole.heard == ["attention"]


def test_after_a_power_cut_the_desk_opens_at_the_same_person(whole, qtbot):
    person_id, card = whole.reader("Điểu Bơ")
    [book] = whole.books()
    whole.hands.scan(card)
    whole.hands.scan(book.barcode)
    qtbot.wait_until(lambda: "Dế Mèn" in whole.sentence())
    cut(whole)
    whole.begin()
    qtbot.wait_until(lambda: whole.desk()._serving.person_id() == person_id)
    assert whole.house.window.current() == "lending"
    assert "Books written down for Điểu Bơ: 1" in whole.sentence()


def test_after_a_proper_end_nobody_waits_at_the_desk(whole, qtbot):
    person_id, card = whole.reader()
    whole.hands.scan(card)
    qtbot.wait_until(lambda: whole.desk()._serving.person_id() == person_id)
    whole.house.close()
    whole.begin()
    whole.settle()
    assert whole.house.window.current() == "today"


def cut(whole):
    """End the program without a word, as far as the register can tell."""
    whole.scans.catcher.stop()
    whole.house.exchanger.stop()
    whole.house.store.stop()


def test_without_a_page_that_takes_scans_nobody_does(whole):
    whole.hands.scan(barcode("3", house_number="0417", serial=1))
    assert not taken_by_whoever_waits(whole.caught[0], QWidget())


def filling(whole):
    """Open the crates page at a crate that is being filled."""
    crate_id = whole.do(make_crate, name="Thiếu nhi 1", receiver="Thôn 3").crate_id
    return shown_crate(whole, crate_id)


def shown_crate(whole, crate_id):
    page = whole.house.window.open_page("crates")
    page.open_crate(crate_id)
    whole.qtbot.wait_until(lambda: page.view.crate_id() == crate_id)
    return page


def counting(whole):
    """Open the stock take page at one that goes on."""
    whole.do(begin_stock_take)
    page = whole.house.window.open_page("stock_take")
    whole.qtbot.wait_until(lambda: page._report is not None)
    return page


@pytest.mark.parametrize("opened", [filling, counting])
def test_a_page_for_books_keeps_books_and_leaves_readers_to_the_desk(whole, qtbot, opened):
    person_id, card = whole.reader()
    [book] = whole.books()
    page = opened(whole)
    name = whole.house.window.current()
    sentence = page.sentence if opened is counting else page.view.sentence
    whole.hands.scan(book.barcode)
    qtbot.wait_until(lambda: "Dế Mèn" in sentence.sentence())
    assert whole.house.window.current() == name
    whole.hands.scan(card)
    qtbot.wait_until(lambda: whole.desk()._serving.person_id() == person_id)


def received(whole):
    came = {"code": THEIRS, "name": "Tỉnh 12", "owner": "Thư viện tỉnh"}
    crate_id = whole.do(expect_crate, **came).crate_id
    whole.do(receive_crate, crate_id=crate_id)
    return shown_crate(whole, crate_id)


def counted(whole):
    page = counting(whole)
    whole.do(end_stock_take, take_id=page._take_id)
    page.reload()
    whole.qtbot.wait_until(lambda: not page.box.isEnabled())


@pytest.mark.parametrize("opened", [received, counted])
def test_a_book_that_a_page_cannot_take_any_more_is_for_the_desk(whole, qtbot, opened):
    [book] = whole.books()
    opened(whole)
    whole.hands.scan(book.barcode)
    qtbot.wait_until(lambda: "“Dế Mèn phiêu lưu ký” is in the house" in whole.sentence())


@pytest.mark.parametrize("code", [THEIRS, ON_RECORD])
@pytest.mark.parametrize("place", ["today", "stock_take", "crates"])
def test_a_crate_that_came_is_written_down_from_its_scan(whole, qtbot, place, code):
    whole.house.window.open_page(place)
    whole.hands.scan(code)
    qtbot.wait_until(lambda: isinstance(QApplication.activeModalWidget(), CrateCameDialog))
    sheet = QApplication.activeModalWidget()
    assert (whole.house.window.current(), sheet.code.text()) == ("crates", code)
    sheet.reject()


@pytest.mark.parametrize("opened", [counting, received])
def test_the_barcode_of_a_crate_opens_it_from_anywhere(whole, qtbot, opened):
    made = whole.do(make_crate, name="Thiếu nhi 1", receiver="Thôn 3")
    opened(whole)
    whole.hands.scan(made.barcode)
    qtbot.wait_until(lambda: whole.house.window.current() == "crates")
    page = whole.house.window.page("crates")
    qtbot.wait_until(lambda: page.view.crate_id() == made.crate_id)
