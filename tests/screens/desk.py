"""The sheets of the desk and of Today: who is here, until when, how many, and what helps."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QDialog, QWidget
from sqlmodel import Session

from desktop.operations.catalogue import TitleDraft, add_title, title_card
from desktop.operations.crate_lists import crates
from desktop.operations.emergency_sheet import EmergencyState, new_emergency_sheet
from desktop.operations.forgotten_pin import PinGiven, WaysBack
from desktop.operations.holds import HoldLine, all_holds, place_hold
from desktop.operations.keepers import KeeperLine, PinAnswer
from desktop.operations.lending import lend_copy
from desktop.operations.people import find_people
from desktop.operations.stock_take_report import stock_takes
from desktop.register.barcodes import COPY, barcode
from desktop.register.keepers import Role
from desktop.register.moment import Moment
from desktop.ui.catalogue.catalogue_page import CataloguePage
from desktop.ui.catalogue.hold_dialog import HoldDialog
from desktop.ui.help_dialog import HelpDialog
from desktop.ui.houses.houses_page import HouseChoice, HousesPage
from desktop.ui.keepers.change_dialog import ChangeDialog
from desktop.ui.keepers.emergency_drawing import emergency_paper
from desktop.ui.keepers.forgotten_dialog import ForgottenDialog
from desktop.ui.keepers.keeper_dialog import KeeperDialog
from desktop.ui.lending.due_dialog import DueDialog
from desktop.ui.lending.lending_page import LendingPage
from desktop.ui.list_import.book_kind import BookKind
from desktop.ui.list_import.import_dialog import ImportDialog
from desktop.ui.parts.form_dialog import FormDialog
from desktop.ui.printing.crate_dialog import CrateDialog
from desktop.ui.printing.stock_take_dialog import StockTakeDialog
from desktop.ui.printing.visit_sheet_dialog import VisitSheetDialog
from desktop.ui.recovery.sheet_dialog import SheetDialog
from desktop.ui.settings.scan_test_dialog import ScanTestDialog
from desktop.ui.settings.settings_page import SettingsPage
from desktop.ui.today.today_page import TodayPage
from desktop.ui.visits.delegation_dialog import DelegationDialog
from desktop.ui.visits.number_dialog import NumberDialog
from desktop.ui.visits.visits_page import VisitsPage
from tests.day.hands import Keeper, wait_until
from tests.screens.stock import STOCK

_STAFF = (
    KeeperLine("a", "Chị Hoa", Role.KEEPER, has_pin=True),
    KeeperLine("b", "Điểu Khê", Role.HELPER, has_pin=True),
    KeeperLine("c", "H’Blum", Role.COUNTER, has_pin=False),
)
_OLD_LETTERS = "Nhan ®Ò,T¸c gi¶\nNh÷ng bµi h¸t ru,Nam\n".encode("latin-1")


def _over(make: Callable[[Keeper], QDialog]) -> Callable[[Keeper], QWidget]:
    def show(keeper: Keeper) -> QWidget:
        dialog = make(keeper)
        if isinstance(dialog, FormDialog) or hasattr(dialog, "open_over"):
            dialog.open_over(keeper.frame)
        else:
            dialog.open()
        return dialog

    return show


def _week(keeper: Keeper) -> QWidget:
    """The numbers of a whole week, from the paper sheet."""
    today = keeper.open("today")
    assert isinstance(today, TodayPage)
    today.day_asked.emit(keeper.ask(lambda _unit, moment: moment.yesterday))
    page = keeper.house.window.page("visits")
    assert isinstance(page, VisitsPage)
    keeper.settle()
    page._whole_week.setChecked(True)
    return keeper.frame


def _name_on_today(keeper: Keeper) -> QWidget:
    """Half a name in the box of Today."""
    page = keeper.open("today")
    assert isinstance(page, TodayPage)
    keeper.settle()
    page.books.scan_box.setText("bui")
    return keeper.frame


def _delegation_of_a_past_day(keeper: Keeper) -> QDialog:
    """What was typed before Esc stands there again."""
    day = keeper.ask(lambda _unit, moment: moment.yesterday)
    for words in ("Trường tiểu học Lê Lợi", ""):
        dialog = DelegationDialog(keeper.house.store, keeper.frame, day=day)
        dialog.open_over(keeper.frame)
        if words:
            dialog.name.setText(words)
            dialog.reject()
    return dialog


def _who(keeper: Keeper) -> QDialog:
    dialog = ChangeDialog(keeper.house.store, _STAFF, keeper.frame)
    dialog.choose(_STAFF[0])
    return dialog


def _until(keeper: Keeper) -> QDialog:
    today = keeper.ask(lambda _unit, moment: moment.today)
    return DueDialog(keeper.frame, due_on=today + timedelta(days=14), today=today)


def _awaited(keeper: Keeper) -> HoldLine:
    """Somebody waits for a book that is out."""
    if not keeper.ask(all_holds):
        keeper.house.store.submit(_lend_and_wait).result()
    return keeper.ask(all_holds)[0]


def _lend_and_wait(unit: Session, moment: Moment) -> None:
    people = find_people(unit, moment, limit=200)
    has_it, waits = [one.person_id for one in people if not one.copies_out][:2]
    title_id = add_title(unit, moment, draft=TitleDraft("Hạt thóc Bon Bu Prăng")).title_id
    unit.flush()
    copy_id = title_card(unit, moment, title_id=title_id).copies[0].copy_id
    lend_copy(unit, moment, person_id=has_it, copy_id=copy_id)
    unit.flush()
    place_hold(unit, moment, title_id=title_id, person_id=waits)


def _who_waits(keeper: Keeper) -> QWidget:
    """The list of everybody who waits for a book."""
    _awaited(keeper)
    page = keeper.open("lending")
    assert isinstance(page, LendingPage)
    page.show_overdue()
    page._overdue._tabs.open(2)
    return keeper.frame


def _awaited_book(keeper: Keeper) -> QWidget:
    """A book for which somebody waits, in the catalogue."""
    page = keeper.open("catalogue")
    assert isinstance(page, CataloguePage)
    page.open_title(_awaited(keeper).title_id)
    return keeper.frame


def _wait_for(keeper: Keeper) -> QDialog:
    title_id = _awaited(keeper).title_id
    card = keeper.ask(lambda unit, moment: title_card(unit, moment, title_id=title_id))
    return HoldDialog(keeper.house.store, keeper.frame, card=card)


def _unknown_label(keeper: Keeper) -> QWidget:
    """A label that was printed ahead comes to the desk before its book was written down."""
    page = keeper.open("lending")
    assert isinstance(page, LendingPage)
    page.serve(keeper.ask(find_people)[0].person_id)
    keeper.settle()
    page._desk.label_wanted.emit(barcode(COPY, house_number="0000", serial=990))
    return keeper.frame


def _named_at_the_desk(keeper: Keeper) -> QWidget:
    """Half a name in the box of the desk."""
    page = keeper.open("lending")
    assert isinstance(page, LendingPage)
    keeper.press("Esc", where=page)
    page._box._box.setText("bui")
    return keeper.frame


def _letters(keeper: Keeper) -> QWidget:
    """A list that was written with the letters of an old font."""
    dialog = ImportDialog(keeper.house.store, BookKind(), keeper.frame)
    dialog.show()
    with TemporaryDirectory() as folder:
        path = Path(folder, "cu.csv")
        path.write_bytes(_OLD_LETTERS)
        dialog.choose(path)
        wait_until(dialog._steps.isEnabled)
    return dialog


def _crate_record(keeper: Keeper) -> QDialog:
    STOCK["60-crates"](keeper)
    ours = next(line for line in keeper.ask(crates) if line.name == "Thiếu nhi 1")
    return CrateDialog(keeper.house.store, keeper.frame, crate_id=ours.crate_id)


def _minutes(keeper: Keeper) -> QDialog:
    STOCK["64-stock-take"](keeper)
    take = keeper.ask(stock_takes)[0].take_id
    return StockTakeDialog(keeper.house.store, keeper.frame, take_id=take)


def _forgotten(keeper: Keeper) -> QDialog:
    ways = WaysBack("a", "Điểu Khê", "4821 0937", "0417", has_sheet=True, in_charge=("Chị Hoa",))
    dialog = ForgottenDialog(keeper.house.store, ways, keeper.frame)
    dialog.proof.setText("123 456")
    dialog._on_given(PinGiven(PinAnswer("a", is_right=False, tries_left=3)))
    return dialog


def _emergency_sheet(keeper: Keeper) -> QDialog:
    return SheetDialog(emergency_paper(keeper.ask(new_emergency_sheet)), keeper.frame)


def _emergency_line(keeper: Keeper) -> QWidget:
    """The settings of a house in which somebody has a PIN."""
    page = keeper.open("settings")
    assert isinstance(page, SettingsPage)
    keeper.settle()
    page._show_keepers(_STAFF)
    keeper.settle()
    page.emergency._show(EmergencyState(printed_at=None, is_needed=True))
    keeper.settle()
    keeper.frame._places[page].ensureWidgetVisible(page.emergency)
    return keeper.frame


def _houses(keeper: Keeper) -> QWidget:
    names = ("Nhà văn hoá Bon Pi Nao", "Nhà văn hoá Bon Bu Prăng", "Điểm đọc sách Thôn 5")
    choices = [HouseChoice(Path(str(place)), name) for place, name in enumerate(names)]
    page = HousesPage(choices, last=Path("1"))
    keeper.frame.show_page(page, name="today", title=page.title())
    return keeper.frame


def _one_of_several(keeper: Keeper) -> QWidget:
    """Today of one of several houses."""
    keeper.open("today")
    keeper.frame.tell_houses_apart()
    keeper.house.window.reload()
    keeper.settle()
    return keeper.frame


DESK: Mapping[str, Callable[[Keeper], QWidget]] = {
    "03-back-entry-of-a-week": _week,
    "01-today-name-half-typed": _name_on_today,
    "05-desk-name-half-typed": _named_at_the_desk,
    "06-desk-label-without-a-book": _unknown_label,
    "07-who-waits": _who_waits,
    "09-book-that-is-waited-for": _awaited_book,
    "09-wait-for-a-book": _over(_wait_for),
    "90-who-is-at-the-desk": _over(_who),
    "91-new-keeper": _over(lambda k: KeeperDialog(k.house.store, None, k.frame)),
    "92-keeper": _over(lambda k: KeeperDialog(k.house.store, _STAFF[0], k.frame)),
    "92-forgotten-pin": _over(_forgotten),
    "92-emergency-sheet": _over(_emergency_sheet),
    "92-emergency-sheet-in-settings": _emergency_line,
    "89-which-house": _houses,
    "89-one-of-several": _one_of_several,
    "93-until-when": _over(_until),
    "94-delegation": _over(lambda k: DelegationDialog(k.house.store, k.frame)),
    "94-delegation-of-a-past-day": _delegation_of_a_past_day,
    "95-exact-number": _over(lambda k: NumberDialog("Người lớn", count=12, parent=k.frame)),
    "96-visit-sheets": _over(lambda k: VisitSheetDialog(k.house.store, k.frame)),
    "97-help-today": _over(lambda k: HelpDialog("today", title="Hôm nay", parent=k.frame)),
    "97-help-clubs": _over(lambda k: HelpDialog("clubs", title="Câu lạc bộ", parent=k.frame)),
    "97-help": _over(lambda k: HelpDialog("lending", title="Mượn – Trả", parent=k.frame)),
    "98-scanner": _over(lambda k: ScanTestDialog(k.frame)),
    "99-old-letters": _letters,
    "66-crate-record": _over(_crate_record),
    "67-stock-take-minutes": _over(_minutes),
}
