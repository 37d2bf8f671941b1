"""Every screen that a keeper can come to, and how to get there."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton, QScrollArea, QWidget

from desktop.background.drives import Drive
from desktop.background.joining import Invited
from desktop.background.nearby_worker import OpenMailbox
from desktop.background.pack_taking import PackNews, PackOnStick, PacksOnStick
from desktop.background.stick_worker import Invitations
from desktop.background.sticks import Sticks
from desktop.demonstration.house import HOUSE_NAME
from desktop.demonstration.province import DemonstrationProvince
from desktop.operations.catalogue import find_titles
from desktop.operations.isbn_lookup import PackState
from desktop.operations.lending import overdue_loans
from desktop.operations.people import find_people
from desktop.operations.recovery import recovery_sheet
from desktop.operations.restoring import register_counts
from desktop.store.errors import RegisterKeyMissingError
from desktop.ui.catalogue.catalogue_page import CataloguePage
from desktop.ui.catalogue.title_dialog import TitleDialog
from desktop.ui.error_presenter import sentence_for
from desktop.ui.exchange.exchange_page import ExchangePage
from desktop.ui.exchange.joining_card import JoiningCard
from desktop.ui.exchange.stick_card import StickCard
from desktop.ui.lending.lending_page import LendingPage
from desktop.ui.list_import.book_kind import BookKind
from desktop.ui.list_import.import_dialog import ImportDialog
from desktop.ui.opening_page import OpeningPage
from desktop.ui.parts.form_dialog import FormDialog
from desktop.ui.people.people_page import PeoplePage
from desktop.ui.people.person_dialog import PersonDialog
from desktop.ui.recovery.locked_page import LockedPage
from desktop.ui.recovery.sheet_dialog import SheetDialog
from desktop.ui.recovery.sheet_drawing import recovery_paper
from desktop.ui.restore.restore_dialog import RestoreDialog
from desktop.ui.things.thing_row import ThingRow
from desktop.ui.today.today_page import TodayPage
from desktop.ui.visits.number_dialog import NumberDialog
from sync.client.errors import OfflineError
from tests.day.day import book_list
from tests.day.hands import Keeper, wait_until
from tests.desktop.store.isbn_packs import lay_down
from tests.screens.books import BOOKS
from tests.screens.centre import centre_says, faults, news
from tests.screens.clubs import CLUBS
from tests.screens.desk import DESK
from tests.screens.disagreement import disagree
from tests.screens.lists import LISTS
from tests.screens.people import PEOPLE
from tests.screens.printing import PRINTING
from tests.screens.reports import REPORTS
from tests.screens.stock import STOCK
from tests.sync.isbn_packs import book, pack_of

Page = TypeVar("Page", bound=QWidget)
Dialog = TypeVar("Dialog", bound=QDialog)
_FIX_AND_LATER = 2
Screen = Callable[[Keeper], QWidget]


def _page(name: str) -> Screen:
    def show(keeper: Keeper) -> QWidget:
        keeper.open(name)
        return keeper.frame

    return show


def _opened(keeper: Keeper, name: str, kind: type[Page]) -> Page:
    page = keeper.open(name)
    assert isinstance(page, kind)
    return page


def _serving(keeper: Keeper) -> QWidget:
    people = keeper.ask(lambda unit, moment: find_people(unit, moment, limit=200))
    reader = next(person for person in people if person.copies_out)
    _opened(keeper, "lending", LendingPage).serve(reader.person_id)
    return keeper.frame


def _read_in_house(keeper: Keeper) -> QWidget:
    page = _opened(keeper, "lending", LendingPage)
    page.read_in_house()
    title = keeper.ask(find_titles)[0]
    page.take_code(title.accession_numbers[:6])
    page.take_code("12")
    return keeper.frame


def _note_of_return(keeper: Keeper) -> QWidget:
    loan = keeper.ask(overdue_loans)[0]
    page = _opened(keeper, "lending", LendingPage)
    page.take_code(loan.accession_number)
    keeper.settle()
    page.note_return(asks_who=False)
    keeper.settle()
    return page.findChildren(FormDialog)[-1]


def _unknown_code(keeper: Keeper) -> QWidget:
    _opened(keeper, "lending", LendingPage).take_code("30000000099993")
    return keeper.frame


def _overdue(keeper: Keeper) -> QWidget:
    _opened(keeper, "lending", LendingPage).show_overdue()
    return keeper.frame


def _found_titles(keeper: Keeper) -> QWidget:
    page = _opened(keeper, "catalogue", CataloguePage)
    page.findChild(QLineEdit).setText("su tich")
    title = keeper.ask(lambda unit, moment: find_titles(unit, moment, typed="su tich"))[0]
    page.open_title(title.title_id)
    return keeper.frame


def _found_people(keeper: Keeper) -> QWidget:
    page = _opened(keeper, "people", PeoplePage)
    people = keeper.ask(lambda unit, moment: find_people(unit, moment, limit=200))
    page.open_person(next(person for person in people if person.copies_out).person_id)
    return keeper.frame


def _visits_of_today(keeper: Keeper) -> QWidget:
    today = keeper.ask(lambda _unit, moment: moment.today)
    _opened(keeper, "today", TodayPage).day_asked.emit(today)
    return keeper.frame


def _back_entry(keeper: Keeper) -> QWidget:
    yesterday = keeper.ask(lambda _unit, moment: moment.yesterday)
    _opened(keeper, "today", TodayPage).day_asked.emit(yesterday)
    return keeper.frame


def _dialog(make: Callable[[Keeper], QDialog]) -> Screen:
    def show(keeper: Keeper) -> QWidget:
        dialog = make(keeper)
        if isinstance(dialog, FormDialog):
            dialog.open_over(keeper.frame)
        else:
            dialog.show()
        return dialog

    return show


def _import(keeper: Keeper) -> QDialog:
    dialog = ImportDialog(keeper.house.store, BookKind(), keeper.frame)
    dialog.choose(book_list())
    wait_until(dialog._steps.isEnabled)
    return dialog


def _import_preview(keeper: Keeper) -> QDialog:
    return _import_step(keeper, presses=1)


def _import_result(keeper: Keeper) -> QDialog:
    return _import_step(keeper, presses=2)


def _import_step(keeper: Keeper, *, presses: int) -> QDialog:
    dialog = _import(keeper)
    assert isinstance(dialog, ImportDialog)
    dialog.show()
    for _ in range(presses):
        wait_until(dialog._steps.isEnabled)
        dialog._next.click()
    wait_until(dialog._steps.isEnabled)
    return dialog


def _joined(keeper: Keeper) -> QWidget:
    """Gửi – nhận of a house that has joined a province, with everything sent."""
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        province = DemonstrationProvince(Path(folder))
        province.start()
        if not keeper.state().enrolled:
            keeper.house.enrol(province.url, province.enrolment_code(HOUSE_NAME))
            wait_until(lambda: keeper.state().unsent == 0)
        province.stop()
    # Whoever was here before may have shown the page of a house that has not joined.
    page = _opened(keeper, "exchange", ExchangePage)
    page.reload()
    wait_until(lambda: not page.findChild(JoiningCard).isVisible())
    keeper.settle()
    return keeper.frame


def _stick(keeper: Keeper) -> QWidget:
    """Gửi – nhận with a stick in the computer."""
    _joined(keeper)
    _plug(keeper, Path("/media/hoa/KINGSTON"))
    return keeper.frame


def _stick_written(keeper: Keeper) -> QWidget:
    """The same after what waits was written and read back."""
    _joined(keeper)
    with TemporaryDirectory(ignore_cleanup_errors=True) as place:
        sticks, done = _plug(keeper, Path(place)), []
        sticks.carried.connect(done.append)
        sticks.failed.connect(done.append)
        page = keeper.frame.findChild(StickCard)
        next(made for made in page.findChildren(QPushButton) if made.isVisible()).click()
        wait_until(lambda: bool(done))
    return keeper.frame


def _book_list(keeper: Keeper) -> QWidget:
    """Gửi – nhận with the centre's book list on the stick."""
    sticks = _plug(keeper, Path("/media/hoa/KINGSTON"))
    page = _opened(keeper, "exchange", ExchangePage)
    page._stick.show_joined(joined=True)
    keeper.settle()
    state = PackState(1_000_000, date(2026, 11, 20))
    pack = PackOnStick("isbn-1.nvhk", PackNews.NEWER, state)
    sticks.packs_found.emit(PacksOnStick(Path("/media/hoa/KINGSTON"), (pack,)))
    keeper.settle()
    return keeper.frame


