"""Which device belongs to which house: houses, one-time codes, devices and their tokens."""

import hashlib
import secrets
import zlib
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from sync.protocol.enrolment import CODE_LENGTH, CODE_LETTERS, EnrolmentRequest, plain_code
from sync.protocol.envelope import ID_BYTES
from sync.protocol.texts import to_text
from sync.server.tables import device, enrolment_code, house

CODE_SECONDS = 30 * 24 * 3_600
_TOKEN_BYTES = 32
_PURPOSE = b"NVH/enrolment-code/v1"


class CodeRefusedError(Exception):
    """The code cannot be used: unknown_code, code_used or code_expired."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Device:
    """A device of a house, as its token names it."""

    house_id: str
    device_id: str
    public_key: bytes
    is_revoked: bool


@dataclass(frozen=True, slots=True)
class Enrolled:
    """What a device gets for its code. The token is given once; its hash is kept."""

    house_id: str
    house_name: str
    device_id: str
    token: str


def make_house(connection: Connection, name: str, *, at: int) -> str:
    """Write down a new house and return its id."""
    house_id = secrets.token_hex(ID_BYTES)
    connection.execute(insert(house), {"house_id": house_id, "name": name, "made_at": at, "rev": 0})
    return house_id


def make_code(connection: Connection, house_id: str, *, at: int) -> str:
    """Return a new one-time code for the house; only its hash is kept."""
    code = "".join(secrets.choice(CODE_LETTERS) for _ in range(CODE_LENGTH))
    connection.execute(
        insert(enrolment_code),
        {"code_hash": _code_hash(code), "house_id": house_id, "expires_at": at + CODE_SECONDS},
    )
    return code


def use_code(connection: Connection, request: EnrolmentRequest, *, at: int) -> Enrolled:
    """Make the asking device one of the code's house and return its token.

    The same device may use its code again, for its answer may have been lost: the earlier
    token then ends. Whether it holds the key it names was proved by its signature.

    Raises:
        CodeRefusedError: the code is none, too old, or was used by another device.
    """
    code = _usable_code(connection, request, at=at)
    device_id = device_id_of(request.key)
    token = _new_token()
    values = {
        "public_key": request.key,
        "token_hash": _token_hash(token),
        "app": request.app,
        "enrolled_at": at,
        "revoked_at": None,
    }
    here = (device.c.house_id == code.house_id) & (device.c.device_id == device_id)
    if not connection.execute(update(device).where(here).values(values)).rowcount:
        key = {"house_id": code.house_id, "device_id": device_id}
        connection.execute(insert(device), values | key)
    connection.execute(
        update(enrolment_code)
        .where(enrolment_code.c.code_hash == code.code_hash)
        .values(device_id=device_id, used_at=at)
    )
    name = connection.execute(select(house.c.name).where(house.c.house_id == code.house_id))
    return Enrolled(code.house_id, name.scalar_one(), device_id, token)


def device_with_token(connection: Connection, token: str) -> Device | None:
    """Return the device that the token belongs to."""
    found = connection.execute(
        select(
            device.c.house_id, device.c.device_id, device.c.public_key, device.c.revoked_at
        ).where(device.c.token_hash == _token_hash(token))
    ).one_or_none()
    if found is None:
        return None
    return Device(
        house_id=found.house_id,
        device_id=found.device_id,
        public_key=bytes(found.public_key),
        is_revoked=found.revoked_at is not None,
    )


def device_of_house(connection: Connection, *, house_id: str, device_id: str) -> Device | None:
    """Return a device by its id: for what a stick brings, which shows no token."""
    found = connection.execute(
        select(device.c.public_key, device.c.revoked_at).where(
            device.c.house_id == house_id, device.c.device_id == device_id
        )
    ).one_or_none()
    if found is None:
        return None
    is_revoked = found.revoked_at is not None
    return Device(house_id, device_id, bytes(found.public_key), is_revoked=is_revoked)


def revoke(connection: Connection, *, house_id: str, device_id: str, at: int) -> None:
    """Take nothing from this device any more."""
    here = (device.c.house_id == house_id) & (device.c.device_id == device_id)
    connection.execute(update(device).where(here).values(revoked_at=at))


def device_id_of(public_key: bytes) -> str:
    """Return the id of a device: a hash of its key, so that nobody can claim another's."""
    return hashlib.blake2b(public_key, digest_size=ID_BYTES).hexdigest()


def _usable_code(connection: Connection, request: EnrolmentRequest, *, at: int) -> Row[Any]:
    found = connection.execute(
        select(enrolment_code)
        .where(enrolment_code.c.code_hash == _code_hash(request.code))
        .with_for_update()
    ).one_or_none()
    if found is None:
        raise CodeRefusedError("unknown_code")
    if found.device_id not in {None, device_id_of(request.key)}:
        raise CodeRefusedError("code_used")
    if found.expires_at <= at:
        raise CodeRefusedError("code_expired")
    return found


def _code_hash(code: str) -> bytes:
    # 50 bits could be guessed from a stolen table; at 16 MB and 50 ms a guess they cannot in time.
    return hashlib.scrypt(
        plain_code(code).encode("ascii", "replace"), salt=_PURPOSE, n=2**14, r=8, p=1, dklen=16
    )


def _token_hash(token: str) -> bytes:
    return hashlib.sha256(token.encode("utf-8", "replace")).digest()


def _new_token() -> str:
    """Return nvh1_<id>_<256 random bits>_<checksum>: a leak can be searched for and named."""
    body = f"nvh1_{secrets.token_hex(4)}_{to_text(secrets.token_bytes(_TOKEN_BYTES))}"
    return f"{body}_{zlib.crc32(body.encode()):08x}"
