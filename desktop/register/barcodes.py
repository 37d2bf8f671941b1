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
_EAN_DIGITS = 13
_ADD_ONS = (2, 5)
"""So many digits may follow an EAN, set apart on the cover: an issue or a price."""


class CodeKind(StrEnum):
    """What a scanned or typed code can be."""

    CARD = "card"
    COPY = "copy"
    HOUSEHOLD = "household"
    CRATE = "crate"
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


def house_of(code: str) -> str:
    """Return the four digits of the house inside a barcode."""
    return code[1:5]


def household_code(card_number: str) -> str:
    """Return the code of the household card that stands for this reader's family.

    It carries the serial of the reader's own card, so nothing has to be kept about it.
    """
    return barcode(HOUSEHOLD, house_number=house_of(card_number), serial=serial_of(card_number))


def card_behind(household: str) -> str:
    """Return the card number of the reader that a household's code was made for."""
    return barcode(CARD, house_number=house_of(household), serial=serial_of(household))


def proves_itself(code: str) -> bool:
    """Return whether the check digit says that every digit of the code arrived."""
    uncertain = kind_of(code) in (CodeKind.ACCESSION, CodeKind.OTHER_BARCODE)
    return len(code) >= _EAN_DIGITS and not uncertain


def without_add_on(code: str) -> str:
    """Return an ISBN without the digits of the small bars beside it; anything else as it is."""
    is_longer = len(code) - _EAN_DIGITS in _ADD_ONS and code.startswith(("978", "979"))
    return code[:_EAN_DIGITS] if is_longer and normal_isbn(code[:_EAN_DIGITS]) else code


def kind_of(code: str) -> CodeKind:
    """Return what the code is. What is neither barcode nor ISBN may be an accession number."""
    if len(code) == BARCODE_DIGITS and code.isdecimal() and luhn.is_valid(code):
        kinds = {
            CARD: CodeKind.CARD,
            COPY: CodeKind.COPY,
            HOUSEHOLD: CodeKind.HOUSEHOLD,
            CRATE: CodeKind.CRATE,
        }
        return kinds.get(code[0], CodeKind.OTHER_BARCODE)
    if normal_isbn(code):
        return CodeKind.ISBN
    return CodeKind.ACCESSION


def normal_isbn(written: str) -> str | None:
    """Return the 13 digits of an ISBN written in any way, or None if it is none."""
    if not isbn_numbers.is_valid(written):
        return None
    return str(isbn_numbers.to_isbn13(isbn_numbers.compact(written)))
