"""Open loans as a table: who has which book, and since when it should be back."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QResizeEvent
from typing_extensions import override

from desktop.operations.lending import OpenLoan
from desktop.ui import theme
from desktop.ui.parts.value_table import Column, ValueTable
from desktop.ui.wording import short_date

translate = QCoreApplication.translate
_VILLAGE = 0
_ROOM_FOR_VILLAGE = 560


class LoansTable(ValueTable[OpenLoan]):
    """Village, person, book, due date. Where there is little room the village goes first."""

    def __init__(self) -> None:
        columns: tuple[Column[OpenLoan], ...] = (
            Column(translate("LoansTable", "Village"), lambda loan: loan.address or "–"),
            Column(translate("LoansTable", "Person"), lambda loan: loan.person_name, bold=True),
            Column(translate("LoansTable", "Book"), lambda loan: loan.title, stretch=True),
            Column(translate("LoansTable", "Due back"), _due, ink=_ink),
        )
        super().__init__(translate("LoansTable", "Loans"), columns)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self.setColumnHidden(_VILLAGE, event.size().width() < theme.pixels(_ROOM_FOR_VILLAGE))
        super().resizeEvent(event)


def _due(loan: OpenLoan) -> str:
    if loan.days_late:
        return translate("LoansTable", "{days} days overdue").format(days=loan.days_late)
    return short_date(loan.due_on)


def _ink(loan: OpenLoan) -> str:
    return theme.BRICK if loan.days_late else ""
