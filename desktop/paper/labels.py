"""Labels for books: the number as bars, the number on the spine, and sheets printed ahead."""

from dataclasses import dataclass

from desktop.paper.codes import bars_with_digits
from desktop.paper.marks import LINE, Align, Box, Marks, Words, outline
from desktop.paper.stock import Stock

ROOMY = 32.5
"""A label that is higher has place for the title, and for bars of nine millimetres."""


@dataclass(frozen=True, slots=True)
class CopyLabel:
    """What stands on the label of one copy; a label printed ahead has neither title nor number."""

    house: str
    barcode: str
    accession_number: str = ""
    title: str = ""
    call_number: str = ""


def copy_label(box: Box, label: CopyLabel) -> Marks:
    """Return a label with the copy's barcode."""
    inside = box.inner(2.0 if box.height > ROOMY else 1.0, 1.2)
    size = 3.0 if box.height > ROOMY else 2.2
    line = size * LINE
    number = inside.width * (0.36 if label.accession_number else 0)
    marks: list[Words] = [
        Words(inside.part(0, inside.width - number).strip(0, line), label.house, size * 0.9)
    ]
    if label.accession_number:
        right = inside.part(inside.width - number, number).strip(0, line)
        marks.append(Words(right, label.accession_number, size, bold=True, align=Align.RIGHT))
    top = line
    if box.height > ROOMY and label.title:
        marks.append(Words(inside.strip(top, 2 * line), label.title, size, lines=2))
        top += 2 * line
    bottom = inside.height
    if box.height > ROOMY and label.call_number:
        bottom -= line
        marks.append(Words(inside.strip(bottom, line), label.call_number, size, bold=True))
    code = inside.strip(top, bottom - top)
    return (*marks, *bars_with_digits(code, label.barcode, size=size * 0.95))


def spine_label(box: Box, label: CopyLabel) -> Marks:
    """Return a label for the spine: the call number in large letters, one part under the other."""
    inside = box.inner(2.0, 1.5)
    parts = label.call_number.replace("/", " ").split() or [label.accession_number]
    below = 3.4
    high = min(7.5, (inside.height - below) / len(parts))
    top = (inside.height - below - high * len(parts)) / 2
    return (
        *(
            Words(
                inside.strip(top + place * high, high),
                part,
                high / LINE,
                bold=True,
                align=Align.CENTRE,
            )
            for place, part in enumerate(parts)
        ),
        Words(
            inside.strip(inside.height - below, below),
            label.accession_number,
            below / LINE,
            align=Align.CENTRE,
        ),
    )


def with_cutting_lines(stock: Stock, box: Box, marks: Marks) -> Marks:
    """Return the marks with a thin frame where the paper has to be cut."""
    return (*outline(box), *marks) if stock.cut else marks
