"""The table of keys (product.md, B22): each does what it says, on every page where it can."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLineEdit, QToolButton

from desktop.operations.keepers import at_desk
from desktop.operations.people import find_people
from desktop.operations.visits import day_visits
from desktop.ui import theme
from desktop.ui.catalogue.export_dialog import ExportDialog
from desktop.ui.catalogue.title_dialog import TitleDialog
from desktop.ui.clubs.club_dialog import ClubDialog
from desktop.ui.crates.crate_dialogs import NewCrateDialog
from desktop.ui.help_dialog import HelpDialog
from desktop.ui.lending.due_dialog import DueDialog
from desktop.ui.lending.return_dialog import ReturnDialog
from desktop.ui.parts.search_box import SearchBox
from desktop.ui.people.person_dialog import PersonDialog
from desktop.ui.printing.book_dialog import BookDialog
from desktop.ui.printing.card_dialog import CardDialog
from desktop.ui.printing.crate_dialog import CrateDialog
from desktop.ui.printing.label_dialog import LabelDialog
from desktop.ui.printing.slip_dialog import SlipDialog
from desktop.ui.printing.stock_take_dialog import StockTakeDialog
from desktop.ui.printing.visit_sheet_dialog import VisitSheetDialog
from tests.day.hands import wait_until
from tests.screens.conftest import Seat
from tests.screens.gallery import SCREENS

PAGES = {
    "F2": "today",
    "F3": "lending",
    "F4": "catalogue",
    "F5": "people",
    "F6": "clubs",
    "F7": "reports",
    "F8": "exchange",
}
SHEETS = (
    ("F1", "08-books", HelpDialog),
    ("Ctrl+N", "01-today", PersonDialog),
    ("Ctrl+N", "08-books", TitleDialog),
    ("Ctrl+N", "10-people", PersonDialog),
    ("Ctrl+N", "12-clubs", ClubDialog),
    ("Ctrl+N", "60-crates", NewCrateDialog),
    ("Ctrl+P", "08-books", LabelDialog),
    ("Ctrl+P", "10-people", CardDialog),
    ("Ctrl+P", "15-reports", BookDialog),
    ("Ctrl+P", "07-overdue", SlipDialog),
    ("Ctrl+P", "60-crate-filled", CrateDialog),
    ("Ctrl+P", "64-stock-take", StockTakeDialog),
    ("Ctrl+P", "03-back-entry-of-a-week", VisitSheetDialog),
    ("Ctrl+E", "08-books", ExportDialog),
    ("Ctrl+L", "05-desk-serving", DueDialog),
)
SEARCHED = ("01-today", "04-desk", "08-books", "10-people", "13-club", "64-stock-take")


@pytest.fixture(scope="module")
def keeper(sit_down):
    with sit_down(Seat("vi", 1366, 768, 100)) as keeper:
        yield keeper


def press(keeper, keys):
    """Press where the cursor is, as a keyboard does."""
    keeper.frame.activateWindow()
    wait_until(keeper.frame.isActiveWindow)
    keeper.press(keys, where=QApplication.focusWidget())


def come_to(keeper, name):
    SCREENS[name](keeper)
    keeper.settle()


def sheets():
    """Return the sheets that are open."""
    shown = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    return [one for one in shown if isinstance(one, QDialog)]


def total(keeper):
    return keeper.ask(lambda unit, moment: day_visits(unit, moment, day=moment.today)).total


@pytest.mark.parametrize(("keys", "page"), PAGES.items())
def test_a_function_key_opens_its_page_and_stands_on_its_tab(keeper, keys, page):
    keeper.open("settings")
    press(keeper, keys)
    assert keeper.house.window.current() == page
    tips = [tab.toolTip() for tab in keeper.frame.rail.findChildren(QToolButton)]
    assert [tip for tip in tips if tip.endswith(f"  {keys}")] == [
        f"{keeper.frame.rail.word(page)}  {keys}"
    ]


@pytest.mark.parametrize(("keys", "where", "sheet"), SHEETS)
def test_a_key_opens_its_sheet(keeper, keys, where, sheet):
    come_to(keeper, where)
    press(keeper, keys)
    wait_until(lambda: sheet in map(type, sheets()))
    for one in sheets():
        one.close()


@pytest.mark.parametrize("where", SEARCHED)
def test_the_cursor_goes_to_what_finds(keeper, where):
    come_to(keeper, where)
    keeper.frame.rail.findChildren(QToolButton)[1].setFocus()
    press(keeper, "Ctrl+F")
    assert isinstance(QApplication.focusWidget(), SearchBox)
    assert QApplication.focusWidget().toolTip().endswith("Ctrl+F")


@pytest.mark.parametrize("place", range(4))
def test_a_number_counts_in_its_tile_wherever_one_is(keeper, place):
    keeper.open("catalogue")
    before = total(keeper)
    press(keeper, f"Ctrl+{place + 1}")
    wait_until(lambda: total(keeper) == before + 1)


def test_what_was_counted_is_taken_back_and_done_again(keeper):
    keeper.open("lending")
    before = total(keeper)
    for keys, expected in (("Ctrl+1", 1), ("Ctrl+Z", 0), ("Ctrl+Y", 1), ("Ctrl+Z", 0)):
        press(keeper, keys)
        wait_until(lambda expected=expected: total(keeper) == before + expected)


def test_letters_grow_and_shrink_and_come_back(keeper):
    sizes = []
    for keys in ("Ctrl++", "Ctrl++", "Ctrl+-", "Ctrl+0"):
        press(keeper, keys)
        sizes.append(theme.letter_size())
    assert sizes == [115, 130, 115, 100]


def test_the_whole_screen_and_back(keeper):
    for whole in (True, False):
        press(keeper, "F11")
        assert keeper.frame.isFullScreen() is whole


def test_another_keeper_is_named_where_one_works_alone(keeper):
    assert not keeper.ask(at_desk).is_asked
    keeper.open("today")
    press(keeper, "F12")
    assert keeper.house.window.current() == "settings"


def test_saving_is_taken_everywhere(keeper):
    for name in ("today", "lending", "people"):
        keeper.open(name)
        keeper.settle()
        press(keeper, "Ctrl+S")
        wait_until(lambda: keeper.frame.undo_bar.sentence().startswith("Đã lưu hết"))


def test_the_numbers_of_a_day_are_saved_by_the_key_too(keeper):
    come_to(keeper, "03-back-entry")
    QTest.keyClicks(QApplication.focusWidget(), "7")
    press(keeper, "Ctrl+S")
    day = keeper.ask(lambda _unit, moment: moment.yesterday)
    wait_until(
        lambda: keeper.ask(lambda unit, moment: day_visits(unit, moment, day=day)).total == 7
    )


@pytest.mark.parametrize("keys", ["Esc", "Ctrl+Return", "Ctrl+Enter"])
def test_whoever_is_served_is_done(keeper, keys):
    come_to(keeper, "05-desk-serving")
    page = keeper.house.window.page("lending")
    assert page._desk.person_id is not None
    press(keeper, keys)
    assert page._desk.person_id is None


def test_an_exception_is_agreed_to(keeper):
    come_to(keeper, "04-desk")
    page, agreed = keeper.house.window.page("lending"), []
    page._desk.go_on = lambda: agreed.append("F9")
    page._on_asked("Đã mượn 5/5 cuốn.", "Cho mượn thêm   F9")
    press(keeper, "F9")
    assert agreed == ["F9"]
    del page._desk.go_on


@pytest.mark.parametrize("keys", ["Ctrl+G", "Ctrl+H"])
def test_a_return_is_noted(keeper, keys):
    come_to(keeper, "05-desk-note-of-return")
    page = keeper.house.window.page("lending")
    for sheet in page.findChildren(ReturnDialog):
        sheet.close()
    press(keeper, keys)
    wait_until(lambda: any(one.isVisible() for one in page.findChildren(ReturnDialog)))
    for sheet in page.findChildren(ReturnDialog):
        sheet.close()


def test_books_are_read_in_the_house(keeper):
    come_to(keeper, "04-desk")
    page, asked = keeper.house.window.page("lending"), []
    page._desk.read_in_house = lambda: asked.append("read")
    press(keeper, "Ctrl+D")
    del page._desk.read_in_house
    assert asked == ["read"]


def test_enter_goes_on_in_a_sheet_and_shift_enter_back(keeper):
    sheet = SCREENS["20-new-person"](keeper)
    sheet.activateWindow()
    wait_until(sheet.isActiveWindow)
    first = QApplication.focusWidget()
    assert isinstance(first, QLineEdit)
    QTest.keyClick(first, Qt.Key.Key_Return)
    second = QApplication.focusWidget()
    assert isinstance(second, QComboBox)
    QTest.keyClick(second, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is first
    QTest.keyClick(first, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_a_sheet_is_saved_and_emptied_for_the_next(keeper):
    sheet = SCREENS["20-new-person"](keeper)
    sheet.activateWindow()
    wait_until(sheet.isActiveWindow)
    QTest.keyClicks(QApplication.focusWidget(), "Y Bham Ayun")
    keys = QKeySequence("Ctrl+Return")[0]
    QTest.keyClick(QApplication.focusWidget(), keys.key(), keys.keyboardModifiers())
    wait_until(
        lambda: keeper.ask(lambda unit, moment: find_people(unit, moment, typed="y bham ayun"))
    )
    assert sheet.isVisible()
    sheet.close()


def test_space_marks_who_is_there(keeper):
    come_to(keeper, "14-roll-call")
    roll = keeper.house.window.page("clubs")._roll
    roll.list.setFocus()
    row = roll.list.currentIndex().row()
    before = roll.roll_model.entries[row].mark
    press(keeper, "Space")
    assert roll.roll_model.entries[row].mark != before
