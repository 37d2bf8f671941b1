"""Ed25519 signatures over stored bytes, each bound to what it is a signature of."""

from functools import lru_cache

from nacl.exceptions import CryptoError
from nacl.signing import SigningKey, VerifyKey

# A signature made for one purpose is worthless for another.
ENVELOPE = b"NVH/envelope/v1\0"
REPLY = b"NVH/reply/v1\0"
ENROLMENT = b"NVH/enrolment/v1\0"
INVITATION = b"NVH/invitation/v1\0"
ISBN_PACK = b"NVH/isbn-pack/v1\0"


def sign(seed: bytes, purpose: bytes, message: bytes) -> bytes:
    """Return the 64-byte signature of the message for this purpose."""
    return _key(seed).sign(purpose + message).signature


def is_signed(public_key: bytes, purpose: bytes, message: bytes, signature: bytes) -> bool:
    """Return whether the holder of the key signed this message for this purpose."""
    try:
        VerifyKey(public_key).verify(purpose + message, signature)
    except (CryptoError, ValueError):
        return False
    return True


def public_key(seed: bytes) -> bytes:
    """Return the key that others verify with."""
    return bytes(_key(seed).verify_key)


@lru_cache(maxsize=8)
def _key(seed: bytes) -> SigningKey:
    # To make it takes as long as to sign. Whoever signs keeps the seed in memory anyway.
    return SigningKey(seed)
