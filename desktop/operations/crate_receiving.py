"""Crates of other houses: announced by the province or their record, checked, and given back."""

from dataclasses import dataclass, replace
from uuid import UUID

from sqlmodel import Session

from desktop.operations.announced_crates import announced, announced_crates
from desktop.operations.catalogue import TitleDraft, write_title
from desktop.operations.copy_codes import clean_code, copies_by_code
from desktop.operations.crate_rows import (
    CrateBefore,
    CrateChanged,
    CrateCopyMoved,
    end_times,
    on_loan_among,
    open_times_of,
    set_states,
    step,
    times_in,
    title_of,
    unchanged,
)
from desktop.operations.done import Done, journal
from desktop.operations.still_there import copy_row, crate_row
from desktop.register import crates as journey
from desktop.register.barcodes import CodeKind, kind_of
from desktop.register.catalogue import GIVEN_BACK, KEPT
from desktop.register.errors import CodeNotKnownError, NoCrateCodeError, NoLongerThereError
from desktop.register.hand_over import hand_over_code, is_crate, read_hand_over_code
from desktop.register.moment import Moment
from desktop.register.text import required_text
from desktop.store.tables.catalogue import CopyRow
from desktop.store.tables.crates import CrateCopyRow, CrateRow


@dataclass(frozen=True, slots=True)
class CrateExpected(Done):
    """A crate of another house came; `count` is what its record says, if it was told."""

    crate_id: UUID
    name: str
    owner: str
    count: int | None


def expect_crate(
    unit: Session, moment: Moment, *, code: str, name: str, owner: str, count: int | None = None
) -> CrateExpected:
    """Write down a crate that came, by its barcode and the count on paper, or by the record's code.

    Raises:
        NoCrateCodeError: the code is neither.
        TextMissingError, TextTooLongError: the name or the owner cannot be kept so.
    """
    told = read_hand_over_code(clean_code(code))
    barcode = clean_code(code) if told is None else told.crate
    if not is_crate(barcode):
        raise NoCrateCodeError
    coming = next((one for one in announced_crates(unit) if one.barcode == barcode), None)
    crate = CrateRow(
        barcode=barcode,
        name=required_text(name, field="name"),
        owner=required_text(owner, field="owner"),
        state=journey.COMING,
        since=moment.today,
        count=count if told is None else told.count,
        proof=None if told is None else told.proof,
    )
    if coming is not None:
        crate.id = coming.crate_id
    unit.add(crate)
    done = CrateExpected(crate.id, crate.name, crate.owner or "", crate.count)
    journal(unit, moment, done, unchanged(crate))
    return done


def receive_copy(
    unit: Session, moment: Moment, *, crate_id: UUID, code: str, words: str
) -> CrateCopyMoved:
    """Check one book of the crate in, so that it can be lent at once.

    An unknown one is written down as its owner announced it, else under `words` and its number.

    Raises:
        CodeNotKnownError: an unknown code that is no book's barcode.
        CrateStepError: the crate was checked in before.
    """
    crate, before = _expected(unit, crate_id)
    journey.check_filling(crate.state)
    shelf = _Incoming(unit, moment, crate)
    copy_id = shelf.take_in(clean_code(code), words)
    before = shelf.noted_in(before)
    copy = copy_row(unit, copy_id)
    count = len(times_in(unit, crate_id))
    done = CrateCopyMoved(
        crate_id,
        crate.name,
        title_of(unit, copy),
        copy.accession_number,
        None,
        count,
        again=not before.put,
    )
    if before.put:
        journal(unit, moment, done, before)
    return done


def receive_crate(unit: Session, moment: Moment, *, crate_id: UUID) -> CrateChanged:
    """The crate is here; how it differs from its record is told, and stays to be seen.

    Where nobody scanned a book, all that were announced are taken to be here.

    Raises:
        CrateStepError: it was checked in or cancelled before.
    """
    crate, before = _expected(unit, crate_id)
    journey.check_step(crate.state, journey.HERE)
    told = announced(unit, crate_id)
    shelf = _Incoming(unit, moment, crate)
    if told is not None and told.is_listed and not times_in(unit, crate_id):
        for book in told.books:
            shelf.take_in(book.barcode, book.title)
    scanned = len(times_in(unit, crate_id))
    # Received by the count alone: nobody scanned, so there is nothing to compare.
    missing, extra = journey.difference(told=crate.count if scanned else None, scanned=scanned)
    before = shelf.noted_in(replace(step(crate, moment, journey.HERE), is_new=before.is_new))
    count = scanned or crate.count or 0
    done = CrateChanged(crate_id, crate.name, crate.state, count, missing, extra)
    journal(unit, moment, done, before)
    return done


