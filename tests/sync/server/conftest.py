"""One house that pushes to a province, on every kind of database found here."""

import pytest
from sqlalchemy import select

from tests.sync.province import envelope_of, said_by


@pytest.fixture
def push(province, device):
    """Push some lines, right in everything that is not changed, and read what is said."""

    def push(lines, credentials=device, **changed):
        answer = province.sync(envelope_of(credentials, lines, **changed), credentials.token)
        return said_by(answer, credentials)

    return push


@pytest.fixture
def rows(province):
    """Every row of a table, by its key."""

    def rows(table):
        with province.engine.begin() as connection:
            return connection.execute(select(table).order_by(*table.primary_key.columns)).all()

    return rows
