"""The copies of the register: one for each of the last seven days of use.

Photos of sessions lie beside them once, not in each: they never change. A photo that was taken
away before today goes for ever with the next copy; its row stays, for the other folders.
"""

from errno import ENOSPC
from pathlib import Path

from sqlmodel import col, select

from desktop.register.moment import Moment
from desktop.store.database import Database
from desktop.store.erasing import list_with_copies
from desktop.store.errors import DiskFullError, RegisterUnavailableError
from desktop.store.outbox_pruning import prune_outbox
from desktop.store.photo_album import PhotoAlbum
from desktop.store.recovery import recovery_path
from desktop.store.register_copy import copy_register
from desktop.store.tables.clubs import SessionPhotoRow
from desktop.store.tables.house import SettingRow

DAYS_KEPT = 7
BACKED_UP_AT = "backed_up_at"
_DAILY = "day-????-??-??.nvh"


def back_up(database: Database, folder: Path, moment: Moment) -> Path:
    """Make today's copy, or make it anew, and let go of the oldest beyond seven.

    An older copy goes only after the new one was checked; so do the lines that the province's own
    backup holds.

    Raises:
        RegisterUnavailableError: there is no new copy; the older ones are untouched.
    """
    target = daily_copy(folder, moment)
    copy_register(database.engine, database.key, target)
    list_with_copies(database, folder)
    for old in daily_copies(folder)[:-DAYS_KEPT]:
        old.unlink()
        recovery_path(old).unlink(missing_ok=True)
    with database.unit_of_work(now=moment.at) as unit:
        prune_outbox(unit)
        unit.merge(SettingRow(key=BACKED_UP_AT, value=str(moment.at)))
    _back_up_photos(database, PhotoAlbum(folder), moment)
    return target


def _back_up_photos(database: Database, copies: PhotoAlbum, moment: Moment) -> None:
    with database.unit_of_work(now=moment.at) as unit:
        removed = col(SessionPhotoRow.removed_on)
        gone = unit.exec(select(SessionPhotoRow).where(removed < moment.today)).all()
        try:
            for row in gone:
                database.album.remove(row.id)
                copies.remove(row.id)
                row.secret = ""  # another folder of copies may still have the file
            database.album.copy_into(copies)
        except OSError as error:
            family = DiskFullError if error.errno == ENOSPC else RegisterUnavailableError
            raise family(f"errno {error.errno}") from error


def daily_copy(folder: Path, moment: Moment) -> Path:
    """Return the name of a day's copy."""
    return folder / f"day-{moment.today.isoformat()}.nvh"


def daily_copies(folder: Path) -> list[Path]:
    """Return the daily copies that there are, the oldest first."""
    return sorted(folder.glob(_DAILY))
