"""Closing a month, and opening it again: two of the few questions that are asked (B24)."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop.background.store_thread import Operation, StoreThread
from desktop.operations.closings import (
    MonthGaps,
    MonthView,
    close_month,
    month_gaps,
    reopen_month,
)
from desktop.ui import theme
from desktop.ui.error_presenter import sentence_for
from desktop.ui.parts.buttons import button
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.labels import wrapped
from desktop.ui.parts.scroller import scroller
from desktop.ui.parts.sentence_line import ATTENTION, SentenceLine
from desktop.ui.parts.sheet import Sheet
from desktop.ui.parts.sheet_size import fit_over
from desktop.ui.wording import day_and_month

_MARGIN = 3 * theme.GAP
_MOST_LISTED = 12


class _Question(Sheet):
    """Says the consequence; nothing is done unless the verb is pressed."""

    width_asked, height_asked = 640, 480

    def __init__(self, store: StoreThread, parent: QWidget | None, title: str) -> None:
        super().__init__(parent)
        self._store = store
        self.setWindowTitle(title)
        inside = QWidget()
        self.body = QVBoxLayout(inside)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(theme.GAP)
        self.said = SentenceLine()
        self.said.hide()
        self._keys = Flow()
        keys = QWidget()
        keys.setLayout(self._keys)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 2 * theme.GAP, _MARGIN, 2 * theme.GAP)
        column.setSpacing(12)
        column.addWidget(wrapped(title, "pageTitle"))
        column.addWidget(scroller(inside), 1)
        column.addWidget(self.said)
        column.addWidget(keys)

    def open_over(self, page: QWidget) -> None:
        """Open as large as the window allows."""
        fit_over(self, page, width=self.width_asked, height=self.height_asked)
        self.open()

    def _offer(self, leave: str, verb: str, act: Callable[[], None]) -> QPushButton:
        stay = button(leave, "main")
        stay.clicked.connect(self.reject)
        stay.setDefault(True)
        self._keys.addWidget(stay)
        made = button(verb)
        made.setAutoDefault(False)
        made.clicked.connect(act)
        self._keys.addWidget(made)
        stay.setFocus()
        return made

    def _do(self, operation: Operation[object]) -> None:
        self._store.change(operation, then=lambda _: self.accept(), failed=self._on_refused)

    def _on_refused(self, error: Exception) -> None:
        self.said.say(sentence_for(error), ATTENTION)
        self.said.show()


class CloseDialog(_Question):
    """Lists what is still missing, says what closing means, and closes."""

    def __init__(self, store: StoreThread, parent: QWidget | None, *, view: MonthView) -> None:
        month = view.month
        self._month = month
        title = self.tr("Close month {month}/{year}?").format(month=month.month, year=month.year)
        super().__init__(store, parent, title)
        self.gaps = QVBoxLayout()
        self.gaps.setSpacing(theme.GAP // 2)
        self.body.addLayout(self.gaps)
        if view.closings:
            told = self.tr(
                "The figures are kept as they are now, as corrected version {number}, with "
                "today's date and your name. The versions before stay, too."
            ).format(number=len(view.closings) + 1)
        else:
            told = self.tr("The figures are kept as they are now, with today's date and your name.")
        self.body.addWidget(wrapped(told))
        later = self.tr(
            "You can still correct the registers later: the report then says what was changed "
            "after closing."
        )
        self.body.addWidget(wrapped(later))
        self.body.addStretch()
        self.act = self._offer(self.tr("Leave it   Esc"), self.tr("Close the month"), self._close)
        store.read(
            lambda unit, moment: month_gaps(unit, moment, year=month.year, month=month.month),
            then=self._show,
            failed=self._on_refused,
        )

    def _show(self, gaps: MonthGaps) -> None:
        sessions = [
            f"{session.club_name} {day_and_month(session.key.day)}" for session in gaps.sessions
        ]
        lists = (
            (
                self.tr("%n open day(s) have nothing written down:", "", len(gaps.days)),
                [day_and_month(day) for day in gaps.days],
            ),
            (
                self.tr("%n club session(s) are not written down:", "", len(sessions)),
                sessions,
            ),
            (
                self.tr("%n crate(s) do not agree with their record:", "", len(gaps.crates)),
                list(gaps.crates),
            ),
        )
        for words, names in lists:
            if names:
                self.gaps.addWidget(wrapped(words, "waiting"))
                more = "…" if len(names) > _MOST_LISTED else ""
                self.gaps.addWidget(wrapped(", ".join(names[:_MOST_LISTED]) + more))
        if not any(names for _, names in lists):
            self.gaps.addWidget(wrapped(self.tr("Nothing is missing in this month."), "strong"))

    def _close(self) -> None:
        month = self._month
        self._do(lambda unit, moment: close_month(unit, moment, year=month.year, month=month.month))


class ReopenDialog(_Question):
    """Says what opening a month again means, and opens it."""

    height_asked = 340

    def __init__(self, store: StoreThread, parent: QWidget | None, *, month: date) -> None:
        title = self.tr("Open month {month}/{year} again?")
        super().__init__(store, parent, title.format(month=month.month, year=month.year))
        self._month = month
        told = self.tr(
            "The report shows today's figures again until the month is closed once more. What was "
            "closed before stays written down, with its day and name."
        )
        self.body.addWidget(wrapped(told))
        self.body.addStretch()
        words = (self.tr("Leave it   Esc"), self.tr("Open the month again"))
        self.act = self._offer(*words, self._reopen)

    def _reopen(self) -> None:
        month = self._month
        self._do(
            lambda unit, moment: reopen_month(unit, moment, year=month.year, month=month.month)
        )
