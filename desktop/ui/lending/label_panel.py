"""The lines that ask for the title of a book whose label nobody knows yet."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from desktop.operations.lending import LabelledBook
from desktop.ui import theme
from desktop.ui.parts.buttons import button
from desktop.ui.parts.card import Card
from desktop.ui.parts.flow import Flow

_NARROWEST = 200


class LabelPanel(Card):
    """Title, author, Enter. Hidden while nothing is asked.

    Signals:
        named: the book has a title; carries the LabelledBook.
        left: nothing is to be written down.
    """

    named = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__("")
        self._code = ""
        self.title_line = QLineEdit()
        self.author_line = QLineEdit()
        self._lend = button(self.tr("Lend   Enter"), "main")
        self._leave = button(self.tr("Leave it   Esc"))
        self._lend.clicked.connect(self._on_enter)
        self._leave.clicked.connect(self._on_left)
        row = Flow()
        for words, line in (
            (self.tr("Title"), self.title_line),
            (self.tr("Author, if you like"), self.author_line),
        ):
            line.setAccessibleName(words)
            line.setPlaceholderText(words)
            line.setMinimumWidth(theme.pixels(_NARROWEST))
            line.returnPressed.connect(self._on_enter)
            line.installEventFilter(self)
            row.addWidget(line)
        row.addWidget(self._lend)
        row.addWidget(self._leave)
        self.body.addLayout(row)
        self.hide()

    def ask(self, code: str) -> None:
        """Ask for the title of the book with this label."""
        self._code = code
        self.title.setText(self.tr("New book, label {code}").format(code=code))
        self.title_line.clear()
        self.author_line.clear()
        self.show()
        self.title_line.setFocus()

    def is_asking(self) -> bool:
        """Return whether a book waits for its title."""
        return not self.isHidden()

    def close_up(self) -> None:
        """End without a question; what was typed already is not thrown away."""
        if self.is_asking() and self.title_line.text().strip():
            self._on_enter()
        self.hide()

    def _on_enter(self) -> None:
        title = self.title_line.text().strip()
        if not title:
            self.title_line.setFocus()
            return
        self.hide()
        author = self.author_line.text().strip() or None
        self.named.emit(LabelledBook(self._code, title, author))

    def _on_left(self) -> None:
        self.hide()
        self.left.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Before the page, whose Esc ends serving the person.
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._on_left()
                return True
        return super().eventFilter(watched, event)
