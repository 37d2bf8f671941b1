"""Taking one loan of today back by itself, wherever it stands among the deeds of the day."""

from uuid import UUID

from sqlmodel import Session, col, select

from desktop.operations.done import facts_of, read_value
from desktop.operations.loan_changes import CopyLent
from desktop.operations.new_labels import NewBookLent
from desktop.operations.undo import WAYS_BACK
from desktop.register.errors import CannotUndoError
from desktop.register.moment import Moment
from desktop.store.tables.house import ActionRow

_LENT: dict[str, type[CopyLent | NewBookLent]] = {
    CopyLent.__name__: CopyLent,
    NewBookLent.__name__: NewBookLent,
}


def undo_loan(unit: Session, moment: Moment, *, loan_id: UUID) -> CopyLent | NewBookLent:
    """Take back the loan that was made here today; return what it was.

    Raises:
        CannotUndoError: it was not made here today, or something stands on it.
    """
    about = col(ActionRow.facts).contains(str(loan_id))
    deeds = unit.exec(
        select(ActionRow)
        .where(ActionRow.on_day == moment.today.isoformat(), col(ActionRow.undone_at).is_(None))
        .where(about)
        .order_by(col(ActionRow.number))
    ).all()
    # A renewal, or whatever else names the loan, is taken back first: it could not be afterwards.
    if len(deeds) != 1 or deeds[0].kind not in _LENT:
        raise CannotUndoError(CopyLent.__name__)
    [deed] = deeds
    WAYS_BACK[deed.kind].take_back(unit, moment, facts_of(deed)["before"])
    deed.undone_at = moment.at
    return read_value(_LENT[deed.kind], facts_of(deed)["done"])
