"""The next numbers of cards and copies.

The last serial that was given stands among the settings, so that a new number costs one look-up
among 200,000 copies; a house without that setting goes on after the highest number it finds.

Labels printed ahead have serials of their own, from 50,000,000 on, so that nobody has to know which
of them lie in a drawer. The counter belongs to one log of one installation and begins at a place
drawn from it: neither a second PC nor a register that was put back gives a number again.
"""

from collections.abc import Iterable
from hashlib import sha256

from sqlalchemy.orm import Mapped
from sqlmodel import Session, col, func, select

from desktop.register.barcodes import (
    CARD,
    COPY,
    CRATE,
    CodeKind,
    barcode,
    kind_of,
    serial_of,
)
from desktop.register.catalogue import ACCESSION_DIGITS, accession_number
from desktop.store.tables.catalogue import CopyRow
from desktop.store.tables.crates import CrateRow
from desktop.store.tables.house import ExchangeRow, SettingRow
from desktop.store.tables.people import PersonRow

_FIRST_AHEAD, _AHEAD = 50_000_000, 45_000_000


def next_card_number(unit: Session, *, house_number: str) -> str:
    """Return the barcode of the next reader's card."""
    [number] = next_card_numbers(unit, house_number=house_number, how_many=1)
    return number


def next_card_numbers(unit: Session, *, house_number: str, how_many: int) -> tuple[str, ...]:
    """Return the barcodes of the next readers' cards."""
    serial = _last_card(unit, house_number)
    _keep(unit, "serial.card", serial + how_many)
    return tuple(
        barcode(CARD, house_number=house_number, serial=serial + place)
        for place in range(1, how_many + 1)
    )


def go_on_after_cards(unit: Session, numbers: Iterable[str], *, house_number: str) -> None:
    """Give no number of this house again that came with a list: the next one is higher."""
    own = [serial_of(number) for number in numbers if number.startswith(CARD + house_number)]
    _keep(unit, "serial.card", max([_last_card(unit, house_number), *own]))


def next_crate_number(unit: Session, *, house_number: str) -> str:
    """Return the barcode of the next crate."""
    serial = _kept(unit, "serial.crate")
    if serial is None:
        serial = _highest_barcode(unit, col(CrateRow.barcode), CRATE + house_number)
    _keep(unit, "serial.crate", serial + 1)
    return barcode(CRATE, house_number=house_number, serial=serial + 1)


def next_copy_numbers(
    unit: Session, *, house_number: str, how_many: int
) -> tuple[tuple[str, str], ...]:
    """Return the accession number and the barcode of each of the next copies."""
    accession, code = _kept(unit, "serial.accession"), _kept(unit, "serial.copy")
    if accession is None:
        accession = _highest_accession(unit)
    if code is None:
        code = _highest_barcode(unit, col(CopyRow.barcode), COPY + house_number)
    _keep(unit, "serial.accession", accession + how_many)
    _keep(unit, "serial.copy", code + how_many)
    return tuple(
        (
            accession_number(accession + place),
            barcode(COPY, house_number=house_number, serial=code + place),
        )
        for place in range(1, how_many + 1)
    )


def numbers_ahead(unit: Session, *, house_number: str, how_many: int) -> tuple[str, ...]:
    """Return barcodes for copies that nobody has written down yet. None is ever given again."""
    log = unit.exec(select(ExchangeRow.log)).one()
    key = f"serial.ahead.{log}"
    serial = _kept(unit, key)
    if serial is None:
        drawn = int.from_bytes(sha256(log.encode()).digest()[:8], "big")
        serial = _FIRST_AHEAD + drawn % _AHEAD
    _keep(unit, key, serial + how_many)
    return tuple(
        barcode(COPY, house_number=house_number, serial=serial + place)
        for place in range(1, how_many + 1)
    )


def go_on_after_accessions(unit: Session, numbers: Iterable[str]) -> None:
    """Give no number again that came with a list: the next one is higher than all of these.

    A longer number was not given by a house; it does not move the counter.
    """
    own = [int(number) for number in numbers if _is_ours(number)]
    accession = _kept(unit, "serial.accession")
    if accession is None:
        accession = _highest_accession(unit)
    _keep(unit, "serial.accession", max([accession, *own]))


def go_on_after_copies(unit: Session, labels: Iterable[str], *, house_number: str) -> None:
    """Give no barcode of this house again that came with a list: the next one is higher.

    Those printed ahead have serials of their own, which the counter never comes to.
    """
    prefix = COPY + house_number
    own = [serial_of(label) for label in labels if _is_barcode(label, prefix)]
    serial = _kept(unit, "serial.copy")
    if serial is None:
        serial = _highest_barcode(unit, col(CopyRow.barcode), prefix)
    usual = [number for number in own if number < _FIRST_AHEAD]
    _keep(unit, "serial.copy", max([serial, *usual]))


def _is_barcode(label: str, prefix: str) -> bool:
    return label.startswith(prefix) and kind_of(label) is CodeKind.COPY


def _is_ours(number: str) -> bool:
    return number.isascii() and number.isdecimal() and len(number) <= ACCESSION_DIGITS


def _last_card(unit: Session, house_number: str) -> int:
    serial = _kept(unit, "serial.card")
    if serial is None:
        serial = _highest_barcode(unit, col(PersonRow.card_number), CARD + house_number)
    return serial


def _kept(unit: Session, key: str) -> int | None:
    row = unit.get(SettingRow, key)
    return None if row is None else int(row.value)


def _keep(unit: Session, key: str, serial: int) -> None:
    unit.merge(SettingRow(key=key, value=str(serial)))


def _highest_barcode(unit: Session, column: Mapped[str], prefix: str) -> int:
    given = column.between(prefix, f"{prefix}{_FIRST_AHEAD}")
    highest = select(func.max(column)).where(given)
    found = unit.exec(highest).one()
    return serial_of(found) if found else 0


def _highest_accession(unit: Session) -> int:
    number = col(CopyRow.accession_number)
    digits = "[0-9]" * ACCESSION_DIGITS
    found = unit.exec(select(func.max(number)).where(number.op("GLOB")(digits))).one()
    return int(found) if found else 0
