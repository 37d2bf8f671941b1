"""Old sessions: whoever is in charge opens one for a day, and that stays written down."""

from dataclasses import dataclass
from datetime import date

from sqlmodel import Session, col, select

from desktop.operations.club_sessions import SessionKey
from desktop.operations.permission import name_at_desk, require
from desktop.operations.still_there import club_row
from desktop.register.clubs import is_closed
from desktop.register.errors import SessionClosedError
from desktop.register.keepers import Permission
from desktop.register.moment import Moment
from desktop.store.tables.clubs import LateChangeRow


@dataclass(frozen=True, slots=True)
class LateChange:
    """An old session was opened on this day; `keeper` is None where nobody said who."""

    changed_on: date
    keeper: str | None


def open_old_session(unit: Session, moment: Moment, *, key: SessionKey) -> LateChange:
    """Open an old session for the rest of the day. The trace of it is never taken back.

    Raises:
        NotAllowedError: only whoever is in charge does.
        NoLongerThereError: there is no such club.
    """
    require(unit, Permission.HOUSE)
    club = club_row(unit, key.club_id)
    keeper = name_at_desk(unit) or None
    row = LateChangeRow(
        club_id=club.id,
        on_day=key.day,
        number=key.number,
        changed_on=moment.today,
        keeper=keeper,
    )
    unit.add(row)
    return LateChange(row.changed_on, row.keeper)


def late_changes(unit: Session, key: SessionKey) -> tuple[LateChange, ...]:
    """Return on which days the session was opened to be changed, the oldest first."""
    rows = unit.exec(
        select(LateChangeRow)
        .where(
            LateChangeRow.club_id == key.club_id,
            LateChangeRow.on_day == key.day,
            LateChangeRow.number == key.number,
        )
        .order_by(col(LateChangeRow.changed_on), col(LateChangeRow.id))
    )
    return tuple(LateChange(row.changed_on, row.keeper) for row in rows)


def needs_opening(unit: Session, moment: Moment, key: SessionKey) -> bool:
    """Return whether the session is old and nobody opened it today."""
    if not is_closed(key.day, today=moment.today):
        return False
    return all(change.changed_on != moment.today for change in late_changes(unit, key))


def check_open(unit: Session, moment: Moment, key: SessionKey) -> None:
    """Raise SessionClosedError for a session that has to be opened first."""
    if needs_opening(unit, moment, key):
        raise SessionClosedError(key.day)