def _filled_title(keeper: Keeper) -> TitleDialog:
    """A new book whose ISBN was typed, in a house with the centre's book list."""
    lay_down(keeper.house.store, pack_of([book(7)]))
    dialog = TitleDialog(keeper.house.store, keeper.frame)
    dialog.isbn.setText(book(7).isbn)
    wait_until(lambda: bool(dialog.title.text()))
    return dialog


def _invited(keeper: Keeper) -> QWidget:
    """Gửi – nhận of a house that has not joined, with an officer's stick in the computer."""
    sticks = _plug(keeper, Path("/media/hoa/KINGSTON"))
    page = _opened(keeper, "exchange", ExchangePage)
    page._joining.show()
    page._sending.hide()
    page._stick.show_joined(joined=False)
    invited = (
        Invited("0a1b2c3d.nvhi", HOUSE_NAME, 1_798_000_000),
        Invited("4e5f6071.nvhi", "Nhà văn hoá Bon Bu Sóp", 1_798_000_000),
        Invited("8a9b0c1d.nvhi"),
    )
    keeper.settle()
    sticks.invitations_found.emit(Invitations(Path("/media/hoa/KINGSTON"), invited))
    keeper.settle()
    return keeper.frame


def _names_waiting(keeper: Keeper) -> QWidget:
    """Gửi – nhận of a computer that took a lost one's place and has not seen the sheet."""
    page = _opened(keeper, "exchange", ExchangePage)
    keeper.settle()
    page._names.show_waiting(64)
    return keeper.frame


