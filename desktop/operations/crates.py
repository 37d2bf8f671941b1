"""Crates of ours: filled book by book, sent, and home again."""

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from sqlmodel import Session, select

from desktop.operations.copy_codes import copy_with_code
from desktop.operations.crate_rows import (
    CrateBefore,
    CrateChanged,
    CrateCopyMoved,
    end_times,
    on_loan_among,
    open_times_of,
    step,
    times_in,
    title_of,
    unchanged,
)
from desktop.operations.done import Done, journal
from desktop.operations.loans import open_loan_of
from desktop.operations.numbering import next_crate_number
from desktop.operations.settings import read_settings
from desktop.operations.still_there import copy_row, crate_row, person_row
from desktop.register import crates as journey
from desktop.register.catalogue import KEPT
from desktop.register.errors import (
    CopyAlreadyLentError,
    CopyInCrateError,
    CopyNotLendableError,
    CrateEmptyError,
)
from desktop.register.moment import Moment
from desktop.register.text import required_text
from desktop.store.tables.catalogue import CopyRow
from desktop.store.tables.crates import CrateCopyRow, CrateRow


@dataclass(frozen=True, slots=True)
class CrateMade(Done):
    """A crate was written down; the keeper fills it."""

    crate_id: UUID
    name: str
    barcode: str


def make_crate(
    unit: Session,
    moment: Moment,
    *,
    name: str,
    receiver: str,
    due_on: date | None = None,
    sent_to: str | None = None,
) -> CrateMade:
    """Write down a crate that goes to another house, with a barcode of its own.

    With `sent_to`, the receiver's number at the province, that house hears of it once it is sent.

    Raises:
        TextMissingError, TextTooLongError: the name or the receiver cannot be kept so.
    """
    house_number = read_settings(unit, moment).house_number
    crate = CrateRow(
        barcode=next_crate_number(unit, house_number=house_number),
        name=required_text(name, field="name"),
        holder=required_text(receiver, field="receiver"),
        due_on=due_on,
        sent_to=sent_to,
        state=journey.FILLING,
        since=moment.today,
    )
    unit.add(crate)
    done = CrateMade(crate.id, crate.name, crate.barcode)
    journal(unit, moment, done, unchanged(crate))
    return done


def put_into_crate(unit: Session, moment: Moment, *, crate_id: UUID, code: str) -> CrateCopyMoved:
    """Put the scanned book into the crate. One that should be elsewhere is evidently here.

    Raises:
        CodeNotKnownError: no copy has this code.
        CopyAlreadyLentError, CopyNotLendableError, CopyInCrateError: it cannot go along.
        CrateStepError: the crate is no longer being filled.
    """
    crate = crate_row(unit, crate_id)
    journey.check_filling(crate.state)
    copy = copy_with_code(unit, code)
    loan = open_loan_of(unit, copy.id)
    if loan is not None:
        raise CopyAlreadyLentError(person_row(unit, loan.person_id).full_name)
    if copy.state != KEPT:
        raise CopyNotLendableError
    before = unchanged(crate)
    found = []
    for time, other in open_times_of(unit, [copy.id]):
        if other.state in (journey.FILLING, journey.COMING):
            raise CopyInCrateError(other.name)
        found.append(time)
    ended = end_times(found, moment, journey.FOUND)
    time = CrateCopyRow(crate_id=crate_id, copy_id=copy.id, since=moment.today)
    unit.add(time)
    unit.flush()
    return _moved(unit, moment, crate, copy, replace(before, ended=ended, put=(time.id,)))


def take_out_of_crate(
    unit: Session, moment: Moment, *, crate_id: UUID, copy_id: UUID
) -> CrateCopyMoved:
    """Take a book out of the crate again, before it is sent.

    Raises:
        CrateStepError: the crate is no longer being filled.
    """
    crate = crate_row(unit, crate_id)
    journey.check_filling(crate.state)
    return _end(unit, moment, crate, copy_id, journey.TAKEN_OUT)


