"""The schema of the first release, as it was then: `first_register.sql`.

A new register is made at once with today's schema. This step is the ground that later steps
are tested on: whoever goes through all of them must arrive at the very same schema.
"""

import sqlite3
from collections.abc import Iterator
from importlib.resources import files

from alembic import op


def upgrade() -> None:
    """Make the tables of the first release in an empty file."""
    connection = op.get_bind()
    for statement in _statements():
        connection.exec_driver_sql(statement)


def _statements() -> Iterator[str]:
    text = (files("desktop.store.migrations") / "first_register.sql").read_text("utf-8")
    statement = ""
    for line in text.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement.strip().removesuffix(";")
            statement = ""
