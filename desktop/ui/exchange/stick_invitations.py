"""What a house that has not joined yet can do with a stick: join, or take the centre's answer."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.background.joining import Invited
from desktop.background.stick_worker import Invitations
from desktop.ui import theme, wording
from desktop.ui.parts.buttons import button
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.labels import wrapped


class StickInvitations(QWidget):
    """One sentence and one button for each invitation, and for an answer that is expected.

    Signals:
        asked: join with the invitation in this file; without a name, take the answer.
    """

    asked = Signal(str)

    def __init__(self, found: Invitations) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.GAP)
        if found.asked:
            words = self.tr(
                "This computer has asked to join as “{house}”. When the stick comes back from the "
                "officer, the answer lies on it."
            ).format(house=found.asked)
            self._offer(words, self.tr("Take the answer"), "")
        for invited in found.invited:
            if not invited.house_name:
                self._column.addWidget(wrapped(self._damaged(), "overdue"))
            elif invited.house_name != found.asked:
                self._offer(self._invitation(invited), self._join(), invited.file_name)

    def _join(self) -> str:
        return self.tr("Join with this stick")

    def _damaged(self) -> str:
        return self.tr(
            "An invitation on this stick is damaged. Ask the officer to copy it once more."
        )

    def _invitation(self, invited: Invited) -> str:
        return self.tr("The centre invites “{house}”. The invitation is good until {day}.").format(
            house=invited.house_name, day=wording.short_date(wording.day_of(invited.ends_at))
        )

    def _offer(self, words: str, act: str, file_name: str) -> None:
        self._column.addWidget(wrapped(words))
        made = button(act, "", "usb")
        made.setAccessibleDescription(words)
        made.clicked.connect(partial(self.asked.emit, file_name))
        row = Flow()
        row.addWidget(made)
        self._column.addLayout(row)