def send_crate(unit: Session, moment: Moment, *, crate_id: UUID) -> CrateChanged:
    """Close the crate: it is on its way. What was lent or lost since it was put in stays here.

    Raises:
        CrateEmptyError: nothing would go along.
        CrateStepError: it was sent or cancelled meanwhile.
    """
    crate = crate_row(unit, crate_id)
    journey.check_step(crate.state, journey.SENT)
    times = times_in(unit, crate_id)
    lent = on_loan_among(unit, [time.copy_id for time in times])
    stay = [t for t in times if t.copy_id in lent or copy_row(unit, t.copy_id).state != KEPT]
    if len(stay) == len(times):
        raise CrateEmptyError
    before = step(crate, moment, journey.SENT)
    before = replace(before, ended=end_times(stay, moment, journey.LENT))
    return _stepped(unit, moment, crate, before, count=len(times) - len(stay))


def note_arrival(unit: Session, moment: Moment, *, crate_id: UUID) -> CrateChanged:
    """The other house has the crate: its half of the record is signed.

    Raises:
        CrateStepError: the crate is not on its way.
    """
    crate = crate_row(unit, crate_id)
    journey.check_step(crate.state, journey.THERE)
    count = len(times_in(unit, crate_id))
    return _stepped(unit, moment, crate, step(crate, moment, journey.THERE), count=count)


def take_home(unit: Session, moment: Moment, *, crate_id: UUID, code: str) -> CrateCopyMoved:
    """One book of the crate is back.

    Raises:
        CodeNotKnownError: no copy has this code.
        CopyNotInCrateError: it did not go away with this crate.
        CrateStepError: the crate was never away.
    """
    crate = crate_row(unit, crate_id)
    if crate.state != journey.HOME:  # a late one may follow the crate
        journey.check_step(crate.state, journey.HOME)
    copy = copy_with_code(unit, code)
    times = select(CrateCopyRow.why).where(
        CrateCopyRow.crate_id == crate_id, CrateCopyRow.copy_id == copy.id
    )
    if not set(unit.exec(times)) - {journey.TAKEN_OUT, journey.LENT}:
        raise journey.CopyNotInCrateError(crate.name, title_of(unit, copy))
    return _end(unit, moment, crate, copy.id, journey.CAME_HOME)


def bring_home(
    unit: Session, moment: Moment, *, crate_id: UUID, everything: bool = True
) -> CrateChanged:
    """The crate is back; what is not, if not everything is, stays written down as in it.

    Raises:
        CrateStepError: the crate was never away.
    """
    crate = crate_row(unit, crate_id)
    journey.check_step(crate.state, journey.HOME)
    times = times_in(unit, crate_id)
    before = step(crate, moment, journey.HOME)
    if everything:
        before = replace(before, ended=end_times(times, moment, journey.CAME_HOME))
    missing = 0 if everything else len(times)
    return _stepped(unit, moment, crate, before, count=len(before.ended), missing=missing)


def cancel_crate(unit: Session, moment: Moment, *, crate_id: UUID) -> CrateChanged:
    """The journey does not take place: whatever happened to its books since stays so.

    Nothing is restored, because sending changed nothing but where the crate is.

    Raises:
        CrateStepError: the other house has it already.
    """
    crate = crate_row(unit, crate_id)
    journey.check_step(crate.state, journey.CANCELLED)
    before = step(crate, moment, journey.CANCELLED)
    ended = end_times(times_in(unit, crate_id), moment, journey.NOT_SENT)
    return _stepped(unit, moment, crate, replace(before, ended=ended), count=len(ended))


def _end(unit: Session, moment: Moment, crate: CrateRow, copy_id: UUID, why: str) -> CrateCopyMoved:
    copy = copy_row(unit, copy_id)
    here = [time for time in times_in(unit, crate.id) if time.copy_id == copy_id]
    ended = end_times(here, moment, why)
    return _moved(unit, moment, crate, copy, replace(unchanged(crate), ended=ended), why)


def _moved(
    unit: Session,
    moment: Moment,
    crate: CrateRow,
    copy: CopyRow,
    before: CrateBefore,
    why: str | None = None,
) -> CrateCopyMoved:
    unit.flush()
    changed = bool(before.ended or before.put or before.came)
    done = CrateCopyMoved(
        crate.id,
        crate.name,
        title_of(unit, copy),
        copy.accession_number,
        why,
        len(times_in(unit, crate.id)),
        again=not changed,
    )
    if changed:
        journal(unit, moment, done, before)
    return done


def _stepped(
    unit: Session,
    moment: Moment,
    crate: CrateRow,
    before: CrateBefore,
    *,
    count: int,
    missing: int = 0,
) -> CrateChanged:
    done = CrateChanged(crate.id, crate.name, crate.state, count, missing)
    journal(unit, moment, done, before)
    return done
