"""The house's own sheet of labels. It stays in the house: paper does not travel."""

from dataclasses import asdict

from pydantic_core import from_json, to_json
from sqlmodel import Session

from desktop.operations.done import read_value
from desktop.register.label_sheets import LabelSheet, require_printable
from desktop.register.moment import Moment
from desktop.store.tables.house import SettingRow

_KEY = "label_sheet"


def own_label_sheet(unit: Session, moment: Moment) -> LabelSheet | None:
    """Return the sheet that was measured here, None if none was."""
    row = unit.get(SettingRow, _KEY)
    return None if row is None else read_value(LabelSheet, from_json(row.value))


def keep_label_sheet(unit: Session, moment: Moment, *, sheet: LabelSheet) -> None:
    """Keep a sheet in the place of the one before.

    Raises:
        LabelTooSmallError, SheetTooLargeError: nothing could be printed on it.
    """
    require_printable(sheet)
    unit.merge(SettingRow(key=_KEY, value=to_json(asdict(sheet)).decode()))
