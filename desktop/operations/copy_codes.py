"""The one copy that a scanned barcode or a typed accession number names."""

from collections.abc import Iterable
from uuid import UUID

from sqlmodel import Session, col, or_, select

from desktop.register.catalogue import padded_accession
from desktop.register.errors import CodeNotKnownError
from desktop.register.text import at_the_door
from desktop.store.tables.catalogue import CopyRow

_CODES_A_STATEMENT = 400


def clean_code(code: str) -> str:
    """Return a scanned or typed code as it stands in the register."""
    return at_the_door(code).replace(" ", "")


def copy_with_code(unit: Session, code: str) -> CopyRow:
    """Return the copy with this barcode, or else with this accession number.

    Raises:
        CodeNotKnownError: there is none.
    """
    copy_id = copies_by_code(unit, [clean_code(code)]).get(clean_code(code))
    if copy_id is None:
        raise CodeNotKnownError(code)
    return unit.get_one(CopyRow, copy_id)


def copies_by_code(unit: Session, codes: Iterable[str]) -> dict[str, UUID]:
    """Return which copy each of these codes names; a barcode goes before a number."""
    asked = list(dict.fromkeys(codes))
    known: dict[str, UUID] = {}
    for start in range(0, len(asked), _CODES_A_STATEMENT):
        known |= _known(unit, asked[start : start + _CODES_A_STATEMENT])
    return known


def _known(unit: Session, codes: list[str]) -> dict[str, UUID]:
    numbers = {code: padded_accession(code) for code in codes}
    wanted = {*codes, *numbers.values()}
    rows = unit.exec(
        select(CopyRow.id, CopyRow.barcode, CopyRow.accession_number)
        .where(or_(col(CopyRow.barcode).in_(wanted), col(CopyRow.accession_number).in_(wanted)))
        .order_by(col(CopyRow.id).desc())
    ).all()
    by_number = {number: copy_id for copy_id, _, number in rows}
    by_barcode = {barcode: copy_id for copy_id, barcode, _ in rows}
    found = (
        (c, by_barcode.get(c) or by_number.get(c) or by_number.get(n)) for c, n in numbers.items()
    )
    return {code: copy_id for code, copy_id in found if copy_id is not None}
