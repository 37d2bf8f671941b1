"""What an officer needs to know of a computer that gives trouble: numbers, choices, no names.

Nothing is taken over from a field that somebody typed into: only counts, numbers, days and codes of
the program. So no list of forbidden words has to be complete.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from sqlmodel import Session

from desktop.operations.exchange_state import exchange_state
from desktop.operations.permission import active_rows
from desktop.operations.restoring import register_counts
from desktop.operations.settings import read_settings
from desktop.operations.things_to_look_at import things_to_look_at
from desktop.register.moment import Moment
from desktop.store import outbox
from desktop.store.schema_steps import SCHEMA_VERSION
from desktop.store.what_leaves import WHAT_LEAVES


@dataclass(frozen=True, slots=True)
class SupportFacts:
    """The state of the register; days are UTC, times of the day are left out.

    `things` are kinds of things to look at with how many there are of each; `rows` tables with
    how many rows each has.
    """

    house_number: str
    schema: int
    today: date
    people: int
    books: int
    loans: int
    visits: int
    sessions: int
    keepers: int
    loan_days: int
    copies_per_person: int
    renewals: int
    open_days: int
    letters: int
    language: str
    sounds: bool
    traits_kept: bool
    slip_paper: bool
    enrolled: bool
    shut_out: bool
    unsent: int
    set_aside: int
    sent_on: date | None
    backed_up_on: date | None
    clock_doubt: str
    free_mb: int
    register_kb: int
    things: tuple[tuple[str, int], ...]
    rows: tuple[tuple[str, int], ...]


def support_facts(unit: Session, moment: Moment) -> SupportFacts:
    """Return what may be told of this register to whoever helps."""
    settings, state = read_settings(unit, moment), exchange_state(unit, moment)
    counts = register_counts(unit, moment)
    return SupportFacts(
        house_number=settings.house_number,
        schema=SCHEMA_VERSION,
        today=moment.today,
        people=counts.people,
        books=counts.books,
        loans=counts.loans,
        visits=counts.visits,
        sessions=counts.sessions,
        keepers=len(active_rows(unit)),
        loan_days=settings.lending.loan_days,
        copies_per_person=settings.lending.copies_per_person,
        renewals=settings.lending.renewals,
        open_days=len(settings.opening.open_weekdays),
        letters=settings.text_scale,
        language=settings.language,
        sounds=settings.sounds,
        traits_kept=settings.traits_kept,
        slip_paper=bool(settings.slip_paper),
        enrolled=state.enrolled,
        shut_out=state.is_closed,
        unsent=state.unsent,
        set_aside=state.set_aside,
        sent_on=_day(state.last_exchange_at),
        backed_up_on=_day(state.backup_at),
        clock_doubt=state.clock_doubt.value if state.clock_doubt else "",
        free_mb=outbox.backlog(unit).disk_mb,
        register_kb=_size(unit) // 1024,
        things=_things(unit, moment),
        rows=_rows(unit),
    )


def _things(unit: Session, moment: Moment) -> tuple[tuple[str, int], ...]:
    kinds = [type(listed.thing).__name__ for listed in things_to_look_at(unit, moment)]
    return tuple((kind, kinds.count(kind)) for kind in dict.fromkeys(kinds))


def _rows(unit: Session) -> tuple[tuple[str, int], ...]:
    tables = ("outbox", "action", *(str(row_type.__tablename__) for row_type in WHAT_LEAVES))
    connection = unit.connection()
    return tuple(
        (table, int(connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one()))  # noqa: S608  # our own tables
        for table in tables
    )


def _size(unit: Session) -> int:
    connection = unit.connection()
    asked = ("PRAGMA page_count", "PRAGMA page_size")  # SQLCipher answers in text
    pages, size = (int(connection.exec_driver_sql(one).scalar_one()) for one in asked)
    return pages * size


def _day(at: int | None) -> date | None:
    return None if at is None else datetime.fromtimestamp(at, UTC).date()
