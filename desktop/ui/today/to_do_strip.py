"""The line under the registers: what waits to be done."""

from PySide6.QtCore import Signal

from desktop.operations.today import ToDo
from desktop.ui import theme
from desktop.ui.parts.buttons import button
from desktop.ui.parts.strip import Strip


class ToDoStrip(Strip):
    """One sentence, and the way to the list; gone when nothing waits.

    Signals:
        asked: the list of what there is to look at.
    """

    asked = Signal()

    def __init__(self) -> None:
        super().__init__("todo", picture="bell", colour=theme.OCHRE)
        look = button(self.tr("Look at it"))
        look.clicked.connect(self.asked)
        self.add(look)
        self.hide()

    def show_to_do(self, to_do: ToDo) -> None:
        """Show what waits, the backup and the month by name."""
        words = []
        if to_do.month is not None:
            said = self.tr("The report of month {month} is not closed.")
            words.append(said.format(month=to_do.month.month))
        if to_do.backup is not None:
            days = to_do.backup.days
            words.append(
                self.tr("There is no backup yet.")
                if days is None
                else self.tr("No backup for %n day(s).", "", days)
            )
        if to_do.things:
            words.append(self.tr("%n thing(s) to look at.", "", to_do.things))
        self.setHidden(not words)
        if words:
            self.say(self.tr("To do: {what}").format(what=" ".join(words)))
