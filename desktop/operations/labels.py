"""Labels for copies: which are to be printed, and which were."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import ColumnElement, and_, or_, update
from sqlmodel import Session, col, func, select

from desktop.operations.numbering import numbers_ahead
from desktop.operations.settings import read_settings
from desktop.register.catalogue import KEPT
from desktop.register.errors import NumberOutOfRangeError
from desktop.register.moment import Moment
from desktop.register.number_list import number_list
from desktop.store.tables.catalogue import CopyRow, TitleRow

MOST_AT_ONCE = 1_000
"""So many labels are printed at once; a longer list goes in parts."""


@dataclass(frozen=True, slots=True)
class LabelLine:
    """One copy that gets a label; a label printed ahead has a barcode alone."""

    barcode: str
    accession_number: str = ""
    title: str = ""
    call_number: str = ""
    copy_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class LabelsToPrint:
    """The labels of one choice, the first of `count`."""

    lines: tuple[LabelLine, ...]
    count: int


def labels_missing(unit: Session, moment: Moment) -> LabelsToPrint:
    """Return the copies whose label was never printed, by accession number."""
    return _labels(unit, col(CopyRow.labelled_at).is_(None))


def labels_of_title(unit: Session, moment: Moment, *, title_id: UUID) -> LabelsToPrint:
    """Return the copies of one title."""
    return _labels(unit, col(CopyRow.title_id) == title_id)


def labels_of_numbers(unit: Session, moment: Moment, *, typed: str) -> LabelsToPrint:
    """Return the copies whose accession numbers were typed: 12, 15-18.

    Raises:
        NumbersNotUnderstoodError: that is no list of numbers.
    """
    return _labels(unit, numbered(typed))


def reserve_labels(unit: Session, moment: Moment, *, how_many: int) -> tuple[LabelLine, ...]:
    """Give out barcodes for labels that are printed before their books are written down.

    Raises:
        NumberOutOfRangeError: none, or more than are printed at once.
    """
    if not 1 <= how_many <= MOST_AT_ONCE:
        raise NumberOutOfRangeError("labels", 1, MOST_AT_ONCE)
    house_number = read_settings(unit, moment).house_number
    codes = numbers_ahead(unit, house_number=house_number, how_many=how_many)
    return tuple(LabelLine(code) for code in codes)


def note_printed(unit: Session, moment: Moment, *, copy_ids: Sequence[UUID]) -> None:
    """Note that these copies have their labels."""
    unit.exec(update(CopyRow).where(col(CopyRow.id).in_(copy_ids)).values(labelled_at=moment.at))


def numbered(typed: str) -> ColumnElement[bool]:
    """Return the condition for copies whose accession numbers were typed.

    Raises:
        NumbersNotUnderstoodError: that is no list of numbers.
    """
    number = col(CopyRow.accession_number)
    return or_(
        *(
            and_(number.between(first, last), func.length(number) == len(first))
            for first, last in number_list(typed)
        )
    )


def _labels(unit: Session, chosen: ColumnElement[bool]) -> LabelsToPrint:
    kept = and_(col(CopyRow.state) == KEPT, chosen)
    found = unit.exec(
        select(CopyRow, TitleRow)
        .join(TitleRow, col(TitleRow.id) == col(CopyRow.title_id))
        .where(kept)
        .order_by(col(CopyRow.accession_number))
        .limit(MOST_AT_ONCE)
    )
    lines = tuple(
        LabelLine(
            barcode=copy.barcode,
            accession_number=copy.accession_number,
            title=title.title,
            call_number=title.call_number or title.category or "",
            copy_id=copy.id,
        )
        for copy, title in found
    )
    count = unit.exec(select(func.count(col(CopyRow.id))).where(kept)).one()
    return LabelsToPrint(lines, count)