def _nearby(keeper: Keeper) -> QWidget:
    page = _opened(keeper, "exchange", ExchangePage)
    keeper.settle()
    page._nearby.ask()
    address = "http://192.168.1.7:8470/ABCD-EFGH-JKMN-PQRS"
    page._nearby._on_opened(OpenMailbox(address, 3, 2))
    keeper.settle()
    place = page.parentWidget().parentWidget()
    assert isinstance(place, QScrollArea)
    place.ensureWidgetVisible(page._nearby)
    return keeper.frame


def _restore(prepare: Callable[[Keeper, RestoreDialog], object]) -> Screen:
    def show(keeper: Keeper) -> QWidget:
        dialog = RestoreDialog(keeper.house.store, keeper.house.exchanger, keeper.frame)
        dialog.open_over(keeper.frame)
        prepare(keeper, dialog)
        return dialog

    return show


def _coming(_keeper: Keeper, dialog: RestoreDialog) -> None:
    dialog._show_step(dialog._progress)
    dialog._progress.show_taken(1_204)


def _cut(keeper: Keeper, dialog: RestoreDialog) -> None:
    _coming(keeper, dialog)
    dialog._on_failed(OfflineError())


def _come(keeper: Keeper, dialog: RestoreDialog) -> None:
    dialog.show_result()
    keeper.settle()
    counts = keeper.ask(register_counts)
    dialog._result.show_counts(replace(counts, names_waiting=68))


def _plug(keeper: Keeper, place: Path) -> Sticks:
    page = _opened(keeper, "exchange", ExchangePage)
    sticks = page._sticks
    sticks.rest()
    wait_until(lambda: not sticks._looking)  # a look under way would find no stick
    sticks.drives = ()
    for drives in ((), (Drive("KINGSTON", place, 3_200_000_000, read_only=False),)):
        sticks.drives = drives
        sticks.drives_changed.emit(drives)
    keeper.settle()
    return sticks


def _sheet(keeper: Keeper) -> QDialog:
    return SheetDialog(recovery_paper(keeper.ask(recovery_sheet)), keeper.frame)


def _locked(keeper: Keeper) -> QWidget:
    page = LockedPage(sentence_for(RegisterKeyMissingError("register.nvh")))
    keeper.frame.show_page(page, name="today", title=keeper.frame.rail.word("today"))
    return keeper.frame


def _damaged(keeper: Keeper) -> QWidget:
    page = OpeningPage()
    page.show_damaged(str(Path("C:/Users/Hoa/AppData/Local/NhaVanHoa")))
    keeper.frame.show_page(page, name="today", title=keeper.frame.rail.word("today"))
    return keeper.frame


def _to_look_at(keeper: Keeper) -> QWidget:
    """Việc cần xem of a house where two computers wrote down the same things differently."""
    disagree(keeper)
    keeper.open("things")
    return keeper.frame


def _quiet_today(keeper: Keeper) -> QWidget:
    """Today of a house to which the centre says nothing."""
    centre_says(keeper)
    keeper.open("today")
    return keeper.frame


