"""PINs are kept as argon2id hashes, with parameters that an old PC bears."""

import contextlib

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

# OWASP's smallest memory for argon2id, and two passes: a tenth of a second on a Core 2 Duo. No
# parameters make 10,000 PINs many; the pause after five is what holds up whoever guesses.
_HASHER = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)


def pin_hash(pin: str) -> str:
    """Return what is kept of a PIN."""
    return _HASHER.hash(pin)


def is_pin(pin: str, kept: str) -> bool:
    """Return whether this is the PIN of which that was kept."""
    with contextlib.suppress(VerificationError, InvalidHashError):
        return _HASHER.verify(kept, pin)
    return False
