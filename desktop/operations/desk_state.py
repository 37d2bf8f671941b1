"""Who stands at the desk, kept so that a power cut does not send them away."""

from dataclasses import dataclass
from uuid import UUID

from sqlmodel import Session, col, func, select

from desktop.operations.done import facts_of
from desktop.operations.loan_changes import CopyLent
from desktop.operations.new_labels import NewBookLent
from desktop.register.moment import Moment
from desktop.store.tables.house import ActionRow
from desktop.store.tables.lending import DeskRow
from desktop.store.tables.people import PersonRow

_LENDING = (CopyLent.__name__, NewBookLent.__name__)


@dataclass(frozen=True, slots=True)
class CutShort:
    """Somebody was being served when the program ended without a word.

    `at` is when the last thing was written down for them; `books` what they borrowed until then.
    """

    person_id: UUID
    person_name: str
    books: int
    at: int


def keep_serving(unit: Session, moment: Moment, *, person_id: UUID) -> None:
    """Remember who is served from now on."""
    newest = unit.exec(select(func.max(ActionRow.number))).one() or 0
    row = DeskRow(person_id=person_id, on_day=moment.today, at=moment.at, after_action=newest)
    unit.merge(row)


def stop_serving(unit: Session, moment: Moment) -> None:
    """Remember that nobody is served."""
    row = unit.get(DeskRow, 1)
    if row is not None:
        unit.delete(row)


def cut_short(unit: Session, moment: Moment) -> CutShort | None:
    """Return who was being served today when the program ended; None if nobody was."""
    row = unit.get(DeskRow, 1)
    person = None if row is None else unit.get(PersonRow, row.person_id)
    if row is None or person is None or row.on_day != moment.today or person.left_on is not None:
        return None
    since = unit.exec(
        select(ActionRow).where(
            col(ActionRow.number) > row.after_action,
            col(ActionRow.undone_at).is_(None),
            col(ActionRow.kind).in_(_LENDING),
        )
    ).all()
    theirs = [action for action in since if _is_for(action, row.person_id)]
    last = max([row.at, *(action.done_at for action in theirs)])
    return CutShort(row.person_id, person.full_name, len(theirs), last)


def _is_for(action: ActionRow, person_id: UUID) -> bool:
    done = facts_of(action)["done"]
    return isinstance(done, dict) and done["person_id"] == str(person_id)
