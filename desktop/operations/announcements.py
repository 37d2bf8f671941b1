"""What the units above tell their houses, until a keeper has read it."""

from dataclasses import dataclass

from pydantic_core import from_json, to_json
from sqlmodel import Session

from desktop.register.moment import Moment
from desktop.store.received_rows import received
from desktop.store.tables.house import SettingRow

_READ = "announcements_read"


@dataclass(frozen=True, slots=True)
class Announcement:
    """A text from a unit; the name is empty where the unit is not known here (yet)."""

    announcement_id: str
    text: str
    unit_name: str
    at: int


def unread_announcements(unit: Session, moment: Moment) -> tuple[Announcement, ...]:
    """Return what nobody at this computer has read, the oldest first."""
    told = received(unit, "announcement")
    if not told:
        return ()
    read = _read(unit)
    names = {row.row_id: row.fields.get("name") for row in received(unit, "unit")}
    return tuple(
        Announcement(
            announcement_id=row.row_id,
            text=str(row.fields.get("text", "")),
            unit_name=str(names.get(str(row.fields.get("from"))) or ""),
            at=_seconds(row.fields.get("at")),
        )
        for row in told
        if row.row_id not in read
    )


def note_read(unit: Session, moment: Moment, *, announcement_id: str) -> None:
    """Show this one no more, at this computer."""
    here = {row.row_id for row in received(unit, "announcement")}
    read = (_read(unit) | {announcement_id}) & here
    unit.merge(SettingRow(key=_READ, value=to_json(sorted(read)).decode()))


def _read(unit: Session) -> set[str]:
    row = unit.get(SettingRow, _READ)
    return set() if row is None else set(from_json(row.value))


def _seconds(value: object) -> int:
    return value if isinstance(value, int) else 0
