"""The help of one page: what it is for, how it is used, and the keys."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.ui import help_sketches as sketches
from desktop.ui import theme
from desktop.ui.help_sketches import SketchedStep
from desktop.ui.keys import keys_of
from desktop.ui.parts.buttons import button
from desktop.ui.parts.flow import flow_row
from desktop.ui.parts.labels import labelled, wrapped
from desktop.ui.parts.sheet import Sheet


class HelpDialog(Sheet):
    """Stays open beside the page while the keeper tries what it says.

    Signals:
        sheet_asked: all keys are to be printed.
    """

    sheet_asked = Signal()

    def __init__(self, page: str, *, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Help: {page}").format(page=title))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(theme.pixels(520), min(theme.pixels(560), 640))
        inside = QWidget()
        inside.setObjectName("page")
        column = QVBoxLayout(inside)
        column.setContentsMargins(*(3 * theme.GAP,) * 4)
        column.setSpacing(2 * theme.GAP)
        column.addWidget(wrapped(title, "pageTitle"))
        if steps := self._steps(page):
            row = QHBoxLayout()
            row.setSpacing(theme.GAP)
            for sketch, words in steps:
                row.addWidget(SketchedStep(sketch, words), alignment=Qt.AlignmentFlag.AlignTop)
            row.addStretch()
            column.addLayout(row)
        for sentence in self._sentences(page):
            column.addWidget(wrapped(sentence))
        column.addWidget(labelled(self.tr("Keys"), "cardTitle"))
        column.addLayout(self._keys(page))
        column.addStretch()
        close = button(self.tr("Close the help"), "main")
        close.clicked.connect(self.accept)
        paper = button(self.tr("Print all keys on one sheet…"), "", "printer")
        paper.clicked.connect(self.sheet_asked)
        column.addWidget(flow_row(close, paper))
        scrolled = QScrollArea()
        scrolled.setWidgetResizable(True)
        scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scrolled.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled)

    def _keys(self, page: str) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * theme.GAP)
        grid.setColumnStretch(1, 1)
        for row, key in enumerate(keys_of(page)):
            held = labelled(key.keys, "strong")
            grid.addWidget(held, row, 0, alignment=Qt.AlignmentFlag.AlignTop)
            grid.addWidget(wrapped(key.words), row, 1)
        return grid

    def _steps(self, page: str) -> tuple[tuple[sketches.Sketch, str], ...]:
        """Return three drawings of what is done most on a main page."""
        return {
            "today": (
                (sketches.tiles, self.tr("Somebody comes: press their box.")),
                (sketches.undo_bar, self.tr("One too many: take it back.")),
                (sketches.day_sheet, self.tr("Counted on paper: write that day down later.")),
            ),
            "lending": (
                (sketches.card_scan, self.tr("First the card…")),
                (sketches.books_scan, self.tr("…then each book…")),
                (sketches.due_day, self.tr("…and the day it is due stands there.")),
            ),
            "clubs": (
                (sketches.roll, self.tr("Each name: there, absent, or not marked yet.")),
                (sketches.space_bar, self.tr("The space bar turns the mark.")),
                (sketches.count, self.tr("The count, and those without a name.")),
            ),
        }.get(page, ())

    def _sentences(self, page: str) -> tuple[str, ...]:
        return {
            "today": (
                self.tr("Each press on a box counts one visitor of that group."),
                self.tr("A right click or a long press on a box lets you type the number instead."),
                self.tr("Pressed once too often? Ctrl+Z takes it back."),
                self.tr(
                    "Type a name in the box: Enter serves, Ctrl+Enter says that they are here, "
                    "Ctrl+N writes down somebody new."
                ),
            ),
            "visits": (
                self.tr("Choose the day, type the numbers from the paper sheet, write them down."),
                self.tr("What was counted wrongly stays in the list, struck through."),
                self.tr("A delegation of a past day is written down there too, by its name."),
            ),
            "lending": (
                self.tr("Scan the card first, then each book. No card? Type the name."),
                self.tr("A book that comes back is scanned alone: it is returned at once."),
                self.tr("Ctrl+G after it notes damage, Ctrl+H who brought it for the reader."),
                self.tr("Ctrl+D counts books that were read here: scan them, or type how many."),
            ),
            "catalogue": (
                self.tr("Type a few letters of the title; no accents are needed."),
                self.tr("A number, its beginning or the name of a shelf finds books as well."),
                self.tr("A new book needs its title and how many copies there are."),
                self.tr("A book is out? Beside it a reader can be written down who waits for it."),
            ),
            "crates": (
                self.tr("Choose a crate and scan its books one by one; the list grows with each."),
                self.tr("The barcode of a crate opens it, from every page."),
                self.tr("Somebody brings a crate? Scan the square code of its record."),
            ),
            "stock_take": (
                self.tr("Choose a shelf, begin, and scan every book on it. Stop when you like."),
                self.tr("A reader comes meanwhile? Scan the card, then come back here."),
                self.tr("What was not found: look again later, or write it down as lost."),
            ),
            "people": (
                self.tr("Type the name without accents, or the first letters: “nvd”."),
                self.tr("A new reader needs only a name; the rest can wait."),
            ),
            "clubs": (
                self.tr("Choose the session and mark who is there with the space bar."),
                self.tr("Nobody met? Say why: it counts as a day off, not as a gap."),
                self.tr("A club that ends keeps its sessions and members, and can go on again."),
            ),
            "reports": (
                self.tr("The numbers of the month are the same as on every other page."),
                self.tr("Days with nothing written down can still be filled in."),
                self.tr(
                    "A month that is over is looked at and closed; what is changed later stands "
                    "beside the closed numbers."
                ),
            ),
            "exchange": (
                self.tr("Everything is kept on this computer first and sent when it can be."),
                self.tr("No connection is no trouble: it sends by itself later."),
            ),
            "things": (
                self.tr(
                    "Each line is something that only a person can know. Nothing waits for it."
                ),
                self.tr("Press Later and it comes back tomorrow."),
                self.tr("Unsure? Call the officer and read out the code beside it, “BÀNG-7”."),
            ),
            "settings": (
                self.tr("Change what you like and press Save."),
                self.tr(
                    "A PIN keeps entries from being made in another's name; it keeps no thief out. "
                    "Print the emergency sheet for whoever forgets theirs."
                ),
                self.tr(
                    "This computer can keep several houses. Each has its own register, and only "
                    "the one that is open sends."
                ),
            ),
        }[page]
