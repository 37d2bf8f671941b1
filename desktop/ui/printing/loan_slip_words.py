"""What a reader takes home, in words."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from desktop.operations.loan_slips import LoanSlip, SlipReader
from desktop.operations.loans import OpenLoan
from desktop.paper.loan_slips import DueGroup, PrintedSlip, SlipBook
from desktop.ui.wording import short_date

translate = QCoreApplication.translate


def printed_slip(slip: LoanSlip) -> PrintedSlip:
    """Return a slip for paper: what is due first stands first."""
    written = translate("LoanSlipWords", "Written on {day}").format(day=short_date(slip.day))
    return PrintedSlip(
        house=slip.house_name,
        heading=translate("LoanSlipWords", "LOAN SLIP"),
        reader=", ".join(reader.name for reader in slip.readers),
        groups=tuple(_groups(slip.readers)),
        request=translate(
            "LoanSlipWords",
            "Keep the books well. To have them longer, come or call before the day.",
        ),
        written=written,
    )


def paper_words() -> dict[str, str]:
    """Return what each paper of slips is called; "" is none."""
    return {
        "": translate("LoanSlipWords", "No slips"),
        "roll": translate("LoanSlipWords", "Receipt roll, 80 mm"),
        "a6": translate("LoanSlipWords", "A6"),
        "a5": translate("LoanSlipWords", "A5"),
    }


def _groups(readers: Iterable[SlipReader]) -> Iterator[DueGroup]:
    readers = tuple(readers)
    named = len(readers) > 1
    lines = [(loan, reader.name if named else "") for reader in readers for loan in reader.loans]
    lines.sort(key=lambda line: line[0].due_on)
    before = translate("LoanSlipWords", "To be brought back by")
    for day, some in groupby(lines, key=lambda line: line[0].due_on):
        books = tuple(_book(loan, reader) for loan, reader in some)
        yield DueGroup(before, short_date(day), books)


def _book(loan: OpenLoan, reader: str) -> SlipBook:
    return SlipBook(loan.title, loan.accession_number, reader)
