"""What enrolment gave this installation, kept in its one row of the exchange."""

import json
from dataclasses import dataclass, field

from sqlmodel import Session

from desktop.store.escrow import keep_escrow
from desktop.store.outbox import exchange_row
from desktop.store.pulled_pages import begin_again
from desktop.store.tables.house import SettingRow

_GIVEN = (
    "SELECT server_url, house_id, house_name, device_id, token, device_key, province_key, lineage, "
    "province_ca, recovery_key FROM exchange"
)
HOUSE_NUMBER = "house_number"
"""The setting that stands in every barcode of the house."""


@dataclass(frozen=True, slots=True)
class Enrolment:
    """The right to speak for a house. The secrets do not show in a log or an error."""

    server_url: str
    house_id: str
    house_name: str
    device_id: str
    token: str = field(repr=False)
    device_key: bytes = field(repr=False)
    province_key: bytes
    lineage: str
    province_ca: bytes | None = None
    recovery_key: bytes | None = None
    house_number: str | None = None


def device_key(unit: Session) -> bytes:
    """Return this installation's signing key, which is there from the first start."""
    return bytes.fromhex(exchange_row(unit).device_key)


def enrolment(unit: Session) -> Enrolment | None:
    """Return the enrolment, or None before there is one."""
    unit.flush()
    row = unit.connection().exec_driver_sql(_GIVEN).one()
    # Where everything goes by stick, the address is empty.
    if row.server_url is None or not (
        row.house_id and row.device_id and row.token and row.province_key and row.lineage
    ):
        return None
    return Enrolment(
        server_url=row.server_url,
        house_id=row.house_id,
        house_name=row.house_name or "",
        device_id=row.device_id,
        token=row.token,
        device_key=bytes.fromhex(row.device_key),
        province_key=bytes.fromhex(row.province_key),
        lineage=row.lineage,
        province_ca=bytes.fromhex(row.province_ca) if row.province_ca else None,
        recovery_key=bytes.fromhex(row.recovery_key) if row.recovery_key else None,
    )


def keep_enrolment(unit: Session, given: Enrolment) -> None:
    """Keep what the province gave. The mark stays: its next signed answer says where it is.

    Everything is pulled from the beginning: it may be another province, or another house. In the
    same transaction the house's key goes into escrow, if the province keeps a recovery key, and
    the house's number into the settings: new barcodes carry it.
    """
    begin_again(unit)
    row = exchange_row(unit)
    row.server_url = given.server_url
    row.house_id = given.house_id
    row.house_name = given.house_name
    row.device_id = given.device_id
    row.token = given.token
    row.province_key = given.province_key.hex()
    row.lineage = given.lineage
    row.province_ca = given.province_ca.hex() if given.province_ca else None
    row.recovery_key = given.recovery_key.hex() if given.recovery_key else None
    row.closed = row.invitation = None
    if given.recovery_key:
        keep_escrow(unit, given.recovery_key)
    if given.house_number:
        unit.merge(SettingRow(key=HOUSE_NUMBER, value=json.dumps(given.house_number)))
