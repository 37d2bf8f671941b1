from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import Qt

from desktop.operations.households import join_household
from desktop.operations.lending import (
    ReturnDetails,
    desk_lines,
    lending_figures,
    loans_of,
    return_details,
)
from desktop.operations.reminders import report_lost
from desktop.operations.reports import month_totals
from desktop.operations.settings import change_settings, read_settings
from desktop.operations.undo import undo_last
from desktop.operations.withdrawal import withdraw_copies
from desktop.register.barcodes import household_code
from desktop.ui.lending.lending_page import LendingPage
from desktop.ui.lending.return_dialog import ReturnDialog


@pytest.fixture
def page(qtbot, house):
    page = LendingPage(house.store)
    qtbot.add_widget(page)
    page.resize(1100, 560)
    with qtbot.wait_exposed(page):
        page.show()
    page.activateWindow()
    page._box.come_back()
    return page


@pytest.fixture
def desk(qtbot, page):
    """Types into the box and presses Enter, as a scanner does."""

    class Desk:
        def scan(self, code):
            page._box._box.setText(code)
            qtbot.keyClick(page._box._box, Qt.Key.Key_Return)

        def hears(self, words):
            qtbot.wait_until(lambda: words in page._sentence.sentence())

        def serves(self, person_id):
            qtbot.wait_until(lambda: page._serving.person_id() == person_id)

    return Desk()


def loans(house, person_id):
    return house.ask(lambda unit, moment: loans_of(unit, moment, person_id=person_id))


def test_a_card_and_a_book_make_a_loan_without_a_mouse(house, page, desk):
    blum = house.person("H’Blum Buôn Yă")
    [book] = house.book("Dế Mèn phiêu lưu ký")
    desk.scan(house.card_of(blum))
    desk.serves(blum)
    desk.scan(book.barcode)
    desk.hears("H’Blum Buôn Yă borrowed “Dế Mèn phiêu lưu ký”")
    assert [loan.title for loan in loans(house, blum)] == ["Dế Mèn phiêu lưu ký"]


def test_codes_scanned_faster_than_the_disk_are_taken_in_their_order(house, page, desk):
    blum = house.person("H’Blum Buôn Yă")
    [first] = house.book("Đất rừng phương Nam")
    [second] = house.book("Kính vạn hoa")
    for code in (house.card_of(blum), first.barcode, second.barcode):
        desk.scan(code)
    desk.hears("Kính vạn hoa")
    assert len(loans(house, blum)) == 2


def test_after_a_scan_the_box_is_empty_and_has_the_keys(house, qtbot, page, desk):
    desk.scan("99999")
    desk.hears("99999")
    assert page._box._box.text() == ""
    qtbot.wait_until(page._box._box.hasFocus)


def test_a_book_that_is_out_comes_back_without_a_card(house, page, desk):
    ri = house.person("Điểu Ri")
    [book] = house.book("Kính vạn hoa")
    house.lend(ri, book)
    desk.scan(book.accession_number)
    desk.hears("Điểu Ri returned “Kính vạn hoa”")
    assert loans(house, ri) == ()


def test_the_same_book_for_the_same_person_is_renewed(house, page, desk):
    ri = house.person("Điểu Ri")
    [book] = house.book("Kính vạn hoa")
    house.lend(ri, book, days_ago=5)
    desk.scan(house.card_of(ri))
    desk.scan(book.barcode)
    desk.hears("renewed")
    assert loans(house, ri)[0].renewals == 1


def test_a_book_of_somebody_else_changes_hands_and_both_are_named(house, page, desk):
    ri, blum = house.person("Điểu Ri"), house.person("H’Blum Buôn Yă")
    [book] = house.book("Kính vạn hoa")
    house.lend(ri, book)
    desk.scan(house.card_of(blum))
    desk.scan(book.barcode)
    desk.hears("Điểu Ri brought “Kính vạn hoa” back; H’Blum Buôn Yă has it now")


def test_a_book_in_the_house_without_a_person_asks_for_one(house, page, desk):
    [book] = house.book("Kính vạn hoa")
    desk.scan(book.barcode)
    desk.hears("is in the house")


def test_a_withdrawn_book_is_said_to_be_so_before_any_card(house, page, desk):
    [book] = house.book("Kính vạn hoa")
    house.do(
        lambda unit, moment: withdraw_copies(
            unit, moment, typed="1", decision="12/QĐ", on_day=moment.today
        )
    )
    desk.scan(book.barcode)
    desk.hears("“Kính vạn hoa” (000001) is not in the stock: withdrawn.")
    assert not page._sentence.is_asking()


