"""What waits to be sent, in the words of the registers: "12 loans or returns, 4 days of visits"."""

from PySide6.QtCore import QObject

from desktop.operations.unsent import Unsent
from desktop.ui import wording


class UnsentWords(QObject):
    """Names how much of each register waits, and about how much it is to carry."""

    def sentence(self, waiting: Unsent) -> str:
        """Return the registers and the size; nothing for a house that sent everything."""
        if not waiting.lines:
            return ""
        return self.tr("{registers} – about {size}").format(
            registers=", ".join(self._registers(waiting)), size=wording.size(waiting.road_bytes)
        )

    def _registers(self, waiting: Unsent) -> list[str]:
        counted = (
            (waiting.loans, self.tr("%n loan(s) or return(s)", "", waiting.loans)),
            (waiting.visit_days, self.tr("%n day(s) of visits", "", waiting.visit_days)),
            (waiting.sessions, self.tr("%n club session(s)", "", waiting.sessions)),
            (waiting.people, self.tr("%n person(s)", "", waiting.people)),
            (waiting.titles, self.tr("%n title(s)", "", waiting.titles)),
            (waiting.copies, self.tr("%n book(s)", "", waiting.copies)),
            (waiting.others, self.tr("%n other entry(s)", "", waiting.others)),
        )
        return [words for count, words in counted if count]
