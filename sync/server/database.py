"""Opening the province's database: SQLite for one machine, PostgreSQL for a province.

Everything is in one transaction at a time per house; on SQLite in one at a time altogether.
"""

import secrets
import sqlite3
from contextlib import ExitStack
from dataclasses import dataclass, field

from sqlalchemy import (
    Connection,
    Engine,
    QueuePool,
    create_engine,
    event,
    insert,
    inspect,
    select,
    update,
)
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import OperationalError

from sync.protocol.envelope import ID_BYTES
from sync.protocol.signing import public_key
from sync.server.schema_steps import bring_up
from sync.server.tables import SCHEMA_VERSION, make_tables, province
from sync.server.walls import AS_THE_PROVINCE, build_walls

_SEED_BYTES = 32
_BUSY_SECONDS = 30
_DISK_FULL = "53100"
"""PostgreSQL's word for it."""


class DatabaseTooNewError(Exception):
    """A newer version of the server wrote this database; it was not touched."""


@dataclass(frozen=True, slots=True)
class Identity:
    """Who the province is: its signing key, and the lineage of its database."""

    lineage: str
    seed: bytes = field(repr=False)

    @property
    def public_key(self) -> bytes:
        """The key that houses pin."""
        return public_key(self.seed)


def open_database(url: str) -> Engine:
    """Return the engine of a database that is up to date; an empty one gets its tables.

    A cut while opening leaves the database as it was.

    Raises:
        DatabaseTooNewError: a newer server wrote it.
    """
    if url.startswith("sqlite"):
        # There is one writer at a time anyway. Who waits for SQLite's lock looks again after up to
        # 100 ms; who waits for the one connection is woken in his turn.
        engine = create_engine(
            url,
            connect_args={"timeout": _BUSY_SECONDS},
            poolclass=QueuePool,
            pool_size=1,
            max_overflow=0,
            pool_timeout=_BUSY_SECONDS,
        )
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_immediately)
    else:
        # A plan that was kept from when a table was empty would walk the whole of a full one.
        connect_args = {"prepare_threshold": None, "options": AS_THE_PROVINCE}
        engine = create_engine(url, pool_pre_ping=True, connect_args=connect_args)
    with ExitStack() as if_it_fails:
        if_it_fails.callback(engine.dispose)
        with engine.begin() as connection:
            _bring_up_to_date(connection)
        if_it_fails.pop_all()
    return engine


def read_identity(connection: Connection) -> Identity:
    """Return who this province is."""
    row = connection.execute(select(province.c.lineage, province.c.signing_seed)).one()
    return Identity(row.lineage, bytes(row.signing_seed))


def is_out_of_room(error: OperationalError) -> bool:
    """Return whether the database's disk is full, whatever the door believed of it."""
    codes = {getattr(error.orig, name, None) for name in ("sqlite_errorcode", "sqlstate")}
    return bool(codes & {sqlite3.SQLITE_FULL, _DISK_FULL})


def sqlite_keeps_wal(version: tuple[int, ...]) -> bool:
    """Return whether this SQLite is free of the WAL-reset bug (sqlite.org, wal.html)."""
    return (
        version >= (3, 51, 3)
        or (version[:2] == (3, 50) and version >= (3, 50, 7))
        or (version[:2] == (3, 44) and version >= (3, 44, 6))
    )


def _bring_up_to_date(connection: Connection) -> None:
    if not inspect(connection).has_table(province.name):
        make_tables(connection)
        build_walls(connection)
        values = {
            "one": 1,
            "schema_version": SCHEMA_VERSION,
            "lineage": secrets.token_hex(ID_BYTES),
            "signing_seed": secrets.token_bytes(_SEED_BYTES),
        }
        connection.execute(insert(province), values)
    found = connection.execute(select(province.c.schema_version)).scalar_one()
    if found > SCHEMA_VERSION:
        raise DatabaseTooNewError(f"schema {found} is newer than {SCHEMA_VERSION}")
    if found < SCHEMA_VERSION:
        bring_up(connection, found)
        connection.execute(update(province).values(schema_version=SCHEMA_VERSION))


def _prepare_sqlite(connection: DBAPIConnection, _record: object) -> None:
    # SQLAlchemy, not the driver, sends BEGIN.
    connection.isolation_level = None
    cursor = connection.cursor()
    # Python often brings an SQLite whose WAL can lose committed rows; there it is not used.
    journal = "WAL" if sqlite_keeps_wal(sqlite3.sqlite_version_info) else "TRUNCATE"
    for pragma in (
        f"journal_mode = {journal}",
        "synchronous = FULL",
        "trusted_schema = OFF",
        "cell_size_check = ON",
        "mmap_size = 0",
        "temp_store = MEMORY",
        "secure_delete = ON",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_immediately(connection: Connection) -> None:
    # A deferred BEGIN may fail later, when it turns from reading to writing.
    connection.exec_driver_sql("BEGIN IMMEDIATE")
