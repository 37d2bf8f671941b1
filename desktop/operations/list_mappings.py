"""What a keeper said the columns of a list hold, for the next list with the same headings."""

from collections.abc import Sequence
from hashlib import blake2b

from pydantic_core import from_json, to_json
from sqlmodel import Session

from desktop.register.folding import fold
from desktop.register.list_headings import Mapping
from desktop.register.moment import Moment
from desktop.store.tables.house import SettingRow

_PREFIX = "columns."
_DIGEST_BYTES = 12


def remember_mapping(
    unit: Session, moment: Moment, *, kind: str, headings: Sequence[str], mapping: Mapping
) -> None:
    """Keep what these columns hold."""
    unit.merge(SettingRow(key=_key(kind, headings), value=to_json(mapping).decode()))


def remembered_mapping(
    unit: Session, moment: Moment, *, kind: str, headings: Sequence[str]
) -> Mapping | None:
    """Return what these columns held the last time, None if they were never seen."""
    row = unit.get(SettingRow, _key(kind, headings))
    if row is None:
        return None
    return tuple(from_json(row.value))


def _key(kind: str, headings: Sequence[str]) -> str:
    words = "\n".join((kind, *map(fold, headings))).encode()
    return _PREFIX + blake2b(words, digest_size=_DIGEST_BYTES).hexdigest()
