"""Brings the schema of a register up to date, one transaction a step."""

import secrets

from nacl.signing import SigningKey
from sqlalchemy import Connection, Engine

from desktop.store.change_capture import CAPTURE_TABLES, install_triggers
from desktop.store.errors import NotARegisterError, RegisterTooNewError
from desktop.store.search_index import index_statements
from desktop.store.tables.synced_row import DesktopTable
from sync.protocol.chain import chain_root

APPLICATION_ID = 0x4E564831  # "NVH1"
SCHEMA_VERSION = 1


def bring_up_to_date(engine: Engine) -> None:
    """Make the schema of an empty file, or step an older one up to today's.

    Raises:
        NotARegisterError: the file belongs to another program.
        RegisterTooNewError: a newer version of the program wrote the file.
    """
    with engine.begin() as connection:
        application_id = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
        version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
        if (application_id, version) == (0, 0):
            _make(connection)
        elif application_id != APPLICATION_ID:
            raise NotARegisterError
        elif version > SCHEMA_VERSION:
            raise RegisterTooNewError(found=version, known=SCHEMA_VERSION)


def _make(connection: Connection) -> None:
    DesktopTable.metadata.create_all(connection)
    for statement in (*CAPTURE_TABLES, *index_statements()):
        connection.exec_driver_sql(statement)
    install_triggers(connection)
    _begin_log(connection)
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")


def _begin_log(connection: Connection) -> None:
    log = secrets.token_hex(16)
    connection.exec_driver_sql(
        "INSERT INTO exchange (one, log, device_key, house_key, mark, mark_chain, durable, "
        "set_aside) VALUES (1, ?, ?, ?, 0, ?, 0, 0)",
        (log, SigningKey.generate().encode().hex(), secrets.token_hex(32), chain_root(log).hex()),
    )