def test_f9_finds_a_lost_book_again(house, qtbot, page, desk):
    ri = house.person("Điểu Ri")
    [book] = house.book("Kính vạn hoa")
    loan = house.lend(ri, book)
    house.do(lambda unit, moment: report_lost(unit, moment, loan_id=loan.loan_id))
    desk.scan(book.barcode)
    desk.hears("“Kính vạn hoa” (000001) is lost. Is it here again?")
    qtbot.keyClick(page._box._box, Qt.Key.Key_F9)
    desk.hears("“Kính vạn hoa” (000001) is found again")
    desk.scan(book.barcode)
    desk.hears("is in the house")


def test_a_title_with_one_copy_left_needs_no_choice(house, qtbot, page, desk):
    ri = house.person("Điểu Ri")
    lost, _ = house.book("Kính vạn hoa", copies=2)
    loan = house.lend(ri, lost)
    house.do(lambda unit, moment: report_lost(unit, moment, loan_id=loan.loan_id))
    desk.scan("Kính vạn hoa")
    desk.hears("“Kính vạn hoa” is in the house")


def test_where_each_of_several_copies_is_stands_beside_its_number(house, page, desk):
    first, _ = house.book("Kính vạn hoa", copies=2, isbn="9786042090216")
    house.lend(house.person("Điểu Ri"), first)
    desk.scan("9786042090216")
    desk.hears("There are several copies")
    said = [choice.detail for choice in page._box._choices.offered()]
    assert said == ["Điểu Ri has it, due back 06/12/2026", "in the house"]


def test_an_unknown_code_is_a_sentence(page, desk):
    desk.scan("30417000000646")
    desk.hears("The number 30417000000646 is not in the register")


@pytest.fixture
def at_the_limit(house, desk):
    """Somebody with three books, and a fourth just scanned."""
    mai = house.person("Thị Mai")
    for number in range(3):
        house.lend(mai, house.book(f"Sách {number}")[0])
    [fourth] = house.book("Cuốn thứ tư")
    desk.scan(house.card_of(mai))
    desk.scan(fourth.barcode)
    desk.hears("already has 3 books")
    return mai


def test_f9_lends_beyond_the_limit(house, qtbot, page, desk, at_the_limit):
    qtbot.keyClick(page._box._box, Qt.Key.Key_F9)
    desk.hears("Cuốn thứ tư")
    assert len(loans(house, at_the_limit)) == 4


def test_escape_leaves_the_limit_and_goes_on_serving(house, qtbot, page, desk, at_the_limit):
    qtbot.keyClick(page._box._box, Qt.Key.Key_Escape)
    desk.hears("Left as it was")
    assert len(loans(house, at_the_limit)) == 3
    assert page._desk.person_id == at_the_limit


def test_a_scan_does_not_wait_for_the_answer(house, page, desk, at_the_limit):
    desk.scan("99999")
    desk.hears("99999")
    assert not page._sentence.is_asking()


def test_escape_ends_serving(house, qtbot, page, desk):
    mai = house.person("Thị Mai")
    desk.scan(house.card_of(mai))
    desk.serves(mai)
    qtbot.keyClick(page._box._box, Qt.Key.Key_Escape)
    desk.serves(None)
    desk.hears("Scan a card or a book")


def test_a_name_typed_without_accents_is_picked_with_the_arrow(house, qtbot, page, desk):
    house.person("Nguyễn Văn Đức", birth_year=1960)
    younger = house.person("Nguyễn Văn Đức", birth_year=1999)
    box, choices = page._box._box, page._box._choices
    qtbot.keyClicks(box, "duc")
    qtbot.wait_until(choices.isVisible)
    assert {one.detail.split(" · ")[0] for one in choices.offered()} == {"1960", "1999"}
    qtbot.keyClick(box, Qt.Key.Key_Down)
    while choices.currentIndex().data(Qt.ItemDataRole.UserRole).value.person_id != younger:
        qtbot.keyClick(choices, Qt.Key.Key_Down)
    qtbot.keyClick(choices, Qt.Key.Key_Return)
    desk.serves(younger)
    assert box.text() == ""
    assert not choices.isVisible()


def test_two_of_one_name_in_a_family_are_told_apart(house, qtbot, page, desk):
    elder, younger = (house.person("Nguyễn Văn Đức", birth_year=year) for year in (1960, 1999))
    house.do(partial(join_household, person_id=younger, other_id=elder))
    desk.scan(household_code(house.card_of(elder)))
    choices = page._box._choices
    qtbot.wait_until(lambda: len(choices.offered()) == 2)
    assert {one.detail.split(" · ")[0] for one in choices.offered()} == {"1960", "1999"}


def test_the_only_person_of_a_name_is_served_by_enter(house, page, desk):
    lam = house.person("Điểu K’Lâm")
    desk.scan("dieu klam")
    desk.serves(lam)


