"""Reads paper back: the PDF as dots of a printer, and every code that a scanner finds on it."""

import re
import subprocess
import unicodedata
from collections.abc import Iterable
from pathlib import Path

import zxingcpp
from PySide6.QtGui import QImage

from desktop.paper.drawing import write_pdf

PRINTERS = (203, 300)  # dots an inch: the coarsest label printer, and a common one


def dots(pages, folder: Path, dpi: int) -> list[QImage]:
    """Return the pages as a printer of that many dots sees them."""
    pdf = folder / f"{dpi}.pdf"
    write_pdf(pages, pdf)
    return dots_of(pdf, dpi)


def dots_of(pdf: Path, dpi: int) -> list[QImage]:
    """Return the pages of a file as a printer of that many dots sees them."""
    place = pdf.with_suffix(".dots")
    place.mkdir()
    subprocess.run(
        ["pdftoppm", "-gray", "-r", str(dpi), str(pdf), str(place / "page")],
        check=True,
        timeout=60,
    )
    return [QImage(str(path)) for path in sorted(place.iterdir())]


def codes(images: Iterable[QImage]) -> list[str]:
    """Return what a scanner reads on the pages, in the order of the digits."""
    found = (code for image in images for code in zxingcpp.read_barcodes(image))
    return sorted(code.text for code in found if code.valid)


def codes_on(pages, folder: Path, dpi: int) -> list[str]:
    """Return what a scanner reads on the pages once they are printed."""
    return codes(dots(pages, folder, dpi))


def words_on(pages, folder: Path) -> str:
    """Return the text that can be copied out of the PDF."""
    pdf = folder / "words.pdf"
    write_pdf(pages, pdf)
    return words_of(pdf)


def words_of(pdf: Path) -> str:
    """Return the text that can be copied out of a PDF."""
    told = subprocess.run(
        ["pdftotext", "-layout", str(pdf), "-"], check=True, timeout=60, capture_output=True
    )
    # The font draws “ị” as two shapes, and so it is copied out of the file.
    joined = re.sub(r" +(?=[\u0300-\u036f])", "", told.stdout.decode("utf-8"))
    return unicodedata.normalize("NFC", joined)
