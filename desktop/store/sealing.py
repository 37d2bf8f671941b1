"""Personal fields in a box that only the house's own key opens.

A box is `salt ‖ SecretBox(fields)`. Its nonce comes from the salt and the row's id, so the same
bytes stay good when a line is sent again under another log or number. A box moved to another
row does not open.

Inside, the fields stand by their place in a list that is a promise for ever, without their names:
four bytes a change less on the wire. Fields that the list does not know stand as a JSON object.

The salt is drawn from the change itself by the house's key: two copies of one disk close the same
change into the same bytes, which the province knows again, and two changes never share a nonce.
"""

import base64
import json
from collections.abc import Mapping
from hashlib import blake2b

from nacl.exceptions import CryptoError
from nacl.secret import SecretBox

from desktop.store.errors import BoxClosedError

_DOMAIN = b"NVH/box/v1"
_SALT = b"NVH/salt/v1"
_SALT_BYTES = 12

Field = str | int | float | None

WORDS = (
    *("name", "sort", "born", "phone", "address", "guardian", "leader", "keeper"),
    *("note", "household", "about", "called", "former", "guardian_id", "head"),
    *("giver", "by", "form", "ethnicity", "codes", "disability"),
)
"""The places of the fields in a box. Only ever lengthened: old boxes are opened by it too."""

_BY_PLACE = b"\x01"  # a JSON object begins with {


def seal(house_key: bytes, row_id: bytes, fields: Mapping[str, Field], *, change: bytes) -> str:
    """Return the fields as a box, in base64url without padding.

    `change` is the whole line as it was noted, personal fields and all: nothing else may have
    these bytes.
    """
    salt = blake2b(change, digest_size=_SALT_BYTES, key=house_key, person=_SALT).digest()
    closed = SecretBox(house_key).encrypt(_written(fields), _nonce(salt, row_id)).ciphertext
    return base64.urlsafe_b64encode(salt + closed).decode().rstrip("=")


def unseal(house_key: bytes, row_id: bytes, box: str) -> dict[str, Field]:
    """Return the fields of a box.

    Raises:
        BoxClosedError: the box was altered, or belongs to another row or another house.
    """
    try:
        stored = base64.urlsafe_b64decode(box + "=" * (-len(box) % 4))
        salt, closed = stored[:_SALT_BYTES], stored[_SALT_BYTES:]
        plain = SecretBox(house_key).decrypt(closed, _nonce(salt, row_id))
    except (CryptoError, ValueError) as error:
        raise BoxClosedError(row_id.hex()) from error
    return _read(plain)


def _written(fields: Mapping[str, Field]) -> bytes:
    if not set(fields) <= set(WORDS) or None in fields.values():
        return _json(fields)
    last = max(map(WORDS.index, fields), default=-1)
    return _BY_PLACE + _json([fields.get(word) for word in WORDS[: last + 1]])[1:-1]


def _read(plain: bytes) -> dict[str, Field]:
    if not plain.startswith(_BY_PLACE):
        fields: dict[str, Field] = json.loads(plain)
        return fields
    values: list[Field] = json.loads(b"[" + plain.removeprefix(_BY_PLACE) + b"]")
    return {word: value for word, value in zip(WORDS, values, strict=False) if value is not None}


def _json(value: Mapping[str, Field] | list[Field]) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _nonce(salt: bytes, row_id: bytes) -> bytes:
    return blake2b(salt + row_id + _DOMAIN, digest_size=SecretBox.NONCE_SIZE).digest()