def test_a_title_typed_in_words_is_lent(house, page, desk):
    lam = house.person("Điểu K’Lâm")
    house.book("Đất rừng phương Nam")
    desk.scan(house.card_of(lam))
    desk.serves(lam)
    desk.scan("dat rung")
    desk.hears("Điểu K’Lâm borrowed “Đất rừng phương Nam”")


def test_one_isbn_with_several_copies_lets_choose(house, qtbot, page, desk):
    lam = house.person("Điểu K’Lâm")
    copies = house.book("Kính vạn hoa", copies=3, isbn="9786042090216")
    desk.scan(house.card_of(lam))
    desk.scan("9786042090216")
    desk.hears("several copies")
    choices = page._box._choices
    qtbot.wait_until(choices.hasFocus)
    qtbot.keyClick(choices, Qt.Key.Key_Down)
    qtbot.keyClick(choices, Qt.Key.Key_Return)
    desk.hears("borrowed “Kính vạn hoa”")
    [loan] = loans(house, lam)
    assert loan.copy_id == copies[1].copy_id


def test_the_copies_on_offer_outlast_the_pause_of_the_search(house, qtbot, page, desk):
    house.book("Kính vạn hoa", copies=3, isbn="9786042090216")
    with qtbot.wait_signal(page._box._box.searched):  # before the books are there, or after
        desk.scan("9786042090216")
    desk.hears("several copies")
    assert len(page._box._choices.offered()) == 3


def test_undo_takes_the_loan_off_the_desk(house, qtbot, page, desk):
    lam = house.person("Điểu K’Lâm")
    [book] = house.book("Kính vạn hoa")
    desk.scan(house.card_of(lam))
    desk.scan(book.barcode)
    qtbot.wait_until(lambda: page._today.model().rowCount() == 1)
    house.store.change(undo_last)
    qtbot.wait_until(lambda: page._today.model().rowCount() == 0)
    assert house.ask(desk_lines) == ()


def test_letters_pressed_anywhere_reach_the_box(house, qtbot, page, desk):
    page._overdue_button.setFocus()
    qtbot.keyClicks(page._overdue_button, "3041")
    assert page._box._box.text() == "3041"


def test_the_number_on_the_button_is_the_length_of_the_list(house, qtbot, page):
    lam, ri = house.person("Điểu K’Lâm", address="Bon B"), house.person("Điểu Ri", address="Bon A")
    for number, days in enumerate((30, 20, 5)):
        house.lend(lam if number else ri, house.book(f"Sách {number}")[0], days_ago=days)
    page.reload()
    qtbot.wait_until(lambda: page._overdue_button.text().endswith("2"))
    page.show_overdue()
    table = page._overdue.table
    qtbot.wait_until(lambda: table.model().rowCount() == 2)
    assert house.ask(lending_figures).overdue == 2
    assert [table.model().index(row, 0).data() for row in range(2)] == ["Bon A", "Bon B"]


def test_a_scan_while_the_overdue_list_is_open_takes_the_book_back(house, qtbot, page, desk):
    ri = house.person("Điểu Ri")
    [book] = house.book("Kính vạn hoa")
    house.lend(ri, book, days_ago=30)
    page.show_overdue()
    qtbot.wait_until(lambda: page._overdue.table.model().rowCount() == 1)
    desk.scan(book.barcode)
    desk.hears("16 day(s) late")
    qtbot.wait_until(lambda: page._overdue.table.model().rowCount() == 0)


def read_in_house(house):
    today = house.store.now().today
    totals = house.ask(lambda u, m: month_totals(u, m, year=today.year, month=today.month))
    return totals.read_in_house


