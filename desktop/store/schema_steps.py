"""Makes the schema of a new register, and steps an older one up to today's."""

import secrets
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager

from nacl.signing import SigningKey
from sqlalchemy import Connection, Engine

from desktop.store.change_capture import CAPTURE_TABLES, trigger_statements
from desktop.store.encrypted_file import driver_connection
from desktop.store.errors import RegisterDamagedError
from desktop.store.file_check import APPLICATION_ID
from desktop.store.search_index import index_tables, index_triggers
from desktop.store.tables.synced_row import DesktopTable
from sync.protocol.chain import chain_root

SCHEMA_VERSION = 1

Step = Callable[[], None]


def make_schema(engine: Engine) -> None:
    """Make today's schema in an empty file, in one transaction."""
    with engine.begin() as connection:
        DesktopTable.metadata.create_all(connection)
        for statement in (*CAPTURE_TABLES, *index_tables()):
            connection.exec_driver_sql(statement)
        _make_triggers(connection)
        _begin_log(connection)
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")


def step_up(
    engine: Engine, *, found: int, to: int = SCHEMA_VERSION, steps: Mapping[int, Step] | None = None
) -> None:
    """Run the steps after the version that was found, all in one transaction.

    A cut leaves the older schema, whole. The triggers are dropped before the first step and
    made anew after the last, so that a step that rewrites a table is not noted as changes.

    Raises:
        RegisterDamagedError: a row would name one that does not exist; nothing was changed.
    """
    # Alembic costs a tenth of a second, which a start without a step need not wait for.
    from alembic.migration import MigrationContext  # noqa: PLC0415
    from alembic.operations import Operations  # noqa: PLC0415

    from desktop.store.migrations import STEPS  # noqa: PLC0415

    chosen = steps or STEPS

    with _foreign_keys_off(engine), engine.begin() as connection:
        _drop_triggers(connection)
        with Operations.context(MigrationContext.configure(connection)):
            for number in range(found + 1, to + 1):
                chosen[number]()
        if connection.exec_driver_sql("PRAGMA foreign_key_check").first():
            raise RegisterDamagedError("a row names one that does not exist")
        _make_triggers(connection)
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.exec_driver_sql(f"PRAGMA user_version = {to}")


@contextmanager
def _foreign_keys_off(engine: Engine) -> Generator[None]:
    # A step that makes a table anew drops the old one, and with it would go what names its
    # rows. SQLite takes this pragma only outside of a transaction, so below SQLAlchemy.
    driver = driver_connection(engine)
    driver.execute("PRAGMA foreign_keys = OFF")
    try:
        yield
    finally:
        driver.execute("PRAGMA foreign_keys = ON")


def _drop_triggers(connection: Connection) -> None:
    names = connection.exec_driver_sql("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
    for name in names.scalars().all():
        connection.exec_driver_sql(f"DROP TRIGGER {name}")


def _make_triggers(connection: Connection) -> None:
    for statement in (*trigger_statements(), *index_triggers()):
        connection.exec_driver_sql(statement)


def _begin_log(connection: Connection) -> None:
    log = secrets.token_hex(16)
    connection.exec_driver_sql(
        "INSERT INTO exchange (one, log, device_key, house_key, mark, mark_chain, durable, "
        "set_aside) VALUES (1, ?, ?, ?, 0, ?, 0, 0)",
        (log, SigningKey.generate().encode().hex(), secrets.token_hex(32), chain_root(log).hex()),
    )
