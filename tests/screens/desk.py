"""The sheets of the desk and of Today: who is here, until when, how many, and what helps."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QDialog, QWidget

from desktop.operations.crate_lists import crates
from desktop.operations.keepers import KeeperLine
from desktop.operations.people import find_people
from desktop.operations.stock_take_report import stock_takes
from desktop.register.barcodes import COPY, barcode
from desktop.register.keepers import Role
from desktop.ui.help_dialog import HelpDialog
from desktop.ui.keepers.change_dialog import ChangeDialog
from desktop.ui.keepers.keeper_dialog import KeeperDialog
from desktop.ui.lending.due_dialog import DueDialog
from desktop.ui.lending.lending_page import LendingPage
from desktop.ui.list_import.book_kind import BookKind
from desktop.ui.list_import.import_dialog import ImportDialog
from desktop.ui.parts.form_dialog import FormDialog
from desktop.ui.printing.crate_dialog import CrateDialog
from desktop.ui.printing.stock_take_dialog import StockTakeDialog
from desktop.ui.printing.visit_sheet_dialog import VisitSheetDialog
from desktop.ui.settings.scan_test_dialog import ScanTestDialog
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


def _who(keeper: Keeper) -> QDialog:
    dialog = ChangeDialog(keeper.house.store, _STAFF, keeper.frame)
    dialog.choose(_STAFF[0])
    return dialog


def _until(keeper: Keeper) -> QDialog:
    today = keeper.ask(lambda _unit, moment: moment.today)
    return DueDialog(keeper.frame, due_on=today + timedelta(days=14), today=today)


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


DESK: Mapping[str, Callable[[Keeper], QWidget]] = {
    "03-back-entry-of-a-week": _week,
    "05-desk-name-half-typed": _named_at_the_desk,
    "06-desk-label-without-a-book": _unknown_label,
    "90-who-is-at-the-desk": _over(_who),
    "91-new-keeper": _over(lambda k: KeeperDialog(k.house.store, None, k.frame)),
    "92-keeper": _over(lambda k: KeeperDialog(k.house.store, _STAFF[0], k.frame)),
    "93-until-when": _over(_until),
    "94-delegation": _over(lambda k: DelegationDialog(k.house.store, k.frame)),
    "95-exact-number": _over(lambda k: NumberDialog("Người lớn", count=12, parent=k.frame)),
    "96-visit-sheets": _over(lambda k: VisitSheetDialog(k.house.store, k.frame)),
    "97-help": _over(lambda k: HelpDialog("lending", title="Mượn – Trả", parent=k.frame)),
    "98-scanner": _over(lambda k: ScanTestDialog(k.frame)),
    "99-old-letters": _letters,
    "66-crate-record": _over(_crate_record),
    "67-stock-take-minutes": _over(_minutes),
}
