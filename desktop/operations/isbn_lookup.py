"""What the province's ISBN pack says of a book, for whoever writes one down."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from sqlmodel import Session

from desktop.operations.catalogue import TitleDraft
from desktop.register.barcodes import normal_isbn
from desktop.register.moment import Moment
from desktop.store.isbn_pack import pack_of
from sync.protocol.isbn_pack import PackHead, UnreadablePackError

_DECIMAL = "ddc"


class IsbnPackDamagedError(Exception):
    """A part of the pack is damaged; nothing of that part is believed, and the rest serves on."""


@dataclass(frozen=True, slots=True)
class PackState:
    """Which pack is here: none (no books), or one of so many books and of that day."""

    books: int = 0
    made_on: date | None = None
    is_damaged: bool = False


def look_up_isbn(unit: Session, moment: Moment, *, isbn: str) -> TitleDraft | None:
    """Return what the pack says of an ISBN of ten or thirteen digits, to be looked over.

    None if it is no ISBN, if the pack does not know it, or if there is no pack.

    Raises:
        IsbnPackDamagedError: the part of the pack that it would stand in cannot be believed.
    """
    number = normal_isbn(isbn)
    if number is None:
        return None
    try:
        found = pack_of(unit).look_up(number)
    except UnreadablePackError as error:
        raise IsbnPackDamagedError from error
    if found is None:
        return None
    return TitleDraft(
        title=found.title,
        author=found.author or None,
        publisher=found.publisher or None,
        year=found.year,
        isbn=found.isbn,
        call_number=found.ddc or None,
        call_scheme=_DECIMAL if found.ddc else None,
    )


def pack_state(unit: Session, moment: Moment) -> PackState:
    """Return which pack is here."""
    standing = pack_of(unit).standing()
    if standing.head is None:
        return PackState(is_damaged=standing.is_damaged)
    return state_of(standing.head)


def state_of(head: PackHead) -> PackState:
    """Return what a keeper is told of a pack with this head."""
    return PackState(head.entries, datetime.fromtimestamp(head.edition, UTC).date())
