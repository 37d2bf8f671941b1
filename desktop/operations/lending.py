"""Everything the lending desk can do: the one door to scans, loans, lists and figures."""

from desktop.operations.copies import CopyLine, copies_meant
from desktop.operations.crate_codes import CrateScanned
from desktop.operations.desk import DeskLine, DeskView, desk_lines, desk_view
from desktop.operations.desk_state import CutShort, cut_short, keep_serving, stop_serving
from desktop.operations.in_house import ReadInHouse
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
from desktop.operations.new_labels import LabelledBook, NewBookLent, lend_new_book
from desktop.operations.return_details import (
    ReturnDetails,
    ReturnNoted,
    note_return,
    return_details,
)
from desktop.operations.scanning import (
    CardScanned,
    CodeUnknown,
    CopyNeedsPerson,
    CopyNotInStock,
    HouseholdScanned,
    IsbnUnknown,
    LabelUnknown,
    Scanned,
    SeveralCopies,
    scan,
)
from desktop.operations.sought_copies import FoundAgain, found_again

__all__ = [
    "CardScanned",
    "CodeUnknown",
    "CopyLent",
    "CopyLine",
    "CopyNeedsPerson",
    "CopyNotInStock",
    "CopyReturned",
    "CrateScanned",
    "CutShort",
    "DeskLine",
    "DeskView",
    "FoundAgain",
    "HouseholdScanned",
    "IsbnUnknown",
    "LabelUnknown",
    "LabelledBook",
    "LendingFigures",
    "LoanRenewed",
    "NewBookLent",
    "OpenLoan",
    "ReadInHouse",
    "ReturnDetails",
    "ReturnNoted",
    "Scanned",
    "SeveralCopies",
    "copies_meant",
    "cut_short",
    "desk_lines",
    "desk_view",
    "due_soon_loans",
    "found_again",
    "keep_serving",
    "lend_copy",
    "lend_new_book",
    "lending_figures",
    "loans_of",
    "note_return",
    "overdue_loans",
    "renew_loan",
    "return_copy",
    "return_details",
    "scan",
    "stop_serving",
]
