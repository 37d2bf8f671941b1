"""What enrolment gave this installation, kept in its one row of the exchange."""

from dataclasses import dataclass, field

from sqlmodel import Session

from desktop.store.outbox import exchange_row
from desktop.store.pulled_pages import begin_again


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


def device_key(unit: Session) -> bytes:
    """Return this installation's signing key, which is there from the first start."""
    return bytes.fromhex(exchange_row(unit).device_key)


def enrolment(unit: Session) -> Enrolment | None:
    """Return the enrolment, or None before there is one."""
    row = exchange_row(unit)
    if not (
        row.server_url
        and row.house_id
        and row.device_id
        and row.token
        and row.province_key
        and row.lineage
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
    )


def keep_enrolment(unit: Session, given: Enrolment) -> None:
    """Keep what the province gave. The mark stays: its next signed answer says where it is.

    Everything is pulled from the beginning: it may be another province, or another house.
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
