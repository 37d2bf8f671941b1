"""Lists of books that are late, a sheet for the head of each hamlet, without telephone numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from desktop.operations.reminders import LateLoan
from desktop.paper.marks import Align
from desktop.paper.ruled_pages import Above, Column, RuledPages
from desktop.register.villages import village_of, walking_key
from desktop.ui.printing.book_words import page_words
from desktop.ui.wording import number, short_date

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class HamletLoans:
    """The loans of one hamlet that are late, house by house; "" where no address names one."""

    hamlet: str
    loans: tuple[LateLoan, ...]


def by_hamlet(late: Sequence[LateLoan]) -> tuple[HamletLoans, ...]:
    """Return the loans of each hamlet, in the order in which they come.

    A household stays together: of two of its members one may have no address.
    """
    doors: dict[UUID, str | None] = {}
    for one in late:
        known = doors.setdefault(one.house, one.loan.address)
        doors[one.house] = min(known, one.loan.address, key=walking_key)
    hamlets: dict[str, list[LateLoan]] = {}
    for one in late:
        hamlets.setdefault(village_of(doors[one.house]) or "", []).append(one)
    return tuple(HamletLoans(hamlet, tuple(loans)) for hamlet, loans in hamlets.items())


def hamlet_list(house: str, late: HamletLoans, today: date) -> RuledPages:
    """Return the list with which the head of a hamlet goes from house to house."""
    heading = translate("HamletLists", "OVERDUE BOOKS")
    asked = translate(
        "HamletLists",
        "Please remind the families below: they may bring the books back, or come to keep them "
        "longer, so that others can read them. Thank you!",
    )
    return RuledPages(
        above=(
            Above(house, 3.2, align=Align.LEFT),
            Above(heading, 5.4, bold=True),
            Above(_whose(late.hamlet), 4.6, bold=True),
            Above(_counted(late, today), 3.4),
            Above(asked, 3.4, align=Align.LEFT, lines=2),
        ),
        columns=(
            Column(translate("HamletLists", "Where they live"), 3.8),
            Column(translate("HamletLists", "Reader"), 4.2),
            Column(translate("HamletLists", "Title"), 5.8),
            Column(translate("HamletLists", "Accession number"), 1.7, Align.CENTRE),
            Column(translate("HamletLists", "Due back"), 2.1, Align.CENTRE),
            Column(translate("HamletLists", "Days late"), 1.5, Align.CENTRE),
            Column(translate("HamletLists", "Reminded"), 2.1, Align.CENTRE),
            Column(translate("HamletLists", "Brought back"), 1.7),
        ),
        rows=tuple(_row(one) for one in late.loans),
        page_words=page_words(about=late.hamlet),
        last_words=(
            translate(
                "HamletLists",
                "There are names on this list: it is for the hand, not for the notice board.",
            ),
        ),
    )


def _whose(hamlet: str) -> str:
    if not hamlet:
        return translate("HamletLists", "Readers whose hamlet is not written down")
    # As one says it: “Trưởng thôn 3”.
    hamlet = hamlet[:1].lower() + hamlet[1:]
    return translate("HamletLists", "To the head of {hamlet}").format(hamlet=hamlet)


def _counted(late: HamletLoans, today: date) -> str:
    words = translate("HamletLists", "{books} books of {houses} families, as of {day}")
    houses = {one.house for one in late.loans}
    return words.format(
        books=number(len(late.loans)), houses=number(len(houses)), day=short_date(today)
    )


def _row(one: LateLoan) -> tuple[str, ...]:
    loan = one.loan
    # Where one stands before a house its address is read once.
    where = (loan.address or "–") if one.starts_house else ""
    return (
        where,
        loan.person_name,
        loan.title,
        loan.accession_number,
        short_date(loan.due_on),
        number(loan.days_late),
        short_date(one.reminded_on) if one.reminded_on else "",
        "",
    )
