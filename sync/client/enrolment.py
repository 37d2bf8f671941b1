"""Enrolment: a one-time code becomes this installation's right to speak for a house."""

import secrets
import ssl
from collections.abc import Mapping

from sync.client.errors import EnrolmentRefusedError, ServerMisbehavedError
from sync.client.hang_up import HangUp
from sync.client.http_road import open_edge
from sync.client.ports import Credentials
from sync.protocol.enrolment import (
    KEY_BYTES,
    MEDIA_TYPE,
    is_code,
    plain_code,
    write_enrolment,
)
from sync.protocol.envelope import NONCE_BYTES
from sync.protocol.replies import (
    REFUSED,
    UnreadableReplyError,
    read_message,
    text,
    unverified_message,
)
from sync.protocol.strict_json import Json
from sync.protocol.texts import NotATextError, member_bytes


def enrol(
    server_url: str,
    code: str,
    device_key: bytes,
    *,
    app: str,
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
    edge = open_edge(server_url, trust=trust, hang_up=hang_up)
    try:
        reply = edge.post("/v1/enrol", request, media_type=MEDIA_TYPE)
    finally:
        edge.close()
    return read_credentials(reply, server_url=server_url, device_key=device_key, nonce=nonce)


def read_credentials(
    reply: bytes, *, server_url: str, device_key: bytes, nonce: bytes
) -> Credentials:
    """Return what the answer to an enrolment gives.

    Raises:
        EnrolmentRefusedError: it refuses the code.
        ServerMisbehavedError: it is no answer to this request.
    """
    try:
        return _credentials(reply, server_url=server_url, device_key=device_key, nonce=nonce)
    except UnreadableReplyError as error:
        raise ServerMisbehavedError(error.what) from error


def _credentials(reply: bytes, *, server_url: str, device_key: bytes, nonce: bytes) -> Credentials:
    # The one time when the province's key is not known yet: TLS vouches for it, and the
    # signature proves that whoever answers holds it. From here on it is pinned.
    province_key = _key(unverified_message(reply))
    said = read_message(reply, province_key=province_key, nonce=nonce)
    if text(said, "answer") == REFUSED:
        raise EnrolmentRefusedError(text(said, "reason"))
    return Credentials(
        server_url=server_url.rstrip("/"),
        house_id=text(said, "house"),
        house_name=text(said, "name"),
        device_id=text(said, "device"),
        token=text(said, "token"),
        device_key=device_key,
        province_key=province_key,
        lineage=text(said, "lineage"),
    )


def _key(said: Mapping[str, Json]) -> bytes:
    try:
        return member_bytes(said, "province_key", length=KEY_BYTES)
    except NotATextError as error:
        raise UnreadableReplyError("province_key") from error
