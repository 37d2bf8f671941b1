"""Titles and their copies: writing them down, changing them, finding them."""

from dataclasses import dataclass
from uuid import UUID

from sqlmodel import Session, col, select

from desktop.operations.copies import CopyLine, copy_lines, make_copies
from desktop.operations.done import Done, journal
from desktop.operations.holds import HoldLine, title_holds
from desktop.operations.still_there import title_row
from desktop.operations.titles_search import (
    CatalogueSize,
    TitleLine,
    TitlesFound,
    catalogue_size,
    find_titles,
    search_titles,
    titles_in_rows,
    titles_window,
)
from desktop.operations.undoing import delete_if_alone
from desktop.register.barcodes import normal_isbn
from desktop.register.catalogue import (
    TRASHED,
    check_copies,
    check_numbers,
    search_text,
)
from desktop.register.moment import Moment
from desktop.register.text import LONG_TEXT, TITLE_TEXT, optional_text, required_text
from desktop.store.tables.catalogue import CopyRow, TitleRow
from desktop.store.tables.lending import HoldRow, LoanRow

__all__ = [
    "CatalogueSize",
    "CopiesAdded",
    "CopyLine",
    "TitleAdded",
    "TitleCard",
    "TitleChanged",
    "TitleDraft",
    "TitleLine",
    "TitlesFound",
    "add_copies",
    "add_title",
    "catalogue_size",
    "change_title",
    "find_titles",
    "restore_title",
    "search_titles",
    "take_back_copies",
    "take_back_title",
    "title_card",
    "title_columns",
    "titles_in_rows",
    "titles_window",
]


@dataclass(frozen=True, slots=True)
class TitleDraft:
    """What is written on the form. Only the title is required."""

    title: str
    author: str | None = None
    publisher: str | None = None
    year: int | None = None
    isbn: str | None = None
    pages: int | None = None
    price: int | None = None
    category: str | None = None
    place: str | None = None
    call_number: str | None = None
    call_scheme: str | None = None


@dataclass(frozen=True, slots=True)
class TitleAdded(Done):
    """A title was written down, with its first copies."""

    title_id: UUID
    title: str
    copies: int
    first_accession: str | None


@dataclass(frozen=True, slots=True)
class TitleChanged(Done):
    """Something about a title was changed."""

    title_id: UUID
    title: str


@dataclass(frozen=True, slots=True)
class CopiesAdded(Done):
    """More copies of a title came."""

    title_id: UUID
    title: str
    copies: int
    first_accession: str


@dataclass(frozen=True, slots=True)
class TitleBefore:
    """A title as the form had it before a change."""

    title_id: UUID
    draft: TitleDraft


@dataclass(frozen=True, slots=True)
class CopiesMade:
    """The title and the copies that undo takes out again."""

    title_id: UUID
    copy_ids: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class TitleCard:
    """Everything about one title; `holds` are those who wait for it, by their turns."""

    title_id: UUID
    draft: TitleDraft
    copies: tuple[CopyLine, ...]
    holds: tuple[HoldLine, ...] = ()


def add_title(
    unit: Session,
    moment: Moment,
    *,
    draft: TitleDraft,
    copies: int = 1,
    should_be_at: str | None = None,
) -> TitleAdded:
    """Write a title down and number its copies, which belong on the shelf `should_be_at`.

    Raises:
        TextMissingError, TextTooLongError, NumberOutOfRangeError: the form cannot be kept so.
    """
    check_copies(copies, lowest=0)
    row = write_title(unit, draft)
    made = make_copies(unit, moment, title_ids=[row.id] * copies)
    shelf = optional_text(should_be_at, field="should_be_at")
    for copy in made:
        copy.should_be_at = shelf
    first = made[0].accession_number if made else None
    done = TitleAdded(row.id, row.title, copies, first)
    journal(unit, moment, done, CopiesMade(row.id, tuple(copy.id for copy in made)))
    return done


def change_title(
    unit: Session, moment: Moment, *, title_id: UUID, draft: TitleDraft
) -> TitleChanged:
    """Make the title what the form says.

    Raises:
        TextMissingError, TextTooLongError, NumberOutOfRangeError: the form cannot be kept so.
        NoLongerThereError: there is no such title.
    """
    row = title_row(unit, title_id)
    before = TitleBefore(title_id, _draft(row))
    _write(row, draft)
    done = TitleChanged(title_id, row.title)
    if _draft(row) != before.draft:
        journal(unit, moment, done, before)
    return done


