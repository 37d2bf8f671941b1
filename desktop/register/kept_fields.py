"""Fields of a MARC record that no column of a title holds: kept as they are, and written back.

They stand in one text: the fields parted by ¶, each with its tag, its indicators ("#" is a blank)
and its subfields behind ‡: "246 1#‡aTên khác‡bphụ đề¶250 ##‡aIn lần thứ 2".
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping

from desktop.register.list_cells import OddCellError, Oddity, tidy
from desktop.register.marc_field import MarcField

KEPT_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "kept_041": ("041",),
    "kept_246": ("246",),
    "kept_250": ("250",),
    "kept_490": ("490", "830"),
    "kept_500": ("500", "504"),
    "kept_520": ("520",),
    "kept_700": ("700", "710"),
    "kept_856": ("856",),
}
"""What can be taken or left as one, and the tags of it (product.md, C2)."""

KEPT_TAGS = tuple(tag for tags in KEPT_COLUMNS.values() for tag in tags)
MOST_BYTES = 4_000
"""Of one column: all eight together leave room for the copies in a record of 99,999 bytes."""

_BETWEEN, _SUBFIELD, _BLANK = "¶", "‡", "#"
_MARKS = re.compile(f"[{_BETWEEN}{_SUBFIELD}]")
_FIELD = re.compile(r"(\d{3}) ([0-9#]{2})‡(.+)")
_CODE = re.compile("[a-z0-9]")


def kept_cell(fields: Iterable[MarcField], tags: tuple[str, ...]) -> str:
    """Return the fields with these tags as one text, "" where there is none."""
    return _BETWEEN.join(filter(None, (_text_of(field) for field in fields if field.tag in tags)))


def kept_of(cell: str) -> str:
    """Return the text if it is short enough to be kept, and nothing else."""
    if len(cell.encode()) > MOST_BYTES:
        raise OddCellError(Oddity.TOO_LONG)
    return cell


def joined(cells: Iterable[str | None]) -> str | None:
    """Return the texts of several columns as one."""
    return _BETWEEN.join(filter(None, cells)) or None


def kept_fields(kept: str | None) -> Iterator[MarcField]:
    """Yield the fields of a text, as they stood in their record."""
    for text in (kept or "").split(_BETWEEN):
        found = _FIELD.fullmatch(text)
        if found is None:
            continue
        tag, indicators, body = found.groups()
        subfields = tuple((part[0], part[1:]) for part in body.split(_SUBFIELD) if part[1:])
        yield MarcField(tag, subfields=subfields, indicators=indicators.replace(_BLANK, " "))


def _value(value: str) -> str:
    """Return a value that can stand behind its code: a bare accent would settle on that."""
    bare = tidy(_MARKS.sub(" ", value))
    while bare and unicodedata.combining(bare[0]):
        bare = bare[1:].lstrip()
    return bare


def _text_of(field: MarcField) -> str:
    values = ((code, _value(value)) for code, value in field.subfields)
    body = "".join(
        f"{_SUBFIELD}{code}{value}" for code, value in values if _CODE.fullmatch(code) and value
    )
    if not body:
        return ""
    indicators = (field.indicators + "  ")[:2]
    marks = "".join(mark if mark in "0123456789" else _BLANK for mark in indicators)
    return f"{field.tag} {marks}{body}"
