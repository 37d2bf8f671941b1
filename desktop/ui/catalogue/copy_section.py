"""One copy of the chosen title: what is known of it, when it was lent, what can be done with it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.operations.copies import CopyLine
from desktop.operations.copy_history import CopyHistory
from desktop.register.catalogue import KEPT
from desktop.ui import theme
from desktop.ui.catalogue.copy_words import facts_words, loan_words
from desktop.ui.parts.buttons import button
from desktop.ui.parts.emptying import empty
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.labels import labelled, wrapped
from desktop.ui.wording import number


class CopySection(QWidget):
    """Shows one copy. Who borrowed it is told only to whoever asks.

    Signals:
        edit_asked: change what is known of the copy; carries it.
        trash_asked: throw it away; carries its id.
        found_asked: it was looked for, and is here; carries its id.
        names_asked: show who borrowed it; carries its id.
        history_asked: show when it was lent, without the names; carries its id.
    """

    edit_asked = Signal(object)
    trash_asked = Signal(object)
    found_asked = Signal(object)
    names_asked = Signal(object)
    history_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._copy: CopyLine | None = None
        self._named = False
        self._name = labelled("", "cardTitle")
        self._facts = wrapped("", "soft")
        self.found = button(self.tr("It is here"), "main")
        self.edit = button(self.tr("Change this copy"))
        self.throw = button(self.tr("Into the trash (90 days)"), "quiet")
        self.names = button("", "quiet")
        self._loans = QVBoxLayout()
        self._loans.setSpacing(theme.GAP // 2)
        acts = QWidget()
        row = Flow()
        acts.setLayout(row)
        for act in (self.found, self.edit, self.throw):
            row.addWidget(act)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        for widget in (self._name, self._facts, acts):
            column.addWidget(widget)
        column.addLayout(self._loans)
        column.addWidget(self.names, 0, Qt.AlignmentFlag.AlignLeft)
        self.found.clicked.connect(self._on_found)
        self.edit.clicked.connect(self._on_edit)
        self.throw.clicked.connect(self._on_throw)
        self.names.clicked.connect(self._on_names)

    def show_copy(self, copy: CopyLine) -> None:
        """Show this copy; its history comes after."""
        self._copy = copy
        self._name.setText(self.tr("Copy {number}").format(number=copy.accession_number))
        facts = facts_words(copy)
        self._facts.setText(facts)
        self._facts.setVisible(bool(facts))
        for act in (self.edit, self.throw):
            act.setVisible(copy.state == KEPT)
        self.found.setVisible(copy.sought_since is not None)
        empty(self._loans)
        self.names.hide()

    def show_history(self, history: CopyHistory) -> None:
        """Show when the copy was lent, if it is still the one that is shown."""
        if self._copy is None or history.copy_id != self._copy.copy_id:
            return
        self._named = history.named
        empty(self._loans)
        for line in self._lines(history):
            self._loans.addWidget(wrapped(line, "soft"))
        words = self.tr("Hide the names") if history.named else self.tr("Show who borrowed it")
        self.names.setText(words)
        self.names.setAccessibleName(words)
        self.names.setVisible(bool(history.loans) and history.may_name)

    def _lines(self, history: CopyHistory) -> list[str]:
        if not history.loans:
            return [self.tr("Never lent yet.")]
        count = number(history.count)
        return [
            self.tr("Lent {count} times:").format(count=count),
            *(loan_words(loan, named=history.named) for loan in history.loans),
        ]

    def _on_edit(self) -> None:
        self.edit_asked.emit(self._copy)

    def _on_found(self) -> None:
        if self._copy is not None:
            self.found_asked.emit(self._copy.copy_id)

    def _on_throw(self) -> None:
        if self._copy is not None:
            self.trash_asked.emit(self._copy.copy_id)

    def _on_names(self) -> None:
        if self._copy is not None:
            asked = self.history_asked if self._named else self.names_asked
            asked.emit(self._copy.copy_id)
