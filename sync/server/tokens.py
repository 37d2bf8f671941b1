"""What a device shows before anything of it is read: a token, and how one follows another.

A token is not drawn but made, from the province's own seed and from what it is an answer to: an
answer that was lost is given again word for word, on any road and any number of times. The seed
is the province's secret anyway; of the tokens only hashes are kept.
"""

import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b, sha256
from typing import Any

from sqlalchemy import BindParameter, Connection, Select, bindparam, insert, or_, select, update

from sync.protocol.texts import to_text
from sync.server.tables import device, retired_token

ROTATE_AFTER_SECONDS = 180 * 86_400
_ID_BYTES = 4
_TOKEN_BYTES = 32
_PURPOSE = b"NVH/token/v1"
_MOST_STEPS = 100
"""Fifty years of tokens that nobody used."""

# Made once: to make them takes longer than to ask them, and every envelope does.
_SHOWN: BindParameter[bytes] = bindparam("shown")
_WITH_TOKEN = select(device).where(
    or_(device.c.token_hash == _SHOWN, device.c.next_token_hash == _SHOWN)
)
_ONCE = select(retired_token.c.house_id, retired_token.c.device_id).where(
    retired_token.c.token_hash == _SHOWN
)
_NAMED = select(device).where(
    device.c.house_id == bindparam("of_house"), device.c.device_id == bindparam("of_device")
)
_LOCK_TOKENS = (
    select(device.c.token_hash, device.c.next_token_hash)
    .where(device.c.house_id == bindparam("of_house"), device.c.device_id == bindparam("of_device"))
    .with_for_update()
)


@dataclass(frozen=True, slots=True)
class Device:
    """A device of a house. `token_at`: since when the token that it showed serves, if it does."""

    house_id: str
    device_id: str
    public_key: bytes
    is_revoked: bool
    token_at: int | None = None


def make_token(seed: bytes, *given_for: bytes) -> str:
    """Return nvh1_<id>_<256 bits>_<checksum>: a leak can be searched for and named."""
    drawn = blake2b(
        b"".join(part + len(part).to_bytes(2, "big") for part in given_for),
        key=seed,
        digest_size=_ID_BYTES + _TOKEN_BYTES,
        person=_PURPOSE,
    ).digest()
    body = f"nvh1_{drawn[:_ID_BYTES].hex()}_{to_text(drawn[_ID_BYTES:])}"
    return f"{body}_{zlib.crc32(body.encode()):08x}"


def token_hash(token: str) -> bytes:
    """Return what is kept of a token."""
    return sha256(token.encode("utf-8", "replace")).digest()


def device_with_token(connection: Connection, token: str) -> Device | None:
    """Return the device that the token belongs to, or once belonged to.

    A token of before still names its device: a house that was put back to last month's backup
    shows one. It is worth no more than any other without the device's signature, and with it no
    more than to be given its successor.
    """
    shown = token_hash(token)
    found = _device_where(connection, _WITH_TOKEN, {"shown": shown}, shown=shown)
    if found is not None:
        return found
    once = connection.execute(_ONCE, {"shown": shown}).one_or_none()
    if once is None:
        return None
    named = {"of_house": once.house_id, "of_device": once.device_id}
    return _device_where(connection, _NAMED, named)


def device_served_by(connection: Connection, token: str) -> Device | None:
    """Return the device whose token serves now, or takes over with its first use.

    Where no signature goes along, a token of before is worth nothing.
    """
    shown = token_hash(token)
    return _device_where(connection, _WITH_TOKEN, {"shown": shown}, shown=shown)


def device_with_later_token(
    connection: Connection, token: str, *, house_id: str, device_id: str, seed: bytes
) -> Device | None:
    """Return the named device if its serving token leads to this one in however many steps.

    A province that was put back to a backup does not know the tokens that it gave since.
    """
    named = {"of_house": house_id, "of_device": device_id}
    of = _device_where(connection, _NAMED, named)
    if of is None:
        return None
    serving = bytes(connection.execute(_NAMED, named).one().token_hash)
    return of if _later(seed, of, serving, token_hash(token)) == token else None


def renew_token(
    connection: Connection, of: Device, token: str, *, seed: bytes, at: int
) -> str | None:
    """Note that a device showed this token, and return the one that it should show from now on.

    None if this one is good. The first use of a new token retires the one before. The device must
    have proved itself by its signature.
    """
    if of.token_at is not None and at < of.token_at + ROTATE_AFTER_SECONDS:
        return None
    named = {"of_house": of.house_id, "of_device": of.device_id}
    kept = connection.execute(_LOCK_TOKENS, named).one()
    shown, serving = token_hash(token), bytes(kept.token_hash)
    if kept.next_token_hash is not None and shown == bytes(kept.next_token_hash):
        retire(connection, of, serving, at=at)
        values = {"token_hash": shown, "next_token_hash": None, "token_at": at}
        here = (device.c.house_id == of.house_id) & (device.c.device_id == of.device_id)
        connection.execute(update(device).where(here).values(values))
        return None
    if shown != serving and (later := _later(seed, of, shown, serving)) is not None:
        return later
    following = _following(seed, of, serving)
    give_next(connection, of, following, at=at)
    return following


def give_next(connection: Connection, of: Device, token: str, *, at: int) -> None:
    """Let this be the token that takes over with its first use."""
    here = (device.c.house_id == of.house_id) & (device.c.device_id == of.device_id)
    before = connection.execute(select(device.c.next_token_hash).where(here)).scalar_one()
    if before is not None and bytes(before) != token_hash(token):
        retire(connection, of, bytes(before), at=at)
    connection.execute(update(device).where(here).values(next_token_hash=token_hash(token)))


def retire(connection: Connection, of: Device, hashed: bytes, *, at: int) -> None:
    """Note that a token was its device's once."""
    known = connection.execute(
        select(retired_token.c.token_hash).where(retired_token.c.token_hash == hashed)
    ).first()
    if known is None:
        values = {"house_id": of.house_id, "device_id": of.device_id, "retired_at": at}
        connection.execute(insert(retired_token), values | {"token_hash": hashed})


def was_given(connection: Connection, to: Device, token: str) -> bool:
    """Return whether the token was given to this device before, whatever became of it."""
    found = device_with_token(connection, token)
    return found is not None and (found.house_id, found.device_id) == (to.house_id, to.device_id)


def _device_where(
    connection: Connection,
    statement: Select[Any],
    values: Mapping[str, object],
    *,
    shown: bytes | None = None,
) -> Device | None:
    found = connection.execute(statement, values).one_or_none()
    if found is None:
        return None
    return Device(
        house_id=found.house_id,
        device_id=found.device_id,
        public_key=bytes(found.public_key),
        is_revoked=found.revoked_at is not None,
        token_at=(found.token_at or 0) if bytes(found.token_hash) == shown else None,
    )


def _following(seed: bytes, of: Device, hashed: bytes) -> str:
    return make_token(seed, b"after", of.device_id.encode(), hashed)


def _later(seed: bytes, of: Device, shown: bytes, serving: bytes) -> str | None:
    """Return the serving token, if it came of the shown one in however many steps."""
    # Two machines with one identity would otherwise take each other's token away for ever.
    for _ in range(_MOST_STEPS):
        token = _following(seed, of, shown)
        shown = token_hash(token)
        if shown == serving:
            return token
    return None
