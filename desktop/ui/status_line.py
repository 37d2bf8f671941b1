"""The line at the bottom: saved, sent, kept safe. Words first, colour second."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.ui import theme, wording
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.labels import labelled
from desktop.ui.parts.pictures import Picture


class StatusLine(QFrame):
    """Always the same three facts; before them the house, where there are several."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("status")
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * theme.GAP, 5, 3 * theme.GAP, 5)
        row = Flow(gap=3 * theme.GAP, line_gap=2)
        column.addLayout(row)
        self._saved = _Fact("check", theme.FOREST)
        self._sent = _Fact("wifi", theme.FOREST)
        self._kept = _Fact("hard-drive", theme.OCHRE)
        self._house = _Fact("house", theme.INDIGO)
        for fact in (self._house, self._saved, self._sent, self._kept):
            row.addWidget(fact)
        self._saved.say(self.tr("Opening the register…"))
        self._house.hide()
        self._sent.hide()
        self._kept.hide()

    def show_house(self, name: str) -> None:
        """Say whose register this is, where the computer keeps several."""
        self._house.say(name)

    def show_ready(self) -> None:
        """Say that the register is open and everything in it is saved."""
        self._saved.show_icon("check", theme.FOREST)
        self._saved.say(self.tr("Everything is saved"))

    def show_not_open(self) -> None:
        """Say that there is no register to write in."""
        self._saved.show_icon("triangle-alert", theme.BRICK)
        self._saved.say(self.tr("The register is not open"))

    def show_saved(self, at: int) -> None:
        """Say when the last change was saved."""
        self._saved.say(self.tr("Saved at {time}").format(time=wording.clock(at)))

    def show_sent(
        self, *, enrolled: bool, unsent: int, since: date | None, is_closed: bool = False
    ) -> None:
        """Say what has not been sent yet."""
        if is_closed:
            self._sent.show_icon("triangle-alert", theme.BRICK)
            self._sent.say(self.tr("The centre does not accept this computer"))
        elif not enrolled:
            self._sent.show_icon("wifi-off", theme.OCHRE)
            self._sent.say(self.tr("Not joined to the province yet"))
        elif unsent == 0:
            self._sent.show_icon("wifi", theme.FOREST)
            self._sent.say(self.tr("Everything is sent"))
        else:
            self._sent.show_icon("wifi-off", theme.OCHRE)
            self._sent.say(self._unsent(unsent, since))

    def show_backup(self, day: date | None, *, today: date) -> None:
        """Say from when the last backup is."""
        fresh = day is not None and (today - day).days <= 1
        self._kept.show_icon("hard-drive", theme.FOREST if fresh else theme.OCHRE)
        self._kept.say(self.tr("Backup: {day}").format(day=self._backup_day(day, today)))

    def _unsent(self, unsent: int, since: date | None) -> str:
        count = wording.number(unsent)
        if since is None:
            return self.tr("Not sent yet: {count} items").format(count=count)
        return self.tr("Not sent yet: {count} items (since {day})").format(
            count=count, day=wording.day_and_month(since)
        )

    def _backup_day(self, day: date | None, today: date) -> str:
        if day is None:
            return self.tr("none yet")
        ago = (today - day).days
        if ago <= 0:
            return self.tr("today")
        return self.tr("yesterday") if ago == 1 else wording.short_date(day)


class _Fact(QWidget):
    def __init__(self, picture: str, colour: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self._picture = Picture(picture, colour, size=18)
        self._words: QLabel = labelled("")
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        row.addWidget(self._picture)
        row.addWidget(self._words)

    def say(self, words: str) -> None:
        self._words.setText(words)
        self.show()

    def show_icon(self, name: str, colour: str) -> None:
        self._picture.show_icon(name, colour)
