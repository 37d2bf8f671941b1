"""Crates of other houses: announced by their record, checked, and given back."""

from dataclasses import dataclass, replace
from uuid import UUID

from sqlmodel import Session

from desktop.operations.catalogue import TitleDraft, write_title
from desktop.operations.copy_codes import clean_code, copies_by_code
from desktop.operations.crate_rows import (
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
from desktop.register.hand_over import is_crate, read_hand_over_code
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
    crate = CrateRow(
        barcode=barcode,
        name=required_text(name, field="name"),
        owner=required_text(owner, field="owner"),
        state=journey.COMING,
        since=moment.today,
        count=count if told is None else told.count,
        proof=None if told is None else told.proof,
    )
    unit.add(crate)
    done = CrateExpected(crate.id, crate.name, crate.owner or "", crate.count)
    journal(unit, moment, done, unchanged(crate))
    return done


def receive_copy(
    unit: Session, moment: Moment, *, crate_id: UUID, code: str, words: str
) -> CrateCopyMoved:
    """Check one book of the crate in, so that it can be lent at once.

    An unknown one is written down under `words` and its number.

    Raises:
        CodeNotKnownError: an unknown code that is no book's barcode.
        CrateStepError: the crate was checked in before.
    """
    crate = crate_row(unit, crate_id)
    journey.check_filling(crate.state)
    code = clean_code(code)
    copy_id = copies_by_code(unit, [code]).get(code)
    before = unchanged(crate)
    if copy_id is None:
        copy = _write_down(unit, moment, code, words)
        before = replace(before, made=(copy.id,))
    else:
        copy = copy_row(unit, copy_id)
        came = set_states(unit, [copy_id], was=GIVEN_BACK, is_now=KEPT)
        before = replace(before, came=came)
    already = open_times_of(unit, [copy.id])
    if not any(other.id == crate_id for _, other in already):
        ended = end_times((time for time, _ in already), moment, journey.FOUND)
        time = CrateCopyRow(crate_id=crate_id, copy_id=copy.id, since=moment.today)
        unit.add(time)
        unit.flush()
        before = replace(before, ended=ended, put=(time.id,))
    count = len(times_in(unit, crate_id))
    done = CrateCopyMoved(
        crate_id, crate.name, title_of(unit, copy), copy.accession_number, None, count
    )
    if before.put:
        journal(unit, moment, done, before)
    return done


def receive_crate(unit: Session, moment: Moment, *, crate_id: UUID) -> CrateChanged:
    """The crate is here; how it differs from its record is told, and stays to be seen.

    Raises:
        CrateStepError: it was checked in or cancelled before.
    """
    crate = crate_row(unit, crate_id)
    journey.check_step(crate.state, journey.HERE)
    scanned = len(times_in(unit, crate_id))
    # Received by the count alone: nobody scanned, so there is nothing to compare.
    missing, extra = journey.difference(told=crate.count if scanned else None, scanned=scanned)
    before = step(crate, moment, journey.HERE)
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


def _write_down(unit: Session, moment: Moment, code: str, words: str) -> CopyRow:
    if kind_of(code) is not CodeKind.COPY:
        raise CodeNotKnownError(code)
    title = write_title(unit, TitleDraft(f"{words} {code}"))
    unit.flush()
    # The owner's number is on the book, not in this register: the barcode stands for it.
    copy = CopyRow(title_id=title.id, accession_number=code, barcode=code, acquired_on=moment.today)
    unit.add(copy)
    unit.flush()
    return copy
