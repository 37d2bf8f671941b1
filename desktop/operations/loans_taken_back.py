"""Loans, returns and renewals taken back: the compensating fact of each."""

from sqlmodel import Session

from desktop.operations.crate_rows import begin_again
from desktop.operations.holds import wait_again
from desktop.operations.loan_changes import (
    CopyLent,
    CopyReturned,
    LoanRenewed,
    note_event,
    reopen_loan,
)
from desktop.operations.loans import UNDONE, LoanBefore, LoanMade
from desktop.register.errors import CannotUndoError
from desktop.register.moment import Moment
from desktop.store.tables.lending import LoanRow


def take_back_loan(unit: Session, moment: Moment, made: LoanMade) -> None:
    """The loan was a mistake: it is in no figure any more; a copy that was out is out again."""
    loan = unit.get_one(LoanRow, made.loan_id)
    if loan.closed_how is not None:
        raise CannotUndoError(CopyLent.__name__)
    loan.closed_on, loan.closed_how = moment.today, UNDONE
    note_event(unit, moment, loan, "loan_undone")
    begin_again(unit, made.crate_times)
    wait_again(unit, made.hold_id)
    if made.closed_loan_id is not None:
        reopen_loan(unit, moment, made.closed_loan_id, what=CopyLent.__name__)


def take_back_return(unit: Session, moment: Moment, made: LoanMade) -> None:
    """The copy did not come back: the loan is open as it was."""
    reopen_loan(unit, moment, made.loan_id, what=CopyReturned.__name__)


def take_back_renewal(unit: Session, moment: Moment, before: LoanBefore) -> None:
    """The loan was not renewed: it is due when it was."""
    loan = unit.get_one(LoanRow, before.loan_id)
    if loan.closed_how is not None:
        raise CannotUndoError(LoanRenewed.__name__)
    note_event(unit, moment, loan, "renewal_undone", due_on=loan.current_due_on)
    loan.current_due_on, loan.renewals = before.due_on, before.renewals
