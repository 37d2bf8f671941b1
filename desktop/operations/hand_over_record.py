"""What stands on the record with which a crate of books changes hands."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import Session

from desktop.operations.register_books import CopyEntry, copies_of_record
from desktop.operations.settings import read_settings
from desktop.register.hand_over import hand_over_code
from desktop.register.moment import Moment


@dataclass(frozen=True, slots=True)
class CrateOnPaper:
    """The crate as both sides know it; `due_on` is when it comes back."""

    barcode: str
    name: str
    receiver: str
    due_on: date | None = None


@dataclass(frozen=True, slots=True)
class HandOverRecord:
    """One record, printed twice; `code` are the digits of its QR code.

    `to_follow` are books of the crate that readers still have: they come after it, one by one.
    """

    crate: CrateOnPaper
    giver: str
    on_day: date
    code: str
    entries: tuple[CopyEntry, ...]
    to_follow: tuple[CopyEntry, ...] = ()


def hand_over_record(
    unit: Session,
    moment: Moment,
    *,
    crate: CrateOnPaper,
    copy_ids: Sequence[UUID],
    to_follow: Sequence[UUID] = (),
) -> HandOverRecord:
    """Return the record of these copies leaving the house in the crate today."""
    entries = copies_of_record(unit, moment, copy_ids=copy_ids).entries
    code = hand_over_code(crate.barcode, [entry.barcode for entry in entries])
    house = read_settings(unit, moment).house_name
    late = copies_of_record(unit, moment, copy_ids=to_follow).entries if to_follow else ()
    return HandOverRecord(crate, house, moment.today, code.digits(), entries, late)
