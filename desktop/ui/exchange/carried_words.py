"""What a stick carried, there and back, in one or more sentences."""

from PySide6.QtCore import QObject

from desktop.background.stick_worker import Carried
from desktop.ui import wording


class CarriedWords(QObject):
    """Says that the stick may be pulled out, what lies on it, and what it brought."""

    def sentence(self, carried: Carried) -> str:
        """Return the sentences, what matters most first."""
        said = (
            self._joined(carried),
            self.tr("Done. You may pull out the stick."),
            self._asked(carried),
            *self._lines(carried),
            *self._brought(carried),
            self._runnable(carried),
        )
        return " ".join(words for words in said if words)

    def _joined(self, carried: Carried) -> str:
        if not carried.joined:
            return ""
        return self.tr("This computer has joined the centre as “{house}”.").format(
            house=carried.joined
        )

    def _asked(self, carried: Carried) -> str:
        if not carried.asked:
            return ""
        return self.tr(
            "The request to join as “{house}” lies on it. Give it to the officer, and put it in "
            "again here when it comes back."
        ).format(house=carried.asked)

    def _lines(self, carried: Carried) -> list[str]:
        written, said = carried.written, []
        lines = written.last - written.first + 1
        if lines:
            said.append(
                self.tr(
                    "%n item(s) lie sealed on it; they count as sent when the centre’s answer "
                    "comes back on a stick.",
                    "",
                    lines,
                )
            )
        confirmed = carried.taken[-1].confirmed_to if carried.taken else 0
        if confirmed and any(taken.answered for taken in carried.taken):
            said.append(
                self.tr("The centre has received everything up to item {number}.").format(
                    number=wording.number(confirmed)
                )
            )
        if written.left:
            said.append(self.tr("%n item(s) found no room in the file.", "", written.left))
        return said

    def _brought(self, carried: Carried) -> list[str]:
        entries, said = sum(taken.taken for taken in carried.taken), []
        if entries:
            said.append(self.tr("%n entry(s) came from the centre.", "", entries))
        if any(taken.more for taken in carried.taken):
            said.append(
                self.tr(
                    "Not everything has come yet: the stick asks for the rest. Give it to the "
                    "officer once more; what has come shows when all of it is there."
                )
            )
        return said

    def _runnable(self, carried: Carried) -> str:
        if not carried.written.runnable:
            return ""
        return self.tr(
            "Beware: %n program(s) on the stick could start by themselves. They were not touched.",
            "",
            carried.written.runnable,
        )
