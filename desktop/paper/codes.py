"""Barcodes and QR codes as marks on paper."""

from functools import lru_cache

from desktop.operations.qr_code import Modules, qr_modules
from desktop.paper.marks import LINE, Align, Box, Code, Marks, Words

_BAR_QUIET = 10  # modules (ISO/IEC 15417)
_QR_QUIET = 4  # modules (ISO/IEC 18004)
_WIDEST_MODULE = 0.38  # wider bars no longer fit into the window of a small scanner
_ON_SHEETS = 1_024
_OUR_DIGITS = 14


@lru_cache(maxsize=_ON_SHEETS)
def bar_modules(digits: str) -> Modules:
    """Return the bars of Code 128."""
    # Rarely asked for: the first page need not wait for it.
    from barcode.codex import Code128  # noqa: PLC0415

    (bars,) = Code128(digits).build()
    return (tuple(bar == "1" for bar in bars),)


def bars(box: Box, digits: str) -> Code:
    """Return the barcode of the digits, in the middle of the box and as high as it."""
    modules = bar_modules(digits)
    width = min(box.width, (len(modules[0]) + 2 * _BAR_QUIET) * _WIDEST_MODULE)
    return Code(box.part((box.width - width) / 2, width), modules, _BAR_QUIET)


def bars_with_digits(box: Box, digits: str, *, size: float) -> Marks:
    """Return the barcode with its digits below, for eyes and keyboards."""
    below = size * LINE
    return (
        bars(box.strip(0, box.height - below), digits),
        Words(
            box.strip(box.height - below, below),
            spaced_digits(digits),
            size,
            align=Align.CENTRE,
        ),
    )


def square_code(box: Box, text: str) -> Code:
    """Return the QR code of a text."""
    return Code(box, qr_modules(text), _QR_QUIET)


def spaced_digits(digits: str) -> str:
    """Return a number of ours as it is read aloud: kind, house, serial, check digit.

    What is on a label of another library stays in one piece.
    """
    if len(digits) != _OUR_DIGITS or not digits.isdecimal():
        return digits
    return f"{digits[0]} {digits[1:5]} {digits[5:9]} {digits[9:13]} {digits[13:]}".strip()
