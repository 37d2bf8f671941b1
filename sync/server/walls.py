"""A second wall between houses, on PostgreSQL: against a query that forgets its house.

Every statement says whose rows it means; should one forget to, the database itself shows and takes
only those of the house that the transaction speaks for. Whoever comes without having said for
whom, by another program, sees no house at all. SQLite has no such thing.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, text

from sync.server.tables import tables

_SETTING = "nvh.house"
_ALL = "*"
AS_THE_PROVINCE = f"-c {_SETTING}={_ALL}"
"""Options of a connection that speaks for all houses until it says otherwise."""
_SPEAK = text(f"SELECT set_config('{_SETTING}', :house, true)")


def speak_for(connection: Connection, house_id: str) -> None:
    """See and write this house's rows alone until the transaction ends."""
    if connection.dialect.name == "postgresql":
        connection.execute(_SPEAK, {"house": house_id})


@contextmanager
def beyond_the_wall(connection: Connection, house_id: str) -> Iterator[None]:
    """See every house's rows for a query that must name another one; then this house's again."""
    speak_for(connection, _ALL)
    yield
    speak_for(connection, house_id)


def build_walls(connection: Connection) -> None:
    """Put the wall around every table that has a house; once, where it was not there.

    Also before the tables' owner, whom PostgreSQL lets pass otherwise; a superuser always passes.
    """
    if connection.dialect.name != "postgresql":
        return
    # Asked once a statement, not once a row.
    said = f"(SELECT current_setting('{_SETTING}', true))"
    for table in tables.sorted_tables:
        if "house_id" in table.columns:
            for statement in (
                f"ALTER TABLE {table.name} ENABLE ROW LEVEL SECURITY",
                f"ALTER TABLE {table.name} FORCE ROW LEVEL SECURITY",
                f"CREATE POLICY one_house ON {table.name} "
                f"USING ({said} = '{_ALL}' OR house_id = {said})",
            ):
                connection.exec_driver_sql(statement)
