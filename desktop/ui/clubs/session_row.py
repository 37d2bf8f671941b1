"""One session of the week, and the button that opens its roll."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.operations.club_sessions import DueSession
from desktop.register.clubs import DID_NOT_TAKE_PLACE, HELD
from desktop.ui import theme
from desktop.ui.clubs.club_words import reason_words
from desktop.ui.parts.buttons import button
from desktop.ui.parts.labels import labelled, wrapped
from desktop.ui.wording import by_the_moon, day_and_month, weekday_name


class SessionRow(QFrame):
    """When, which club, how it stands.

    Signals:
        roll_asked: open the roll of the session; carries its key.
    """

    roll_asked = Signal(object)

    def __init__(self, session: DueSession, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 4)
        whole.setSpacing(4)
        rule = QFrame()
        rule.setObjectName("rule")
        whole.addWidget(rule)
        row = QHBoxLayout()
        row.setSpacing(theme.GAP)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(labelled(self._when(session), "soft"))
        words.addWidget(wrapped(session.club_name, "strong"))
        words.addWidget(self._state(session))
        row.addLayout(words, 1)
        if session.key.day <= today:
            row.addWidget(self._button(session))
        whole.addLayout(row)

    def _when(self, session: DueSession) -> str:
        day = session.key.day
        words = self.tr("today") if day == self._today else weekday_name(day.weekday())
        number = self.tr("session {number}").format(number=session.key.number)
        return " · ".join(
            filter(
                None,
                (
                    f"{words} {day_and_month(day)}",
                    by_the_moon(day),
                    session.starts_at,
                    number if session.key.number > 1 else None,
                    None if session.planned else self.tr("unplanned"),
                ),
            )
        )

    def _state(self, session: DueSession) -> QWidget:
        if session.state == HELD:
            held = self.tr("✓ held, {present} present").format(present=session.present)
            if session.unnamed:
                held += self.tr(", {unnamed} without names").format(unnamed=session.unnamed)
            return wrapped(held, "done")
        if session.state == DID_NOT_TAKE_PLACE:
            words = self.tr("did not take place: {reason}")
            return wrapped(words.format(reason=reason_words(session.reason or "")))
        if session.key.day < self._today:
            return wrapped(self.tr("not written down yet"), "waiting")
        if session.key.day == self._today:
            return wrapped(self.tr("today, not called yet"), "waiting")
        return wrapped(self.tr("still to come"), "soft")

    def _button(self, session: DueSession) -> QWidget:
        due = session.state not in (HELD, DID_NOT_TAKE_PLACE)
        words = self.tr("Roll call") if due else self.tr("Look or change")
        first = due and session.key.day == self._today
        act = button(words, "main" if first else "")
        act.setAccessibleName(f"{words}: {session.club_name}, {self._when(session)}")
        act.clicked.connect(lambda: self.roll_asked.emit(session.key))
        return act
