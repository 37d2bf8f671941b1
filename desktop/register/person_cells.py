"""What one cell of a list of people says, or why it cannot be understood."""

import re
from dataclasses import dataclass

from desktop.register.barcodes import CodeKind, kind_of
from desktop.register.folding import fold
from desktop.register.list_cells import SCIENTIFIC, OddCellError, Oddity, text_of
from desktop.register.people import (
    EARLIEST_BIRTH_YEAR,
    FORMER_BYTES,
    NICKNAME_BYTES,
    PHONE_BYTES,
)
from desktop.register.text import LONG_TEXT, SHORT_TEXT

_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_ABOUT = re.compile(
    r"^(?:khoảng|khoang|chừng|chung|ước|uoc|độ|about|circa)\b|^(?:k|kh|c|ca)\.\s?\d|^[~≈]|\?$",
    re.IGNORECASE,
)
_LEAST_PHONE_DIGITS = 6
_WITHOUT_ZERO = re.compile(r"[35789]\d{8}")
_CARD_MARKS = re.compile(r"[\s\-–.]")
# What stands under the names of a list that was counted.
_SUMS = frozenset({"tong", "tong cong", "tong so", "cong", "cong lai", "total", "sum"})
# What people write where there is nothing to write.
_NOTHING = frozenset({"khong", "khong co", "khong ro", "chua co", "chua ro", "none", "n a", "no"})


@dataclass(frozen=True, slots=True)
class Born:
    """A year of birth, and whether it is only about that."""

    year: int
    about: bool


def person_name_of(cell: str) -> str:
    """Return a name, as it is written: "NGUYỄN VĂN A" stays in capitals."""
    name = text_of(cell, SHORT_TEXT)
    if not any(sign.isalpha() for sign in name):
        raise OddCellError(Oddity.NO_LETTERS)
    if fold(name.partition(":")[0]).strip() in _SUMS:
        raise OddCellError(Oddity.A_SUM)
    return name


def born_of(cell: str, *, this_year: int) -> Born:
    """Return the one year that the cell names: "1987", "20/11/1987", "khoảng 1950", "1950?".

    The day and the month are not kept (product.md, section 0, 11). Of "20/11/87" and of an age
    nobody knows the century or the year.
    """
    years = {int(year) for year in _YEAR.findall(cell)}
    if len(years) != 1:
        raise OddCellError(Oddity.NOT_A_BIRTH_YEAR)
    year = years.pop()
    if not EARLIEST_BIRTH_YEAR <= year <= this_year:
        raise OddCellError(Oddity.NOT_A_BIRTH_YEAR)
    return Born(year, bool(_ABOUT.search(cell)))


def phone_of(cell: str) -> str:
    """Return a telephone number, or several, as they are written.

    A spreadsheet that took the number for a quantity dropped its leading zero.
    """
    if SCIENTIFIC.fullmatch(cell):
        raise OddCellError(Oddity.BROKEN_BY_EXCEL)
    if sum(sign.isdecimal() for sign in cell) < _LEAST_PHONE_DIGITS:
        raise OddCellError(Oddity.NOT_A_PHONE)
    return f"0{cell}" if _WITHOUT_ZERO.fullmatch(cell) else text_of(cell, PHONE_BYTES)


def card_of(cell: str) -> str:
    """Return the number of a card of this program; numbers of other cards no scan would find."""
    if SCIENTIFIC.fullmatch(cell):
        raise OddCellError(Oddity.BROKEN_BY_EXCEL)
    number = _CARD_MARKS.sub("", cell)
    if not number.isascii() or kind_of(number) is not CodeKind.CARD:
        raise OddCellError(Oddity.CARD_OF_ANOTHER_KIND)
    return number


def written_of(cell: str) -> str | None:
    """Return a short text; None for words that say there is nothing."""
    return None if fold(cell) in _NOTHING else text_of(cell, SHORT_TEXT)


def address_of(cell: str) -> str:
    """Return where somebody lives. A hamlet may have only a number."""
    return text_of(cell, LONG_TEXT)


def nickname_of(cell: str) -> str:
    """Return what somebody is called."""
    return text_of(cell, NICKNAME_BYTES)


def former_names_of(cell: str) -> str:
    """Return the names that somebody had before."""
    return text_of(cell, FORMER_BYTES)


def hamlet_under(heading: str, cell: str) -> str:
    """Return the hamlet in a column whose heading says what it is: "3" under "Thôn" is "Thôn 3"."""
    kind = heading.strip().capitalize()
    folded = fold(kind)
    is_kind = folded in _KINDS_OF_HAMLET
    return f"{kind} {cell}" if is_kind and not fold(cell).startswith(f"{folded} ") else cell


_KINDS_OF_HAMLET = frozenset({"thon", "bon", "buon", "plei", "ap", "xom"})
