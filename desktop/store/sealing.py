"""Personal fields in a box that only the house's own key opens.

A box is `salt ‖ SecretBox(fields)`. Its nonce comes from the salt and the row's id, so the same
bytes stay good when a line is sent again under another log or number. A box moved to another
row does not open.

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


def seal(house_key: bytes, row_id: bytes, fields: Mapping[str, Field], *, change: bytes) -> str:
    """Return the fields as a box, in base64url without padding.

    `change` is the whole line as it was noted, personal fields and all: nothing else may have
    these bytes.
    """
    salt = blake2b(change, digest_size=_SALT_BYTES, key=house_key, person=_SALT).digest()
    plain = json.dumps(fields, ensure_ascii=False, separators=(",", ":")).encode()
    closed = SecretBox(house_key).encrypt(plain, _nonce(salt, row_id)).ciphertext
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
    fields: dict[str, Field] = json.loads(plain)
    return fields


def _nonce(salt: bytes, row_id: bytes) -> bytes:
    return blake2b(salt + row_id + _DOMAIN, digest_size=SecretBox.NONCE_SIZE).digest()
