"""Opening the house's database: the only module that opens the file."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import StaticPool
from sqlmodel import Session

from desktop.store.engine_guard import require_safe_sqlite
from desktop.store.errors import (
    DiskFullError,
    NotARegisterError,
    RegisterBusyError,
    RegisterDamagedError,
    RegisterUnavailableError,
    TooLongToTravelError,
)
from desktop.store.schema_steps import bring_up_to_date

# Measured on simulated power cuts: WAL with FULL lost nothing, Python's default lost the last
# row in a quarter of the images (the project's decision 7).
_PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA busy_timeout = 5000",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA mmap_size = 0",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA secure_delete = ON",
    "PRAGMA recursive_triggers = ON",
    "PRAGMA journal_size_limit = 16777216",
)
_ERRORS = {
    "SQLITE_FULL": DiskFullError,
    "SQLITE_BUSY": RegisterBusyError,
    "SQLITE_LOCKED": RegisterBusyError,
    "SQLITE_CORRUPT": RegisterDamagedError,
    "SQLITE_NOTADB": RegisterDamagedError,
}


class Database:
    """One open register file, encrypted with the 32-byte key."""

    def __init__(self, path: Path, key: bytes) -> None:
        """Open the file, or make it, and bring its schema up to date.

        A cut while opening leaves the file as it was: a schema step is one transaction.

        Raises:
            RegisterUnavailableError: the file cannot be used; it was not written to.
        """
        require_safe_sqlite(sqlcipher.sqlite_version)
        self.path = path
        _require_register_or_nothing(path)
        self._engine = _engine(path, key)
        try:
            with _translated():
                bring_up_to_date(self._engine)
        except BaseException:
            self.close()
            raise

    @contextmanager
    def unit_of_work(self, *, now: int, user: str = "") -> Generator[Session]:
        """Commit all of the block or, if it raises, none of it.

        `now` (seconds since 1970) and `user` go into the line of every change in the block.
        When the block ends without an error, the change survives a power cut.
        """
        with _translated(), Session(self._engine) as unit, unit.begin():
            unit.connection().exec_driver_sql(
                "UPDATE capture SET at = ?, user = ?, number = number + 1", (now, user)
            )
            yield unit

    @contextmanager
    def reading(self) -> Generator[Session]:
        """Give a view of the register that ends without a commit."""
        with _translated(), Session(self._engine, autoflush=False) as unit:
            yield unit
            unit.rollback()

    @property
    def engine(self) -> Engine:
        """The engine, for the rooms of the store that work below a unit (backup, schema)."""
        return self._engine

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()


def _engine(path: Path, key: bytes) -> Engine:
    def connect() -> DBAPIConnection:
        # SQLAlchemy, not the driver, sends BEGIN. One thread uses the connection at a time:
        # the store thread, or the thread that opens and closes it.
        connection = sqlcipher.connect(str(path), isolation_level=None, check_same_thread=False)
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        return connection  # type: ignore[no-any-return]  # the driver carries no types

    engine = create_engine("sqlite://", module=sqlcipher, creator=connect, poolclass=StaticPool)
    event.listen(engine, "connect", _prepare_connection)
    event.listen(engine, "begin", _begin_immediately)
    return engine


def _prepare_connection(connection: DBAPIConnection, _record: object) -> None:
    cursor = connection.cursor()
    for pragma in _PRAGMAS:
        cursor.execute(pragma)
    cursor.close()


def _begin_immediately(connection: Connection) -> None:
    # A deferred BEGIN may fail later, when it turns from reading to writing.
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _require_register_or_nothing(path: Path) -> None:
    # An encrypted register has no readable header; a plain SQLite file is somebody else's.
    if path.exists():
        with path.open("rb") as file:
            if file.read(16) == b"SQLite format 3\x00":
                raise NotARegisterError(path.name)


@contextmanager
def _translated() -> Generator[None]:
    try:
        yield
    except DatabaseError as error:
        name = getattr(error.orig, "sqlite_errorname", "") or str(error.orig)
        if "line_fits" in str(error.orig):
            raise TooLongToTravelError from error
        for code, family in _ERRORS.items():
            if name.startswith(code):
                raise family(name) from error
        if "disk is full" in name:
            raise DiskFullError(name) from error
        if "not a database" in name or "malformed" in name or "hmac" in name:
            raise RegisterDamagedError(name) from error
        if "disk I/O" in name or "readonly" in name or "unable to open" in name:
            raise RegisterUnavailableError(name) from error
        raise
