"""The emergency sheet: a code on paper with which somebody who forgot their PIN takes a new one.

It is good once. Of its code only a hash is kept, so that it stands on the paper alone.
"""

import secrets
from dataclasses import dataclass, field
from datetime import date

from pydantic_core import from_json, to_json
from sqlmodel import Session

from desktop.operations.permission import active_rows, require
from desktop.operations.settings import read_settings
from desktop.register.keepers import Permission
from desktop.register.moment import Moment
from desktop.store.enrolment import enrolment
from desktop.store.pin_hashes import is_pin, pin_hash
from desktop.store.tables.house import SettingRow
from sync.protocol.enrolment import CODE_LENGTH, CODE_LETTERS, plain_code

GROUP_LETTERS = 5
_KEPT = "emergency_sheet"


@dataclass(frozen=True, slots=True)
class EmergencySheet:
    """What stands on the sheet. The code does not show in a log or an error."""

    house_name: str
    house_number: str
    printed_on: date
    groups: tuple[str, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class EmergencyState:
    """Since when a sheet is good (seconds), None if there is none; whether somebody has a PIN."""

    printed_at: int | None
    is_needed: bool

    @property
    def is_missing(self) -> bool:
        """Whether somebody has a PIN, and no paper to fall back on."""
        return self.is_needed and self.printed_at is None


def new_emergency_sheet(unit: Session, moment: Moment) -> EmergencySheet:
    """Return a sheet with a new code; it is good once `keep_emergency_sheet` has kept it.

    Raises:
        NotAllowedError: the sheet is shown only to whoever is in charge.
    """
    require(unit, Permission.HOUSE)
    code = "".join(secrets.choice(CODE_LETTERS) for _ in range(CODE_LENGTH))
    settings, joined = read_settings(unit, moment), enrolment(unit)
    return EmergencySheet(
        house_name=settings.house_name or (joined.house_name if joined else ""),
        house_number=settings.house_number,
        printed_on=moment.today,
        groups=tuple(code[at : at + GROUP_LETTERS] for at in range(0, CODE_LENGTH, GROUP_LETTERS)),
    )


def keep_emergency_sheet(unit: Session, moment: Moment, *, sheet: EmergencySheet) -> None:
    """Note that this sheet is on paper: from now on it is good, and no other.

    Raises:
        NotAllowedError: only whoever is in charge has it printed.
    """
    require(unit, Permission.HOUSE)
    kept = {"hash": pin_hash("".join(sheet.groups)), "printed_at": moment.at}
    unit.merge(SettingRow(key=_KEPT, value=to_json(kept).decode()))


def emergency_state(unit: Session, moment: Moment) -> EmergencyState:
    """Return whether there is a sheet, and whether one is needed."""
    row = unit.get(SettingRow, _KEPT)
    return EmergencyState(
        printed_at=None if row is None else from_json(row.value)["printed_at"],
        is_needed=any(keeper.pin_hash for keeper in active_rows(unit)),
    )


def has_sheet_form(typed: str) -> bool:
    """Return whether this can be the code of a sheet: as many letters as one has."""
    return len(plain_code(typed)) == CODE_LENGTH


def use_emergency_sheet(unit: Session, typed: str) -> bool:
    """Return whether this is the code of the sheet that is good; if so, it is good no more."""
    row = unit.get(SettingRow, _KEPT)
    if row is None or not is_pin(plain_code(typed), from_json(row.value)["hash"]):
        return False
    unit.delete(row)
    return True
