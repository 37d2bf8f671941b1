"""Titles as a table: as many rows as there are titles, of which those in sight are fetched."""

from PySide6.QtCore import QCoreApplication, QItemSelection, QItemSelectionModel, Signal
from PySide6.QtWidgets import QAbstractItemView

from desktop.operations.catalogue import TitleLine, TitlesFound
from desktop.operations.titles_search import WINDOW
from desktop.ui import theme
from desktop.ui.parts.value_model import Column
from desktop.ui.parts.value_table import ValueTable
from desktop.ui.parts.window_model import WindowModel

translate = QCoreApplication.translate
_ROOM_FOR_AUTHOR, _ROOM_FOR_NUMBER = 460, 760


class TitlesTable(ValueTable[TitleLine]):
    """Title, author, copies in the house of all copies, accession numbers.

    Signals:
        window_wanted: rows came into sight that are not here; carries the first of the window.
        several_chosen: so many rows are chosen now; one is chosen as a rule.
    """

    window_wanted = Signal(int)
    several_chosen = Signal(int)

    def __init__(self) -> None:
        columns: tuple[Column[TitleLine], ...] = (
            Column(translate("TitlesTable", "Title"), lambda title: title.title, stretch=2),
            Column(
                translate("TitlesTable", "Author"),
                lambda title: title.author or "",
                stretch=1,
                from_width=_ROOM_FOR_AUTHOR,
            ),
            Column(
                translate("TitlesTable", "In the house"),
                _copies,
                number=True,
                ink=lambda title: "" if title.copies_in else theme.OCHRE,
            ),
            Column(
                translate("TitlesTable", "Number"),
                lambda title: title.accession_numbers,
                from_width=_ROOM_FOR_NUMBER,
            ),
        )
        self._windows = WindowModel(columns, window=WINDOW)
        super().__init__(translate("TitlesTable", "Books"), columns, model=self._windows)
        self._windows.setParent(self)
        self._windows.window_wanted.connect(self.window_wanted)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.selectionModel().selectionChanged.connect(self._tell_chosen)

    def show_found(self, found: TitlesFound, *, at_top: bool) -> None:
        """Show these titles and no others.

        The place in the list stays unless `at_top`, and with it what is chosen, if the list is as
        long as it was.
        """
        place = 0 if at_top else self.verticalScrollBar().value()
        same = not at_top and found.count == self.model().rowCount()
        chosen, current = self.chosen_rows() if same else (), self.currentIndex().row()
        self._windows.show_found(found.count, found.windows)
        self._fit()
        if len(chosen) > 1 or any(len(rows) > 1 for rows in chosen):
            self._choose_rows(chosen, current)
        self.verticalScrollBar().setValue(place)
        self._tell_chosen()

    def put_window(self, first: int, titles: tuple[TitleLine, ...]) -> None:
        """Fill a window that was wanted."""
        self._windows.put_window(first, titles)
        self._fit()

    def chosen_rows(self) -> tuple[range, ...]:
        """Return the rows that are chosen, from the top."""
        selection = self.selectionModel().selection()
        parts = (selection.at(place) for place in range(selection.count()))
        ends = {(part.top(), part.bottom()) for part in parts}
        return tuple(range(top, bottom + 1) for top, bottom in sorted(ends))

    def known(self) -> dict[int, TitleLine]:
        """Return the titles that are here by their rows."""
        return self._windows.known()

    def firsts_in_sight(self) -> tuple[int, ...]:
        """Return where the windows begin that the eye is on now, the first of all among them."""
        top, bottom = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        last = self.model().rowCount() - 1
        seen = range(max(top, 0), (bottom if bottom >= 0 else last) + 1)
        return tuple(sorted({0} | {row - row % WINDOW for row in seen}))

    def _choose_rows(self, chosen: tuple[range, ...], current: int) -> None:
        """Choose these rows of all that are shown; not all of them need be here."""
        model, last = self.model(), self.model().columnCount() - 1
        wanted = QItemSelection()
        for rows in chosen:
            wanted.select(model.index(rows.start, 0), model.index(rows.stop - 1, last))
        how = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(model.index(current, 0), how.NoUpdate)
        self.selectionModel().select(wanted, how.ClearAndSelect)

    def _tell_chosen(self) -> None:
        self.several_chosen.emit(sum(len(rows) for rows in self.chosen_rows()))


def _copies(title: TitleLine) -> str:
    return f"{title.copies_in} / {title.copies}"
