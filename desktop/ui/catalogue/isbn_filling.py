"""An ISBN that is typed or scanned fills in what the centre's book list knows of the book."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit

from desktop.background.store_thread import StoreThread
from desktop.operations.catalogue import TitleDraft
from desktop.operations.isbn_lookup import IsbnPackDamagedError, look_up_isbn
from desktop.register.barcodes import normal_isbn
from desktop.ui.parts.form_dialog import FormDialog

_WHOLE = 13
_NOTHING = TitleDraft("")


class IsbnFilling(QObject):
    """Watches the field of the ISBN; what the keeper typed into the others is never touched."""

    def __init__(
        self,
        store: StoreThread,
        sheet: FormDialog,
        isbn: QLineEdit,
        fields: Mapping[str, QLineEdit],
        *,
        filled: Callable[[TitleDraft], None],
    ) -> None:
        """Join the ISBN to `fields`, by their names in a draft; `filled` hears of each draft."""
        super().__init__(sheet)
        self._store = store
        self._sheet = sheet
        self._isbn = isbn
        self._fields = fields
        self._tell = filled
        self._filled: dict[str, str] = {}
        self._asked: str | None = None
        isbn.textChanged.connect(self._on_typed)
        isbn.editingFinished.connect(self.look)

    def take(self, code: str) -> bool:
        """Put a scanned ISBN into its field; return whether it was one."""
        number = normal_isbn(code)
        if number is None:
            return False
        self._isbn.setText(number)
        return True

    def look(self) -> None:
        """Look up what stands in the field, if it is an ISBN and was not looked up before."""
        number = normal_isbn(self._isbn.text())
        if number is None or number == self._asked:
            return
        self._asked = number
        self._store.read(
            lambda unit, moment: look_up_isbn(unit, moment, isbn=number),
            then=lambda known: self._on_known(number, known),
            failed=self._on_failed,
        )

    def begin_again(self) -> None:
        """Forget what was filled in: the sheet was emptied for the next book."""
        self._filled, self._asked = {}, None

    def _on_typed(self, text: str) -> None:
        # Ten digits may be the beginning of thirteen: they are looked up when the field is left.
        if sum(sign.isdecimal() for sign in text) == _WHOLE:
            self.look()

    def _on_known(self, number: str, known: TitleDraft | None) -> None:
        if number != normal_isbn(self._isbn.text()):
            return  # another one stands there by now
        if known is not None:
            self._fill(known)
            self._tell(known)
            self._sheet.praise(
                self.tr("Filled in from the centre’s book list. Please look it over.")
            )
        elif self._filled:
            # Another book's title must not stay under this number.
            self._fill(_NOTHING)
            self._sheet.complain(
                self.tr("The centre’s book list does not know this ISBN: please type the book in.")
            )

    def _fill(self, draft: TitleDraft) -> None:
        for name, field in self._fields.items():
            if field.text().strip() in ("", self._filled.get(name, "")):
                self._filled[name] = str(getattr(draft, name) or "")
                field.setText(self._filled[name])

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, IsbnPackDamagedError):
            self._sheet.complain(
                self.tr(
                    "The book list is damaged at this place: please type the book in. Ask the "
                    "officer for the stick with the list once more."
                )
            )
        else:
            self._store.failed.emit(error)
