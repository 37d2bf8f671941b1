"""Which device belongs to which house: houses, one-time codes, devices."""

import hashlib
import secrets
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, insert, select, update

from sync.protocol.enrolment import (
    CODE_LENGTH,
    CODE_LETTERS,
    EnrolmentRequest,
    device_id_of,
    plain_code,
)
from sync.protocol.envelope import ID_BYTES
from sync.server.tables import device, enrolment_code, house
from sync.server.tokens import (
    Device,
    give_next,
    make_token,
    retire,
    token_hash,
    was_given,
)

CODE_SECONDS = 30 * 24 * 3_600
_PURPOSE = b"NVH/enrolment-code/v1"
CODE_COST = 2**14
"""Of hashing a code (scrypt's n): 50 bits could be guessed from a stolen table; at 16 MB and 50 ms
a guess they cannot in time."""
_NUMBER_DIGITS = 4
_GREATEST_NUMBER = 9_999
# Made once: to make it takes longer than to ask it, and every envelope does.
_KEPT = select(device).where(
    device.c.house_id == bindparam("of_house"), device.c.device_id == bindparam("of_device")
)


class CodeRefusedError(Exception):
    """The code cannot be used: unknown_code, code_used or code_expired."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class UnknownHouseError(Exception):
    """There is no house with this id."""


class HouseNumberTakenError(Exception):
    """Another house has this number in its barcodes, or it is none of 0001 to 9999."""


@dataclass(frozen=True, slots=True)
class Enrolled:
    """What a device gets for its code. The token is given once; its hash is kept."""

    house_id: str
    house_name: str
    house_number: str | None
    device_id: str
    token: str = field(repr=False)


def make_house(connection: Connection, name: str, *, at: int, number: str | None = None) -> str:
    """Write down a new house and return its id.

    Without a number it gets the next one, so that no two houses print the same barcodes.

    Raises:
        HouseNumberTakenError: the number cannot be this house's.
    """
    house_id = secrets.token_hex(ID_BYTES)
    connection.execute(
        insert(house),
        {
            "house_id": house_id,
            "name": name,
            "made_at": at,
            "rev": 0,
            "number": _next_number(connection) if number is None else _free(connection, number),
        },
    )
    return house_id


def house_named(connection: Connection, house_id: str) -> Row[Any]:
    """Return name and number of a house; raise UnknownHouseError if there is none."""
    found = connection.execute(select(house).where(house.c.house_id == house_id)).one_or_none()
    if found is None:
        raise UnknownHouseError(house_id)
    return found


def make_code(
    connection: Connection, house_id: str, *, at: int, seconds: int = CODE_SECONDS
) -> str:
    """Return a new one-time code for the house; only its hash is kept."""
    code = "".join(secrets.choice(CODE_LETTERS) for _ in range(CODE_LENGTH))
    connection.execute(
        insert(enrolment_code),
        {"code_hash": _code_hash(code), "house_id": house_id, "expires_at": at + seconds},
    )
    return code


def use_code(
    connection: Connection, request: EnrolmentRequest, *, seed: bytes, at: int
) -> Enrolled:
    """Make the asking device one of the code's house and return its token.

    The same device may use its code again, for its answer may have been lost or still be on its
    way: the same request gives the same token. Whether the device holds the key it names was
    proved by its signature. A device that was revoked comes back by a new code alone.

    Raises:
        CodeRefusedError: the code is none, too old, or was used up.
    """
    device_id = device_id_of(request.key)
    code = _usable_code(connection, request, device_id, at=at)
    asking = Device(code.house_id, device_id, request.key, is_revoked=False)
    token = make_token(seed, b"enrolled", request.key, request.nonce, code.code_hash)
    if not was_given(connection, asking, token):
        _give(connection, asking, token, app=request.app, at=at)
    connection.execute(
        update(enrolment_code)
        .where(enrolment_code.c.code_hash == code.code_hash, enrolment_code.c.used_at.is_(None))
        .values(device_id=device_id, used_at=at)
    )
    named = house_named(connection, code.house_id)
    return Enrolled(code.house_id, named.name, named.number, device_id, token)


def device_of_house(connection: Connection, *, house_id: str, device_id: str) -> Device | None:
    """Return a device by its id: for what a stick brings, which shows no token."""
    found = _kept(connection, house_id, device_id)
    if found is None:
        return None
    is_revoked = found.revoked_at is not None
    return Device(house_id, device_id, bytes(found.public_key), is_revoked=is_revoked)


def revoke(connection: Connection, *, house_id: str, device_id: str, at: int) -> bool:
    """Have nothing of this device take effect any more; return whether there is such a device."""
    here = (device.c.house_id == house_id) & (device.c.device_id == device_id)
    return bool(connection.execute(update(device).where(here).values(revoked_at=at)).rowcount)


def _usable_code(
    connection: Connection, request: EnrolmentRequest, device_id: str, *, at: int
) -> Row[Any]:
    found = connection.execute(
        select(enrolment_code)
        .where(enrolment_code.c.code_hash == _code_hash(request.code))
        .with_for_update()
    ).one_or_none()
    if found is None:
        raise CodeRefusedError("unknown_code")
    if found.device_id not in {None, device_id}:
        raise CodeRefusedError("code_used")
    if found.used_at is None and found.expires_at <= at:
        raise CodeRefusedError("code_expired")
    if found.used_at is not None and _was_revoked(connection, found.house_id, device_id):
        # Whoever was shut out must not come back with what let him in.
        raise CodeRefusedError("code_used")
    return found


def _was_revoked(connection: Connection, house_id: str, device_id: str) -> bool:
    kept = _kept(connection, house_id, device_id)
    return kept is not None and kept.revoked_at is not None


def _give(connection: Connection, to: Device, token: str, *, app: str, at: int) -> None:
    here = (device.c.house_id == to.house_id) & (device.c.device_id == to.device_id)
    kept = _kept(connection, to.house_id, to.device_id)
    if kept is not None and kept.revoked_at is None:
        # Whichever of two answers the house hears last, it can go on with.
        give_next(connection, to, token, at=at)
        return
    fresh = {
        "public_key": to.public_key,
        "token_hash": token_hash(token),
        "next_token_hash": None,
        "token_at": at,
        "app": app,
        "enrolled_at": at,
        "revoked_at": None,
    }
    if kept is None:
        key = {"house_id": to.house_id, "device_id": to.device_id}
        connection.execute(insert(device), fresh | key)
        return
    retire(connection, to, bytes(kept.token_hash), at=at)
    connection.execute(update(device).where(here).values(fresh))


def _kept(connection: Connection, house_id: str, device_id: str) -> Row[Any] | None:
    named = {"of_house": house_id, "of_device": device_id}
    return connection.execute(_KEPT, named).one_or_none()


def _free(connection: Connection, number: str) -> str:
    is_number = len(number) == _NUMBER_DIGITS and number.isascii() and number.isdecimal()
    taken = connection.execute(select(house.c.house_id).where(house.c.number == number)).first()
    if not is_number or int(number) == 0 or taken is not None:
        raise HouseNumberTakenError(number)
    return number


def _next_number(connection: Connection) -> str | None:
    """Return the number after the highest one; none where the numbers have run out."""
    highest = connection.execute(select(func.max(house.c.number))).scalar_one()
    following = int(highest or 0) + 1
    return f"{following:0{_NUMBER_DIGITS}}" if following <= _GREATEST_NUMBER else None


def _code_hash(code: str) -> bytes:
    plain = plain_code(code).encode("ascii", "replace")
    return hashlib.scrypt(plain, salt=_PURPOSE, n=CODE_COST, r=8, p=1, dklen=16)