def _centre_asks(keeper: Keeper) -> QWidget:
    """Việc cần xem of a house whose entries the centre cannot all count."""
    centre_says(keeper, faults)
    keeper.open("things")
    return keeper.frame


def _corrected_book(keeper: Keeper) -> QDialog:
    """The sheet of a book with the reason under its field."""
    return _corrected(keeper, TitleDialog, press=0)


def _corrected_person(keeper: Keeper) -> QDialog:
    return _corrected(keeper, PersonDialog, press=2)


def _corrected_visit(keeper: Keeper) -> QDialog:
    return _corrected(keeper, NumberDialog, press=1)


def _corrected(keeper: Keeper, kind: type[Dialog], *, press: int) -> Dialog:
    _centre_asks(keeper)
    keeper.settle()
    rows = keeper.frame.findChildren(ThingRow)
    fixes = [row.buttons[0] for row in rows if len(row.buttons) == _FIX_AND_LATER]
    fixes[press].click()
    wait_until(lambda: any(one.isVisible() for one in keeper.frame.findChildren(kind)))
    return next(one for one in keeper.frame.findChildren(kind) if one.isVisible())


def _not_accepted(keeper: Keeper) -> QWidget:
    """Gửi – nhận of a computer that the centre does not accept any more."""
    centre_says(keeper, closed="revoked")
    keeper.open("exchange")
    return keeper.frame


def _not_accepted_thing(keeper: Keeper) -> QWidget:
    centre_says(keeper, closed="revoked")
    keeper.open("things")
    return keeper.frame


def _news(keeper: Keeper) -> QWidget:
    """Today with a word from the commune."""
    centre_says(keeper, news)
    keeper.open("today")
    return keeper.frame


SCREENS: Mapping[str, Screen] = {
    "01-today": _quiet_today,
    "02-visits-of-a-day": _visits_of_today,
    "03-back-entry": _back_entry,
    "04-desk": _page("lending"),
    "05-desk-serving": _serving,
    "05-desk-read-in-house": _read_in_house,
    "05-desk-note-of-return": _note_of_return,
    "06-desk-unknown-code": _unknown_code,
    "07-overdue": _overdue,
    "08-books": _page("catalogue"),
    "09-books-found": _found_titles,
    "10-people": _page("people"),
    "11-person": _found_people,
    "12-clubs": _page("clubs"),
    "15-reports": _page("reports"),
    "16-send-and-receive": _page("exchange"),
    "17-settings": _page("settings"),
    "18-to-look-at": _to_look_at,
    "20-new-person": _dialog(lambda k: PersonDialog(k.house.store, k.frame)),
    "21-new-title": _dialog(lambda k: TitleDialog(k.house.store, k.frame)),
    "23-book-list": _dialog(_import),
    "23-choose-a-book-list": _dialog(lambda k: ImportDialog(k.house.store, BookKind(), k.frame)),
    "28-book-list-looked-over": _dialog(_import_preview),
    "29-book-list-taken": _dialog(_import_result),
    "41-invited-by-stick": _invited,
    "24-joined": _joined,
    "25-stick": _stick,
    "26-stick-written": _stick_written,
    "51-book-list": _book_list,
    "52-title-filled-in": _dialog(_filled_title),
    "27-recovery-sheet": _dialog(_sheet),
    "42-names-waiting": _names_waiting,
    "43-restore": _restore(lambda _keeper, dialog: dialog),
    "44-restore-from-centre": _restore(lambda _keeper, dialog: dialog._choice.centre_chosen.emit()),
    "45-restore-from-copy": _restore(lambda _keeper, dialog: dialog._choice.copy_chosen.emit()),
    "45-restore-by-stick": _restore(lambda _keeper, dialog: dialog._choice.stick_chosen.emit()),
    "46-restore-coming": _restore(_coming),
    "47-restore-cut": _restore(_cut),
    "48-restored": _restore(_come),
    "49-nearby": _nearby,
    "30-locked": _locked,
    "31-damaged-program": _damaged,
    "32-the-centre-asks": _centre_asks,
    "33-a-book-to-correct": _corrected_book,
    "34-a-person-to-correct": _corrected_person,
    "35-a-number-to-correct": _corrected_visit,
    "36-not-accepted": _not_accepted,
    "37-not-accepted-to-look-at": _not_accepted_thing,
    "38-news": _news,
    **PEOPLE,
    **LISTS,
    **REPORTS,
    **BOOKS,
    **PRINTING,
    **CLUBS,
    **STOCK,
    **DESK,
}