def add_copies(unit: Session, moment: Moment, *, title_id: UUID, copies: int) -> CopiesAdded:
    """Number more copies of a title.

    Raises:
        NumberOutOfRangeError: no copy, or more than can be meant.
        NoLongerThereError: there is no such title.
    """
    check_copies(copies, lowest=1)
    row = title_row(unit, title_id)
    made = make_copies(unit, moment, title_ids=[row.id] * copies)
    done = CopiesAdded(row.id, row.title, copies, made[0].accession_number)
    journal(unit, moment, done, CopiesMade(row.id, tuple(copy.id for copy in made)))
    return done


def title_card(unit: Session, moment: Moment, *, title_id: UUID) -> TitleCard:
    """Return everything about a title.

    Raises:
        NoLongerThereError: there is no such title.
    """
    row = title_row(unit, title_id)
    copies = unit.exec(
        select(CopyRow).where(CopyRow.title_id == title_id, CopyRow.state != TRASHED)
    ).all()
    holds = title_holds(unit, moment, title_id=title_id)
    return TitleCard(title_id, _draft(row), copy_lines(unit, copies), holds)


def write_title(unit: Session, draft: TitleDraft) -> TitleRow:
    """Write a title down without copies.

    Raises:
        TextMissingError, TextTooLongError, NumberOutOfRangeError: the form cannot be kept so.
    """
    row = TitleRow(title="", folded="", initials="")
    _write(row, draft)
    unit.add(row)
    unit.flush()
    return row


def title_columns(draft: TitleDraft) -> dict[str, str | int | None]:
    """Return the columns of a title that the form fills.

    Raises:
        TextMissingError, TextTooLongError, NumberOutOfRangeError: the form cannot be kept so.
    """
    check_numbers(year=draft.year, pages=draft.pages, price=draft.price)
    title = required_text(draft.title, field="title", most_bytes=TITLE_TEXT)
    author = optional_text(draft.author, field="author", most_bytes=LONG_TEXT)
    category = optional_text(draft.category, field="category")
    isbn = optional_text(draft.isbn, field="isbn")
    call_number = optional_text(draft.call_number, field="call_number")
    folded, initials = search_text(title, author, category, call_number)
    return {
        "title": title,
        "author": author,
        "publisher": optional_text(draft.publisher, field="publisher"),
        "year": draft.year,
        # A number printed with a wrong check digit is still what stands on the book.
        "isbn": isbn and (normal_isbn(isbn) or isbn),
        "pages": draft.pages,
        "price": draft.price,
        "category": category,
        "place": optional_text(draft.place, field="place"),
        "call_number": call_number,
        "call_scheme": draft.call_scheme if call_number else None,
        "folded": folded,
        "initials": initials,
    }


def take_back_title(unit: Session, moment: Moment, made: CopiesMade) -> None:
    """Take a title and its copies out again to which nothing happened since."""
    _delete_copies(unit, made, what=TitleAdded.__name__)
    row = unit.get_one(TitleRow, made.title_id)
    named_by = col(CopyRow.title_id), col(HoldRow.title_id)
    delete_if_alone(unit, row, what=TitleAdded.__name__, referring=named_by)


def take_back_copies(unit: Session, moment: Moment, made: CopiesMade) -> None:
    """Take copies out again that were never lent."""
    _delete_copies(unit, made, what=CopiesAdded.__name__)


def restore_title(unit: Session, moment: Moment, before: TitleBefore) -> None:
    """Make the title what the form was before."""
    _write(unit.get_one(TitleRow, before.title_id), before.draft)


def _write(row: TitleRow, draft: TitleDraft) -> None:
    for name, value in title_columns(draft).items():
        setattr(row, name, value)


def _draft(row: TitleRow) -> TitleDraft:
    return TitleDraft(
        title=row.title,
        author=row.author,
        publisher=row.publisher,
        year=row.year,
        isbn=row.isbn,
        pages=row.pages,
        price=row.price,
        category=row.category,
        place=row.place,
        call_number=row.call_number,
        call_scheme=row.call_scheme,
    )


def _delete_copies(unit: Session, made: CopiesMade, *, what: str) -> None:
    for copy_id in made.copy_ids:
        copy = unit.get_one(CopyRow, copy_id)
        delete_if_alone(unit, copy, what=what, referring=(col(LoanRow.copy_id),))
