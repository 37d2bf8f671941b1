"""The register on a computer that takes the place of a lost one: what came back, what did not."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlmodel import Session, col

from desktop.register.moment import Moment
from desktop.store.enrolment import enrolment
from desktop.store.errors import RegisterInUseError
from desktop.store.tables.catalogue import CopyRow
from desktop.store.tables.clubs import ClubSessionRow
from desktop.store.tables.lending import LoanRow
from desktop.store.tables.people import PersonRow
from desktop.store.tables.visits import VisitRow
from desktop.store.what_leaves import WHAT_LEAVES


@dataclass(frozen=True, slots=True)
class RegisterCounts:
    """How much stands in the register; `names_waiting` people and clubs have no name yet."""

    people: int
    books: int
    loans: int
    visits: int
    sessions: int
    names_waiting: int


def is_new_register(unit: Session, moment: Moment) -> bool:
    """Return whether nothing was ever written down here, by this house or by the province."""
    if enrolment(unit) is not None:
        return False
    connection = unit.connection()
    # The outbox too: what was written down and taken back is something.
    tables = ("outbox", *(row_type.__tablename__ for row_type in WHAT_LEAVES))
    return not any(
        connection.exec_driver_sql(f"SELECT EXISTS (SELECT 1 FROM {table})").scalar_one()  # noqa: S608  # our own tables
        for table in tables
    )


def require_new_register(unit: Session, moment: Moment) -> None:
    """Let nothing but an empty register be replaced.

    Raises:
        RegisterInUseError: something was written down meanwhile.
    """
    if not is_new_register(unit, moment):
        raise RegisterInUseError


def is_in_use(error: Exception) -> bool:
    """Return whether a copy was not put in the register's place because something stands there."""
    return isinstance(error, RegisterInUseError)


def register_counts(unit: Session, moment: Moment) -> RegisterCounts:
    """Return what stands in the register. Visitors are counted, not entries."""

    def count(row_type: type) -> int:
        return int(unit.execute(select(func.count()).select_from(row_type)).scalar_one())

    visitors = unit.execute(select(func.coalesce(func.sum(col(VisitRow.count)), 0))).scalar_one()
    return RegisterCounts(
        people=count(PersonRow),
        books=count(CopyRow),
        loans=count(LoanRow),
        visits=int(visitors),
        sessions=count(ClubSessionRow),
        names_waiting=names_waiting(unit, moment),
    )


def names_waiting(unit: Session, moment: Moment) -> int:
    """Return how many people and clubs wait for the recovery code."""
    found = unit.connection().exec_driver_sql("SELECT count(*) FROM closed_box").scalar_one()
    return int(found)
