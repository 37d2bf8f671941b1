"""What stands over the list of books: how many there are, and what can be done with them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QMenu, QWidget

from desktop.ui.parts.buttons import button
from desktop.ui.parts.flow import Flow
from desktop.ui.wording import number

SEVERAL = 2


class CatalogueBar(QWidget):
    """Buttons for what is chosen, for what is new, and behind one of them what is seldom done.

    Signals:
        several_asked: change what is chosen, all at once.
        labels_asked: print labels for what is chosen.
        new_labels_asked: print labels for the books that were written down today.
        import_asked: take books from a list.
        imports_asked: show the lists that were taken in.
        export_asked: write the catalogue into a file.
        crates_asked: show the crates that travel.
        stock_take_asked: count the shelves.
        trash_asked: show what was thrown away.
    """

    several_asked = Signal()
    labels_asked = Signal()
    new_labels_asked = Signal()
    import_asked = Signal()
    imports_asked = Signal()
    export_asked = Signal()
    crates_asked = Signal()
    stock_take_asked = Signal()
    trash_asked = Signal()

    def __init__(self, known: QLabel) -> None:
        super().__init__()
        self.several = button("", "")
        self.take = button(self.tr("Take books from an Excel list…"), "quiet", "library")
        self.labels = button(self.tr("Print labels…"), "quiet", "printer")
        self.new_labels = button("", "", "printer")
        self.several.clicked.connect(self.several_asked)
        self.take.clicked.connect(self.import_asked)
        self.labels.clicked.connect(self.labels_asked)
        self.new_labels.clicked.connect(self.new_labels_asked)
        line = Flow()
        self.setLayout(line)
        for part in (
            *(known, self.several, self.take),
            *(self.new_labels, self.labels, self._seldom()),
        ):
            line.addWidget(part)
        for part in (self.several, self.take, self.new_labels):
            part.hide()

    def show_chosen(self, count: int) -> None:
        """Offer to change so many titles at once, if they are several."""
        words = self.tr("Change %n book(s)…", "", count)
        self.several.setText(words)
        self.several.setAccessibleName(words)
        self.several.setVisible(count >= SEVERAL)

    def show_new(self, count: int) -> None:
        """Offer labels for so many copies that came today, if there are any."""
        words = self.tr("Labels for the new books ({count})…").format(count=number(count))
        self.new_labels.setText(f" {words}")  # the picture needs its distance
        self.new_labels.setAccessibleName(words)
        self.new_labels.setVisible(bool(count))

    def offer_import(self, *, offered: bool) -> None:
        """Offer in the first place what a house without books does first."""
        self.take.setVisible(offered)

    def _seldom(self) -> QWidget:
        """What is not done every day, behind one button: the list needs the room."""
        more = button(self.tr("More…"), "quiet")
        deeds = QMenu(more)
        for words, asked in (
            (self.tr("Take books from an Excel list…"), self.import_asked),
            (self.tr("Past imports…"), self.imports_asked),
            (self.tr("Change several books at once…"), self.several_asked),
            (self.tr("Crates…"), self.crates_asked),
            (self.tr("Stock take…"), self.stock_take_asked),
            (self.tr("Take the catalogue out…") + "\tCtrl+E", self.export_asked),
            (self.tr("Trash…"), self.trash_asked),
        ):
            deeds.addAction(words).triggered.connect(asked)
        more.setMenu(deeds)
        return more
