"""The registers as the paper ones look (domain.md, 2.1): one line a copy, one line a loan."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop.operations.register_books import CopyBook, CopyEntry, LoanBook, LoanEntry
from desktop.operations.stock_take_marks import GONE, THERE, YEARS
from desktop.paper.marks import Align
from desktop.paper.ruled_pages import Above, Column, RuledPages
from desktop.ui.wording import number, short_date

translate = QCoreApplication.translate
_MONTHS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


def paper_date(day: date) -> str:
    """Return a day as registers have it, with the month in Roman numerals: 26.XI.2007."""
    return f"{day.day}.{_MONTHS[day.month - 1]}.{day.year}"


def accession_pages(house: str, book: CopyBook, today: date) -> RuledPages:
    """Return the accession register (sổ đăng ký cá biệt)."""
    years = book.years or tuple(range(today.year, today.year + YEARS))
    return RuledPages(
        above=(
            Above(house, 3.2),
            Above(translate("BookWords", "ACCESSION REGISTER"), 6.0, bold=True),
            Above(_numbers(book), 3.4),
        ),
        columns=_accession_columns(years),
        rows=tuple(_accession_row(entry, years) for entry in book.entries),
        page_words=page_words(),
        landscape=True,
        filled_up=True,
    )


def loan_pages(house: str, book: LoanBook, first: date, last: date) -> RuledPages:
    """Return the loans register (sổ mượn)."""
    days = translate("BookWords", "From {first} to {last}").format(
        first=short_date(first), last=short_date(last)
    )
    return RuledPages(
        above=(
            Above(house, 3.2),
            Above(translate("BookWords", "REGISTER OF LOANS"), 6.0, bold=True),
            Above(days, 3.4),
        ),
        columns=(
            Column(translate("BookWords", "No."), 1.0, Align.RIGHT),
            Column(translate("BookWords", "Lent on"), 1.9, Align.CENTRE),
            Column(translate("BookWords", "Name of the reader"), 4.6),
            Column(translate("BookWords", "Accession number"), 1.7, Align.CENTRE),
            Column(translate("BookWords", "Title"), 7.0),
            Column(translate("BookWords", "Due back"), 1.9, Align.CENTRE),
            Column(translate("BookWords", "Returned on"), 1.9, Align.CENTRE),
            Column(translate("BookWords", "Signature"), 2.2),
            Column(translate("BookWords", "Remarks"), 2.2),
        ),
        rows=tuple(_loan_row(place, entry) for place, entry in enumerate(book.entries, 1)),
        page_words=page_words(),
        landscape=True,
        filled_up=True,
    )


def page_words(*, about: str = "") -> str:
    """Return what stands at the foot of each page; `about` says which paper a later page is of."""
    words = translate("BookWords", "Page {page} of {pages}")
    about = about.replace("{", "{{").replace("}", "}}")
    return f"{about} · {words}" if about else words


def author_and_title(entry: CopyEntry) -> str:
    """Return both in one cell, the author first as in the paper register."""
    return ". ".join(filter(None, (entry.author, entry.title)))


def money(price: int | None) -> str:
    """Return a price, empty where none is known."""
    return "" if price is None else number(price)


def _numbers(book: CopyBook) -> str:
    if not book.entries:
        return ""
    words = translate("BookWords", "From number {first} to number {last}")
    return words.format(
        first=book.entries[0].accession_number, last=book.entries[-1].accession_number
    )


def _accession_columns(years: Sequence[int]) -> tuple[Column, ...]:
    published = translate("BookWords", "Published")
    taken = translate("BookWords", "Stock take (C: there, M: lost)")
    return (
        Column(translate("BookWords", "Entered on"), 2.2, Align.CENTRE),
        Column(translate("BookWords", "Accession number"), 1.8, Align.CENTRE),
        Column(translate("BookWords", "Author and title"), 7.4),
        Column(translate("BookWords", "Place"), 1.8, group=published),
        Column(translate("BookWords", "Publisher"), 2.6, group=published),
        Column(translate("BookWords", "Year"), 1.3, Align.CENTRE, group=published),
        Column(translate("BookWords", "Price"), 1.8, Align.RIGHT),
        Column(translate("BookWords", "Subject"), 2.2),
        Column(translate("BookWords", "Number in the general register"), 2.0),
        Column(translate("BookWords", "Day and number of the withdrawal"), 2.3),
        *(Column(str(year), 1.05, Align.CENTRE, group=taken) for year in years),
        Column(translate("BookWords", "Remarks"), 2.0),
    )


def _accession_row(entry: CopyEntry, years: Sequence[int]) -> tuple[str, ...]:
    return (
        paper_date(entry.acquired_on),
        entry.accession_number,
        author_and_title(entry),
        entry.place or "",
        entry.publisher or "",
        str(entry.year or ""),
        money(entry.price),
        entry.call_number or entry.category or "",
        "",
        _withdrawal(entry),
        *(_counted(entry.counted.get(year)) for year in years),
        "",
    )


def _counted(mark: str | None) -> str:
    """Return the letter of the paper register."""
    letters = {
        THERE: translate("BookWords", "C"),
        GONE: translate("BookWords", "M"),
    }
    return "" if mark is None else letters[mark]


def _withdrawal(entry: CopyEntry) -> str:
    if entry.withdrawn_on is None:
        return ""
    return " ".join(filter(None, (paper_date(entry.withdrawn_on), entry.withdrawn_by)))


def _loan_row(place: int, entry: LoanEntry) -> tuple[str, ...]:
    return (
        str(place),
        short_date(entry.lent_on),
        entry.person_name,
        entry.accession_number,
        entry.title,
        short_date(entry.due_on),
        short_date(entry.returned_on) if entry.returned_on else "",
        "",
        "",
    )
