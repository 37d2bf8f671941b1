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
from desktop.store.tables.lists import ListImportRow

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


@dataclass(frozen=True, slots=True)
class LabelsWanted:
    """For which books labels are asked for; without any of these, for whatever has none.

    `title` is the one of `title_ids` if only one is chosen; `import_id` is a list that was taken
    in; `just_added` are the books that were written down today.
    """

    title_ids: tuple[UUID, ...] = ()
    title: str = ""
    import_id: UUID | None = None
    just_added: bool = False


@dataclass(frozen=True, slots=True)
class LastImport:
    """The list that books were last taken from."""

    import_id: UUID
    file_name: str


def labels_missing(unit: Session, moment: Moment) -> LabelsToPrint:
    """Return the copies whose label was never printed, by accession number."""
    return _labels(unit, col(CopyRow.labelled_at).is_(None))


def labels_of_titles(unit: Session, moment: Moment, *, title_ids: Sequence[UUID]) -> LabelsToPrint:
    """Return the copies of these titles; those that have no label yet come first."""
    return _labels(unit, col(CopyRow.title_id).in_(title_ids), again=True)


def labels_of_import(unit: Session, moment: Moment, *, import_id: UUID) -> LabelsToPrint:
    """Return the copies that came with a list and have no label yet."""
    came = col(CopyRow.import_id) == import_id
    return _labels(unit, and_(came, col(CopyRow.labelled_at).is_(None)))


def labels_of_today(unit: Session, moment: Moment) -> LabelsToPrint:
    """Return the copies that were written down today and have no label yet."""
    return _labels(unit, _new_today(moment))


def count_of_today(unit: Session, moment: Moment) -> int:
    """Return how many copies were written down today and have no label yet, 1,000 at most.

    The list of books asks at every change: of 200,000 that came in today it counts no more.
    """
    some = select(CopyRow.id).where(_kept(_new_today(moment))).limit(MOST_AT_ONCE).subquery()
    return unit.exec(select(func.count()).select_from(some)).one()


def last_import(unit: Session, moment: Moment) -> LastImport | None:
    """Return the list that books were last taken from, unless that was taken back."""
    has_books = select(CopyRow.id).where(col(CopyRow.import_id) == col(ListImportRow.id)).exists()
    row = unit.exec(
        select(ListImportRow)
        .where(col(ListImportRow.undone_at).is_(None), has_books)
        .order_by(col(ListImportRow.imported_at).desc(), col(ListImportRow.id).desc())
        .limit(1)
    ).first()
    return None if row is None else LastImport(row.id, row.file_name)


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


def _new_today(moment: Moment) -> ColumnElement[bool]:
    return and_(col(CopyRow.acquired_on) == moment.today, col(CopyRow.labelled_at).is_(None))


def _labels(unit: Session, chosen: ColumnElement[bool], *, again: bool = False) -> LabelsToPrint:
    """Return the labels; with `again`, of a set that may be longer than one printing.

    Then the copies whose label is the oldest, or was never printed, come first.
    """
    number = col(CopyRow.accession_number)
    found = unit.exec(
        select(CopyRow, TitleRow)
        .join(TitleRow, col(TitleRow.id) == col(CopyRow.title_id))
        .where(_kept(chosen))
        .order_by(*((col(CopyRow.labelled_at), number) if again else (number,)))
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
    return LabelsToPrint(lines, _count(unit, chosen))


def _count(unit: Session, chosen: ColumnElement[bool]) -> int:
    return unit.exec(select(func.count(col(CopyRow.id))).where(_kept(chosen))).one()


def _kept(chosen: ColumnElement[bool]) -> ColumnElement[bool]:
    return and_(col(CopyRow.state) == KEPT, chosen)
