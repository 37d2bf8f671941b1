"""From the button on a page to the sheet, in the real window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPushButton

from desktop.operations import crates
from desktop.paper.marks import Words
from desktop.ui.help_dialog import HelpDialog
from desktop.ui.printing.announcement_dialog import AnnouncementDialog
from desktop.ui.printing.book_dialog import BookDialog
from desktop.ui.printing.card_dialog import CardDialog
from desktop.ui.printing.crate_label_dialog import CrateLabelDialog
from desktop.ui.printing.guide_dialog import KEYS, SCANNER, GuideDialog
from desktop.ui.printing.label_dialog import ADDED, CHOSEN, LabelDialog
from desktop.ui.printing.roll_sheet_dialog import RollSheetDialog
from desktop.ui.printing.slip_dialog import SlipDialog
from tests.desktop.ui.test_page_table import window

__all__ = ["window"]


@pytest.fixture
def opened(house, window, qtbot):
    """Press a button of a page and return the sheet that opens."""

    def opened(page, words, kind) -> QDialog:
        shown = window.open_page(page)
        if page == "lending":
            shown.show_overdue()
        qtbot.wait_until(lambda: any(made.isVisible() for made in pressed(shown, words)))
        QTest.mouseClick(pressed(shown, words)[0], Qt.MouseButton.LeftButton)
        return next(one for one in window.frame.findChildren(kind) if one.isVisible())

    return opened


def pressed(page, words):
    return [made for made in page.findChildren(QPushButton) if made.accessibleName() == words]


@pytest.mark.parametrize(
    ("page", "words", "kind"),
    [
        ("catalogue", "Print labels…", LabelDialog),
        ("lending", "Print slips…", SlipDialog),
        ("lending", "Words without names…", AnnouncementDialog),
        ("reports", "Print books and records…", BookDialog),
    ],
)
def test_each_page_opens_its_sheet(opened, page, words, kind):
    opened(page, words, kind).reject()


def test_the_labels_of_the_book_in_front_are_offered(opened, house, window, qtbot):
    house.book("Dế Mèn")
    page = window.open_page("catalogue")
    qtbot.wait_until(lambda: page._pane.card() is not None)
    dialog = opened("catalogue", "Print labels…", LabelDialog)
    assert dialog.which.key() == CHOSEN
    dialog.reject()


def test_labels_are_offered_for_all_books_that_are_chosen(opened, house, window, qtbot):
    for title in ("Dế Mèn", "Tắt đèn", "Chí Phèo"):
        house.book(title)
    page = window.open_page("catalogue")
    qtbot.wait_until(lambda: page._table.model().rowCount() == 3)
    page._titles.selectAll()
    QTest.mouseClick(page.bar.labels, Qt.MouseButton.LeftButton)
    qtbot.wait_until(lambda: bool(window.frame.findChildren(LabelDialog)))
    [dialog] = window.frame.findChildren(LabelDialog)
    qtbot.wait_until(lambda: len(dialog._lines) == 3)
    dialog.reject()


def test_new_books_have_a_button_of_their_own_for_labels(opened, house, window, qtbot):
    page = window.open_page("catalogue")
    assert not page.bar.new_labels.isVisible()
    house.book("Dế Mèn", copies=2)
    page.reload()
    qtbot.wait_until(page.bar.new_labels.isVisible)
    dialog = opened("catalogue", "Labels for the new books (2)…", LabelDialog)
    assert dialog.which.key() == ADDED
    dialog.reject()


def test_a_crate_gets_its_label(opened, house, window):
    house.do(lambda u, m: crates.make_crate(u, m, name="Tỉnh 12", receiver="Thôn 3"))
    opened("crates", "Print its label…", CrateLabelDialog).reject()


def test_the_card_of_the_person_in_front_is_offered(opened, house, qtbot):
    person_id = house.person("Thị Mai")
    dialog = opened("people", "Print cards…", CardDialog)
    assert dialog._person_id == person_id
    dialog.reject()


def test_the_help_prints_all_keys_on_one_sheet(window, qtbot):
    window.open_page("people")
    window._help()
    [help_sheet] = window.frame.findChildren(HelpDialog)
    help_sheet.sheet_asked.emit()
    [dialog] = window.frame.findChildren(GuideDialog)
    assert dialog.which.key() == KEYS
    qtbot.wait_until(lambda: len(dialog.pages()) == 1)
    words = {mark.text for mark in dialog.pages()[0].marks if isinstance(mark, Words)}
    assert {"F5", window.frame.rail.word("people")} <= words
    dialog.reject()
    help_sheet.close()


def test_the_settings_print_how_a_scanner_is_set_up(opened):
    dialog = opened("settings", "Print its sheet…", GuideDialog)
    assert dialog.which.key() == SCANNER
    dialog.reject()


def test_a_club_has_its_sheets_for_calling_the_roll(house, window, qtbot):
    club_id = house.club("Cồng chiêng", members=[house.person("Thị Mai")])
    page = window.open_page("clubs")
    page.open_club(club_id)
    qtbot.wait_until(lambda: page._club._club is not None)
    QTest.keyClick(page._club.members, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    [dialog] = window.frame.findChildren(RollSheetDialog)
    qtbot.wait_until(lambda: len(dialog.pages()) == 1)
    dialog.reject()