def give_back(unit: Session, moment: Moment, *, crate_id: UUID) -> CrateChanged:
    """Give the crate back; what readers still have follows later, book by book.

    Raises:
        CrateStepError: the crate is not here.
    """
    crate = crate_row(unit, crate_id)
    journey.check_step(crate.state, journey.GIVEN_BACK)
    times = times_in(unit, crate_id)
    lent = on_loan_among(unit, [time.copy_id for time in times])
    go = [time for time in times if time.copy_id not in lent]
    before = step(crate, moment, journey.GIVEN_BACK)
    ended = end_times(go, moment, journey.WENT_BACK)
    left = set_states(unit, [time.copy_id for time in go], was=KEPT, is_now=GIVEN_BACK)
    done = CrateChanged(crate_id, crate.name, crate.state, len(go), missing=len(lent))
    journal(unit, moment, done, replace(before, ended=ended, left=left))
    return done


def send_after(unit: Session, moment: Moment, *, crate_id: UUID, copy_id: UUID) -> CrateCopyMoved:
    """One book that a reader kept longer than the crate stayed follows it.

    Raises:
        NoLongerThereError: the book is not awaited there any more.
    """
    crate = crate_row(unit, crate_id)
    late = [time for time in times_in(unit, crate_id) if time.copy_id == copy_id]
    if not late or on_loan_among(unit, [copy_id]):
        raise NoLongerThereError(CrateCopyRow.record_kind)
    copy = copy_row(unit, copy_id)
    ended = end_times(late, moment, journey.WENT_BACK)
    left = set_states(unit, [copy_id], was=KEPT, is_now=GIVEN_BACK)
    count = len(times_in(unit, crate_id))
    done = CrateCopyMoved(
        crate_id,
        crate.name,
        title_of(unit, copy),
        copy.accession_number,
        journey.WENT_BACK,
        count,
    )
    journal(unit, moment, done, replace(unchanged(crate), ended=ended, left=left))
    return done


def _expected(unit: Session, crate_id: UUID) -> tuple[CrateRow, CrateBefore]:
    """Return the crate, written down now if it was only announced, and how it stands."""
    told = announced(unit, crate_id)
    if told is None or unit.get(CrateRow, crate_id) is not None:
        crate = crate_row(unit, crate_id)
        return crate, unchanged(crate)
    code = hand_over_code(told.barcode, (book.barcode for book in told.books))
    crate = CrateRow(
        id=crate_id,
        barcode=told.barcode,
        name=told.name,
        owner=told.owner,
        due_on=told.due_on,
        state=journey.COMING,
        since=told.since,
        count=told.count,
        proof=code.proof if told.is_listed else None,
    )
    unit.add(crate)
    unit.flush()
    return crate, replace(unchanged(crate), is_new=True)


class _Incoming:
    """Books of one crate as they are taken in, and what has to be known to take that back."""

    def __init__(self, unit: Session, moment: Moment, crate: CrateRow) -> None:
        self._unit, self._moment, self._crate = unit, moment, crate
        told = announced(unit, crate.id)
        self._told = {} if told is None else {book.barcode: book for book in told.books}
        self._titles: dict[tuple[str, str], UUID] = {}
        self._made: list[UUID] = []
        self._came: list[UUID] = []
        self._ended: list[UUID] = []
        self._put: list[UUID] = []

    def take_in(self, code: str, words: str) -> UUID:
        """Put the book into the crate, if it is not yet in it, and return its copy."""
        copy_id = copies_by_code(self._unit, [code]).get(code)
        if copy_id is None:
            copy_id = self._write_down(code, words)
        else:
            copy_row(self._unit, copy_id)
            self._came += set_states(self._unit, [copy_id], was=GIVEN_BACK, is_now=KEPT)
        already = open_times_of(self._unit, [copy_id])
        if not any(other.id == self._crate.id for _, other in already):
            self._ended += end_times((time for time, _ in already), self._moment, journey.FOUND)
            since = self._moment.today
            time = CrateCopyRow(crate_id=self._crate.id, copy_id=copy_id, since=since)
            self._unit.add(time)
            self._unit.flush()
            self._put.append(time.id)
        return copy_id

    def noted_in(self, before: CrateBefore) -> CrateBefore:
        """Return the facts for undo, with what was done to the books."""
        return replace(
            before,
            ended=tuple(self._ended),
            put=tuple(self._put),
            made=tuple(self._made),
            came=tuple(self._came),
        )

    def _write_down(self, code: str, words: str) -> UUID:
        if kind_of(code) is not CodeKind.COPY:
            raise CodeNotKnownError(code)
        # The owner's number is on the book, not in this register: the barcode stands for it.
        copy = CopyRow(
            title_id=self._title(code, words),
            accession_number=code,
            barcode=code,
            acquired_on=self._moment.today,
            owner=self._crate.owner,
            labelled_at=self._moment.at,  # by its own house
        )
        self._unit.add(copy)
        self._unit.flush()
        self._made.append(copy.id)
        return copy.id

    def _title(self, code: str, words: str) -> UUID:
        """Return the title of a new copy: one for all copies that come together."""
        book = self._told.get(code)
        draft = TitleDraft(f"{words} {code}")
        if book is not None and book.title:
            draft = TitleDraft(book.title, book.author or None)
        named = draft.title, draft.author or ""
        if named not in self._titles:
            title = write_title(self._unit, draft)
            self._unit.flush()
            self._titles[named] = title.id
        return self._titles[named]
