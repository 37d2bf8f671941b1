"""A copy of the register that was read back and counted before it gets its name."""

import os
import shutil
import sys
from errno import ENOSPC
from pathlib import Path
from time import sleep

from sqlalchemy import Engine
from sqlalchemy.engine.interfaces import DBAPIConnection

from desktop.store.encrypted_file import connect, driver_connection, translated
from desktop.store.errors import DiskFullError, RegisterDamagedError, RegisterUnavailableError
from desktop.store.file_check import require_sound

SPARE_BYTES = 200 * 2**20
IS_BACKUP = "is_backup"
"""The setting that only a copy has: whoever opens one begins a new log."""
_MARK_AS_COPY = f"INSERT OR REPLACE INTO setting (key, value) VALUES ('{IS_BACKUP}', 'true')"
_ROWS = (
    "SELECT name FROM sqlite_schema WHERE type = 'table' "
    "AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'sqlite_%' ORDER BY name"
)
# A virus scanner holds a new file for a moment on Windows: WinError 5, 32, 33.
_PATIENCE_SECONDS = (0.05, 0.1, 0.2, 0.4, 0.8, 1.0)


def copy_register(engine: Engine, key: bytes, target: Path) -> None:
    """Write a checked copy under `target`, replacing an older one only when it is whole.

    A cut leaves the older copy, and at most a temporary file that the next copy overwrites.

    Raises:
        DiskFullError: too little room is left; nothing was written.
        RegisterUnavailableError: the copy could not be written or is not what it should be.
    """
    unfinished = target.with_name(f".{target.name}.new")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            _write_checked(driver_connection(engine), key, unfinished)
            _replace(unfinished, target)
        finally:
            _remove(unfinished)
        flush_folder(target.parent)
    except OSError as error:
        family = DiskFullError if error.errno == ENOSPC else RegisterUnavailableError
        raise family(f"errno {error.errno}") from error


def flush_folder(folder: Path) -> None:
    """Make a new name in the folder survive a power cut (Windows does so by itself)."""
    if sys.platform != "win32":
        _flush(folder)


def _write_checked(source: DBAPIConnection, key: bytes, unfinished: Path) -> None:
    _require_room(source, unfinished.parent)
    _remove(unfinished)
    with translated():
        source.execute("VACUUM INTO ?", (str(unfinished),))
    _check(source, unfinished, key)
    _flush(unfinished)


def _check(source: DBAPIConnection, copy: Path, key: bytes) -> None:
    with translated():
        connection = connect(copy, key, mode="rw")
        try:
            require_sound(connection)
            if _row_counts(connection) != _row_counts(source):
                raise RegisterDamagedError("the copy has other rows")
            connection.execute(_MARK_AS_COPY)
        finally:
            connection.close()


def _row_counts(connection: DBAPIConnection) -> dict[str, int]:
    names = [name for (name,) in connection.execute(_ROWS).fetchall()]
    return {
        name: connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in names
    }


def _require_room(source: DBAPIConnection, folder: Path) -> None:
    [size] = source.execute(
        "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"
    ).fetchone()
    if shutil.disk_usage(folder).free < 2 * size + SPARE_BYTES:
        raise DiskFullError("too little room for a copy")


def _replace(unfinished: Path, target: Path) -> None:
    for seconds in _PATIENCE_SECONDS:
        try:
            unfinished.replace(target)
        except PermissionError:
            sleep(seconds)
        else:
            return
    unfinished.replace(target)


def _flush(path: Path) -> None:
    # Windows flushes only what was opened for writing; a folder opens only for reading.
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _remove(unfinished: Path) -> None:
    for suffix in ("", "-journal", "-wal", "-shm"):
        unfinished.with_name(unfinished.name + suffix).unlink(missing_ok=True)
