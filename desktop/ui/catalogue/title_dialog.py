"""The sheet for one title: the name and the copies first, the rest folded away."""

from uuid import UUID

from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from typing_extensions import override

from desktop.background.store_thread import Operation, StoreThread
from desktop.operations.catalogue import (
    TitleAdded,
    TitleCard,
    TitleChanged,
    TitleDraft,
    add_title,
    change_title,
)
from desktop.register.catalogue import MOST_COPIES_AT_ONCE
from desktop.register.scanned_keys import Scan
from desktop.ui.catalogue.isbn_filling import IsbnFilling
from desktop.ui.catalogue.scheme_field import SchemeField
from desktop.ui.parts.buttons import button
from desktop.ui.parts.number_field import NumberField
from desktop.ui.parts.saving_dialog import SavingDialog

_NOTHING_YET = TitleDraft("")


class TitleDialog(SavingDialog[TitleAdded | TitleChanged]):
    """Adds or changes one title. "Save and add another" keeps the shelf, category and publisher."""

    def __init__(
        self,
        store: StoreThread,
        parent: QWidget | None = None,
        *,
        card: TitleCard | None = None,
        draft: TitleDraft = _NOTHING_YET,
    ) -> None:
        super().__init__(store, parent, repeats=card is None)
        self.set_title(self.tr("Change a book") if card else self.tr("New books"))
        self._title_id: UUID | None = card.title_id if card else None
        self.title = QLineEdit()
        self.author = QLineEdit()
        self.copies = NumberField(self.tr("How many copies"), lowest=1, highest=MOST_COPIES_AT_ONCE)
        self.price = QLineEdit()
        self.category = QLineEdit()
        self.shelf = QLineEdit()
        self.call_number = QLineEdit()
        self.call_scheme = SchemeField(self.tr("Call number by"))
        self.place = QLineEdit()
        self.publisher = QLineEdit()
        self.year = QLineEdit()
        self.isbn = QLineEdit()
        self.pages = QLineEdit()
        self.more: QPushButton = button(self.tr("More details"), "quiet", "plus")
        self._details = (self.call_scheme, self.place, self.publisher, self.year, self.pages)
        self._lay_out()
        self._fill(card.draft if card else draft)
        self.more.clicked.connect(self.unfold)
        names = ("title", "author", "publisher", "year", "call_number")
        fields = {name: getattr(self, name) for name in names}
        self._filling = IsbnFilling(store, self, self.isbn, fields, filled=self._on_filled)
        if card is None:
            self._filling.look()
        self.title.setFocus()

    def take_scan(self, scan: Scan) -> bool:
        """Put a scanned ISBN into its field; any other code goes on to the desk."""
        return self._filling.take(scan.code)

    def unfold(self) -> None:
        """Show the fields that are seldom filled in, and go to the first."""
        self._show_details()
        self.call_scheme.setFocus()

    def _on_filled(self, known: TitleDraft) -> None:
        self._show_details()
        if known.call_number and known.call_number == _text(self.call_number):
            self.call_scheme.choose(known.call_scheme)

    def _show_details(self) -> None:
        for field in self._details:
            self.show_field(field, shown=True)
        self.more.hide()

    def _lay_out(self) -> None:
        hint = self.tr("Typed or scanned, it fills in what the centre’s book list knows.")
        self.add_field(self.tr("ISBN"), self.isbn, hint)
        self.add_field(self.tr("Title (needed)"), self.title)
        self.add_field(self.tr("Author"), self.author)
        self.add_field(self.tr("Copies"), self.copies)
        self.show_field(self.copies, shown=self._title_id is None)
        self.add_field(self.tr("Shelf"), self.shelf)
        self.show_field(self.shelf, shown=self._title_id is None)
        self.add_field(self.tr("Price in đồng"), self.price)
        self.add_field(self.tr("Category"), self.category)
        self.add_field(self.tr("Call number"), self.call_number)
        self.add_wide(self.more)
        self.add_field(self.tr("Call number by"), self.call_scheme)
        self.add_field(self.tr("Place of publication"), self.place)
        self.add_field(self.tr("Publisher"), self.publisher)
        self.add_field(self.tr("Year"), self.year)
        self.add_field(self.tr("Pages"), self.pages)
        for field in self._details:
            self.show_field(field, shown=False)

    def _fill(self, draft: TitleDraft) -> None:
        for field, value in (
            (self.title, draft.title),
            (self.author, draft.author),
            (self.price, draft.price),
            (self.category, draft.category),
            (self.call_number, draft.call_number),
            (self.place, draft.place),
            (self.publisher, draft.publisher),
            (self.year, draft.year),
            (self.isbn, draft.isbn),
            (self.pages, draft.pages),
        ):
            field.setText(str(value or ""))
        self.call_scheme.choose(draft.call_scheme)

    def _draft(self) -> TitleDraft:
        return TitleDraft(
            title=self.title.text().strip(),
            author=_text(self.author),
            publisher=_text(self.publisher),
            year=_whole_number(self.year),
            isbn=_text(self.isbn),
            pages=_whole_number(self.pages),
            price=_whole_number(self.price),
            category=_text(self.category),
            place=_text(self.place),
            call_number=_text(self.call_number),
            call_scheme=self.call_scheme.scheme(),
        )

    @override
    def _field_named(self, name: str) -> QWidget | None:
        field = {
            "title": self.title,
            "author": self.author,
            "price": self.price,
            "category": self.category,
            "should_be_at": self.shelf,
            "call_number": self.call_number,
            "place": self.place,
            "publisher": self.publisher,
            "year": self.year,
            "isbn": self.isbn,
            "pages": self.pages,
        }.get(name)
        if field in self._details:
            self.unfold()
        return field

    @override
    def _subject(self) -> str:
        return str(self._title_id)

    @override
    def _amiss(self) -> str:
        if not self.title.text().strip():
            self.title.setFocus()
            return self.tr("Please type the title.")
        for field in (self.price, self.year, self.pages):
            if _text(field) and _whole_number(field) is None:
                field.setFocus()
                words = self.tr("{field}: digits only, please. Now it reads “{value}”.")
                return words.format(field=field.accessibleName(), value=field.text())
        return ""

    @override
    def _saving(self) -> Operation[TitleAdded | TitleChanged]:
        draft, title_id, copies = self._draft(), self._title_id, self.copies.number()
        shelf = _text(self.shelf)
        if title_id is None:
            return lambda unit, moment: add_title(
                unit, moment, draft=draft, copies=copies, should_be_at=shelf
            )
        return lambda unit, moment: change_title(unit, moment, title_id=title_id, draft=draft)

    @override
    def _id_of(self, done: TitleAdded | TitleChanged) -> UUID:
        return done.title_id

    @override
    def _begin_next(self, done: TitleAdded | TitleChanged) -> None:
        kept = (self.shelf, self.category, self.publisher, self.place)
        for field in self.findChildren(QLineEdit):
            if field not in kept:
                field.clear()
        self._filling.begin_again()
        self.copies.set_number(1)
        if isinstance(done, TitleAdded):
            words = self.tr("“{title}” is written down, from number {number}.")
            self.praise(words.format(title=done.title, number=done.first_accession))
        self.title.setFocus()


def _text(field: QLineEdit) -> str | None:
    return field.text().strip() or None


def _whole_number(field: QLineEdit) -> int | None:
    # 108.000, 108 000 and 108,000 are how people write a price.
    digits = "".join(sign for sign in field.text() if sign not in " .,\u00a0")
    return int(digits) if digits.isdecimal() else None
