"""The card of today's club sessions."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.operations.club_sessions import DueSession
from desktop.ui import theme
from desktop.ui.parts.buttons import button
from desktop.ui.parts.card import Card
from desktop.ui.parts.emptying import empty
from desktop.ui.parts.labels import labelled, wrapped


class SessionsCard(Card):
    """One line a session: the roll is called from here.

    Signals:
        roll_asked: the roll of this session; carries its SessionKey.
        clubs_asked: a session that nobody planned.
    """

    roll_asked = Signal(object)
    clubs_asked = Signal()

    def __init__(self) -> None:
        super().__init__("")
        self.title.setText(self.tr("Clubs today"))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme.GAP)
        self.body.addLayout(self._lines)
        self._none = wrapped(self.tr("No club meets today."), "soft")
        self.body.addWidget(self._none)
        unplanned = button(self.tr("Unplanned session"), "quiet", "plus")
        unplanned.clicked.connect(self.clubs_asked)
        self.body.addWidget(unplanned, alignment=Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch()

    def show_sessions(self, sessions: tuple[DueSession, ...]) -> None:
        """Show the sessions of today, in the order of the day."""
        empty(self._lines)
        waiting = [session for session in sessions if session.state == "due"]
        for session in sessions:
            first = bool(waiting) and session is waiting[0]
            self._lines.addWidget(self._line(session, is_next=first))
        self._none.setHidden(bool(sessions))

    def _line(self, session: DueSession, *, is_next: bool) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GAP)
        row.addWidget(labelled(session.starts_at or "", "strong"))
        row.addWidget(wrapped(session.club_name), 1)
        if session.state == "held":
            came = session.present + session.unnamed
            row.addWidget(labelled(self.tr("✓ %n came", "", came), "done"))
        elif session.state == "did_not_take_place":
            row.addWidget(labelled(self.tr("did not meet"), "waiting"))
        call = button(
            self.tr("Call the roll") if session.state == "due" else self.tr("See"),
            "main" if is_next else "",
        )
        call.setAccessibleName(f"{call.text()}: {session.club_name}")
        call.clicked.connect(partial(self.roll_asked.emit, session.key))
        row.addWidget(call)
        return line