def test_ctrl_d_counts_what_is_scanned_or_typed_until_a_card_comes(house, qtbot, page, desk):
    blum = house.person("H’Blum Buôn Yă")
    [book] = house.book("Kính vạn hoa")
    qtbot.keyClick(page._box._box, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    desk.hears("scan the books, or type how many")
    desk.scan(book.barcode)
    desk.hears("Read in the house: “Kính vạn hoa”")
    desk.scan("12")
    desk.hears("without a scan: 12; 13 today")
    qtbot.wait_until(lambda: page._today.model().rowCount() == 2)
    assert page._today.model().index(0, 1).data() == "Books without a scan: 12"
    desk.scan(house.card_of(blum))
    desk.serves(blum)
    desk.scan(book.barcode)
    desk.hears("H’Blum Buôn Yă borrowed “Kính vạn hoa”")
    assert read_in_house(house) == 13


def test_ctrl_d_ends_who_was_served_and_esc_ends_it(house, qtbot, page, desk):
    blum = house.person("H’Blum Buôn Yă")
    [book] = house.book("Kính vạn hoa")
    desk.scan(house.card_of(blum))
    desk.serves(blum)
    qtbot.keyClick(page._box._box, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    desk.serves(None)
    desk.hears("scan the books, or type how many")
    qtbot.keyClick(page._box._box, Qt.Key.Key_Escape)
    desk.hears("Scan a card or a book")
    desk.scan(book.barcode)
    desk.hears("is in the house. Scan the borrower's card")
    assert read_in_house(house) == 0


def note_sheet(qtbot, page, key):
    page.activateWindow()
    qtbot.wait_until(page._box._box.hasFocus)
    qtbot.keyClick(page._box._box, key, Qt.KeyboardModifier.ControlModifier)
    qtbot.wait_until(lambda: page.findChild(ReturnDialog) is not None)
    return page.findChild(ReturnDialog)


def test_ctrl_g_notes_a_damaged_book_and_ctrl_h_who_brought_it(house, qtbot, page, desk):
    ri = house.person("Điểu Ri")
    [book] = house.book("Kính vạn hoa")
    loan = house.lend(ri, book)
    desk.scan(book.barcode)
    desk.hears("returned")
    sheet = note_sheet(qtbot, page, Qt.Key.Key_G)
    sheet.damaged.setChecked(True)
    sheet.note.setText("Rách bìa")
    sheet.save_asked.emit()
    desk.hears("Noted of “Kính vạn hoa” · damaged · Rách bìa")
    qtbot.wait_until(lambda: page.findChild(ReturnDialog) is None)
    again = note_sheet(qtbot, page, Qt.Key.Key_H)
    assert (again.damaged.isChecked(), again.note.text()) == (True, "Rách bìa")
    again.brought_by.setText("Thị Hoa")
    again.save_asked.emit()
    desk.hears("Thị Hoa brought it")
    noted = house.ask(lambda u, m: return_details(u, m, loan_id=loan.loan_id))
    assert noted == ReturnDetails(damaged=True, note="Rách bìa", brought_by="Thị Hoa")


def test_an_empty_note_of_a_return_is_asked_for(house, qtbot, page, desk):
    [book] = house.book("Kính vạn hoa")
    house.lend(house.person("Điểu Ri"), book)
    desk.scan(book.barcode)
    desk.hears("returned")
    sheet = note_sheet(qtbot, page, Qt.Key.Key_G)
    sheet.save_asked.emit()
    assert sheet.sentence() == "Nothing is filled in yet."


def test_nothing_can_be_noted_before_a_book_came_back(qtbot, page, desk):
    qtbot.keyClick(page._box._box, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    desk.hears("No book came back just now")


def print_slips(house):
    settings = replace(house.ask(read_settings), slip_paper="a6")
    house.do(lambda unit, moment: change_settings(unit, moment, settings=settings))


def test_one_key_prints_the_slip_of_who_is_served_and_of_the_one_before(house, page, desk, qtbot):
    print_slips(house)
    blum = house.person("H’Blum Buôn Yă")
    house.lend(blum, house.book("Dế Mèn")[0])
    desk.scan(house.card_of(blum))
    desk.serves(blum)
    assert page._serving.slip.isVisibleTo(page)
    with qtbot.wait_signal(page.loan_slip_asked) as asked:
        qtbot.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == [blum]
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    desk.hears("Ctrl+P prints the slip of the one before")
    with qtbot.wait_signal(page.loan_slip_asked) as asked:
        qtbot.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == [blum]


def test_a_house_that_gives_no_slips_is_told_where_to_choose_them(house, page, desk, qtbot):
    blum = house.person("H’Blum Buôn Yă")
    desk.scan(house.card_of(blum))
    desk.serves(blum)
    assert page._serving.slip.isHidden()
    with qtbot.assert_not_emitted(page.loan_slip_asked):
        qtbot.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    desk.hears("This house prints no loan slips")


def test_a_loan_is_taken_back_on_its_own_row(house, page, desk):
    blum = house.person("H’Blum Buôn Yă")
    [first], [second] = house.book("Kính vạn hoa"), house.book("Đất rừng phương Nam")
    desk.scan(house.card_of(blum))
    desk.serves(blum)
    for book in (first, second):
        desk.scan(book.barcode)
        desk.hears("borrowed")
    wrong = next(loan for loan in loans(house, blum) if loan.copy_id == first.copy_id)
    page._serving.undo_asked.emit(wrong.loan_id)
    desk.hears("Taken back: H’Blum Buôn Yă borrowed “Kính vạn hoa”")
    assert [loan.title for loan in loans(house, blum)] == ["Đất rừng phương Nam"]
