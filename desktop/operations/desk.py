"""What the desk did today, as the list under the scan box shows it."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import Session, col, select

from desktop.operations.done import facts_in, read_value
from desktop.operations.holds import kept_for
from desktop.operations.in_house import ReadInHouse
from desktop.operations.loan_changes import CopyLent, CopyReturned, LoanRenewed
from desktop.operations.loans import LendingFigures, lending_figures
from desktop.operations.new_labels import NewBookLent
from desktop.operations.person_card import PersonCard, person_card
from desktop.operations.settings import read_settings
from desktop.register.lending import due_date
from desktop.register.moment import Moment
from desktop.store.tables.house import ActionRow

_Deed = CopyLent | CopyReturned | LoanRenewed | NewBookLent | ReadInHouse
_WHAT: dict[str, tuple[str, type[_Deed]]] = {
    CopyLent.__name__: ("lent", CopyLent),
    NewBookLent.__name__: ("lent", NewBookLent),
    LoanRenewed.__name__: ("renewed", LoanRenewed),
    CopyReturned.__name__: ("returned", CopyReturned),
    ReadInHouse.__name__: ("read", ReadInHouse),
}


@dataclass(frozen=True, slots=True)
class DeskLine:
    """One thing done at the desk: `what` is lent, renewed, returned, or read in the house.

    Only what was read has no person; without a title it is a number of books, `count`.
    """

    what: str
    person_name: str
    title: str
    accession_number: str
    due_on: date | None
    at: int
    count: int = 1


@dataclass(frozen=True, slots=True)
class DeskView:
    """Who is served, until when today's books are lent, and what happened today.

    `prints_slips` says whether the house gives slips with the books; `kept` are the titles that
    were put aside for the person.
    """

    person: PersonCard | None
    today: date
    due_on: date
    lines: tuple[DeskLine, ...]
    figures: LendingFigures
    prints_slips: bool = False
    kept: tuple[str, ...] = ()


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
        prints_slips=bool(settings.slip_paper),
        kept=kept_for(unit, moment, person_id=person_id) if person_id else (),
    )


def desk_lines(unit: Session, moment: Moment, *, limit: int = 50) -> tuple[DeskLine, ...]:
    """Return what was done at the desk today and not undone, the newest first."""
    # Columns, not rows: this is read again after every scan.
    actions = unit.exec(
        select(ActionRow.kind, ActionRow.facts, ActionRow.done_at)
        .where(
            ActionRow.on_day == moment.today.isoformat(),
            col(ActionRow.undone_at).is_(None),
            col(ActionRow.kind).in_(_WHAT),
        )
        .order_by(col(ActionRow.number).desc())
        .limit(limit)
    )
    return tuple(_line(kind, facts, at) for kind, facts, at in actions)


def _line(kind: str, facts: str, at: int) -> DeskLine:
    what, done_type = _WHAT[kind]
    done = read_value(done_type, facts_in(facts)["done"])
    if isinstance(done, ReadInHouse):
        return DeskLine(what, "", done.title, done.accession_number, None, at, done.count)
    return DeskLine(
        what=what,
        person_name=done.person_name,
        title=done.title,
        accession_number=done.accession_number,
        due_on=None if isinstance(done, CopyReturned) else done.due_on,
        at=at,
    )
