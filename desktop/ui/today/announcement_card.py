"""What a unit above tells the house: a quiet card that goes when it was read."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from desktop.operations.announcements import Announcement
from desktop.ui import theme, wording
from desktop.ui.parts.buttons import button
from desktop.ui.parts.card import Card
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.labels import labelled, wrapped


class AnnouncementCard(Card):
    """Shows one announcement at a time, the oldest first.

    Signals:
        read: somebody has read it; carries its id.
    """

    read = Signal(str)

    def __init__(self) -> None:
        super().__init__("")
        self._shown = ""
        self._text = wrapped("")
        self._more = labelled("", "soft")
        self.done: QPushButton = button(self.tr("I have read it"), "", "check")
        self.done.clicked.connect(lambda: self.read.emit(self._shown))
        below = Flow(gap=2 * theme.GAP)
        below.addWidget(self.done)
        below.addWidget(self._more)
        self.body.addWidget(self._text)
        self.body.addLayout(below)
        self.hide()

    def show_unread(self, unread: Sequence[Announcement]) -> None:
        """Show the first of those that nobody has read, or nothing."""
        self.setHidden(not unread)
        if not unread:
            return
        first, others = unread[0], len(unread) - 1
        self._shown = first.announcement_id
        unit = first.unit_name or self.tr("the centre")
        day = wording.short_date(wording.day_of(first.at))
        self.title.setText(self.tr("News from {unit}, {day}").format(unit=unit, day=day))
        self._text.setText(first.text)
        self._more.setText(self.tr("%n more after it", "", others))
        self._more.setHidden(not others)
        self.setAccessibleName(f"{self.title.text()}. {first.text}")
