"""What happened at the desk today, newest first."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QResizeEvent
from typing_extensions import override

from desktop.operations.lending import DeskLine
from desktop.ui import theme
from desktop.ui.parts.value_table import Column, ValueTable
from desktop.ui.wording import clock, number, short_date

translate = QCoreApplication.translate
_INKS = {
    "lent": theme.INDIGO,
    "renewed": theme.OCHRE,
    "returned": theme.FOREST,
    "read": theme.INK,
}
_PERSON, _NUMBER = 2, 3
_ROOM_FOR_PERSON, _ROOM_FOR_NUMBER = 600, 420


class TodayTable(ValueTable[DeskLine]):
    """Lent, renewed, returned, read here. Where there is little room the title comes first."""

    def __init__(self) -> None:
        columns: tuple[Column[DeskLine], ...] = (
            Column("", _what, ink=lambda line: _INKS[line.what]),
            Column(translate("TodayTable", "Book"), _title, stretch=True),
            Column(translate("TodayTable", "Person"), lambda line: line.person_name),
            Column(translate("TodayTable", "Number"), lambda line: line.accession_number),
            Column(translate("TodayTable", "Due back"), _due),
        )
        super().__init__(translate("TodayTable", "What happened at the desk today"), columns)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        width = event.size().width()
        self.setColumnHidden(_PERSON, width < theme.pixels(_ROOM_FOR_PERSON))
        self.setColumnHidden(_NUMBER, width < theme.pixels(_ROOM_FOR_NUMBER))
        super().resizeEvent(event)


def _what(line: DeskLine) -> str:
    words = {
        "lent": translate("TodayTable", "Lent"),
        "renewed": translate("TodayTable", "Renewed"),
        "returned": translate("TodayTable", "Returned"),
        "read": translate("TodayTable", "Read here"),
    }
    return words[line.what]


def _title(line: DeskLine) -> str:
    unnamed = translate("TodayTable", "Books without a scan: {count}")
    return line.title or unnamed.format(count=number(line.count))


def _due(line: DeskLine) -> str:
    if line.what == "read":
        return clock(line.at)
    if line.what == "returned" or line.due_on is None:
        return translate("TodayTable", "back {time}").format(time=clock(line.at))
    return short_date(line.due_on)
