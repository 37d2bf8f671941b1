"""Packs of invented books."""

from io import BytesIO

from stdnum import ean

from sync.protocol.isbn_pack import PackEntry
from sync.server.isbn_pack import write_pack

SEED = bytes(range(32))
EDITION = 1_790_000_000


def isbn_of(number):
    """Return the 13 digits of the number-th invented book."""
    digits = f"978604{number:06}"
    return digits + ean.calc_check_digit(digits)


def book(number, **known):
    """Return what the province knows of it."""
    said = {
        "title": f"Ché vỡ dưới gốc bằng lăng, tập {number}",
        "author": "Điểu Bơ",
        "publisher": "Nhà xuất bản Sương Sớm",
        "year": 1990 + number % 37,
        "ddc": "398.2",
    }
    return PackEntry(isbn_of(number), **(said | known))


def pack_of(entries, *, seed=SEED, edition=EDITION):
    """Return the bytes of a pack."""
    file = BytesIO()
    write_pack(entries, file, seed=seed, edition=edition)
    return file.getvalue()
