"""The sheet for one copy: whose it is, who keeps it, its shelf and its call number."""

from uuid import UUID

from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from desktop.background.store_thread import Operation, StoreThread
from desktop.operations.catalogue import CopyLine, TitleCard
from desktop.operations.copy_changes import CopyChanged, CopyDraft, change_copy
from desktop.ui.catalogue.scheme_field import SchemeField
from desktop.ui.parts.saving_dialog import SavingDialog


class CopyDialog(SavingDialog[CopyChanged]):
    """Changes one copy; its accession number and barcode stay for ever."""

    def __init__(
        self, store: StoreThread, parent: QWidget | None = None, *, card: TitleCard, copy: CopyLine
    ) -> None:
        super().__init__(store, parent, repeats=False)
        self._copy_id = copy.copy_id
        words = self.tr("Copy {number} of “{title}”")
        self.set_title(words.format(number=copy.accession_number, title=card.draft.title))
        self.shelf = QLineEdit(copy.should_be_at or "")
        self.owner = QLineEdit(copy.owner or "")
        self.holder = QLineEdit(copy.holder or "")
        self.call_number = QLineEdit(card.draft.call_number or "")
        self.call_scheme = SchemeField(self.tr("Call number by"))
        self.call_scheme.choose(card.draft.call_scheme)
        here = self.tr("Left empty: this house.")
        self.add_field(self.tr("Shelf"), self.shelf)
        self.add_field(self.tr("Whose it is"), self.owner, here)
        self.add_field(self.tr("Who keeps it"), self.holder, here)
        shared = self.tr("All copies of this book have it in common.")
        self.add_field(self.tr("Call number"), self.call_number, shared)
        self.add_field(self.tr("Call number by"), self.call_scheme)
        self.shelf.setFocus()

    @override
    def _field_named(self, name: str) -> QWidget | None:
        return {
            "should_be_at": self.shelf,
            "owner": self.owner,
            "holder": self.holder,
            "call_number": self.call_number,
        }.get(name)

    @override
    def _subject(self) -> str:
        return str(self._copy_id)

    @override
    def _amiss(self) -> str:
        return ""

    @override
    def _saving(self) -> Operation[CopyChanged]:
        draft, copy_id = self._draft(), self._copy_id
        return lambda unit, moment: change_copy(unit, moment, copy_id=copy_id, draft=draft)

    @override
    def _id_of(self, done: CopyChanged) -> UUID:
        return done.title_id

    def _draft(self) -> CopyDraft:
        return CopyDraft(
            owner=self.owner.text().strip() or None,
            holder=self.holder.text().strip() or None,
            should_be_at=self.shelf.text().strip() or None,
            call_number=self.call_number.text().strip() or None,
            call_scheme=self.call_scheme.scheme(),
        )
