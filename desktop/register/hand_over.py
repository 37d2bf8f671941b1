"""The number on a hand-over record: which crate, how many books, and which ones.

Digits only, because typing programs for Vietnamese change the letters that a scanner sends.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from desktop.register.barcodes import BARCODE_DIGITS, CRATE, CodeKind, kind_of

_COUNT_DIGITS, _PROOF_DIGITS = 4, 10
_DIGITS = BARCODE_DIGITS + _COUNT_DIGITS + _PROOF_DIGITS


@dataclass(frozen=True, slots=True)
class HandOverCode:
    """What the QR code of a record says; `proof` is the same for the same books in any order."""

    crate: str
    count: int
    proof: str

    def digits(self) -> str:
        """Return it as it stands in the code."""
        return f"{self.crate}{self.count:0{_COUNT_DIGITS}d}{self.proof}"


def hand_over_code(crate: str, barcodes: Iterable[str]) -> HandOverCode:
    """Return the code for a crate with these books."""
    books = sorted(barcodes)
    told = sha256("\n".join([crate, *books]).encode()).digest()
    proof = int.from_bytes(told[:8], "big") % 10**_PROOF_DIGITS
    return HandOverCode(crate, len(books), f"{proof:0{_PROOF_DIGITS}d}")


def read_hand_over_code(scanned: str) -> HandOverCode | None:
    """Return what was scanned from a record, or None if it is none."""
    whole = len(scanned) == _DIGITS and scanned.isascii() and scanned.isdecimal()
    if not whole or scanned[0] != CRATE:
        return None
    count = scanned[BARCODE_DIGITS:-_PROOF_DIGITS]
    return HandOverCode(scanned[:BARCODE_DIGITS], int(count), scanned[-_PROOF_DIGITS:])


def is_crate(barcode: str) -> bool:
    """Return whether this is the barcode of a crate."""
    return kind_of(barcode) is CodeKind.CRATE
