"""What a MARC 21 record says of a book, as the cells of a row (product.md, C2)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop.register.barcodes import normal_isbn
from desktop.register.book_headings import BookField, Mapping

MARC_COLUMNS: dict[BookField, str] = {
    BookField.TITLE: "245",
    BookField.AUTHOR: "100",
    BookField.PUBLISHER: "260 $b",
    BookField.YEAR: "260 $c",
    BookField.ISBN: "020 $a",
    BookField.PAGES: "300 $a",
    BookField.PRICE: "020 $c",
    BookField.CATEGORY: "650",
    BookField.ACCESSION: "852",
    BookField.COPIES: "852 ×",
}
"""The cells of a row, and the tag that a librarian finds each under."""

MARC_HEADINGS = tuple(MARC_COLUMNS.values())
MARC_MAPPING: Mapping = tuple(MARC_COLUMNS)

READ_TAGS = (
    "008", "020", "100", "110", "111", "245", "260", "264", "300", "650", "653", "655", "700",
    "710", "852", "949", "952",
)  # fmt: skip
"""The fields that a row is made of; the rest of a record is not even read."""

Subfields = tuple[tuple[str, str], ...]

_MARKS_OF_THE_CARD = " \t/:;=,"  # ISBD parts its areas by them; they are no letters of the text
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_ISBN = re.compile(r"[\d][\d\- ]{7,16}[\dXx]")
# Where the number of a copy stands: Vietnamese programs and the standard, Koha, older exports.
_COPIES = (("852", "jp"), ("952", "ip"), ("949", "pa"))


@dataclass(frozen=True, slots=True)
class MarcField:
    """One field: a control field has `text`, any other has subfields."""

    tag: str
    text: str = ""
    subfields: Subfields = ()
    indicators: str = "  "

    def first(self, codes: str) -> str:
        """Return the first subfield that has one of the codes, in the order of the codes."""
        for code in codes:
            for found, value in self.subfields:
                if found == code and value.strip():
                    return value
        return ""


def cells_of(fields: Sequence[MarcField]) -> tuple[str, ...]:
    """Return the cells of the record in the order of MARC_COLUMNS, "" where it says nothing."""
    record = _Record(fields)
    numbers, copies = record.copies()
    return (
        record.title(),
        record.author(),
        record.publisher(),
        record.year(),
        record.isbn(),
        _bare(record.value("300", "a")).rstrip("+ "),
        _bare(record.value("020", "c")),
        _bare(record.value("655", "a") or record.value("650", "a") or record.value("653", "a")),
        "; ".join(numbers),
        str(copies) if copies else "",
    )


class _Record:
    def __init__(self, fields: Sequence[MarcField]) -> None:
        self._fields = fields

    def value(self, tag: str, codes: str) -> str:
        """Return the first value under the tag, "" where there is none."""
        return next(filter(None, (field.first(codes) for field in self._of(tag))), "")

    def title(self) -> str:
        """Return title, number and name of the part, and subtitle: a set has one ISBN for all."""
        field = next(self._of("245"), MarcField("245"))
        parts = [
            (" : " if code == "b" else ". ", _bare(value))
            for code, value in field.subfields
            if code in "abnp" and _bare(value)
        ]
        return "".join((mark if place else "") + value for place, (mark, value) in enumerate(parts))

    def author(self) -> str:
        """Return the main author; Vietnamese names stand as they are said, and are not turned."""
        for tag in ("100", "110", "111", "700", "710"):
            name = _bare(self.value(tag, "a"))
            if name:
                return name
        return _bare(self.value("245", "c"))

    def publisher(self) -> str:
        """Return who published it."""
        return _bare(self._published("b"))

    def year(self) -> str:
        """Return the year of the imprint, or else the one of field 008."""
        imprint = self._published("c")
        found = _YEAR.search(imprint)
        if found:
            return found[0]
        fixed = next((field.text[7:11] for field in self._of("008")), "")
        return fixed if _YEAR.fullmatch(fixed) else _bare(imprint)

    def isbn(self) -> str:
        """Return the first ISBN that is right, or else the first."""
        written = [field.first("a") for field in self._of("020") if field.first("a")]
        numbers = [found[0] for text in written if (found := _ISBN.search(text))]
        for number in numbers:
            if normal_isbn(re.sub("[- ]", "", number).upper()):
                return number
        return next(iter(numbers or written), "")

    def copies(self) -> tuple[list[str], int]:
        """Return the accession numbers, and how many copies the record tells of."""
        for tag, codes in _COPIES:
            fields = list(self._of(tag))
            if fields:
                numbers = [_bare(field.first(codes)) for field in fields]
                return [number for number in numbers if number], len(fields)
        return [], 0

    def _published(self, code: str) -> str:
        made = (field for field in self._of("264") if field.indicators[1:] == "1")
        for field in (*made, *self._of("260")):
            if field.first(code):
                return field.first(code)
        return ""

    def _of(self, tag: str) -> Iterator[MarcField]:
        return (field for field in self._fields if field.tag == tag)


def _bare(value: str) -> str:
    """Return the value without the marks that part it from the next on a card."""
    bare = value.strip().rstrip(_MARKS_OF_THE_CARD)
    if bare.endswith(".") and not bare.endswith(".."):
        bare = bare[:-1]
    return bare.rstrip(_MARKS_OF_THE_CARD)
