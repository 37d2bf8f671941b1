"""Which crates there are, what is in them, and which book belongs to one that has left."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, func, select

from desktop.operations.announced_crates import AnnouncedCrate, announced, announced_crates
from desktop.operations.crate_receipts import CrateReceipt, crate_receipts
from desktop.operations.crate_rows import open_times_of
from desktop.operations.hand_over_record import CrateOnPaper, HandOverRecord, hand_over_record
from desktop.operations.settings import read_settings
from desktop.operations.still_there import crate_row
from desktop.register import crates as journey
from desktop.register.hand_over import hand_over_code
from desktop.register.moment import Moment
from desktop.store.tables.catalogue import CopyRow, TitleRow
from desktop.store.tables.crates import CrateCopyRow, CrateRow
from desktop.store.tables.lending import LoanRow
from desktop.store.tables.people import PersonRow


@dataclass(frozen=True, slots=True)
class CrateLine:
    """One crate: `owner` and `holder` are other houses; None is this one.

    `is_told` says whether the province tells the receiver of it; `receipt` is what the receiver
    said of it while it is away.
    """

    crate_id: UUID
    name: str
    barcode: str
    owner: str | None
    holder: str | None
    state: str
    since: date
    due_on: date | None
    count: int
    told: int | None
    is_told: bool = False
    receipt: CrateReceipt | None = None


@dataclass(frozen=True, slots=True)
class CrateCopy:
    """One book of a crate; `reader` has it, `until` and `why` say how it left the crate.

    One that was announced and not yet scanned is no copy of this house.
    """

    copy_id: UUID | None
    title: str
    accession_number: str
    barcode: str
    reader: str | None
    until: date | None
    why: str | None


@dataclass(frozen=True, slots=True)
class CrateCard:
    """One crate and its books. `agrees` says whether they are exactly those of its record."""

    line: CrateLine
    copies: tuple[CrateCopy, ...]
    missing: int
    extra: int
    agrees: bool | None


@dataclass(frozen=True, slots=True)
class CrateLeft:
    """The crate that a book belongs to and that was given back without it."""

    crate_id: UUID
    name: str
    owner: str | None
    since: date


def crates(unit: Session, moment: Moment) -> tuple[CrateLine, ...]:
    """Return the crates, those under way first, the newest first among each.

    Before all others come those that are on their way here by what the province says.
    """
    newest = (col(CrateRow.since).desc(), col(CrateRow.id).desc())
    found = unit.exec(select(CrateRow).order_by(*newest)).all()
    held = dict(
        unit.exec(
            select(CrateCopyRow.crate_id, func.count(col(CrateCopyRow.id)))
            .where(col(CrateCopyRow.until).is_(None))
            .group_by(col(CrateCopyRow.crate_id))
        ).all()
    )
    receipts = crate_receipts(unit)
    lines = (_line(row, held.get(row.id, 0), receipts.get(row.id)) for row in found)
    coming = map(_announced_line, announced_crates(unit))
    return (*coming, *sorted(lines, key=lambda line: line.state not in journey.OPEN))


def crate_card(unit: Session, moment: Moment, *, crate_id: UUID) -> CrateCard:
    """Return one crate.

    Raises:
        NoLongerThereError: it was taken back.
    """
    told = announced(unit, crate_id)
    if told is not None and unit.get(CrateRow, crate_id) is None:
        return CrateCard(_announced_line(told), _not_seen(told, ()), 0, 0, None)
    row = crate_row(unit, crate_id)
    copies = _copies(unit, crate_id)
    inside = [copy for copy in copies if copy.until is None]
    missing, extra = journey.difference(told=row.count, scanned=len(inside))
    agrees = None
    if row.proof is not None:
        read = hand_over_code(row.barcode, (copy.barcode for copy in inside))
        agrees = read.proof == row.proof
    if told is not None and row.state == journey.COMING:
        copies += _not_seen(told, [copy.barcode for copy in inside])
    receipt = crate_receipts(unit).get(crate_id)
    line = _line(row, len(inside), receipt)
    if line.receipt is not None:
        copies = tuple(_as_received(copy, line.receipt) for copy in copies)
    return CrateCard(line, copies, missing, extra, agrees)


def crate_record(unit: Session, moment: Moment, *, crate_id: UUID) -> HandOverRecord:
    """Return the record of what changes hands with the crate now: sent, or given back.

    What readers still have of a crate that was given back stands on it as well.
    """
    row = crate_row(unit, crate_id)
    went = col(CrateCopyRow.why) == journey.WENT_BACK
    inside = _copy_ids(unit, crate_id, col(CrateCopyRow.until).is_(None))
    gone = row.state == journey.GIVEN_BACK
    house = read_settings(unit, moment).house_name
    receiver = (row.owner or "") if gone else (row.holder or house)
    crate = CrateOnPaper(row.barcode, row.name, receiver, None if gone else row.due_on)
    if gone:
        back = _copy_ids(unit, crate_id, went)
        return hand_over_record(unit, moment, crate=crate, copy_ids=back, to_follow=inside)
    return hand_over_record(unit, moment, crate=crate, copy_ids=inside)


def _copy_ids(unit: Session, crate_id: UUID, which: ColumnElement[bool]) -> Sequence[UUID]:
    times = select(CrateCopyRow.copy_id).where(CrateCopyRow.crate_id == crate_id, which)
    return unit.exec(times).all()


def crate_that_left(unit: Session, moment: Moment, *, copy_id: UUID) -> CrateLeft | None:
    """Return the crate that went back without this book, if it belongs to one."""
    for _, crate in open_times_of(unit, [copy_id]):
        if crate.state == journey.GIVEN_BACK:
            return CrateLeft(crate.id, crate.name, crate.owner, crate.since)
    return None


def copies_away(unit: Session, copy_ids: Iterable[UUID] | None = None) -> dict[UUID, CrateLine]:
    """Return the copies of ours that are in crates elsewhere, of these copies or of all.

    A copy that was not among the books that came home counts as well.
    """
    return copies_in_crates(unit, {*journey.AWAY, journey.HOME}, copy_ids)


def copies_in_crates(
    unit: Session, states: Collection[str], copy_ids: Iterable[UUID] | None = None
) -> dict[UUID, CrateLine]:
    """Return the copies in crates that stand so, of these copies or of all."""
    inside = (
        select(CrateCopyRow.copy_id, CrateRow)
        .join(CrateRow, col(CrateRow.id) == col(CrateCopyRow.crate_id))
        .where(
            col(CrateCopyRow.until).is_(None),
            col(CrateRow.state).in_(sorted(states)),
        )
    )
    if copy_ids is not None:
        inside = inside.where(col(CrateCopyRow.copy_id).in_(list(copy_ids)))
    return {copy_id: _line(crate, 0) for copy_id, crate in unit.exec(inside).all()}


def _copies(unit: Session, crate_id: UUID) -> tuple[CrateCopy, ...]:
    found = unit.exec(
        select(CrateCopyRow, CopyRow, TitleRow.title, PersonRow.full_name)
        .join(CopyRow, col(CopyRow.id) == col(CrateCopyRow.copy_id))
        .join(TitleRow, col(TitleRow.id) == col(CopyRow.title_id))
        .outerjoin(
            LoanRow,
            (col(LoanRow.copy_id) == col(CopyRow.id)) & col(LoanRow.closed_how).is_(None),
        )
        .outerjoin(PersonRow, col(PersonRow.id) == col(LoanRow.person_id))
        .where(CrateCopyRow.crate_id == crate_id)
        .order_by(col(CrateCopyRow.id).desc())
    ).all()
    return tuple(
        CrateCopy(copy.id, title, copy.accession_number, copy.barcode, reader, time.until, time.why)
        for time, copy, title, reader in found
        if time.why != journey.TAKEN_OUT
    )


def _not_seen(crate: AnnouncedCrate, seen: Collection[str]) -> tuple[CrateCopy, ...]:
    return tuple(
        CrateCopy(
            None, book.title, book.accession_number, book.barcode, None, None, journey.NOT_SEEN
        )
        for book in crate.books
        if book.barcode not in seen
    )


def _announced_line(crate: AnnouncedCrate) -> CrateLine:
    return CrateLine(
        crate.crate_id,
        crate.name,
        crate.barcode,
        crate.owner,
        None,
        journey.ANNOUNCED,
        crate.since,
        crate.due_on,
        crate.count,
        crate.count,
    )


def _as_received(copy: CrateCopy, receipt: CrateReceipt) -> CrateCopy:
    did_not_arrive = copy.until is None and copy.barcode in receipt.missing
    return replace(copy, why=journey.NOT_ARRIVED) if did_not_arrive else copy


def _line(row: CrateRow, count: int, receipt: CrateReceipt | None = None) -> CrateLine:
    return CrateLine(
        row.id,
        row.name,
        row.barcode,
        row.owner,
        row.holder,
        row.state,
        row.since,
        row.due_on,
        count,
        row.count,
        is_told=row.sent_to is not None,
        receipt=receipt if row.state in journey.AWAY else None,
    )
