"""Everything the lending desk can do: the one door to scans, loans, lists and figures."""

from desktop.operations.copies import CopyLine
from desktop.operations.desk import DeskLine, desk_lines
from desktop.operations.loan_changes import (
    CopyLent,
    CopyReturned,
    LoanRenewed,
    lend_copy,
    renew_loan,
    return_copy,
)
from desktop.operations.loans import (
    LendingFigures,
    OpenLoan,
    due_soon_loans,
    lending_figures,
    loans_of,
    overdue_loans,
)
from desktop.operations.scanning import (
    CardScanned,
    CodeUnknown,
    CopyNeedsPerson,
    Scanned,
    SeveralCopies,
    scan,
)

__all__ = [
    "CardScanned",
    "CodeUnknown",
    "CopyLent",
    "CopyLine",
    "CopyNeedsPerson",
    "CopyReturned",
    "DeskLine",
    "LendingFigures",
    "LoanRenewed",
    "OpenLoan",
    "Scanned",
    "SeveralCopies",
    "desk_lines",
    "due_soon_loans",
    "lend_copy",
    "lending_figures",
    "loans_of",
    "overdue_loans",
    "renew_loan",
    "return_copy",
    "scan",
]
