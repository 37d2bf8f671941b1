from datetime import date
from uuid import uuid4

from desktop.operations.loan_slips import LoanSlip, SlipReader
from desktop.operations.loans import OpenLoan
from desktop.paper.loan_slips import SLIP_PAPERS
from desktop.ui.printing.loan_slip_words import paper_words, printed_slip

FIRST, SECOND = date(2026, 12, 1), date(2026, 12, 7)


def loan(title, due_on):
    people = (uuid4(), uuid4(), uuid4(), "Thị Mai", None)
    return OpenLoan(*people, title, "000001", FIRST, due_on, 0, 0)


def slip(*readers):
    return LoanSlip("Nhà văn hoá Bon Bu Sóp", FIRST, "a6", readers, len(readers))


def test_books_stand_under_their_days_the_first_day_first(qapp):
    reader = SlipReader("Thị Mai", (loan("A", SECOND), loan("B", FIRST), loan("C", SECOND)))
    groups = printed_slip(slip(reader)).groups
    told = [(group.day, [book.title for book in group.books]) for group in groups]
    assert told == [("01/12/2026", ["B"]), ("07/12/2026", ["A", "C"])]


def test_whose_a_book_is_stands_beside_it_where_several_have_some(qapp):
    mother, child = SlipReader("Thị Mai", (loan("A", FIRST),)), SlipReader("Bơ", ())
    both = printed_slip(slip(mother, child))
    assert (both.reader, both.groups[0].books[0].reader) == ("Thị Mai, Bơ", "Thị Mai")
    assert printed_slip(slip(mother)).groups[0].books[0].reader == ""


def test_every_paper_has_a_name(qapp):
    assert set(paper_words()) == {"", *SLIP_PAPERS}
