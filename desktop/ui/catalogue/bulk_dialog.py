"""One change to the books that were chosen: what it does is shown on three of them first."""

from collections.abc import Sequence
from typing import cast
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from desktop.background.store_thread import StoreThread
from desktop.operations.bulk_edit import (
    OF_COPIES,
    BulkPreview,
    Field,
    Sample,
    change_titles,
    preview_bulk,
)
from desktop.ui.catalogue.scheme_field import SchemeField
from desktop.ui.error_presenter import ErrorPresenter
from desktop.ui.parts.emptying import empty
from desktop.ui.parts.form_dialog import FormDialog
from desktop.ui.parts.labels import wrapped
from desktop.ui.wording import number

_PAUSE_MS = 150
_COMMONEST = 3
Wish = tuple[Field, str | None]


class BulkDialog(FormDialog):
    """Asks which field becomes what, shows before and after, and changes them all at once."""

    def __init__(
        self, store: StoreThread, parent: QWidget | None = None, *, title_ids: Sequence[UUID]
    ) -> None:
        super().__init__(parent, repeats=False)
        self._store = store
        self._title_ids = tuple(title_ids)
        self._shown: Wish | None = None
        self.set_title(self.tr("Change %n book(s) at once", "", len(self._title_ids)))
        self.field = QComboBox()
        self.value = QLineEdit()
        self.scheme = SchemeField(self.tr("Becomes"))
        self._samples = QVBoxLayout()
        self._lay_out()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._look)
        self.field.currentIndexChanged.connect(self._on_field)
        self.value.textChanged.connect(self._wait)
        self.scheme.currentIndexChanged.connect(self._wait)
        self.save_asked.connect(self._on_save)
        self._on_field()
        self.value.setFocus()

    def samples(self) -> list[str]:
        """Return the lines that say what will change."""
        lines = (self._samples.itemAt(place).widget() for place in range(self._samples.count()))
        return [line.text() for line in lines if hasattr(line, "text")]

    def _lay_out(self) -> None:
        for name, words in self._fields():
            self.field.addItem(words, name)
        self.add_field(self.tr("Change"), self.field)
        self.add_field(self.tr("Becomes"), self.value, self.tr("Left empty, it is taken away."))
        self.add_field(self.tr("Becomes"), self.scheme)
        inside = QWidget()
        self._samples.setContentsMargins(0, 0, 0, 0)
        inside.setLayout(self._samples)
        self.add_wide(inside)

    def _fields(self) -> tuple[tuple[Field, str], ...]:
        return (
            ("should_be_at", self.tr("Shelf")),
            ("category", self.tr("Category")),
            ("call_number", self.tr("Call number")),
            ("call_scheme", self.tr("Call number by")),
            ("owner", self.tr("Whose they are")),
            ("holder", self.tr("Who keeps them")),
            ("author", self.tr("Author")),
            ("publisher", self.tr("Publisher")),
            ("place", self.tr("Place of publication")),
        )

    def _wish(self) -> Wish:
        field = cast("Field", self.field.currentData())
        if field == "call_scheme":
            return field, self.scheme.scheme()
        return field, self.value.text().strip() or None

    def _on_field(self) -> None:
        by_scheme = self._wish()[0] == "call_scheme"
        self.show_field(self.value, shown=not by_scheme)
        self.show_field(self.scheme, shown=by_scheme)
        self._wait()

    def _wait(self) -> None:
        self.name_saving(self.tr("Change them   Ctrl+S"), can_save=False)
        self._pause.start()

    def _look(self) -> None:
        field, value = wish = self._wish()
        self._store.read(
            lambda unit, moment: preview_bulk(
                unit, moment, title_ids=self._title_ids, field=field, value=value
            ),
            then=lambda preview: self._show(wish, preview),
            failed=self._on_refused,
        )

    def _show(self, wish: Wish, preview: BulkPreview) -> None:
        if wish != self._wish():
            return
        self._shown = wish
        self._sentence.hide()
        empty(self._samples)
        for line in self._lines(wish[0], preview):
            self._samples.addWidget(wrapped(line))
        words = (
            self.tr("Change %n copies   Ctrl+S", "", preview.count)
            if wish[0] in OF_COPIES
            else self.tr("Change %n book(s)   Ctrl+S", "", preview.count)
        )
        self.name_saving(words, can_save=preview.count > 0)

    def _lines(self, field: Field, preview: BulkPreview) -> list[str]:
        if not preview.count:
            return [self.tr("They are all so already: there is nothing to change.")]
        after = self._said(field, preview.after)
        lines = [
            self._now(field, preview),
            *(
                f"{self._named(sample)}: {self._said(field, sample.before)} → {after}"
                for sample in preview.samples
            ),
        ]
        if preview.count > len(preview.samples):
            lines.append(self.tr("… and %n more", "", preview.count - len(preview.samples)))
        return lines

    def _now(self, field: Field, preview: BulkPreview) -> str:
        commonest = preview.befores[:_COMMONEST]
        values = [f"{self._said(field, value)} ({number(count)})" for value, count in commonest]
        if len(preview.befores) > len(commonest):
            values.append("…")
        return self.tr("Now: {values}").format(values=", ".join(values))

    def _said(self, field: Field, value: str | None) -> str:
        if field == "call_scheme":
            return self.scheme.word(value)
        if value is None:
            here = field in ("owner", "holder")
            return self.tr("this house") if here else self.tr("nothing")
        return f"“{value}”"

    @staticmethod
    def _named(sample: Sample) -> str:
        return sample.title if sample.number is None else f"{sample.number} {sample.title}"

    def _on_save(self) -> None:
        field, value = self._wish()
        if (field, value) != self._shown or not self._saver.isEnabled():
            return
        self._store.change(
            lambda unit, moment: change_titles(
                unit, moment, title_ids=self._title_ids, field=field, value=value
            ),
            then=lambda _: self.accept(),
            failed=self._on_refused,
        )

    def _on_refused(self, error: Exception) -> None:
        self.complain(ErrorPresenter().sentence(error))
