"""The card of the lending desk: a box to scan into, and four figures."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.operations.lending import LendingFigures
from desktop.ui import wording
from desktop.ui.parts.card import Card
from desktop.ui.parts.labels import labelled, wrapped
from desktop.ui.parts.search_box import SearchBox


class BooksCard(Card):
    """Scan here from the first second of the day.

    Signals:
        code_entered: a card, a book or a name was scanned or typed.
        overdue_asked: the list behind the figure of overdue books.
        due_soon_asked: the list of what is due today and soon.
    """

    code_entered = Signal(str)
    overdue_asked = Signal()
    due_soon_asked = Signal()

    def __init__(self) -> None:
        super().__init__("")
        self.title.setText(self.tr("Books"))
        self.scan_box = SearchBox(
            self.tr("Scan a card or book, or type a name…"), picture="scan-line"
        )
        self.scan_box.setObjectName("scan")
        self.scan_box.entered.connect(self._on_entered)
        self.body.addWidget(self.scan_box)
        figures = QGridLayout()
        figures.setHorizontalSpacing(4)
        self.body.addLayout(figures)
        self.body.addStretch()
        self._lent = _Figure(self.tr("lent"))
        self._returned = _Figure(self.tr("returned"))
        self._due = _LeadingFigure(self.tr("due today"))
        self._due.clicked.connect(self.due_soon_asked)
        self._overdue = _LeadingFigure(self.tr("overdue"), is_alarming=True)
        self._overdue.clicked.connect(self.overdue_asked)
        for place, figure in enumerate((self._lent, self._returned, self._due, self._overdue)):
            figures.addWidget(figure, 0, place, alignment=Qt.AlignmentFlag.AlignTop)
            figures.setColumnStretch(place, 1)

    def show_figures(self, figures: LendingFigures) -> None:
        """Show the numbers of today."""
        self._lent.show_number(figures.lent_today)
        self._returned.show_number(figures.returned_today)
        self._due.show_number(figures.due_today)
        self._overdue.show_number(figures.overdue)

    def _on_entered(self, code: str) -> None:
        if code:
            # Emptied at once: what is scanned next must never continue what was typed.
            self.scan_box.clear()
            self.code_entered.emit(code)


class _Figure(QWidget):
    def __init__(self, word: str) -> None:
        super().__init__()
        self._number = labelled("–", "number")
        _stack(self, self._number, word)

    def show_number(self, number: int) -> None:
        self._number.setText(wording.number(number))


class _LeadingFigure(QPushButton):
    """A figure that opens a list: the people behind it want a word, all the more if alarming."""

    def __init__(self, word: str, *, is_alarming: bool = False) -> None:
        super().__init__()
        self.setObjectName("figure")
        self._word = word
        self._is_alarming = is_alarming
        self._number = labelled("–", "number")
        self._stack = _stack(self, self._number, f"{word}  ›")
        for label in self.findChildren(QLabel):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_number(self, number: int) -> None:
        self._number.setText(wording.number(number))
        self._number.setObjectName("numberOverdue" if number and self._is_alarming else "number")
        self.style().unpolish(self._number)
        self.style().polish(self._number)
        self.setAccessibleName(f"{self._word}: {number}")

    @override
    def sizeHint(self) -> QSize:
        return QPushButton.sizeHint(self).expandedTo(self._stack.sizeHint())

    @override
    def minimumSizeHint(self) -> QSize:
        return self._stack.minimumSize()


def _stack(widget: QWidget, number: QLabel, word: str) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(6, 2, 6, 2)
    column.setSpacing(0)
    column.addWidget(number)
    column.addWidget(wrapped(word, "soft"))
    return column
