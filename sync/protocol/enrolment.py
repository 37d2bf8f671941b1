"""How an installation asks to be a house's device, proving that it holds the key it names."""

import re
from dataclasses import dataclass
from hashlib import blake2b

from sync.protocol.envelope import ID_BYTES, NONCE_BYTES
from sync.protocol.signing import ENROLMENT, is_signed, public_key, sign
from sync.protocol.strict_json import NotStrictJsonError, read_object, write_json
from sync.protocol.texts import (
    NotATextError,
    member_bytes,
    read_signature_line,
    signature_line,
    to_text,
)
from sync.protocol.versions import FORMAT

MEDIA_TYPE = "application/jsonl"
KEY_BYTES = 32
CODE_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CODE_LENGTH = 10
# Crockford: what a hand writes and an eye reads alike is the same letter.
_ALIKE = str.maketrans({"O": "0", "I": "1", "L": "1"})
_APP = re.compile(r"[ -~]{0,40}")
_CODE = re.compile(f"[{CODE_LETTERS}]{{{CODE_LENGTH}}}")


class UnreadableRequestError(ValueError):
    """Bytes that are no enrolment request, or one whose sender does not hold the key."""


@dataclass(frozen=True, slots=True)
class EnrolmentRequest:
    """A one-time code and the public key of the device that uses it."""

    code: str
    key: bytes
    nonce: bytes
    app: str


def plain_code(typed: str) -> str:
    """Return the code as it was made: capital letters, no hyphens, no look-alikes."""
    return "".join(typed.split()).replace("-", "").upper().translate(_ALIKE)


def device_id_of(public_key: bytes) -> str:
    """Return the id of a device: a hash of its key, so that nobody can claim another's."""
    return blake2b(public_key, digest_size=ID_BYTES).hexdigest()


def write_enrolment(code: str, *, seed: bytes, nonce: bytes, app: str) -> bytes:
    """Return the request, signed with the device's key."""
    body = write_json(
        {
            "f": FORMAT,
            "code": plain_code(code),
            "key": to_text(public_key(seed)),
            "nonce": to_text(nonce),
            "app": app,
        }
    )
    return body + b"\n" + signature_line(sign(seed, ENROLMENT, body))


def read_enrolment(text: bytes) -> EnrolmentRequest:
    """Return the request; raise UnreadableRequestError if it is none or is not proved."""
    body, _, rest = text.partition(b"\n")
    try:
        said = read_object(body)
        key = member_bytes(said, "key", length=KEY_BYTES)
        nonce = member_bytes(said, "nonce", length=NONCE_BYTES)
        signature = read_signature_line(rest.removesuffix(b"\n"))
    except (NotStrictJsonError, NotATextError) as error:
        raise UnreadableRequestError from error
    code, app = said.get("code"), said.get("app", "")
    if said.get("f") != FORMAT or not isinstance(code, str) or not isinstance(app, str):
        raise UnreadableRequestError
    if not is_signed(key, ENROLMENT, body, signature):
        raise UnreadableRequestError
    return EnrolmentRequest(plain_code(code), key, nonce, app if _APP.fullmatch(app) else "")


def is_code(code: str) -> bool:
    """Return whether the text has the form of a code."""
    return _CODE.fullmatch(code) is not None
