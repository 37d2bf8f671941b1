"""Titles by what stands on their copies: the number in the register, the barcode, the shelf."""

from collections.abc import Iterator, Sequence
from itertools import islice
from uuid import UUID

from sqlmodel import Session, col, select

from desktop.register.barcodes import normal_isbn
from desktop.register.catalogue import TRASHED, accessions_begun, padded_accession
from desktop.register.folding import fold
from desktop.register.text import at_the_door
from desktop.store.tables.catalogue import CopyRow, TitleRow
from desktop.store.title_filters import shelf_names


def titles_numbered(unit: Session, typed: str) -> Sequence[UUID]:
    """Return the titles of which a copy has the number or barcode, or that have the ISBN."""
    code = _code(typed)
    copies = select(CopyRow.title_id).where(
        CopyRow.state != TRASHED,
        col(CopyRow.accession_number).in_({code, padded_accession(code)})
        | (col(CopyRow.barcode) == code),
    )
    titles = select(TitleRow.id).where(
        TitleRow.isbn == (normal_isbn(code) or code), col(TitleRow.trashed_on).is_(None)
    )
    return [*unit.exec(copies), *unit.exec(titles)]


def titles_begun(unit: Session, typed: str, *, limit: int) -> Sequence[UUID]:
    """Return titles with a copy whose accession number begins as was typed, in that order."""
    return list(islice(dict.fromkeys(_begun(unit, _code(typed), limit)), limit))


def titles_on_shelf(unit: Session, typed: str, *, limit: int) -> Sequence[UUID]:
    """Return titles with a copy on a shelf whose name begins with these words, by shelf."""
    words = fold(typed).split()
    found: dict[UUID, None] = {}
    for shelf in shelf_names(unit) if words else ():
        if fold(shelf).split()[: len(words)] == words:
            there = select(CopyRow.title_id).where(
                CopyRow.should_be_at == shelf, CopyRow.state != TRASHED
            )
            found |= dict.fromkeys(unit.exec(there.limit(limit)))
    return list(found)[:limit]


def _code(typed: str) -> str:
    return at_the_door(typed).replace(" ", "")


def _begun(unit: Session, code: str, limit: int) -> Iterator[UUID]:
    """Each range by itself, in the order of the index: one of them may hold half of the stock."""
    number = col(CopyRow.accession_number)
    for lowest, highest in accessions_begun(code):
        copies = select(CopyRow.title_id).where(number.between(lowest, highest))
        yield from unit.exec(copies.where(CopyRow.state != TRASHED).order_by(number).limit(limit))
