"""What the province keeps.

Every table that grows has the house first in its key, and no query crosses houses: the same
tables can be spread over many machines by that key. On PostgreSQL they are hash-partitioned by it.
"""

from sqlalchemy import (
    DDL,
    BigInteger,
    Boolean,
    Column,
    Connection,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    event,
)

SCHEMA_VERSION = 2
PARTITIONS = 8

tables = MetaData()

province = Table(
    "province",
    tables,
    Column("one", Integer, primary_key=True),
    Column("schema_version", Integer, nullable=False),
    # Drawn when the database is made, and anew when it is restored from a backup.
    Column("lineage", String(32), nullable=False),
    Column("signing_seed", LargeBinary, nullable=False),
)

house = Table(
    "house",
    tables,
    Column("house_id", String(32), primary_key=True),
    Column("name", Text, nullable=False),
    Column("made_at", BigInteger, nullable=False),
    # Raised with every transaction that changes what the province holds of the house.
    Column("rev", BigInteger, nullable=False, default=0),
)

enrolment_code = Table(
    "enrolment_code",
    tables,
    Column("code_hash", LargeBinary, primary_key=True),
    Column("house_id", String(32), nullable=False),
    Column("expires_at", BigInteger, nullable=False),
    Column("device_id", String(32)),
    Column("used_at", BigInteger),
)

device = Table(
    "device",
    tables,
    Column("house_id", String(32), primary_key=True),
    Column("device_id", String(32), primary_key=True),
    Column("public_key", LargeBinary, nullable=False),
    Column("token_hash", LargeBinary, nullable=False, unique=True),
    Column("app", Text, nullable=False),
    Column("enrolled_at", BigInteger, nullable=False),
    Column("revoked_at", BigInteger),
)

log = Table(
    "log",
    tables,
    Column("house_id", String(32), primary_key=True),
    Column("log", String(32), primary_key=True),
    Column("device_id", String(32), nullable=False),
    Column("hw", BigInteger, nullable=False),
    Column("chain", LargeBinary, nullable=False),
    Column("durable", BigInteger, nullable=False, default=0),
    Column("seen_at", BigInteger, nullable=False),
    Column("house_clock", BigInteger, nullable=False),
    Column("state", Text, nullable=False),
)

# Logs that two machines with one identity began or share; a person should look at the house.
split = Table(
    "split",
    tables,
    Column("house_id", String(32), primary_key=True),
    Column("log", String(32), primary_key=True),
    Column("device_id", String(32), nullable=False),
    Column("first_at", BigInteger, nullable=False),
    Column("last_at", BigInteger, nullable=False),
)

ledger_line = Table(
    "ledger_line",
    tables,
    Column("house_id", String(32), primary_key=True),
    Column("log", String(32), primary_key=True),
    Column("seq", BigInteger, primary_key=True),
    Column("line", LargeBinary, nullable=False),
    Column("chain", LargeBinary, nullable=False),
    Column("fingerprint", LargeBinary, nullable=False),
    Column("verdict", String(10), nullable=False),
    Column("code", String(20)),
    Column("field", String(40)),
    Column("waits_for", String(73)),
    Column("taken_at", BigInteger, nullable=False),
    postgresql_partition_by="HASH (house_id)",
)
Index("ledger_line_fingerprint", ledger_line.c.house_id, ledger_line.c.fingerprint)
Index(
    "ledger_line_waiting",
    ledger_line.c.house_id,
    ledger_line.c.waits_for,
    sqlite_where=ledger_line.c.waits_for.is_not(None),
    postgresql_where=ledger_line.c.waits_for.is_not(None),
)
Index(
    "ledger_line_set_aside",
    ledger_line.c.house_id,
    ledger_line.c.log,
    sqlite_where=ledger_line.c.verdict == "set_aside",
    postgresql_where=ledger_line.c.verdict == "set_aside",
)

held_row = Table(
    "held_row",
    tables,
    Column("house_id", String(32), primary_key=True),
    Column("kind", String(40), primary_key=True),
    Column("row_id", String(32), primary_key=True),
    Column("fields", Text, nullable=False),
    Column("box", Text),
    Column("gone", Boolean, nullable=False),
    Column("rev", BigInteger, nullable=False),
    postgresql_partition_by="HASH (house_id)",
)
Index("held_row_rev", held_row.c.house_id, held_row.c.rev)


def _partition(table: Table) -> None:
    for part in range(PARTITIONS):
        statement = DDL(  # type: ignore[no-untyped-call]  # SQLAlchemy gives it no types
            f"CREATE TABLE {table.name}_{part} PARTITION OF {table.name} "
            f"FOR VALUES WITH (MODULUS {PARTITIONS}, REMAINDER {part})"
        )
        event.listen(table, "after_create", statement.execute_if(dialect="postgresql"))


for _table in (ledger_line, held_row):
    _partition(_table)


def make_tables(connection: Connection) -> None:
    """Make every table that is not there."""
    tables.create_all(connection)
