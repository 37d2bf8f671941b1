"""What the province keeps.

Every table that grows has the house first in its key, and no query crosses houses: the same
tables can be spread over many machines by that key. On PostgreSQL they are hash-partitioned by it.
A new column stands here and, for databases that are there already, in `schema_steps`.
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
    false,
)

SCHEMA_VERSION = 4
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
    # The open half of the key that the province keeps off-line: houses escrow their key to it.
    Column("recovery_key", LargeBinary),
    # The authority that vouches for the server to houses whose clock is wrong.
    Column("province_ca", LargeBinary),
)

house = Table(
    "house",
    tables,
    Column("house_id", String(32), primary_key=True),
    Column("name", Text, nullable=False),
    Column("made_at", BigInteger, nullable=False),
    # Raised with every transaction that changes what the province holds of the house.
    Column("rev", BigInteger, nullable=False, default=0),
    # Four digits that stand in every barcode of the house.
    Column("number", String(4)),
)
Index("house_number", house.c.number, unique=True)

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
    # A token that was given and not yet used; the one before serves until it is.
    Column("next_token_hash", LargeBinary),
    # When the serving token began to serve.
    Column("token_at", BigInteger),
)
Index("device_next_token", device.c.next_token_hash, unique=True)

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
    # The row, as kind:id, whose next line may have this one applied.
    Column("waits_for", String(73)),
    Column("taken_at", BigInteger, nullable=False),
    # The house's revision that this line came with: arrival order among the logs of a house.
    Column("rev", BigInteger, nullable=False, server_default="0"),
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
Index(
    "ledger_line_future",
    ledger_line.c.house_id,
    ledger_line.c.log,
    sqlite_where=ledger_line.c.verdict == "future",
    postgresql_where=ledger_line.c.verdict == "future",
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
    # The log of the last change; empty where the province or several logs made it.
    Column("from_log", String(32), nullable=False, server_default=""),
    # The highest revision at which another log than that changed it.
    Column("rev_before", BigInteger, nullable=False, server_default="0"),
    # Which edit each edited field has its value from: {field: [revision, log, number]}.
    Column("edits", Text),
    # Blanked for ever: no line brings anything of it back.
    Column("erased", Boolean, nullable=False, server_default=false()),
    postgresql_partition_by="HASH (house_id)",
)
Index("held_row_rev", held_row.c.house_id, held_row.c.rev)

# The units whose crates, settings and announcements a house gets.
house_unit = Table(
    "house_unit",
    tables,
    Column("house_id", String(32), primary_key=True),
    Column("unit_id", String(32), primary_key=True),
)

# An envelope that came before the lines it follows; it waits until they have come.
parked = Table(
    "parked",
    tables,
    Column("house_id", String(32), primary_key=True),
    Column("log", String(32), primary_key=True),
    Column("first", BigInteger, primary_key=True),
    Column("envelope", LargeBinary, nullable=False),
    Column("came_at", BigInteger, nullable=False),
)

# What goes down to many houses: `unit:<id>` and `ref`, each with a revision of its own.
scope = Table(
    "scope",
    tables,
    Column("scope", String(64), primary_key=True),
    Column("rev", BigInteger, nullable=False),
)

published_row = Table(
    "published_row",
    tables,
    Column("scope", String(64), primary_key=True),
    Column("kind", String(40), primary_key=True),
    Column("row_id", String(32), primary_key=True),
    Column("fields", Text, nullable=False),
    Column("gone", Boolean, nullable=False),
    Column("rev", BigInteger, nullable=False),
)
Index("published_row_rev", published_row.c.scope, published_row.c.rev)

# Tokens that served once: a house that was put back to a backup may still show one.
retired_token = Table(
    "retired_token",
    tables,
    Column("house_id", String(32), primary_key=True),
    Column("token_hash", LargeBinary, primary_key=True),
    Column("device_id", String(32), nullable=False),
    Column("retired_at", BigInteger, nullable=False),
)
Index("retired_token_hash", retired_token.c.token_hash, unique=True)


def _partition(table: Table) -> None:
    for part in range(PARTITIONS):
        statement = DDL(  # type: ignore[no-untyped-call]  # SQLAlchemy gives it no types
            f"CREATE TABLE {table.name}_{part} PARTITION OF {table.name} "
            f"FOR VALUES WITH (MODULUS {PARTITIONS}, REMAINDER {part})"
        )
        event.listen(table, "after_create", statement.execute_if(dialect="postgresql"))


def _know_no_house(table: Table) -> None:
    # From statistics older than a house's first lines the planner would conclude that the house
    # has none, and look one row up by walking all of them: without statistics it takes the key.
    statement = DDL(f"ALTER TABLE {table.name} ALTER COLUMN house_id SET STATISTICS 0")  # type: ignore[no-untyped-call]  # SQLAlchemy gives it no types
    event.listen(table, "after_create", statement.execute_if(dialect="postgresql"))


for _table in (ledger_line, held_row):
    _partition(_table)
    _know_no_house(_table)


def make_tables(connection: Connection) -> None:
    """Make every table that is not there."""
    tables.create_all(connection)
