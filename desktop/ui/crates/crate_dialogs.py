"""The sheets for a crate that is to go out, and for one that came."""

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QCompleter, QLineEdit, QWidget
from typing_extensions import override

from desktop.background.store_thread import Operation, StoreThread
from desktop.operations.announced_crates import OtherHouse, other_houses
from desktop.operations.crate_receiving import CrateExpected, expect_crate
from desktop.operations.crates import CrateMade, make_crate
from desktop.register.hand_over import is_crate, read_hand_over_code
from desktop.register.scanned_keys import Scan
from desktop.ui.parts.date_field import DateField
from desktop.ui.parts.saving_dialog import SavingDialog

_MOST_BOOKS = 9_999


class NewCrateDialog(SavingDialog[CrateMade]):
    """A crate of ours: what it is called, where it goes, when it comes back."""

    def __init__(self, store: StoreThread, parent: QWidget | None = None) -> None:
        super().__init__(store, parent, repeats=False)
        self.set_title(self.tr("A crate to send"))
        self.name, self.receiver = QLineEdit(), QComboBox()
        # Whoever is not known to the province is written by hand.
        self.receiver.setEditable(True)
        self.receiver.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        if completer := self.receiver.completer():
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
        today = store.now().today
        self.has_end = QCheckBox(self.tr("It comes back on a day that was agreed"))
        self.due_on = DateField(self.tr("To come back on"), today)
        self.add_field(
            self.tr("Name (needed)"), self.name, self.tr("As it stands on the crate: Children 1")
        )
        self.add_field(
            self.tr("Goes to (needed)"),
            self.receiver,
            self.tr("A house from the list hears of the crate through Send and receive"),
        )
        self.add_wide(self.has_end)
        self.add_field(self.tr("To come back on"), self.due_on)
        self.has_end.toggled.connect(self._show_end)
        self._show_end(on=False)
        self.name.setFocus()
        store.read(other_houses, then=self._show_houses)

    def _show_houses(self, houses: tuple[OtherHouse, ...]) -> None:
        written = self.receiver.currentText()
        for house in houses:
            self.receiver.addItem(house.name, house.house_id)
        self.receiver.setCurrentIndex(-1)
        self.receiver.setEditText(written)

    def _sent_to(self) -> str | None:
        """Return the house that stands in the field by its number, if it is one of the list."""
        written = self.receiver.currentText().strip()
        place = self.receiver.currentIndex()  # two houses may have one name
        if self.receiver.itemText(place) != written:
            place = self.receiver.findText(written)
        found = self.receiver.itemData(place)
        return found if isinstance(found, str) else None

    def _show_end(self, on: bool) -> None:  # noqa: FBT001  # a slot
        self.show_field(self.due_on, shown=on)

    @override
    def _amiss(self) -> str:
        if not self.name.text().strip():
            self.name.setFocus()
            return self.tr("Write down what the crate is called.")
        if not self.receiver.currentText().strip():
            self.receiver.setFocus()
            return self.tr("Write down to which house the crate goes.")
        return ""

    @override
    def _saving(self) -> Operation[CrateMade]:
        name, receiver = self.name.text(), self.receiver.currentText()
        sent_to = self._sent_to()
        due_on = self.due_on.day() if self.has_end.isChecked() else None
        return lambda unit, moment: make_crate(
            unit, moment, name=name, receiver=receiver, due_on=due_on, sent_to=sent_to
        )

    @override
    def _id_of(self, done: CrateMade) -> UUID:
        return done.crate_id


class CrateCameDialog(SavingDialog[CrateExpected]):
    """A crate of another house: its code, its owner, and the count on its record."""

    def __init__(self, store: StoreThread, parent: QWidget | None = None) -> None:
        super().__init__(store, parent, repeats=False)
        self.set_title(self.tr("A crate that came"))
        self.code, self.name, self.owner, self.count = (QLineEdit() for _ in range(4))
        self.add_field(
            self.tr("Code (needed)"),
            self.code,
            self.tr("Scan the square code of the record, or the barcode on the crate"),
        )
        self.add_field(self.tr("Name (needed)"), self.name)
        self.add_field(self.tr("Belongs to (needed)"), self.owner)
        self.add_field(
            self.tr("Books, by the record"),
            self.count,
            self.tr("Leave it empty if the record has a square code, or none was given"),
        )
        self.code.setFocus()

    def take_scan(self, scan: Scan) -> bool:
        """Put what a scanner sends into the field for the code, wherever the cursor is."""
        self.take_code("" if scan.spoiled else scan.code)
        return True

    def take_code(self, code: str) -> None:
        """Put a scanned code into its field."""
        self.code.setText(code)
        self.name.setFocus()

    @override
    def _subject(self) -> str:
        return ""

    @override
    def _amiss(self) -> str:
        code = self.code.text().replace(" ", "")
        if read_hand_over_code(code) is None and not is_crate(code):
            self.code.setFocus()
            return self.tr("Scan the code of a crate or of its record.")
        for field, words in (
            (self.name, self.tr("Write down what the crate is called.")),
            (self.owner, self.tr("Write down whose crate it is.")),
        ):
            if not field.text().strip():
                field.setFocus()
                return words
        count = self.count.text().strip()
        if count and not (count.isascii() and count.isdecimal() and int(count) <= _MOST_BOOKS):
            self.count.setFocus()
            return self.tr("Write the number of books in digits, or leave it empty.")
        return ""

    @override
    def _saving(self) -> Operation[CrateExpected]:
        code, name, owner = self.code.text(), self.name.text(), self.owner.text()
        count = int(self.count.text()) if self.count.text().strip() else None
        return lambda unit, moment: expect_crate(
            unit, moment, code=code, name=name, owner=owner, count=count
        )

    @override
    def _id_of(self, done: CrateExpected) -> UUID:
        return done.crate_id
