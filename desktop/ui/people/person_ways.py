"""The sheets about one person that stand behind “More”."""

from collections.abc import Callable
from typing import TypeAlias, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from desktop.background.store_thread import StoreThread
from desktop.operations.people import PersonCard
from desktop.register.keepers import Permission
from desktop.ui.parts.form_dialog import FormDialog
from desktop.ui.people.consent_dialog import ConsentDialog
from desktop.ui.people.erase_dialog import EraseDialog
from desktop.ui.people.household_dialog import HouseholdDialog
from desktop.ui.people.merge_dialog import MergeDialog
from desktop.ui.people.part_dialog import PartDialog
from desktop.ui.people.person_sheet import PersonSheet
from desktop.ui.people.traits_dialog import TraitsDialog

Sheet: TypeAlias = FormDialog | PersonSheet
Opened = TypeVar("Opened", bound=Sheet)


class PersonWays(QObject):
    """Offers what is seldom done with a person, and opens the sheet for it over the page.

    Signals:
        merged: two entries are one; carries the id of the person that stays.
        data_asked: all that is written down of a person is to be shown; carries the id.
    """

    merged = Signal(object)
    data_asked = Signal(object)

    def __init__(self, store: StoreThread, page: QWidget) -> None:
        super().__init__(page)
        self._store = store
        self._page = page
        self._sheet: Sheet | None = None
        self._in_charge = True

    def offer_to(self, may: frozenset[Permission]) -> None:
        """Offer what is for whoever is in charge of the house to nobody else."""
        self._in_charge = Permission.HOUSE in may

    def menu(self, card: PersonCard, *, traits: bool) -> QMenu:
        """Return what is offered for this person; `traits` where the house keeps them."""
        menu = QMenu(self._page)
        ways: list[tuple[str, Callable[[PersonCard], object]]] = [
            (self.tr("Household…"), self.household),
            (self.tr("What is agreed to…"), self.consent),
        ]
        if self._in_charge:
            ways += [
                (self.tr("Written down twice…"), self.merge),
                *([(self.tr("Part them again…"), self.part)] if card.merged else []),
                (self.tr("All that is written down…"), self._ask_for_data),
                (self.tr("Erase for ever…"), self.erase),
            ]
        if traits and self._in_charge:
            ways.insert(2, (self.tr("Ethnicity and disability…"), self.traits))
        for words, way in ways:
            menu.addAction(words).triggered.connect(lambda _=False, way=way: way(card))
        return menu

    def household(self, card: PersonCard) -> HouseholdDialog:
        """Open the household."""
        return self._open(HouseholdDialog(self._store, self._page, person_id=card.person_id))

    def consent(self, card: PersonCard) -> ConsentDialog:
        """Open what is agreed to."""
        return self._open(ConsentDialog(self._store, self._page, person=card))

    def traits(self, card: PersonCard) -> TraitsDialog:
        """Open ethnicity and disability."""
        return self._open(TraitsDialog(self._store, self._page, person=card))

    def merge(self, card: PersonCard) -> MergeDialog:
        """Open the search for the other entry."""
        sheet = MergeDialog(self._store, self._page, kept=card)
        sheet.merged.connect(self.merged)
        return self._open(sheet)

    def part(self, card: PersonCard) -> PartDialog:
        """Ask whether the two are to be parted again."""
        sheet = PartDialog(self._store, self._page, person=card)
        sheet.parted.connect(self.merged)
        return self._open(sheet)

    def erase(self, card: PersonCard) -> EraseDialog:
        """Ask whether the person is to be erased."""
        return self._open(EraseDialog(self._store, self._page, person=card))

    def _ask_for_data(self, card: PersonCard) -> None:
        self.data_asked.emit(card.person_id)

    def _open(self, sheet: Opened) -> Opened:
        # The old sheet may still await an answer, so it goes only when the next one comes.
        if self._sheet is not None:
            self._sheet.deleteLater()
        self._sheet = sheet
        sheet.open_over(self._page)
        return sheet
