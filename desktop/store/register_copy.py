"""A copy of the register that was read back and counted before it gets its name."""

import shutil
from errno import ENOSPC
from pathlib import Path
from time import sleep

from sqlalchemy import Engine
from sqlalchemy.engine.interfaces import DBAPIConnection

from desktop.store.encrypted_file import connect, driver_connection, translated
from desktop.store.errors import DiskFullError, RegisterDamagedError, RegisterUnavailableError
from desktop.store.file_check import require_sound
from desktop.store.kept_file import flush, flush_folder
from desktop.store.recovery import keep_recovery

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

    Beside it lies the file that the recovery code opens.

    A cut leaves the older copy, and at most a temporary file that the next copy overwrites.

    Raises:
        DiskFullError: too little room is left; nothing was written.
        RegisterUnavailableError: the copy could not be written or is not what it should be.
    """
    unfinished = target.with_name(f".{target.name}.new")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            source = driver_connection(engine)
            _write_checked(source, key, unfinished)
            # Before the copy has its name: none must ever lie there that the code cannot open.
            keep_recovery(target, file_key=key, house_key=_house_key(source))
            _replace(unfinished, target)
        finally:
            _remove(unfinished)
        flush_folder(target.parent)
    except OSError as error:
        family = DiskFullError if error.errno == ENOSPC else RegisterUnavailableError
        raise family(f"errno {error.errno}") from error


def _write_checked(source: DBAPIConnection, key: bytes, unfinished: Path) -> None:
    _require_room(source, unfinished.parent)
    _remove(unfinished)
    with translated():
        source.execute("VACUUM INTO ?", (str(unfinished),))
    _check(source, unfinished, key)
    flush(unfinished)


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


def _house_key(source: DBAPIConnection) -> bytes:
    [key] = source.execute("SELECT house_key FROM exchange").fetchone()
    return bytes.fromhex(key)


def _replace(unfinished: Path, target: Path) -> None:
    for seconds in _PATIENCE_SECONDS:
        try:
            unfinished.replace(target)
        except PermissionError:
            sleep(seconds)
        else:
            return
    unfinished.replace(target)


def _remove(unfinished: Path) -> None:
    for suffix in ("", "-journal", "-wal", "-shm"):
        unfinished.with_name(unfinished.name + suffix).unlink(missing_ok=True)
