"""What a MARC 21 record says of a book, as the cells of a row (product.md, C2)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop.register.barcodes import normal_isbn
from desktop.register.book_headings import BookField
from desktop.register.call_cells import scheme_of_marc, shelves_cell
from desktop.register.kept_fields import KEPT_COLUMNS, KEPT_TAGS, kept_cell
from desktop.register.list_headings import Mapping
from desktop.register.marc_field import MarcField

MARC_COLUMNS: dict[str, str] = {
    BookField.TITLE: "245",
    BookField.AUTHOR: "100",
    BookField.PUBLISHER: "260 $b",
    BookField.PLACE: "260 $a",
    BookField.YEAR: "260 $c",
    BookField.ISBN: "020 $a",
    BookField.PAGES: "300 $a",
    BookField.PRICE: "020 $c",
    BookField.CATEGORY: "650",
    BookField.CALL_NUMBER: "852 $h",
    BookField.CALL_SCHEME: "852 $2",
    BookField.SHELF: "852 $b",
    BookField.ACCESSION: "852 $j",
    BookField.BARCODE: "852 $p",
    BookField.COPIES: "852 ×",
    **{name: " ".join(tags) for name, tags in KEPT_COLUMNS.items()},
}
"""The cells of a row, and the tag that a librarian finds each under."""

MARC_HEADINGS = tuple(MARC_COLUMNS.values())
MARC_MAPPING: Mapping = tuple(MARC_COLUMNS)

READ_TAGS = (
    "008", "020", "082", "084", "090", "100", "110", "111", "245", "260", "264", "300", "650",
    "653", "655", "852", "949", "952", *KEPT_TAGS,
)  # fmt: skip
"""The fields that a row is made of; the rest of a record is not even read."""

_MARKS_OF_THE_CARD = " \t/:;=,"  # ISBD parts its areas by them; they are no letters of the text
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_ISBN = re.compile(r"[\d][\d\- ]{7,16}[\dXx]")
_CUT_HERE = re.compile(r"(?<=\d)/(?=\d)")
# Where the number of a copy and its shelf stand: Vietnamese programs and the standard, Koha,
# older exports. Its label is $p everywhere, its place among the copies $t.
_COPIES = (("852", "jp", "bc"), ("952", "ip", "c"), ("949", "pa", ""))
_LABEL, _TURN = "p", "t"
_DEWEY = "082"
_CALL_NUMBERS = (("852", "khi"), ("952", "o"), (_DEWEY, "ab"), ("084", "ab"), ("090", "ab"))
_WITH_SCHEME = ("852", "952", "084")


def cells_of(fields: Sequence[MarcField]) -> tuple[str, ...]:
    """Return the cells of the record in the order of MARC_COLUMNS, "" where it says nothing."""
    record = _Record(fields)
    copies = record.copies()
    call_number, scheme = record.call_number()
    return (
        record.title(),
        record.author(),
        record.publisher(),
        record.place(),
        record.year(),
        record.isbn(),
        _bare(record.value("300", "a")).rstrip("+ "),
        _bare(record.value("020", "c") or record.value("952", "g")),
        _bare(record.value("655", "a") or record.value("650", "a") or record.value("653", "a")),
        call_number,
        scheme or "",
        shelves_cell([copy.shelf for copy in copies]),
        "; ".join(copy.number for copy in copies if copy.number),
        "; ".join(copy.label for copy in copies) if any(copy.label for copy in copies) else "",
        str(len(copies)) if copies else "",
        *(kept_cell(fields, tags) for tags in KEPT_COLUMNS.values()),
    )


@dataclass(frozen=True, slots=True)
class _Copy:
    number: str
    label: str
    shelf: str
    turn: int


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

    def place(self) -> str:
        """Return where it was published; "H." is how the card writes Hà Nội, and stays."""
        return self._published("a").strip().rstrip(_MARKS_OF_THE_CARD)

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

    def call_number(self) -> tuple[str, str | None]:
        """Return what stands on the spine, or else what it is classed under; and whose scheme."""
        for tag, codes in _CALL_NUMBERS:
            for field in self._of(tag):
                parts = [value.strip() for code, value in field.subfields if code in codes]
                number = " ".join(filter(None, parts))
                if number:
                    said = scheme_of_marc(field.indicators[0], field.first("2"))
                    is_dewey = tag == _DEWEY
                    # A slash between two digits only marks where the number may be cut.
                    shown = _CUT_HERE.sub("", number) if is_dewey else number
                    return shown, "ddc" if is_dewey else said if tag in _WITH_SCHEME else None
        return "", None

    def copies(self) -> list["_Copy"]:
        """Return the copies that the record tells of, those with an accession number first."""
        for tag, codes, places in _COPIES:
            copies = [_copy(field, codes, places) for field in self._of(tag)]
            if copies:
                return sorted(copies, key=lambda copy: (not copy.number, copy.turn))
        return []

    def _published(self, code: str) -> str:
        made = (field for field in self._of("264") if field.indicators[1:] == "1")
        for field in (*made, *self._of("260")):
            if field.first(code):
                return field.first(code)
        return ""

    def _of(self, tag: str) -> Iterator[MarcField]:
        return (field for field in self._fields if field.tag == tag)


def _copy(field: MarcField, codes: str, places: str) -> _Copy:
    turn = field.first(_TURN).strip()
    return _Copy(
        number=_bare(field.first(codes)),
        label=_bare(field.first(_LABEL)),
        shelf=", ".join(_shelf(field, places)),
        turn=int(turn) if turn.isascii() and turn.isdecimal() else 0,
    )


def _shelf(field: MarcField, places: str) -> dict[str, None]:
    """Return the room and the shelf in it, as one says them: the larger first, neither twice."""
    return dict.fromkeys(name for place in places if (name := field.first(place).strip()))


def _bare(value: str) -> str:
    """Return the value without the marks that part it from the next on a card."""
    bare = value.strip().rstrip(_MARKS_OF_THE_CARD)
    if bare.endswith(".") and not bare.endswith(".."):
        bare = bare[:-1]
    return bare.rstrip(_MARKS_OF_THE_CARD)
