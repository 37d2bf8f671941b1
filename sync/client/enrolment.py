"""Enrolment: a one-time code becomes this installation's right to speak for a house."""

import secrets
import ssl
from collections.abc import Mapping
from dataclasses import dataclass

from sync.client.errors import EnrolmentRefusedError, ServerMisbehavedError
from sync.client.hang_up import HangUp
from sync.client.http_road import open_edge
from sync.client.ports import Credentials
from sync.protocol.enrolment import (
    KEY_BYTES,
    MEDIA_TYPE,
    device_id_of,
    is_code,
    plain_code,
    write_enrolment,
)
from sync.protocol.envelope import NONCE_BYTES
from sync.protocol.invitation import Invitation
from sync.protocol.replies import (
    REFUSED,
    UnreadableReplyError,
    read_message,
    text,
    unverified_message,
)
from sync.protocol.signing import public_key
from sync.protocol.strict_json import Json
from sync.protocol.texts import NotATextError, member_bytes


@dataclass(frozen=True, slots=True)
class Known:
    """What a house knows of a province before it joins: by an invitation, or from before.

    `province_ca` is the authority behind its address, for a PC whose clock is wrong;
    `province_key` is pinned, if it is known.
    """

    province_ca: bytes | None = None
    province_key: bytes | None = None


_NOTHING = Known()


def enrol(  # noqa: PLR0913  # all that a call needs of the world around it
    server_url: str,
    code: str,
    device_key: bytes,
    *,
    app: str,
    known: Known = _NOTHING,
    trust: ssl.SSLContext | None = None,
    hang_up: HangUp | None = None,
) -> Credentials:
    """Use a one-time code and return what the province gives for it.

    A lost answer loses nothing: the same code serves the same device key again.

    Raises:
        EnrolmentRefusedError: the code is wrong, used by another, or too old.
        ExchangeFailedError: no proper answer came.
    """
    if not is_code(plain_code(code)):
        raise EnrolmentRefusedError("malformed")
    nonce = secrets.token_bytes(NONCE_BYTES)
    request = write_enrolment(code, seed=device_key, nonce=nonce, app=app)
    edge = open_edge(server_url, trust=trust, province_ca=known.province_ca, hang_up=hang_up)
    try:
        reply = edge.post("/v1/enrol", request, media_type=MEDIA_TYPE)
    finally:
        edge.close()
    return read_credentials(
        reply,
        server_url=server_url,
        device_key=device_key,
        nonce=nonce,
        pinned=known.province_key,
    )


def ask_by_stick(invitation: Invitation, device_key: bytes, *, nonce: bytes, app: str) -> bytes:
    """Return the request that goes first in a bundle; its answer comes back for this nonce."""
    return write_enrolment(invitation.code, seed=device_key, nonce=nonce, app=app)


def invited_credentials(invitation: Invitation, device_key: bytes) -> Credentials:
    """Return what a house can write bundles with before the province has answered.

    There is no token yet, so no exchange over the network.
    """
    return Credentials(
        server_url=invitation.server_url,
        house_id=invitation.house_id,
        house_name=invitation.house_name,
        device_id=device_id_of(public_key(device_key)),
        token="",
        device_key=device_key,
        province_key=invitation.province_key,
        lineage="",
        recovery_key=invitation.recovery_key,
        house_number=invitation.number,
        province_ca=invitation.province_ca,
    )


def answered_by_stick(
    reply: bytes, invitation: Invitation, device_key: bytes, *, nonce: bytes
) -> Credentials:
    """Return what the province's answer gives; it must be the province of the invitation.

    Raises:
        EnrolmentRefusedError: it refuses the code.
        ServerMisbehavedError: it is no answer of that province to this request.
    """
    return read_credentials(
        reply,
        server_url=invitation.server_url,
        device_key=device_key,
        nonce=nonce,
        pinned=invitation.province_key,
    )


def read_credentials(
    reply: bytes,
    *,
    server_url: str,
    device_key: bytes,
    nonce: bytes,
    pinned: bytes | None = None,
) -> Credentials:
    """Return what the answer to an enrolment gives.

    `pinned` is the province's key, if a house knows it already.

    Raises:
        EnrolmentRefusedError: it refuses the code.
        ServerMisbehavedError: it is no answer to this request.
    """
    try:
        # Without an invitation TLS vouches for the key, the one time when it is not known yet,
        # and the signature proves that whoever answers holds it. From here on it is pinned.
        key = pinned or _key(unverified_message(reply))
        said = read_message(reply, province_key=key, nonce=nonce)
        if text(said, "answer") == REFUSED:
            raise EnrolmentRefusedError(text(said, "reason"))
        return _credentials(said, server_url=server_url, device_key=device_key, key=key)
    except UnreadableReplyError as error:
        raise ServerMisbehavedError(error.what) from error


def _credentials(
    said: Mapping[str, Json], *, server_url: str, device_key: bytes, key: bytes
) -> Credentials:
    return Credentials(
        server_url=server_url.rstrip("/"),
        house_id=text(said, "house"),
        house_name=text(said, "name"),
        device_id=text(said, "device"),
        token=text(said, "token"),
        device_key=device_key,
        province_key=key,
        lineage=text(said, "lineage"),
        recovery_key=_recovery_key(said),
        house_number=text(said, "number") if "number" in said else None,
        province_ca=text(said, "province_ca").encode() if "province_ca" in said else None,
    )


def _key(said: Mapping[str, Json], member: str = "province_key") -> bytes:
    try:
        return member_bytes(said, member, length=KEY_BYTES)
    except NotATextError as error:
        raise UnreadableReplyError(member) from error


def _recovery_key(said: Mapping[str, Json]) -> bytes | None:
    return _key(said, "recovery_key") if "recovery_key" in said else None
