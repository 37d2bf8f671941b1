"""One house that pushes to a province, on every kind of database found here."""

import http.client
import json
from types import SimpleNamespace
from urllib.parse import urlsplit

import pytest
from sqlalchemy import select

from sync.protocol.chain import chain_root, links
from sync.protocol.pulled_rows import read_pulled_row
from sync.server.tables import held_row, ledger_line
from tests.sync.province import AT, envelope_of, said_by


@pytest.fixture
def push(province, device):
    """Push some lines, right in everything that is not changed, and read what is said."""

    def push(lines, credentials=device, **changed):
        answer = province.sync(envelope_of(credentials, lines, **changed), credentials.token)
        return said_by(answer, credentials)

    return push


@pytest.fixture
def ask(running):
    """Ask a real server on 127.0.0.1; return the status and what it said."""

    def ask(method, path, body=b"", token="", **headers):
        connection = http.client.HTTPConnection(urlsplit(running.url).netloc, timeout=10)
        headers = {name.replace("_", "-"): said for name, said in headers.items()}
        connection.request(method, path, body, {"Authorization": f"Bearer {token}"} | headers)
        answer = connection.getresponse()
        said = answer.status, answer.read()
        connection.close()
        return said

    return ask


@pytest.fixture
def clock(province, monkeypatch):
    """The province's clock, to be set by hand."""
    clock = SimpleNamespace(now=AT)
    monkeypatch.setattr(province, "_clock", lambda: clock.now)
    return clock


@pytest.fixture
def rows(province):
    """Every row of a table, by its key."""

    def rows(table):
        with province.engine.begin() as connection:
            return connection.execute(select(table).order_by(*table.primary_key.columns)).all()

    return rows


@pytest.fixture
def held(rows):
    """The rows of a kind that are not gone: row id to its fields, with the box as `p`."""

    def held(kind):
        return {
            row.row_id: json.loads(row.fields) | ({"p": row.box} if row.box else {})
            for row in rows(held_row)
            if row.kind == kind and not row.gone
        }

    return held


@pytest.fixture
def verdicts(rows):
    """What became of every line, in order; of one log if it is named."""

    def verdicts(log=None):
        return [row.verdict for row in rows(ledger_line) if log in {None, row.log}]

    return verdicts


@pytest.fixture
def tell(push):
    """Push lines after those that a log has already; answer what the province says."""
    told = {}

    def tell(log, *lines, **changed):
        chains = told.setdefault(log, [chain_root(log)])
        first, previous = len(chains), chains[-1]
        chains += links(previous, lines)
        return push(lines, log=log, first=first, previous=previous, **changed)

    return tell


@pytest.fixture
def hear(province):
    """Ask for what stands in the scopes of a house after a revision: rows and the new one."""

    def hear(credentials, after=0):
        envelope = envelope_of(credentials, [], pull=(("unit", after),))
        (page,) = said_by(province.sync(envelope, credentials.token), credentials).pages
        return [read_pulled_row(line) for line in page.rows], page.to

    return hear
