"""The numbers on cards and books: 14 digits of the house, or the ISBN of the publisher.

2 card, 3 copy, 4 household, 5 crate; then 4 digits of the house, 8 of a serial, 1 check digit by
Luhn (product.md, C3: the prefixes of North American libraries). Digits only, because typing
programs for Vietnamese change the letters that a scanner sends.
"""

from enum import StrEnum

from stdnum import isbn as isbn_numbers
from stdnum import luhn

CARD, COPY, HOUSEHOLD, CRATE = "2", "3", "4", "5"
BARCODE_DIGITS = 14


class CodeKind(StrEnum):
    """What a scanned or typed code can be."""

    CARD = "card"
    COPY = "copy"
    OTHER_BARCODE = "other_barcode"
    ISBN = "isbn"
    ACCESSION = "accession"


def barcode(kind: str, *, house_number: str, serial: int) -> str:
    """Return the barcode of the serial in the house."""
    body = f"{kind}{house_number}{serial:08d}"
    return body + str(luhn.calc_check_digit(body))


def serial_of(code: str) -> int:
    """Return the serial inside a barcode."""
    return int(code[5:13])


def kind_of(code: str) -> CodeKind:
    """Return what the code is. What is neither barcode nor ISBN may be an accession number."""
    if len(code) == BARCODE_DIGITS and code.isdecimal() and luhn.is_valid(code):
        kinds = {CARD: CodeKind.CARD, COPY: CodeKind.COPY}
        return kinds.get(code[0], CodeKind.OTHER_BARCODE)
    if normal_isbn(code):
        return CodeKind.ISBN
    return CodeKind.ACCESSION


def normal_isbn(written: str) -> str | None:
    """Return the 13 digits of an ISBN written in any way, or None if it is none."""
    if not isbn_numbers.is_valid(written):
        return None
    return str(isbn_numbers.to_isbn13(isbn_numbers.compact(written)))
