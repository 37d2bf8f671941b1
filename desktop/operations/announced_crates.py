"""Crates that the province says are on their way to this house, and the houses one may send to."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import Session

from desktop.register.moment import Moment
from desktop.store.received_rows import ReceivedRow, received
from desktop.store.tables.crates import CrateRow
from desktop.store.tables.house import ExchangeRow
from sync.protocol.strict_json import Json

_WORDS = 4


@dataclass(frozen=True, slots=True)
class OtherHouse:
    """A house that the province knows, by its number there."""

    house_id: str
    name: str


@dataclass(frozen=True, slots=True)
class AnnouncedBook:
    """One book as its owner wrote it down."""

    barcode: str
    accession_number: str
    title: str
    author: str


@dataclass(frozen=True, slots=True)
class AnnouncedCrate:
    """A crate on its way to this house; `books` are not told of a very large one."""

    crate_id: UUID
    barcode: str
    name: str
    owner: str
    since: date
    due_on: date | None
    count: int
    books: tuple[AnnouncedBook, ...]

    @property
    def is_listed(self) -> bool:
        """Whether every book of it was told."""
        return len(self.books) == self.count


def other_houses(unit: Session, moment: Moment) -> tuple[OtherHouse, ...]:
    """Return the houses that a crate can be announced to, by name."""
    own = unit.get_one(ExchangeRow, 1).house_id
    known = (OtherHouse(row.row_id, _text(row.fields, "name")) for row in received(unit, "house"))
    return tuple(sorted((h for h in known if h.house_id != own), key=lambda house: house.name))


def announced_crates(unit: Session) -> tuple[AnnouncedCrate, ...]:
    """Return the crates on their way of which nothing was written down here yet, newest first."""
    told = (_crate(row) for row in reversed(received(unit, "crate_sent")))
    return tuple(crate for crate in told if unit.get(CrateRow, crate.crate_id) is None)


def announced(unit: Session, crate_id: UUID) -> AnnouncedCrate | None:
    """Return what was told of a crate, if it still is; it may be written down here already."""
    told = (row for row in received(unit, "crate_sent") if row.row_id == crate_id.hex)
    return next(map(_crate, told), None)


def _crate(row: ReceivedRow) -> AnnouncedCrate:
    said = row.fields
    books, count, due = said.get("books"), said.get("count"), _text(said, "due")
    return AnnouncedCrate(
        crate_id=UUID(row.row_id),
        barcode=_text(said, "barcode"),
        name=_text(said, "name"),
        owner=_text(said, "from"),
        since=date.fromisoformat(_text(said, "since")),
        due_on=date.fromisoformat(due) if due else None,
        count=count if isinstance(count, int) else 0,
        books=tuple(
            AnnouncedBook(*map(str, book))
            for book in (books if isinstance(books, list) else ())
            if isinstance(book, list) and len(book) == _WORDS
        ),
    )


def _text(said: Mapping[str, Json], name: str) -> str:
    value = said.get(name)
    return value if isinstance(value, str) else ""
