"""The sheet for what is noted of a book that came back."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from desktop.background.store_thread import StoreThread
from desktop.operations.lending import CopyReturned, ReturnDetails, return_details
from desktop.ui.parts.form_dialog import FormDialog

_MOST_OF_NOTE, _MOST_OF_NAME = 200, 100


class ReturnDialog(FormDialog):
    """Damaged or not, a remark, and who brought the book if it was not the reader.

    Signals:
        chosen: what is to be noted; carries the ReturnDetails.
    """

    chosen = Signal(object)

    def __init__(
        self, parent: QWidget, *, title: str, details: ReturnDetails, asks_who: bool
    ) -> None:
        super().__init__(parent, repeats=False)
        self._before = details
        self.set_title(self.tr("“{title}” came back").format(title=title))
        self.damaged = QCheckBox(self.tr("The book is damaged"))
        self.damaged.setChecked(details.damaged)
        self.note = _line(self.tr("Note"), details.note, _MOST_OF_NOTE)
        self.brought_by = _line(self.tr("Brought by"), details.brought_by, _MOST_OF_NAME)
        self.add_field("", self.damaged)
        self.add_field(
            self.tr("Note"), self.note, self.tr("What is wrong with the book, in a few words.")
        )
        self.add_field(
            self.tr("Brought by"),
            self.brought_by,
            self.tr("Only if it was not the reader. The name stays readable in this house alone."),
        )
        self.save_asked.connect(self._on_save)
        (self.brought_by if asks_who else self.note).setFocus()

    def _on_save(self) -> None:
        details = ReturnDetails(
            self.damaged.isChecked(),
            self.note.text().strip() or None,
            self.brought_by.text().strip() or None,
        )
        if details == self._before == ReturnDetails():
            self.complain(self.tr("Nothing is filled in yet."))
            return
        self.chosen.emit(details)
        self.accept()


def ask_about_return(
    page: QWidget,
    store: StoreThread,
    returned: CopyReturned,
    *,
    asks_who: bool,
    then: Callable[[UUID, ReturnDetails], None],
) -> None:
    """Open the sheet over the page with what is noted already; `then` gets what is to be noted."""
    loan_id = returned.loan_id

    def ask(details: ReturnDetails) -> None:
        sheet = ReturnDialog(page, title=returned.title, details=details, asks_who=asks_who)
        sheet.chosen.connect(lambda noted: then(loan_id, noted))
        sheet.finished.connect(sheet.deleteLater)
        sheet.open_over(page)

    store.read(lambda unit, moment: return_details(unit, moment, loan_id=loan_id), then=ask)


def _line(name: str, text: str | None, most: int) -> QLineEdit:
    line = QLineEdit(text or "")
    line.setMaxLength(most)
    line.setAccessibleName(name)
    return line
