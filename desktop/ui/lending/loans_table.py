"""Open loans as a table: who has which book, and since when it should be back."""

from PySide6.QtCore import QCoreApplication

from desktop.operations.reminders import LateLoan
from desktop.ui import theme
from desktop.ui.parts.value_model import Column
from desktop.ui.parts.value_table import ValueTable
from desktop.ui.wording import day_and_month, short_date

translate = QCoreApplication.translate
_ROOM_FOR_PHONE = 900
_ROOM_FOR_VILLAGE = 560


class LoansTable(ValueTable[LateLoan]):
    """Village, person, book, due date, phone, reminders. In little room village and phone go."""

    def __init__(self) -> None:
        columns: tuple[Column[LateLoan], ...] = (
            Column(translate("LoansTable", "Village"), _house, from_width=_ROOM_FOR_VILLAGE),
            Column(
                translate("LoansTable", "Person"),
                lambda late: late.loan.person_name,
                stretch=1,
                bold=True,
            ),
            Column(translate("LoansTable", "Book"), lambda late: late.loan.title, stretch=1),
            Column(translate("LoansTable", "Due back"), _due, ink=_ink),
            Column(
                translate("LoansTable", "Phone"),
                lambda late: late.phone or "–",
                from_width=_ROOM_FOR_PHONE,
            ),
            Column(translate("LoansTable", "Reminded"), _reminded),
        )
        super().__init__(translate("LoansTable", "Loans"), columns)


def _house(late: LateLoan) -> str:
    # Said once for the books of one house, which are fetched together.
    return (late.loan.address or "–") if late.starts_house else ""


def _due(late: LateLoan) -> str:
    if late.loan.days_late:
        return translate("LoansTable", "{days} days overdue").format(days=late.loan.days_late)
    return short_date(late.loan.due_on)


def _ink(late: LateLoan) -> str:
    return theme.BRICK if late.loan.days_late else ""


def _reminded(late: LateLoan) -> str:
    if late.reminded_on is None:
        return translate("LoansTable", "not yet")
    said = translate("LoansTable", "{times}×, {day}").format(
        times=late.times, day=day_and_month(late.reminded_on)
    )
    return f"{said} ({late.reminded_by})" if late.reminded_by else said
