"""The sheets from which something is printed."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.operations.catalogue import find_titles
from desktop.operations.clubs import clubs
from desktop.operations.crate_lists import crates
from desktop.operations.households import join_household
from desktop.operations.labels import LabelsWanted
from desktop.operations.loans import overdue_loans
from desktop.operations.people import find_people
from desktop.paper.stock import LABELS_3X8
from desktop.ui.keys import KeyWords
from desktop.ui.printing.adjust_dialog import AdjustDialog
from desktop.ui.printing.announcement_dialog import AnnouncementDialog
from desktop.ui.printing.book_dialog import ACCESSIONS, LOANS, WITHDRAWAL, BookDialog
from desktop.ui.printing.card_dialog import EVERYBODY, HOUSEHOLD, HOUSEHOLDS, CardDialog
from desktop.ui.printing.crate_label_dialog import CrateLabelDialog
from desktop.ui.printing.guide_dialog import KEYS, SCANNER, GuideDialog
from desktop.ui.printing.label_dialog import ADDED, AHEAD, CHOSEN, MISSING, LabelDialog
from desktop.ui.printing.loan_slip_dialog import LoanSlipDialog
from desktop.ui.printing.own_sheet_dialog import OwnSheetDialog
from desktop.ui.printing.paper_dialog import PaperDialog
from desktop.ui.printing.roll_sheet_dialog import RollSheetDialog
from desktop.ui.printing.slip_dialog import LIST, SlipDialog
from desktop.ui.rail import TABS
from tests.day.hands import Keeper
from tests.screens.stock import some_crates

Sheet = PaperDialog | AnnouncementDialog


def _labels(choice: str) -> Callable[[Keeper], Sheet]:
    def make(keeper: Keeper) -> Sheet:
        title = keeper.ask(find_titles)[0]
        wanted = LabelsWanted((title.title_id,), title.title)
        dialog = LabelDialog(keeper.house.store, keeper.frame, wanted=wanted)
        dialog.which.choose(choice)
        return dialog

    return make


def _cards(choice: str) -> Callable[[Keeper], Sheet]:
    def make(keeper: Keeper) -> Sheet:
        person = keeper.ask(find_people)[0]
        dialog = CardDialog(keeper.house.store, keeper.frame, person_id=person.person_id)
        dialog.which.choose(choice)
        return dialog

    return make


def _household_cards(keeper: Keeper) -> Sheet:
    one, other = (found.person_id for found in keeper.ask(find_people)[:2])
    join = partial(join_household, person_id=one, other_id=other)
    keeper.house.store.submit(join).result()
    return _cards(HOUSEHOLDS)(keeper)


def _books(choice: str) -> Callable[[Keeper], Sheet]:
    def make(keeper: Keeper) -> Sheet:
        dialog = BookDialog(keeper.house.store, keeper.frame)
        dialog.which.choose(choice)
        return dialog

    return make


def _crate_label(keeper: Keeper) -> Sheet:
    some_crates(keeper)
    crate = next(line for line in keeper.ask(crates) if line.holder)
    return CrateLabelDialog(keeper.house.store, keeper.frame, crate_id=crate.crate_id)


def _hamlet_lists(keeper: Keeper) -> Sheet:
    dialog = SlipDialog(keeper.house.store, keeper.frame)
    dialog.which.choose(LIST)
    return dialog


def _loan_slip(keeper: Keeper) -> Sheet:
    reader = keeper.ask(overdue_loans)[0].person_id
    return LoanSlipDialog(keeper.house.store, keeper.frame, person_id=reader)


def _guide(first: str) -> Callable[[Keeper], Sheet]:
    def make(keeper: Keeper) -> Sheet:
        rail = keeper.frame.rail
        tabs = [KeyWords(tab.key, rail.word(tab.name)) for tab in TABS if tab.key]
        return GuideDialog(keeper.house.store, keeper.frame, tabs=tabs, first=first)

    return make


def _roll_sheet(keeper: Keeper) -> Sheet:
    club_id = keeper.ask(clubs)[0].club_id
    return RollSheetDialog(keeper.house.store, keeper.frame, club_id=club_id)


def _over(make: Callable[[Keeper], Sheet]) -> Callable[[Keeper], QWidget]:
    def show(keeper: Keeper) -> QWidget:
        dialog = make(keeper)
        dialog.open_over(keeper.frame)
        return dialog

    return show


PRINTING: Mapping[str, Callable[[Keeper], QWidget]] = {
    "60-labels": _over(_labels(MISSING)),
    "61-labels-ahead": _over(_labels(AHEAD)),
    "62-labels-of-a-book": _over(_labels(CHOSEN)),
    "62-labels-of-new-books": _over(_labels(ADDED)),
    "62-crate-label": _over(_crate_label),
    "63-household-card": _over(_cards(HOUSEHOLD)),
    "63-household-cards": _over(_household_cards),
    "64-cards": _over(_cards(EVERYBODY)),
    "65-slips": _over(lambda keeper: SlipDialog(keeper.house.store, keeper.frame)),
    "65-hamlet-lists": _over(_hamlet_lists),
    "66-words": _over(lambda keeper: AnnouncementDialog(keeper.house.store, keeper.frame)),
    "67-accession-register": _over(_books(ACCESSIONS)),
    "68-loans-register": _over(_books(LOANS)),
    "69-withdrawal": _over(_books(WITHDRAWAL)),
    "71-own-sheet": _over(lambda keeper: OwnSheetDialog(keeper.house.store, keeper.frame)),
    "72-loan-slip": _over(_loan_slip),
    "72-keys": _over(_guide(KEYS)),
    "72-scanner-sheet": _over(_guide(SCANNER)),
    "72-roll-sheet": _over(_roll_sheet),
    "70-adjust": _over(lambda keeper: AdjustDialog(keeper.house.store, LABELS_3X8, keeper.frame)),
}
