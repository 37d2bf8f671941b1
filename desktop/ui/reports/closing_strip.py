"""How a month stands: still to be closed, closed on a day by somebody, or changed after that."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.background.store_thread import StoreThread
from desktop.operations.closings import MonthView
from desktop.register.closings import ClosingFact
from desktop.ui import theme
from desktop.ui.parts.buttons import button
from desktop.ui.parts.emptying import empty
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.folded import folded
from desktop.ui.parts.labels import wrapped
from desktop.ui.parts.strip import Strip
from desktop.ui.reports.closing_dialog import CloseDialog, ReopenDialog
from desktop.ui.reports.month_figures import figure_words
from desktop.ui.wording import number, short_date


class ClosingStrip(QFrame):
    """Shows how the month stands; leads to closing it and to opening it again."""

    def __init__(self, store: StoreThread) -> None:
        super().__init__()
        self._store = store
        self._view: MonthView | None = None
        self._sheet: CloseDialog | ReopenDialog | None = None
        self.open = Strip("todo", picture="bell", colour=theme.OCHRE)
        self.closed = Strip("closed", picture="check", colour=theme.FOREST)
        self.changed = wrapped("", "waiting")
        self.close_it = button(self.tr("Look at it and close it…"), "main")
        self.close_again = button(self.tr("Close it again…"))
        self.reopen = button(self.tr("Open it again…"), "quiet")
        self.close_it.clicked.connect(self.ask_to_close)
        self.close_again.clicked.connect(self.ask_to_close)
        self.reopen.clicked.connect(self.ask_to_reopen)
        self.open.add(self.close_it)
        keys = Flow()
        for key in (self.close_again, self.reopen):
            keys.addWidget(key)
        self._keys = QWidget()
        self._keys.setLayout(keys)
        inside = QWidget()
        self._versions = QVBoxLayout(inside)
        self._versions.setContentsMargins(theme.GAP, 0, 0, 0)
        self._folded = folded(self.tr("All closings…"), inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP // 2)
        for part in (self.open, self.closed, self.changed, self._keys, self._folded):
            column.addWidget(part)
        self.hide()

    def show_month(self, view: MonthView) -> None:
        """Show how this month stands; nothing of one that goes on and was never closed."""
        self._view = view
        is_closed = view.closed is not None
        self.setVisible(view.is_over or bool(view.closings))
        self.open.setVisible(not is_closed)
        self.open.say(self._open_words(view))
        self.closed.setVisible(is_closed)
        self._keys.setVisible(is_closed)
        if view.closed is not None:
            self.closed.say(self.version_words(view.closed, len(view.closings)))
        self.changed.setVisible(bool(view.changes))
        self.changed.setText(self._changed_words(view))
        self.close_again.setVisible(bool(view.changes))
        self._folded.setVisible(len(view.closings) > 1)
        empty(self._versions)
        for place, closing in enumerate(view.closings, 1):
            self._versions.addWidget(wrapped(self._version_line(closing, place), "soft"))

    def version_words(self, closing: ClosingFact, place: int) -> str:
        """Return which closing it is, of which day, and whose."""
        if place > 1:
            said = self.tr("Closed on {day}{who}: corrected version {number}.")
        else:
            said = self.tr("Closed on {day}{who}.")
        who = self.tr(" by {name}").format(name=closing.keeper) if closing.keeper else ""
        return said.format(day=short_date(closing.on_day), who=who, number=place)

    def ask_to_close(self) -> None:
        """Show what is still missing, and ask."""
        if self._view is not None:
            self._open(CloseDialog(self._store, self.window(), view=self._view))

    def ask_to_reopen(self) -> None:
        """Ask whether the month is to be opened again."""
        if self._view is not None:
            self._open(ReopenDialog(self._store, self.window(), month=self._view.month))

    def sheet(self) -> CloseDialog | ReopenDialog | None:
        """Return the question that was asked last."""
        return self._sheet

    def _open(self, sheet: CloseDialog | ReopenDialog) -> None:
        # The old sheet may still await an answer, so it goes only when the next one comes.
        if self._sheet is not None:
            self._sheet.deleteLater()
        self._sheet = sheet
        sheet.open_over(self.window())

    def _open_words(self, view: MonthView) -> str:
        month = f"{view.totals.month}/{view.totals.year}"
        if view.opened is None:
            return self.tr("Month {month} is not closed yet.").format(month=month)
        said = self.tr("Month {month} was opened again on {day}{who}.")
        keeper = view.opened.keeper
        who = self.tr(" by {name}").format(name=keeper) if keeper else ""
        return said.format(month=month, day=short_date(view.opened.on_day), who=who)

    def _changed_words(self, view: MonthView) -> str:
        changes = [
            self.tr("{figure} {closed} → {now}").format(
                figure=figure_words(change.name),
                closed=number(change.closed),
                now=number(change.now),
            )
            for change in view.changes
        ]
        return self.tr("Changed after closing: {changes}.").format(changes=" · ".join(changes))

    def _version_line(self, closing: ClosingFact, place: int) -> str:
        figures = [
            f"{figure_words(name)} {number(closing.figures.get(name, 0))}"
            for name in ("visits", "loans", "sessions_held")
        ]
        return f"{self.version_words(closing, place)} {' · '.join(figures)}"
