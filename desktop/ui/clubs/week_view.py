"""The sessions of one week, and all clubs beside them."""

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from desktop.background.store_thread import StoreThread
from desktop.operations.club_sessions import DueSession, sessions_between
from desktop.operations.clubs import ClubLine, clubs
from desktop.ui import theme
from desktop.ui.clubs.clubs_table import ClubsTable
from desktop.ui.clubs.session_day_dialog import SessionDayDialog
from desktop.ui.clubs.session_row import SessionRow
from desktop.ui.parts.buttons import button
from desktop.ui.parts.card import Card
from desktop.ui.parts.empty_notice import EmptyNotice
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.labels import labelled, wrapped
from desktop.ui.parts.side_by_side import SideBySide
from desktop.ui.wording import day_and_month, short_date

_STACKED_BELOW = 640
_LOWEST = 110  # one session and the beginning of the next
_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class _Week:
    """What the view shows, read at once."""

    today: date
    first: date
    sessions: tuple[DueSession, ...]
    clubs: tuple[ClubLine, ...]
    ended: tuple[ClubLine, ...]


class WeekView(QWidget):
    """What is due, what was held, what fell out; and the clubs.

    Signals:
        roll_asked: open a roll; carries the session's key.
        club_asked: open a club; carries its id.
        unplanned_asked: a session outside the schedule; carries the club's id and the `date`.
        add_asked: write down a new club.
    """

    roll_asked = Signal(object)
    club_asked = Signal(object)
    unplanned_asked = Signal(object, object)
    add_asked = Signal()

    def __init__(self, store: StoreThread, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._weeks_away = 0
        self._week: _Week | None = None
        self._title = labelled("", "strong")
        self._sessions = QScrollArea()
        self.clubs = ClubsTable()
        self._no_club = EmptyNotice(
            self.tr("No club yet. Press Ctrl+N to add the first one."), picture="calendar-days"
        )
        self._lists = QStackedWidget()
        sides = SideBySide(narrowest=_STACKED_BELOW)
        sides.add(self._week_card(), 5)
        sides.add(self._clubs_card(), 6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(sides)

    def reload(self) -> None:
        """Fetch the week and the clubs again."""
        away = self._weeks_away * _WEEK
        self._store.read(
            lambda unit, moment: _Week(
                moment.today,
                first := moment.today - timedelta(days=moment.today.weekday()) + away,
                sessions_between(unit, moment, first=first, last=first + timedelta(days=6)),
                clubs(unit, moment),
                clubs(unit, moment, ended=True),
            ),
            then=self._show,
        )

    def today(self) -> date:
        """Return the day on the wall of the house."""
        return self._week.today if self._week else date.min

    def take_keys(self) -> None:
        """Put the keys on the first session that is due, or on the clubs."""
        rows = self.findChildren(SessionRow)
        (rows[0] if rows else self.clubs).setFocus()

    def _week_card(self) -> Card:
        card = Card("")
        card.title.setText(self.tr("Sessions"))
        card.head.addWidget(self._title)
        steps = QWidget()
        flow = Flow()
        steps.setLayout(flow)
        for words, step in (
            (self.tr("‹ Week before"), -1),
            (self.tr("This week"), 0),
            (self.tr("Week after ›"), 1),
        ):
            act = button(words, "quiet")
            act.clicked.connect(lambda _=False, step=step: self._go(step))
            flow.addWidget(act)
        card.body.addWidget(steps)
        self._sessions.setWidgetResizable(True)
        # It scrolls: what is in it must not make the whole page taller than the window.
        self._sessions.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._sessions.setMinimumHeight(theme.pixels(_LOWEST))
        self._sessions.setFrameShape(QFrame.Shape.NoFrame)
        self._sessions.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._sessions.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        card.body.addWidget(self._sessions, 1)
        return card

    def _clubs_card(self) -> Card:
        card = Card("")
        card.title.setText(self.tr("All clubs"))
        self.clubs.setObjectName("bare")
        self.clubs.activated_value.connect(lambda club: self.club_asked.emit(club.club_id))
        self._lists.addWidget(self.clubs)
        self._lists.addWidget(self._no_club)
        card.body.addWidget(self._lists, 1)
        acts = QWidget()
        flow = Flow()
        acts.setLayout(flow)
        add = button(self.tr("Add a club   Ctrl+N"), "", "plus")
        add.clicked.connect(self.add_asked)
        self._open = button(self.tr("Members and schedule"))
        self._open.clicked.connect(lambda: self._ask(self.club_asked))
        self._unplanned = button(self.tr("Unplanned session today"), "quiet")
        self._unplanned.clicked.connect(self._on_unplanned)
        self._other_day = button(self.tr("…on another day"), "quiet")
        self._other_day.clicked.connect(self._on_other_day)
        self._ended = button("", "quiet")
        self._ended.setCheckable(True)
        self._ended.hide()
        self._ended.toggled.connect(self._show_clubs)
        for act in (self._open, self._unplanned, self._other_day, add, self._ended):
            flow.addWidget(act)
        card.body.addWidget(acts)
        return card

    def _on_unplanned(self) -> None:
        club = self.clubs.chosen()
        if club is not None:
            self.unplanned_asked.emit(club.club_id, self.today())

    def _on_other_day(self) -> None:
        club = self.clubs.chosen()
        if club is not None:
            dialog = SessionDayDialog(self, today=self.today())
            dialog.day_given.connect(lambda day: self.unplanned_asked.emit(club.club_id, day))
            dialog.open_over(self)

    def _ask(self, asked: SignalInstance) -> None:
        club = self.clubs.chosen()
        if club is not None:
            asked.emit(club.club_id)

    def _go(self, step: int) -> None:
        self._weeks_away = self._weeks_away + step if step else 0
        self.reload()

    def _show(self, week: _Week) -> None:
        if week == self._week:
            return
        self._week = week
        last = week.first + timedelta(days=6)
        self._title.setText(f"{day_and_month(week.first)} – {short_date(last)}")
        self._show_clubs()
        self._sessions.setWidget(self._rows(week))

    def _show_clubs(self) -> None:
        if self._week is None:
            return
        week = self._week
        self._ended.setVisible(bool(week.ended))
        self._ended.setText(self.tr("Clubs that ended: {count}").format(count=len(week.ended)))
        self._ended.setAccessibleName(self._ended.text())
        shown = (*week.clubs, *(week.ended if self._ended.isChecked() else ()))
        self.clubs.show_values(shown)
        self._lists.setCurrentIndex(0 if shown else 1)
        for act in (self._open, self._unplanned, self._other_day):
            act.setVisible(bool(shown))
        if shown and self.clubs.chosen() is None:
            self.clubs.selectRow(0)

    def _rows(self, week: _Week) -> QWidget:
        inside = QWidget()
        inside.setObjectName("scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme.GAP, 0)
        column.setSpacing(4)
        for session in week.sessions:
            row = SessionRow(session, week.today)
            row.roll_asked.connect(self.roll_asked)
            column.addWidget(row)
        if not week.sessions:
            column.addWidget(wrapped(self.tr("No sessions in this week."), "soft"))
        column.addStretch()
        return inside
