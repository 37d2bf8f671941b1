"""The trash: what was thrown away in the last 90 days, and the way back."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.background.store_thread import StoreThread
from desktop.operations.trash import TrashLine, purge_trash, put_back, trash
from desktop.register.catalogue import number_ranges
from desktop.ui import theme
from desktop.ui.done_sentences import DoneSentences
from desktop.ui.error_presenter import sentence_for
from desktop.ui.parts.buttons import button
from desktop.ui.parts.labels import wrapped
from desktop.ui.parts.sentence_line import ATTENTION, DONE, SentenceLine
from desktop.ui.parts.sheet import Sheet
from desktop.ui.parts.value_model import Column
from desktop.ui.parts.value_table import ValueTable
from desktop.ui.wording import short_date

translate = QCoreApplication.translate
_WIDTH, _HEIGHT = 760, 520


class TrashDialog(Sheet):
    """Lists what lies in the trash and until when; puts the chosen one back."""

    def __init__(self, store: StoreThread, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self.setWindowTitle(self.tr("Trash"))
        self.resize(theme.pixels(_WIDTH), theme.pixels(_HEIGHT))
        self.table: ValueTable[TrashLine] = ValueTable(self.tr("Trash"), _columns())
        self.back = button(self.tr("Put back"), "main")
        self.back.setEnabled(False)
        self.said = SentenceLine()
        self.said.hide()
        column = QVBoxLayout(self)
        column.setSpacing(theme.GAP)
        column.addWidget(wrapped(self.tr("Trash"), "pageTitle"))
        told = self.tr("Thrown away books stay here for 90 days. Lent ones are never deleted.")
        column.addWidget(wrapped(told, "soft"))
        column.addWidget(self.table, 1)
        column.addWidget(self.said)
        leave = button(self.tr("Close   Esc"), "quiet")
        leave.clicked.connect(self.reject)
        acts = QHBoxLayout()
        acts.addWidget(self.back)
        acts.addWidget(leave)
        acts.addStretch()
        column.addLayout(acts)
        self.back.clicked.connect(self._put_back)
        self._store.changed.connect(self.reload)
        self._store.change(purge_trash)

    def reload(self) -> None:
        """Fetch the list again."""
        self._store.read(trash, then=self._show)

    def _show(self, lines: tuple[TrashLine, ...]) -> None:
        self.table.show_values(lines)
        if lines and self.table.chosen() is None:
            self.table.selectRow(0)
        self.back.setEnabled(bool(lines))

    def _put_back(self) -> None:
        chosen = self.table.chosen()
        if chosen is None:
            return
        title_id = chosen.title_id
        self._store.change(
            lambda unit, moment: put_back(unit, moment, title_id=title_id),
            then=lambda done: self._say(DoneSentences().sentence(done), DONE),
            failed=lambda error: self._say(sentence_for(error), ATTENTION),
        )

    def _say(self, sentence: str, tone: str) -> None:
        self.said.say(sentence, tone)
        self.said.show()


def _columns() -> tuple[Column[TrashLine], ...]:
    return (
        Column(translate("TrashDialog", "Title"), lambda line: line.title, stretch=1),
        Column(
            translate("TrashDialog", "Number"),
            lambda line: number_ranges(line.accession_numbers),
        ),
        Column(
            translate("TrashDialog", "Thrown away on"), lambda line: short_date(line.trashed_on)
        ),
        Column(translate("TrashDialog", "Stays until"), lambda line: short_date(line.goes_on)),
    )
