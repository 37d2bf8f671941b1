"""Việc cần xem: what a person has to look at, each thing as long as it is so."""

from collections.abc import Iterator
from datetime import date, timedelta

from pydantic_core import from_json, to_json
from sqlmodel import Session, and_, col, func, select

from desktop.operations.closings import month_to_close
from desktop.operations.emergency_sheet import emergency_state
from desktop.operations.flags import flag_things
from desktop.operations.loans import is_open, loans_where
from desktop.operations.recovery import recovery_state
from desktop.operations.set_aside import set_aside_things
from desktop.operations.settings import read_settings
from desktop.operations.things import (
    BackupIsOld,
    Borrower,
    CardHolder,
    CardOfSeveral,
    ClockIsDoubted,
    CopyLentTwice,
    DayWithoutEntry,
    EmergencySheetMissing,
    Listed,
    MonthNotClosed,
    NoLongerAdmitted,
    PeopleWithoutName,
    SheetNotPrinted,
    Thing,
)
from desktop.operations.visit_figures import days_with_entry, first_day_with_entry
from desktop.register.moment import Moment
from desktop.register.phone_codes import phone_codes
from desktop.store.backups import BACKED_UP_AT
from desktop.store.clock_check import doubt, last_seen
from desktop.store.outbox import exchange_row
from desktop.store.tables.house import SettingRow
from desktop.store.tables.lending import LoanRow
from desktop.store.tables.people import PersonRow

DAYS_LOOKED_BACK = 14
BACKUP_DAYS = 7
_PUT_OFF = "put_off"
_DAY_SECONDS = 86_400


def things_to_look_at(unit: Session, moment: Moment) -> tuple[Listed, ...]:
    """Return what is to be looked at now, the most urgent first; what was put off comes tomorrow.

    The codes are those of everything there is, so that putting one off changes no other.
    """
    things = tuple(_everything(unit, moment))
    codes = phone_codes(thing.key for thing in things)
    off = _put_off(unit, moment)
    return tuple(Listed(codes[thing.key], thing) for thing in things if thing.key not in off)


def put_off(unit: Session, moment: Moment, *, key: str) -> None:
    """Show a thing again tomorrow and not before."""
    days = _put_off(unit, moment) | {key: moment.today.isoformat()}
    unit.merge(SettingRow(key=_PUT_OFF, value=to_json(days).decode()))


def _everything(unit: Session, moment: Moment) -> Iterator[Thing]:
    yield from _clock(unit, moment)
    yield from _no_longer_admitted(unit)
    yield from _copies_lent_twice(unit, moment)
    yield from _cards_of_several(unit)
    yield from flag_things(unit)
    yield from set_aside_things(unit)
    yield from _people_without_name(unit)
    yield from _old_backup(unit, moment)
    yield from _sheet_not_printed(unit, moment)
    if emergency_state(unit, moment).is_missing:
        yield EmergencySheetMissing()
    yield from _days_without_entry(unit, moment)
    month = month_to_close(unit, moment)
    if month is not None:
        yield MonthNotClosed(month)


def _put_off(unit: Session, moment: Moment) -> dict[str, str]:
    row = unit.get(SettingRow, _PUT_OFF)
    kept: dict[str, str] = {} if row is None else from_json(row.value)
    # A clock that was set back must not hide anything for years: only today's own count.
    return {key: day for key, day in kept.items() if day == moment.today.isoformat()}


def _clock(unit: Session, moment: Moment) -> Iterator[Thing]:
    doubted = doubt(moment.at, last_seen=last_seen(unit))
    if doubted is not None:
        yield ClockIsDoubted(doubted)


def _no_longer_admitted(unit: Session) -> Iterator[Thing]:
    if exchange_row(unit).closed is not None:
        yield NoLongerAdmitted()


def _copies_lent_twice(unit: Session, moment: Moment) -> Iterator[Thing]:
    twice = (
        select(LoanRow.copy_id)
        .where(is_open())
        .group_by(col(LoanRow.copy_id))
        .having(func.count(col(LoanRow.id)) > 1)
    )
    for copy_id in sorted(unit.exec(twice)):
        loans = loans_where(unit, moment, LoanRow.copy_id == copy_id, is_open())
        yield CopyLentTwice(
            copy_id=copy_id,
            title=loans[0].title,
            accession_number=loans[0].accession_number,
            borrowers=tuple(
                Borrower(loan.loan_id, loan.person_name, loan.lent_on)
                for loan in sorted(loans, key=lambda loan: (loan.lent_on, loan.loan_id))
            ),
        )


def _cards_of_several(unit: Session) -> Iterator[Thing]:
    here = and_(col(PersonRow.left_on).is_(None), col(PersonRow.erased).is_(False))
    several = (
        select(PersonRow.card_number)
        .where(here)
        .group_by(col(PersonRow.card_number))
        .having(func.count(col(PersonRow.id)) > 1)
    )
    for number in sorted(unit.exec(several)):
        people = unit.exec(
            select(PersonRow)
            .where(PersonRow.card_number == number, here)
            .order_by(col(PersonRow.sort_key), col(PersonRow.id))
        )
        yield CardOfSeveral(
            number, tuple(CardHolder(row.id, row.full_name, row.birth_year) for row in people)
        )


def _people_without_name(unit: Session) -> Iterator[Thing]:
    count, first = unit.exec(
        select(func.count(col(PersonRow.id)), func.min(PersonRow.id)).where(
            PersonRow.full_name == "",
            col(PersonRow.left_on).is_(None),
            col(PersonRow.erased).is_(False),
        )
    ).one()
    if count:
        yield PeopleWithoutName(count, first)


def _old_backup(unit: Session, moment: Moment) -> Iterator[Thing]:
    row = unit.get(SettingRow, BACKED_UP_AT)
    if row is None:
        # Today's first copy is made moments after the start: only an old house can lack one.
        began = first_day_with_entry(unit)
        if began is not None and (moment.today - began).days > BACKUP_DAYS:
            yield BackupIsOld(None)
        return
    days = (moment.at - int(row.value)) // _DAY_SECONDS
    if days > BACKUP_DAYS:
        yield BackupIsOld(days)


def _sheet_not_printed(unit: Session, moment: Moment) -> Iterator[Thing]:
    # An empty register has no names to lose.
    named = unit.exec(select(PersonRow.id).limit(1)).first() is not None
    if named and recovery_state(unit, moment).printed_at is None:
        yield SheetNotPrinted()


def _days_without_entry(unit: Session, moment: Moment) -> Iterator[Thing]:
    began = first_day_with_entry(unit)
    if began is None:
        return
    first = max(began, moment.today - timedelta(days=DAYS_LOOKED_BACK))
    opening = read_settings(unit, moment).opening
    known = days_with_entry(unit, first, moment.yesterday)
    for day in _days(moment.yesterday, first):
        if day not in known and opening.is_open(day):
            yield DayWithoutEntry(day)


def _days(newest: date, oldest: date) -> Iterator[date]:
    for back in range((newest - oldest).days + 1):
        yield newest - timedelta(days=back)
