"""How far each printer has to move a page. It stays in the house: printers do not travel."""

from dataclasses import dataclass

from pydantic_core import from_json, to_json
from sqlmodel import Session

from desktop.register.errors import NumberOutOfRangeError
from desktop.register.moment import Moment
from desktop.store.tables.house import SettingRow

FURTHEST = 20.0


@dataclass(frozen=True, slots=True)
class PrinterOffset:
    """Millimetres to the right and down; negative ones the other way."""

    right: float = 0.0
    down: float = 0.0


def printer_offset(unit: Session, moment: Moment, *, printer: str) -> PrinterOffset:
    """Return what was found with the test sheet, nothing for a printer that is new."""
    row = unit.get(SettingRow, _key(printer))
    return PrinterOffset() if row is None else PrinterOffset(*from_json(row.value))


def keep_printer_offset(
    unit: Session, moment: Moment, *, printer: str, offset: PrinterOffset
) -> None:
    """Keep what was found with the test sheet.

    Raises:
        NumberOutOfRangeError: so far no printer is off.
    """
    if max(abs(offset.right), abs(offset.down)) > FURTHEST:
        raise NumberOutOfRangeError("offset", -int(FURTHEST), int(FURTHEST))
    value = to_json([offset.right, offset.down]).decode()
    unit.merge(SettingRow(key=_key(printer), value=value))


def _key(printer: str) -> str:
    return f"printer_offset.{printer}"
