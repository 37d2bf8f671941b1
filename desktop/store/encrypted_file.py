"""The encrypted file: the only module that opens one, and that knows the driver's errors."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Engine
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DatabaseError

from desktop.store.engine_guard import require_safe_sqlite
from desktop.store.errors import (
    DiskFullError,
    NotARegisterError,
    RegisterBusyError,
    RegisterDamagedError,
    RegisterUnavailableError,
    TooLongToTravelError,
)

_PLAIN_HEADER = b"SQLite format 3\x00"
# The driver names each error by the extended code; the family is how the name begins.
_ERRORS = {
    "SQLITE_FULL": DiskFullError,
    "SQLITE_BUSY": RegisterBusyError,
    "SQLITE_LOCKED": RegisterBusyError,
    "SQLITE_CORRUPT": RegisterDamagedError,
    "SQLITE_NOTADB": RegisterDamagedError,
    "SQLITE_IOERR": RegisterUnavailableError,
    "SQLITE_READONLY": RegisterUnavailableError,
    "SQLITE_CANTOPEN": RegisterUnavailableError,
    "SQLITE_PERM": RegisterUnavailableError,
}


def connect(path: Path, key: bytes, *, mode: Literal["ro", "rw", "rwc"]) -> DBAPIConnection:
    """Open an encrypted file. Only `rwc` may make it; `ro` leaves every byte of it as it is.

    The caller sends BEGIN and COMMIT. One thread uses the connection at a time: the store
    thread, or the thread that opens and closes it.
    """
    require_safe_sqlite(sqlcipher.sqlite_version)
    connection = sqlcipher.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
    )
    # Otherwise SQLCipher writes to stderr, which a windowed program does not have.
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    return connection  # type: ignore[no-any-return]  # the driver carries no types


def driver_connection(engine: Engine) -> DBAPIConnection:
    """Return the engine's own connection, for what runs outside of any transaction."""
    pooled = engine.raw_connection()
    driver: DBAPIConnection | None = pooled.driver_connection
    pooled.close()  # back to the pool, which keeps this one open
    if driver is None:
        raise RegisterUnavailableError("closed")
    return driver


@contextmanager
def translated() -> Generator[None]:
    """Turn the driver's errors in the block into the store's."""
    try:
        yield
    except (DatabaseError, sqlcipher.DatabaseError) as error:
        cause = getattr(error, "orig", None) or error
        if "line_fits" in str(cause):
            raise TooLongToTravelError from error
        name = getattr(cause, "sqlite_errorname", None) or ""
        for family_name, family in _ERRORS.items():
            if name.startswith(family_name):
                raise family(name) from error
        raise


def require_no_foreign_file(path: Path) -> None:
    """Raise NotARegisterError for a plain SQLite file: an encrypted one has no such header."""
    with path.open("rb") as file:
        if file.read(len(_PLAIN_HEADER)) == _PLAIN_HEADER:
            raise NotARegisterError(path.name)


def was_cut_off(path: Path) -> bool:
    """Return whether whoever had the file open last did not close it."""
    # SQLite removes the write-ahead log when the last connection closes.
    log = path.with_name(path.name + "-wal")
    return log.exists() and log.stat().st_size > 0
