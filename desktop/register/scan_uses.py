"""Who has a use for a scan: what is said of crates is one thing, of books another."""

from desktop.register.barcodes import CodeKind, kind_of
from desktop.register.hand_over import is_crate, read_hand_over_code
from desktop.register.scanned_keys import Scan

_OF_READERS = (CodeKind.CARD, CodeKind.HOUSEHOLD)


def names_crate(code: str) -> bool:
    """Return whether this is the barcode of a crate, or the code on its record."""
    return is_crate(code) or read_hand_over_code(code) is not None


def is_for_books(scan: Scan) -> bool:
    """Return whether somebody who scans books one after another means this one for them.

    A spoiled scan may have been a book. So is an ISBN, which names none: at the desk it would
    lend or return one, and so would every book that is scanned after it.
    """
    return scan.spoiled or not (kind_of(scan.code) in _OF_READERS or names_crate(scan.code))
