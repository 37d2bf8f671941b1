"""What a row is in the words of the house: which visit day, which book, whose card."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlmodel import Session

from desktop.operations.club_sessions import SessionKey
from desktop.store.tables.catalogue import CopyRow, TitleRow
from desktop.store.tables.clubs import (
    ClubMemberRow,
    ClubPauseRow,
    ClubRow,
    ClubSessionRow,
    LateChangeRow,
    PresenceRow,
)
from desktop.store.tables.crates import CrateCopyRow, CrateRow
from desktop.store.tables.lending import (
    HoldRow,
    InHouseUseRow,
    LoanEventRow,
    LoanRow,
    ReminderRow,
    ReturnDetailRow,
)
from desktop.store.tables.people import ConsentRow, HouseholdRow, PersonRow, PersonTraitRow
from desktop.store.tables.stock_takes import StockScanRow, StockTakeRow
from desktop.store.tables.synced_row import SyncedRow
from desktop.store.tables.visits import DelegationRow, VisitGroupRow, VisitRow, VisitTallyRow


@dataclass(frozen=True, slots=True)
class Record:
    """One entry of a register, named as people name it.

    Attributes:
        kind: as on the wire.
        row_id: of the entry itself.
        shown_by: the id of what a page shows it under: a title for its copy, a person for a loan.
        name: of the person, book, club or group.
        other: the second name: the copy's number, the borrower, who was at the session.
        session: where the entry is on a roll.
    """

    kind: str
    row_id: UUID
    shown_by: UUID
    name: str = ""
    other: str = ""
    day: date | None = None
    count: int | None = None
    session: SessionKey | None = None


def record_of(unit: Session, kind: str, row_id: UUID) -> Record | None:
    """Return what the row is; None where it is not here, was erased, or is nobody's entry."""
    row_type, describe = _KINDS.get(kind, (None, None))
    row = None if row_type is None else unit.get(row_type, row_id)
    if row is None or describe is None or getattr(row, "erased", False):
        return None
    return describe(unit, row)


def _visit(unit: Session, row: VisitRow) -> Record:
    group = None if row.group_id is None else unit.get(VisitGroupRow, row.group_id)
    label = "" if group is None else group.label
    return Record("visit", row.id, row.id, label, day=row.on_day, count=row.count)


def _visit_tally(_unit: Session, row: VisitTallyRow) -> Record:
    return Record("visit_tally", row.id, row.id, day=row.on_day, count=row.count)


def _delegation(unit: Session, row: DelegationRow) -> Record:
    visit = unit.get_one(VisitRow, row.visit_id)
    return Record(
        "delegation", row.id, row.visit_id, row.name or "", day=visit.on_day, count=visit.count
    )


def _visit_group(_unit: Session, row: VisitGroupRow) -> Record:
    return Record("visit_group", row.id, row.id, row.label)


def _person(_unit: Session, row: PersonRow) -> Record:
    return Record("person", row.id, row.id, row.full_name or row.card_number)


def _household(unit: Session, row: HouseholdRow) -> Record:
    head = None if row.head_id is None else unit.get(PersonRow, row.head_id)
    shown_by, name = (row.id, "") if head is None else (head.id, head.full_name)
    return Record("household", row.id, shown_by, name, day=row.since)


def _consent(unit: Session, row: ConsentRow) -> Record:
    person = unit.get_one(PersonRow, row.person_id).full_name
    return Record("consent", row.id, row.person_id, person, day=row.on_day)


def _person_trait(unit: Session, row: PersonTraitRow) -> Record:
    person = unit.get_one(PersonRow, row.person_id).full_name
    return Record("person_trait", row.id, row.person_id, person)


def _title(_unit: Session, row: TitleRow) -> Record:
    return Record("title", row.id, row.id, row.title)


def _copy(unit: Session, row: CopyRow) -> Record:
    title = unit.get_one(TitleRow, row.title_id).title
    return Record("copy", row.id, row.title_id, title, row.accession_number)


def _loan(unit: Session, row: LoanRow) -> Record:
    copy = _copy(unit, unit.get_one(CopyRow, row.copy_id))
    person = unit.get_one(PersonRow, row.person_id).full_name
    return Record("loan", row.id, row.person_id, copy.name, person, row.lent_on)


def _loan_event(unit: Session, row: LoanEventRow) -> Record:
    loan = _loan(unit, unit.get_one(LoanRow, row.loan_id))
    return Record("loan_event", row.id, loan.shown_by, loan.name, loan.other, row.on_day)


def _return_detail(unit: Session, row: ReturnDetailRow) -> Record:
    loan = _loan(unit, unit.get_one(LoanRow, row.loan_id))
    return Record("return_detail", row.id, loan.shown_by, loan.name, loan.other)


