"""What the desk did today, as the list under the scan box shows it."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import Session, col, select

from desktop.operations.done import facts_of, read_value
from desktop.operations.loan_changes import CopyLent, CopyReturned, LoanRenewed
from desktop.operations.loans import LendingFigures, lending_figures
from desktop.operations.new_labels import NewBookLent
from desktop.operations.person_card import PersonCard, person_card
from desktop.operations.settings import read_settings
from desktop.register.lending import due_date
from desktop.register.moment import Moment
from desktop.store.tables.catalogue import CopyRow
from desktop.store.tables.house import ActionRow
from desktop.store.tables.lending import LoanRow

_WHAT: dict[str, tuple[str, type[CopyLent | CopyReturned | LoanRenewed | NewBookLent]]] = {
    CopyLent.__name__: ("lent", CopyLent),
    NewBookLent.__name__: ("lent", NewBookLent),
    LoanRenewed.__name__: ("renewed", LoanRenewed),
    CopyReturned.__name__: ("returned", CopyReturned),
}


@dataclass(frozen=True, slots=True)
class DeskLine:
    """One thing done at the desk: `what` is lent, renewed or returned."""

    what: str
    person_name: str
    title: str
    accession_number: str
    due_on: date | None
    at: int


@dataclass(frozen=True, slots=True)
class DeskView:
    """Who is served, until when today's books are lent, and what happened today."""

    person: PersonCard | None
    today: date
    due_on: date
    lines: tuple[DeskLine, ...]
    figures: LendingFigures


def desk_view(unit: Session, moment: Moment, *, person_id: UUID | None) -> DeskView:
    """Return everything that the desk shows while this person is served.

    Raises:
        NoLongerThereError: there is no such person.
    """
    settings = read_settings(unit, moment)
    return DeskView(
        person_card(unit, moment, person_id=person_id) if person_id else None,
        moment.today,
        due_date(settings.lending, settings.opening, lent_on=moment.today),
        desk_lines(unit, moment),
        lending_figures(unit, moment),
    )


def desk_lines(unit: Session, moment: Moment, *, limit: int = 50) -> tuple[DeskLine, ...]:
    """Return what was lent, renewed and returned today and not undone, the newest first."""
    actions = unit.exec(
        select(ActionRow)
        .where(
            ActionRow.on_day == moment.today.isoformat(),
            col(ActionRow.undone_at).is_(None),
            col(ActionRow.kind).in_(_WHAT),
        )
        .order_by(col(ActionRow.number).desc())
        .limit(limit)
    ).all()
    found = [
        (action, read_value(_WHAT[action.kind][1], facts_of(action)["done"])) for action in actions
    ]
    numbers = _accession_numbers(unit, [done.loan_id for _, done in found])
    return tuple(
        DeskLine(
            what=_WHAT[action.kind][0],
            person_name=done.person_name,
            title=done.title,
            accession_number=numbers[done.loan_id],
            due_on=None if isinstance(done, CopyReturned) else done.due_on,
            at=action.done_at,
        )
        for action, done in found
    )


def _accession_numbers(unit: Session, loans: list[UUID]) -> dict[UUID, str]:
    rows = (
        select(LoanRow.id, CopyRow.accession_number)
        .join(CopyRow, col(CopyRow.id) == col(LoanRow.copy_id))
        .where(col(LoanRow.id).in_(loans))
    )
    return dict(unit.exec(rows).all())
