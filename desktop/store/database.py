"""The house's database: one open register, and units of work on it."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import StaticPool
from sqlmodel import Session

from desktop.store import at_work
from desktop.store.clock_check import BUILT_AT, FAR_AHEAD_SECONDS
from desktop.store.encrypted_file import connect, translated
from desktop.store.errors import RegisterGoneError
from desktop.store.file_check import existing_version
from desktop.store.isbn_pack import PLACE, IsbnPack
from desktop.store.kept_file import flush_folder
from desktop.store.photo_album import ALBUM, PhotoAlbum
from desktop.store.register_copy import copy_register
from desktop.store.schema_steps import SCHEMA_VERSION, make_schema, step_up

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
_NOTE_WHO_AND_WHEN = (
    "UPDATE capture SET at = :now, user = :user, number = number + 1, "
    # A clock that leaps far ahead is not believed: see `clock_check`.
    "latest = CASE WHEN :now BETWEEN latest "
    f"AND max(latest, {BUILT_AT}) + {FAR_AHEAD_SECONDS} THEN :now ELSE latest END"
)


class Database:
    """One open register file, encrypted with the 32-byte key."""

    def __init__(self, path: Path, key: bytes, *, backups: Path | None = None) -> None:
        """Open the file, or make it if there is none, and bring its schema up to date.

        A file that cannot be opened is left as it is, byte for byte. A cut while opening loses
        nothing: a new register gets its name when it is whole, and a schema step is one
        transaction, with a checked copy in `backups` (default: beside the file) before it.

        Raises:
            RegisterUnavailableError: the file cannot be used; it was not written to.
        """
        self.path = path
        self.key = key
        self.isbn_pack = IsbnPack(path.parent)
        self.album = PhotoAlbum(path.parent)
        if not path.exists():
            _make(path, key)
        version = existing_version(path, key, known=SCHEMA_VERSION)
        self._engine = _engine(path, key)
        if version < SCHEMA_VERSION:
            self._step_up(version, backups or path.parent / "backups")

    def _step_up(self, version: int, backups: Path) -> None:
        try:
            with translated():
                copy_register(self._engine, self.key, backups / f"before-step-{version + 1}.nvh")
                step_up(self._engine, found=version)
        except BaseException:
            self.close()
            raise

    @contextmanager
    def unit_of_work(self, *, now: int, user: str = "") -> Generator[Session]:
        """Commit all of the block or, if it raises, none of it.

        `now` (seconds since 1970) and `user` go into the line of every change in the block.
        When the block ends without an error, the change survives a power cut.
        """
        info = self._info(user)
        with translated(), Session(self._engine, info=info) as unit, unit.begin():
            unit.connection().exec_driver_sql(_NOTE_WHO_AND_WHEN, {"now": now, "user": user})
            yield unit

    @contextmanager
    def reading(self, *, user: str = "") -> Generator[Session]:
        """Give `user` a view of the register that ends without a commit."""
        info = self._info(user)
        with translated(), Session(self._engine, autoflush=False, info=info) as unit:
            yield unit
            unit.rollback()

    def _info(self, user: str) -> dict[str, object]:
        return {PLACE: self.isbn_pack, ALBUM: self.album, at_work.PLACE: user}

    @property
    def engine(self) -> Engine:
        """The engine, for the rooms of the store that work below a unit (backup, schema)."""
        return self._engine

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()


def _make(path: Path, key: bytes) -> None:
    if path.with_name(path.name + "-wal").exists():
        raise RegisterGoneError(path.name)
    unfinished = path.with_name(path.name + ".new")
    for suffix in ("", "-wal", "-shm"):
        unfinished.with_name(unfinished.name + suffix).unlink(missing_ok=True)
    engine = _engine(unfinished, key, mode="rwc")
    try:
        with translated():
            make_schema(engine)
    finally:
        engine.dispose()
    unfinished.replace(path)
    flush_folder(path.parent)


def _engine(path: Path, key: bytes, *, mode: Literal["rw", "rwc"] = "rw") -> Engine:
    engine = create_engine(
        "sqlite://",
        module=sqlcipher,
        creator=lambda: connect(path, key, mode=mode),
        poolclass=StaticPool,
    )
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
