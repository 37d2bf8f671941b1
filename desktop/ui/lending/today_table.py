"""What happened at the desk today, newest first."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QStackedWidget

from desktop.operations.lending import DeskLine
from desktop.ui import theme
from desktop.ui.parts.card import Card
from desktop.ui.parts.empty_notice import EmptyNotice
from desktop.ui.parts.value_model import Column
from desktop.ui.parts.value_table import ValueTable
from desktop.ui.wording import clock, number, short_date

translate = QCoreApplication.translate
_INKS = {
    "lent": theme.INDIGO,
    "renewed": theme.OCHRE,
    "returned": theme.FOREST,
    "read": theme.INK,
}
_LOWEST = 160
_ROOM_FOR_PERSON, _ROOM_FOR_NUMBER = 600, 420


class TodayTable(ValueTable[DeskLine]):
    """Lent, renewed, returned, read here. Where there is little room the title comes first."""

    def __init__(self) -> None:
        columns: tuple[Column[DeskLine], ...] = (
            Column("", _what, ink=lambda line: _INKS[line.what]),
            Column(translate("TodayTable", "Book"), _title, stretch=1),
            Column(
                translate("TodayTable", "Person"),
                lambda line: line.person_name,
                from_width=_ROOM_FOR_PERSON,
            ),
            Column(
                translate("TodayTable", "Number"),
                lambda line: line.accession_number,
                from_width=_ROOM_FOR_NUMBER,
            ),
            Column(translate("TodayTable", "Due back"), _due),
        )
        super().__init__(translate("TodayTable", "What happened at the desk today"), columns)


class TodayCard(Card):
    """The table, or that nothing happened yet."""

    def __init__(self, table: TodayTable) -> None:
        super().__init__(translate("LendingPage", "Today at the desk"))
        table.setObjectName("bare")
        table.setMinimumHeight(theme.pixels(_LOWEST))
        self._table = table
        nothing = translate("LendingPage", "Nothing was lent or returned today.")
        self._happened = QStackedWidget()
        self._happened.addWidget(EmptyNotice(nothing, picture="book-open"))
        self._happened.addWidget(table)
        self.body.addWidget(self._happened, 1)

    def show_lines(self, lines: Sequence[DeskLine]) -> None:
        """Show what happened, newest first."""
        self._table.show_values(lines)
        self._happened.setCurrentIndex(1 if lines else 0)


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
