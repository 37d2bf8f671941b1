"""What this computer was told of others in the same room: its own, and no copy takes it along."""

import json
from dataclasses import dataclass, field

from sqlmodel import Session

from desktop.store.tables.house import SettingRow

_ADDRESS, _KEEPS = "mailbox_address", "mailbox_open"


@dataclass(frozen=True, slots=True)
class NearbyChoices:
    """Through whom this computer sends, and whether others send through it.

    The address has a secret in it, which does not show in a log or an error.
    """

    address: str = field(default="", repr=False)
    keeps: bool = False


def nearby_choices(unit: Session) -> NearbyChoices:
    """Return what was chosen; at first nothing is on."""
    address, keeps = (unit.get(SettingRow, key) for key in (_ADDRESS, _KEEPS))
    return NearbyChoices(
        address=json.loads(address.value) if address else "",
        keeps=bool(json.loads(keeps.value)) if keeps else False,
    )


def keep_address(unit: Session, address: str) -> None:
    """Remember the address of a computer that took what waits."""
    unit.merge(SettingRow(key=_ADDRESS, value=json.dumps(address)))


def keep_open(unit: Session, *, keeps: bool) -> None:
    """Remember whether other computers may send through this one."""
    unit.merge(SettingRow(key=_KEEPS, value=json.dumps(keeps)))


def forget_choices(unit: Session) -> None:
    """Turn everything off: the register may be on another computer now."""
    for key in (_ADDRESS, _KEEPS):
        if (row := unit.get(SettingRow, key)) is not None:
            unit.delete(row)
