"""The steps that bring an older database of the province up to date, one for each version.

A step is written once and stays: it says what its version added, whatever came after.
"""

from collections.abc import Mapping

from sqlalchemy import Connection

from sync.server.tables import SCHEMA_VERSION, make_tables
from sync.server.walls import build_walls

_BYTES = {"sqlite": "BLOB", "postgresql": "BYTEA"}

_STEPS: Mapping[int, tuple[str, ...]] = {
    # 1 to 2: splits, a table of their own.
    1: (),
    # 2 to 3: pulling, merging, erasing, waiting bundles, rotated tokens.
    2: (
        "ALTER TABLE province ADD COLUMN recovery_key {bytes}",
        "ALTER TABLE province ADD COLUMN province_ca {bytes}",
        "ALTER TABLE house ADD COLUMN number VARCHAR(4)",
        "CREATE UNIQUE INDEX house_number ON house (number)",
        "ALTER TABLE device ADD COLUMN token_at BIGINT",
        "ALTER TABLE device ADD COLUMN next_token_hash {bytes}",
        "CREATE UNIQUE INDEX device_next_token ON device (next_token_hash)",
        "ALTER TABLE ledger_line ADD COLUMN rev BIGINT DEFAULT 0 NOT NULL",
        "CREATE INDEX ledger_line_future ON ledger_line (house_id, log) WHERE verdict = 'future'",
        "ALTER TABLE held_row ADD COLUMN from_log VARCHAR(32) DEFAULT '' NOT NULL",
        "ALTER TABLE held_row ADD COLUMN rev_before BIGINT DEFAULT 0 NOT NULL",
        "ALTER TABLE held_row ADD COLUMN edits TEXT",
        "ALTER TABLE held_row ADD COLUMN erased BOOLEAN DEFAULT false NOT NULL",
    ),
    # 3 to 4: on PostgreSQL the walls between houses, which stand around later tables too.
    3: (),
}
_WALLS_SINCE = 4

# Why, `tables` says.
_POSTGRESQL_STEPS: Mapping[int, tuple[str, ...]] = {
    2: (
        "ALTER TABLE ledger_line ALTER COLUMN house_id SET STATISTICS 0",
        "ALTER TABLE held_row ALTER COLUMN house_id SET STATISTICS 0",
    ),
}


def bring_up(connection: Connection, found: int) -> None:
    """Take the tables from the found version to this one, in the caller's transaction."""
    dialect = connection.dialect.name
    for version in range(found, SCHEMA_VERSION):
        steps = _STEPS[version]
        if dialect == "postgresql":
            steps += _POSTGRESQL_STEPS.get(version, ())
        for statement in steps:
            connection.exec_driver_sql(statement.format(bytes=_BYTES[dialect]))
    make_tables(connection)
    if found < _WALLS_SINCE:
        build_walls(connection)
