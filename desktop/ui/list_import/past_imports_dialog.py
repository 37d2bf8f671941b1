"""The lists that were imported, and taking one of them back on a later day."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from desktop.background.store_thread import StoreThread
from desktop.lists.staying_list import StayingWords, write_staying_list
from desktop.operations.import_uses import TakenBack, TakingBack
from desktop.operations.past_imports import PastImport, look_back, past_imports, take_back
from desktop.ui import theme, wording
from desktop.ui.error_presenter import sentence_for
from desktop.ui.list_import.past_import_words import (
    came_in,
    standing,
    take_back_words,
    taken_back_words,
    what_would_happen,
    why_it_stays,
)
from desktop.ui.parts.buttons import button
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.labels import wrapped
from desktop.ui.parts.sentence_line import ATTENTION, CALM, DONE, SentenceLine
from desktop.ui.parts.sheet import Sheet
from desktop.ui.parts.sheet_size import fit_over
from desktop.ui.parts.value_model import Column
from desktop.ui.parts.value_table import ValueTable

translate = QCoreApplication.translate
_WIDTH, _HEIGHT, _LOWEST = 960, 620, 150


class PastImportsDialog(Sheet):
    """Says of each import what taking it back would do before the button does it."""

    def __init__(self, store: StoreThread, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._past: PastImport | None = None
        self._taking: TakingBack | None = None
        self._asked = 0
        self.setWindowTitle(self.tr("Past imports"))
        self.table: ValueTable[PastImport] = ValueTable(self.tr("Past imports"), _columns())
        self.table.setMinimumHeight(theme.pixels(_LOWEST))
        self.table.chosen_value.connect(self._choose)
        self.said = SentenceLine()
        self.back = button("", "main", "undo-2")
        self.back.clicked.connect(self._take_back)
        self.save = button(self.tr("Save the list of what stays (Excel)…"))
        self.save.clicked.connect(self._ask_where)
        leave = button(self.tr("Close   Esc"), "quiet")
        leave.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(theme.GAP)
        column.addWidget(wrapped(self.tr("Past imports"), "pageTitle"))
        told = self.tr(
            "Taking an import back removes what is still as it came; what was used since stays. "
            "Ctrl+Z does not bring it again: import the file once more."
        )
        column.addWidget(wrapped(told, "soft"))
        column.addWidget(self.table, 1)
        column.addWidget(self.said)
        acts = QWidget()
        row = Flow()
        acts.setLayout(row)
        for act in (self.back, self.save, leave):
            act.setAutoDefault(False)
            row.addWidget(act)
        column.addWidget(acts)
        self._show_taking(None)
        fit_over(self, parent, width=_WIDTH, height=_HEIGHT)
        self.reload()

    def reload(self) -> None:
        """Fetch the list again."""
        self._store.read(past_imports, then=self._show)

    def save_list(self, path: Path) -> None:
        """Write what stays of the chosen import into this file."""
        if self._taking is None:
            return
        rows = [(one.name, one.number, why_it_stays(one.why)) for one in self._taking.stays]
        words = StayingWords(
            self.tr("What stays"),
            (self.tr("Title or name"), self.tr("Number"), self.tr("Why it stays")),
        )
        self._store.read(
            lambda _unit, _moment: write_staying_list(path, rows=rows, words=words),
            then=lambda _: self.said.say(
                self.tr("The list is in {file}.").format(file=path.name), DONE
            ),
            failed=self._complain,
        )

    def _show(self, imports: tuple[PastImport, ...]) -> None:
        chosen = self._past.import_id if self._past is not None else None
        self.table.show_values(imports)
        rows = [row for row, past in enumerate(imports) if past.import_id == chosen]
        if imports:
            self.table.selectRow(rows[0] if rows else 0)
        else:
            self.said.say(self.tr("No list was imported on this computer yet."), CALM)

    def _choose(self, past: PastImport) -> None:
        is_same = self._past is not None and self._past.import_id == past.import_id
        self._past = past
        self._asked += 1
        number = self._asked
        self._show_taking(None)
        self._store.read(
            lambda unit, moment: (
                look_back(unit, moment, import_id=past.import_id) if number == self._asked else None
            ),
            then=lambda taking: self._on_looked(number, taking, keep=is_same),
            failed=self._complain,
        )

    def _on_looked(self, number: int, taking: TakingBack | None, *, keep: bool) -> None:
        """Show what would happen; `keep` leaves the sentence of what just did."""
        if number != self._asked or taking is None or self._past is None:
            return
        self._show_taking(taking)
        if not keep:
            self.said.say(what_would_happen(self._past, taking), CALM)

    def _show_taking(self, taking: TakingBack | None) -> None:
        self._taking = taking
        can_go = self._past is not None and self._past.undone_at is None
        words = self.tr("Take this import back")
        if can_go and self._past is not None and taking is not None and taking.going:
            words = take_back_words(self._past, taking)
        self.back.setText(f" {words}")
        self.back.setAccessibleName(words)
        self.back.setEnabled(can_go and taking is not None and taking.going > 0)
        self.save.setEnabled(taking is not None and bool(taking.stays))

    def _take_back(self) -> None:
        past = self._past
        if past is None:
            return
        self.back.setEnabled(False)
        self._store.change(
            partial(take_back, import_id=past.import_id),
            then=lambda done: self._on_taken_back(past, done),
            failed=self._on_not_taken_back,
        )

    def _on_taken_back(self, past: PastImport, done: TakenBack) -> None:
        self.said.say(taken_back_words(past, done), DONE)
        self.reload()

    def _on_not_taken_back(self, error: Exception) -> None:
        self._complain(error)
        self.reload()

    def _complain(self, error: Exception) -> None:
        self.said.say(sentence_for(error), ATTENTION)

    def _ask_where(self) -> None:
        dialog = QFileDialog(self, self.tr("Save the list of what stays"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("xlsx")
        dialog.setNameFilters([self.tr("Excel workbooks (*.xlsx)")])
        dialog.selectFile(self.tr("What stays of the import") + ".xlsx")
        dialog.fileSelected.connect(lambda name: self.save_list(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _columns() -> tuple[Column[PastImport], ...]:
    return (
        Column(
            translate("PastImportsDialog", "Day"),
            lambda past: wording.short_date(wording.day_of(past.imported_at)),
        ),
        Column(translate("PastImportsDialog", "By"), lambda past: past.keeper or "–"),
        Column(
            translate("PastImportsDialog", "File"),
            lambda past: past.file_name,
            stretch=1,
            bold=True,
        ),
        Column(translate("PastImportsDialog", "Came in"), came_in, number=True),
        Column(
            translate("PastImportsDialog", "Reported"),
            lambda past: wording.number(past.reported),
            number=True,
        ),
        Column(translate("PastImportsDialog", "Now"), standing),
    )
