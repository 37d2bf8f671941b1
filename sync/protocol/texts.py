"""Bytes as text: base64url without padding, and the signature line that ends every message."""

import binascii
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping

from sync.protocol.strict_json import Json, NotStrictJsonError, read_object, write_json

SIGNATURE_BYTES = 64


class NotATextError(ValueError):
    """A member that is missing or is not the text that it should be."""


def to_text(data: bytes) -> str:
    """Return the bytes as base64url without padding."""
    return urlsafe_b64encode(data).rstrip(b"=").decode("ascii")


def from_text(text: Json, *, length: int) -> bytes:
    """Return exactly `length` bytes from their text; raise NotATextError if it is not that."""
    if not isinstance(text, str):
        raise NotATextError
    try:
        data = urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except (binascii.Error, ValueError) as error:
        raise NotATextError from error
    # The second test refuses stray characters, which the decoder skips: one text, one meaning.
    if len(data) != length or to_text(data) != text:
        raise NotATextError
    return data


def member_bytes(said: Mapping[str, Json], member: str, *, length: int) -> bytes:
    """Return the bytes of one member; raise NotATextError if they are not there."""
    return from_text(said.get(member), length=length)


def signature_line(signature: bytes) -> bytes:
    """Return the last line of a signed message."""
    return write_json({"sig": to_text(signature)}) + b"\n"


def read_signature_line(line: bytes) -> bytes:
    """Return the signature in a last line; raise NotATextError if it is none."""
    try:
        return member_bytes(read_object(line), "sig", length=SIGNATURE_BYTES)
    except NotStrictJsonError as error:
        raise NotATextError from error
