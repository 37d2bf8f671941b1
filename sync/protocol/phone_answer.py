"""The officer's code by telephone: a question that a house's PC asks, and the province's answer.

Both are digits, because they are said aloud. Their secret is what the device's key and the
province's key have in common (X25519 of the two Ed25519 keys that each side has since enrolment):
nothing more is kept for it on either side, no network is needed, and no clock.
"""

import secrets
from hashlib import blake2b

from nacl.public import Box
from nacl.signing import SigningKey, VerifyKey

QUESTION_DIGITS = 8
ANSWER_DIGITS = 6
_DRAWN_DIGITS = 5
_GROUPS = {QUESTION_DIGITS: 4, ANSWER_DIGITS: 3}
_CHECK = b"NVH/question/v1"
_ANSWER = b"NVH/answer/v1"


def phone_secret(seed: bytes, other_key: bytes) -> bytes:
    """Return what the two have in common: one's own seed and the other's open key."""
    own = SigningKey(seed).to_curve25519_private_key()
    return Box(own, VerifyKey(other_key).to_curve25519_public_key()).shared_key()


def draw_question(secret: bytes) -> str:
    """Return a new question. Its last digits say whose it is, and that none was misheard."""
    drawn = f"{secrets.randbelow(10**_DRAWN_DIGITS):0{_DRAWN_DIGITS}}"
    return drawn + _check_digits(secret, drawn)


def is_question_of(secret: bytes, question: str) -> bool:
    """Return whether this can be a question between these two; of 1,000 others one can."""
    drawn = question[:_DRAWN_DIGITS]
    return question == drawn + _check_digits(secret, drawn)


def answer_of(secret: bytes, question: str) -> str:
    """Return the one answer to a question."""
    return _digits(secret, question, purpose=_ANSWER, count=ANSWER_DIGITS)


def said_aloud(digits: str) -> str:
    """Return a question or an answer in the groups in which one says it."""
    group = _GROUPS[len(digits)]
    return " ".join(digits[at : at + group] for at in range(0, len(digits), group))


def heard(typed: str) -> str:
    """Return what was typed as it was made: without the gaps between the groups."""
    return "".join(typed.split()).replace("-", "").replace(".", "")


def _check_digits(secret: bytes, drawn: str) -> str:
    return _digits(secret, drawn, purpose=_CHECK, count=QUESTION_DIGITS - _DRAWN_DIGITS)


def _digits(secret: bytes, said: str, *, purpose: bytes, count: int) -> str:
    made = blake2b(said.encode(), key=secret, digest_size=8, person=purpose).digest()
    return f"{int.from_bytes(made, 'big') % 10**count:0{count}}"
