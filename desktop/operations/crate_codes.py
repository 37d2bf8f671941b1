"""The crate that a scanned barcode, or the code on its record, names."""

from dataclasses import dataclass
from uuid import UUID

from sqlmodel import Session, col, select

from desktop.operations.announced_crates import announced_crates
from desktop.operations.copy_codes import clean_code
from desktop.operations.settings import read_settings
from desktop.register import crates as journey
from desktop.register.barcodes import house_of
from desktop.register.errors import CrateNotKnownError
from desktop.register.hand_over import read_hand_over_code
from desktop.register.moment import Moment
from desktop.store.tables.crates import CrateRow


@dataclass(frozen=True, slots=True)
class CrateScanned:
    """A crate; `crate_id` is None of one of another house that nobody told of here."""

    code: str
    crate_id: UUID | None


def scanned_crate(unit: Session, moment: Moment, *, code: str) -> CrateScanned:
    """Return the crate with this barcode, or of the record with this code.

    Raises:
        CrateNotKnownError: it would be a crate of this house, and there is none.
    """
    code = clean_code(code)
    told = read_hand_over_code(code)
    barcode = code if told is None else told.crate
    crate_id = _crate_with(unit, barcode)
    if crate_id is None and house_of(barcode) == read_settings(unit, moment).house_number:
        raise CrateNotKnownError(code)
    return CrateScanned(code, crate_id)


def _crate_with(unit: Session, barcode: str) -> UUID | None:
    """Return the journey that goes on, else the one that is announced, else the newest."""
    newest = (col(CrateRow.since).desc(), col(CrateRow.id).desc())
    rows = unit.exec(select(CrateRow).where(CrateRow.barcode == barcode).order_by(*newest)).all()
    going_on = [row.id for row in rows if row.state in journey.OPEN]
    coming = [one.crate_id for one in announced_crates(unit) if one.barcode == barcode]
    return next(iter((*going_on, *coming, *(row.id for row in rows))), None)