def _in_house_use(unit: Session, row: InHouseUseRow) -> Record:
    copy = None if row.copy_id is None else _copy(unit, unit.get_one(CopyRow, row.copy_id))
    shown_by, name = (row.id, "") if copy is None else (copy.shown_by, copy.name)
    return Record("in_house_use", row.id, shown_by, name, day=row.on_day, count=row.count)


def _hold(unit: Session, row: HoldRow) -> Record:
    title = unit.get_one(TitleRow, row.title_id).title
    person = unit.get_one(PersonRow, row.person_id).full_name
    return Record("hold", row.id, row.title_id, title, person, row.asked_on)


def _club(_unit: Session, row: ClubRow) -> Record:
    return Record("club", row.id, row.id, row.name)


def _club_member(unit: Session, row: ClubMemberRow) -> Record:
    club = unit.get_one(ClubRow, row.club_id).name
    person = unit.get_one(PersonRow, row.person_id).full_name
    return Record("club_member", row.id, row.club_id, club, person, row.since)


def _club_pause(unit: Session, row: ClubPauseRow) -> Record:
    club = unit.get_one(ClubRow, row.club_id).name
    return Record("club_pause", row.id, row.club_id, club, day=row.since)


def _club_session(unit: Session, row: ClubSessionRow) -> Record:
    key = SessionKey(row.club_id, row.on_day, row.number)
    club = unit.get_one(ClubRow, row.club_id).name
    return Record("club_session", row.id, row.club_id, club, day=row.on_day, session=key)


def _late_change(unit: Session, row: LateChangeRow) -> Record:
    key = SessionKey(row.club_id, row.on_day, row.number)
    club = unit.get_one(ClubRow, row.club_id).name
    return Record("late_change", row.id, row.club_id, club, day=row.on_day, session=key)


def _presence(unit: Session, row: PresenceRow) -> Record:
    held = _club_session(unit, unit.get_one(ClubSessionRow, row.session_id))
    person = unit.get_one(PersonRow, row.person_id).full_name
    return Record(
        "presence", row.id, held.shown_by, held.name, person, held.day, session=held.session
    )


def _reminder(unit: Session, row: ReminderRow) -> Record:
    loan = _loan(unit, unit.get_one(LoanRow, row.loan_id))
    return Record("reminder", row.id, loan.shown_by, loan.name, loan.other, row.on_day)


def _crate(_unit: Session, row: CrateRow) -> Record:
    return Record("crate", row.id, row.id, row.name)


def _crate_copy(unit: Session, row: CrateCopyRow) -> Record:
    copy = _copy(unit, unit.get_one(CopyRow, row.copy_id))
    crate = unit.get_one(CrateRow, row.crate_id).name
    return Record("crate_copy", row.id, row.crate_id, copy.name, crate)


def _stock_take(_unit: Session, row: StockTakeRow) -> Record:
    return Record("stock_take", row.id, row.id, row.shelf or "", day=row.begun_on)


def _stock_scan(unit: Session, row: StockScanRow) -> Record:
    take = _stock_take(unit, unit.get_one(StockTakeRow, row.take_id))
    return Record("stock_scan", row.id, row.take_id, row.code, day=take.day)


NO_ENTRIES = frozenset({"erasure", "escrow", "flag_answer", "month_closing"})
"""Kinds that travel and are nobody's entry in a register: there is nothing to show of them."""

_KINDS: Mapping[str, tuple[type[SyncedRow], Callable[[Session, Any], Record]]] = {
    "visit": (VisitRow, _visit),
    "visit_group": (VisitGroupRow, _visit_group),
    "visit_tally": (VisitTallyRow, _visit_tally),
    "delegation": (DelegationRow, _delegation),
    "person": (PersonRow, _person),
    "household": (HouseholdRow, _household),
    "consent": (ConsentRow, _consent),
    "person_trait": (PersonTraitRow, _person_trait),
    "title": (TitleRow, _title),
    "copy": (CopyRow, _copy),
    "loan": (LoanRow, _loan),
    "loan_event": (LoanEventRow, _loan_event),
    "return_detail": (ReturnDetailRow, _return_detail),
    "in_house_use": (InHouseUseRow, _in_house_use),
    "hold": (HoldRow, _hold),
    "club": (ClubRow, _club),
    "club_member": (ClubMemberRow, _club_member),
    "club_pause": (ClubPauseRow, _club_pause),
    "club_session": (ClubSessionRow, _club_session),
    "presence": (PresenceRow, _presence),
    "late_change": (LateChangeRow, _late_change),
    "reminder": (ReminderRow, _reminder),
    "crate": (CrateRow, _crate),
    "crate_copy": (CrateCopyRow, _crate_copy),
    "stock_take": (StockTakeRow, _stock_take),
    "stock_scan": (StockScanRow, _stock_scan),
}

NAMED_KINDS = frozenset(_KINDS)
"""Every kind of entry that people have a name for."""
