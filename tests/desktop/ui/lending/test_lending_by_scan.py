"""A long day at the desk by scanner alone: the real window, a real register, no mouse."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from desktop.operations.lending import lending_figures, loans_of
from desktop.operations.people import PersonDraft, add_person
from desktop.operations.settings import change_settings, read_settings
from desktop.register.barcodes import barcode, household_code
from tests.conftest import NOW
from tests.desktop.ui.scanner.keyboard import Vni
from tests.desktop.ui.scanner.whole_house import whole

__all__ = ["whole"]

LABEL = barcode("3", house_number="0000", serial=50_000_001)
LOANS, EACH = 500, 5


class Mouse(QObject):
    """Counts what a mouse does."""

    def __init__(self):
        super().__init__()
        self.events = 0

    @override
    def eventFilter(self, _watched, event):
        self.events += event.type() in (
            QEvent.Type.MouseButtonPress,
            QEvent.Type.MouseButtonRelease,
            QEvent.Type.MouseButtonDblClick,
        )
        return False


@pytest.fixture
def mouse(qapp):
    mouse = Mouse()
    qapp.installEventFilter(mouse)
    yield mouse
    qapp.removeEventFilter(mouse)


def press(whole, key):
    QTest.keyClick(QApplication.focusWindow(), key)


def hears(whole, words):
    whole.qtbot.wait_until(lambda: words in whole.sentence(), timeout=20_000)


def readers(whole, how_many):
    def add(unit, moment):
        made = [
            add_person(unit, moment, draft=PersonDraft(f"Điểu {number}"))
            for number in range(how_many)
        ]
        return [(one.person_id, one.card_number) for one in made]

    return whole.do(add)


def test_five_hundred_loans_without_a_mouse(whole, qtbot, mouse):
    kept = whole.see(read_settings)
    lending = replace(kept.lending, copies_per_person=EACH)
    whole.do(change_settings, settings=replace(kept, lending=lending))
    people = readers(whole, LOANS // EACH)
    books = [copy.barcode for copy in whole.books("Truyện bon làng", copies=LOANS)]
    for place, (_, card) in enumerate(people):
        whole.hands.scan(card)
        for code in books[place * EACH : (place + 1) * EACH]:
            whole.hands.scan(code)
        hears(whole, f"Điểu {place} borrowed")
    qtbot.wait_until(lambda: whole.see(lending_figures).lent_today == LOANS, timeout=60_000)
    for place, (person_id, _) in enumerate(people):
        numbers = [loan.accession_number for loan in whole.see(loans_of, person_id=person_id)]
        assert len(numbers) == EACH, place
    assert mouse.events == 0
    assert whole.desk()._box._box.text() == ""


def test_books_come_back_in_a_row_without_a_card(whole, qtbot):
    (_, card), *_ = readers(whole, 1)
    codes = [copy.barcode for copy in whole.books(copies=3)]
    for code in [card, *codes]:
        whole.hands.scan(code)
    hears(whole, "borrowed")
    qtbot.wait_until(lambda: whole.see(lending_figures).lent_today == 3)
    press(whole, Qt.Key.Key_Escape)
    for code in codes:
        whole.hands.scan(code)
    qtbot.wait_until(lambda: whole.see(lending_figures).returned_today == 3)


def test_a_family_s_card_lets_choose_who_borrows(whole, qtbot):
    _, card = whole.reader("Điểu Bơ")
    child, _ = whole.reader("Điểu Ri", guardian="Điểu Bơ")
    whole.hands.scan(household_code(card))
    hears(whole, "The family of Điểu Bơ")
    press(whole, Qt.Key.Key_Down)
    press(whole, Qt.Key.Key_Return)
    qtbot.wait_until(lambda: whole.desk()._serving.person_id() == child)


def titles_out(whole, person_id):
    return [loan.title for loan in whole.see(loans_of, person_id=person_id)]


def test_an_unknown_label_is_lent_first_and_catalogued_later(whole, qtbot):
    person_id, card = whole.reader()
    whole.hands.scan(card)
    whole.hands.scan(LABEL)
    qtbot.wait_until(whole.desk()._label.title_line.hasFocus)
    whole.hands.program = Vni()
    whole.hands.type("Su tich 1")
    press(whole, Qt.Key.Key_Return)
    hears(whole, "new with the number 000001")
    assert titles_out(whole, person_id) == ["Su tich 1"]
    qtbot.wait_until(whole.desk()._box._box.hasFocus)


def test_an_unknown_label_waits_for_the_card(whole, qtbot):
    person_id, card = whole.reader()
    whole.hands.scan(LABEL)
    hears(whole, "Scan the borrower's card")
    whole.hands.scan(card)
    qtbot.wait_until(whole.desk()._label.title_line.hasFocus)
    whole.hands.type("Sach cu")
    press(whole, Qt.Key.Key_Return)
    qtbot.wait_until(lambda: titles_out(whole, person_id) == ["Sach cu"])


def test_the_next_scan_takes_the_title_that_was_typed_as_it_stands(whole, qtbot):
    person_id, card = whole.reader()
    [book] = whole.books()
    whole.hands.scan(card)
    whole.hands.scan(LABEL)
    qtbot.wait_until(whole.desk()._label.title_line.hasFocus)
    whole.hands.type("Sach cu")
    whole.hands.scan(book.barcode)
    qtbot.wait_until(lambda: len(titles_out(whole, person_id)) == 2)
    assert sorted(titles_out(whole, person_id)) == ["Dế Mèn phiêu lưu ký", "Sach cu"]


def test_escape_leaves_the_label_and_goes_on_serving(whole, qtbot):
    person_id, card = whole.reader()
    whole.hands.scan(card)
    whole.hands.scan(LABEL)
    qtbot.wait_until(whole.desk()._label.title_line.hasFocus)
    press(whole, Qt.Key.Key_Escape)
    hears(whole, "Left as it was")
    assert whole.desk()._desk.person_id == person_id
    assert not whole.desk()._label.is_asking()


def test_a_full_hand_asks_before_the_new_book_is_written_down(whole, qtbot):
    person_id, card = whole.reader()
    for code in [card, *(copy.barcode for copy in whole.books(copies=3)), LABEL]:
        whole.hands.scan(code)
    qtbot.wait_until(whole.desk()._label.title_line.hasFocus)
    whole.hands.type("Sach cu")
    press(whole, Qt.Key.Key_Return)
    hears(whole, "already has 3 books")
    press(whole, Qt.Key.Key_F9)
    hears(whole, "Sach cu")
    assert len(titles_out(whole, person_id)) == 4


def test_an_isbn_that_nobody_knows_becomes_a_book_by_f9(whole, qtbot):
    whole.hands.scan("9786042090216")
    hears(whole, "no book with the number 9786042090216")
    press(whole, Qt.Key.Key_F9)
    qtbot.wait_until(lambda: QApplication.activeModalWidget() is not None)
    assert QApplication.activeModalWidget().isbn.text() == "9786042090216"


def test_ctrl_l_changes_the_due_date_for_this_person_only(whole, qtbot):
    (first, card), (second, other_card) = readers(whole, 2)
    one, two = whole.books(copies=2)
    day = NOW.today + timedelta(days=60)
    whole.hands.scan(card)
    qtbot.wait_until(lambda: whole.desk()._serving.person_id() == first)
    QTest.keyClick(QApplication.focusWindow(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    qtbot.wait_until(lambda: QApplication.activeModalWidget() is not None)
    sheet = QApplication.activeModalWidget()
    sheet.day.set_day(day)
    sheet.save_asked.emit()
    whole.frame.activateWindow()
    qtbot.wait_until(whole.frame.isActiveWindow)
    for code in (one.barcode, other_card, two.barcode):
        whole.hands.scan(code)
    qtbot.wait_until(lambda: titles_out(whole, second) != [])
    [mine], [theirs] = (whole.see(loans_of, person_id=who) for who in (first, second))
    assert (mine.due_on, theirs.due_on) == (day, NOW.today + timedelta(days=14))


def test_a_minute_of_nothing_ends_serving(whole, qtbot):
    _, card = whole.reader()
    whole.hands.scan(card)
    desk = whole.desk()._desk
    qtbot.wait_until(lambda: desk.person_id is not None)
    assert desk._idle.isActive()
    assert desk._idle.interval() == 60_000
    desk._idle.timeout.emit()
    assert desk.person_id is None
