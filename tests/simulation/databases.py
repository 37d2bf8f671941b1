"""What the capital keeps its province in, and how it keeps copies: one class a database."""

import os
import shutil
import sqlite3
from functools import cache
from pathlib import Path

import psycopg
from sqlalchemy import NullPool, create_engine, make_url

from sync.server.tables import make_tables, tables

BACKUP, VERIFIED, REPLICA = "backup", "verified", "replica"


class SqliteFile:
    """A file, and copies of it beside it."""

    def __init__(self, ground, folder):
        self._path = folder / "province.sqlite"
        self._looking = self._seen = None
        shutil.copy(make_url(ground).database, self._path)
        self.url = _sqlite_url(self._path)

    @property
    def backup_url(self):
        return _sqlite_url(self._copy(BACKUP))

    def open(self):
        self._looking, self._seen = sqlite3.connect(self._path), None

    def close(self):
        self._looking.close()

    def ask(self, question, values):
        return self._looking.execute(question, values).fetchall()

    def has_changed(self):
        """Whether anything was committed since this was asked last."""
        before = self._seen
        [(self._seen,)] = self._looking.execute("PRAGMA data_version").fetchall()
        return before != self._seen

    def keep(self, name):
        """Copy what is committed."""
        shutil.copy(self._path, self._copy(name))

    def rename(self, name, to):
        self._copy(name).replace(self._copy(to))

    def put_back(self, name):
        """Put a copy in the place of the database, which is closed."""
        shutil.copy(self._copy(name), self._path)

    def _copy(self, name):
        return self._path.with_suffix(f".{name}")


class PostgresDatabase:
    """A database of a real server; its copies are rows.

    CREATE DATABASE takes an eighth of a second, and a schedule would need a dozen. So each process
    has two databases for as long as it lives, and a copy is every row of every table.
    """

    def __init__(self, ground, _folder):
        self.url = _database(ground, "live")
        self._backup_url = _database(ground, "backup")
        self._copies, self._looking = {}, None
        _write_rows(self.url, _read_rows(ground))

    @property
    def backup_url(self):
        """Return where the backup can be opened like any province's database."""
        _write_rows(self._backup_url, self._copies[BACKUP])
        return self._backup_url

    def open(self):
        address = make_url(self.url).set(drivername="postgresql")
        self._looking = psycopg.connect(_text(address), autocommit=True)

    def close(self):
        self._looking.close()

    def ask(self, question, values):
        return self._looking.execute(question.replace("?", "%s"), values).fetchall()

    def has_changed(self):
        """Whether anything may have been committed since this was asked last."""
        return True

    def keep(self, name):
        """Copy what is committed."""
        self._copies[name] = _read_rows(self.url)

    def rename(self, name, to):
        self._copies[to] = self._copies.pop(name)

    def put_back(self, name):
        """Put a copy in the place of the database, which is closed."""
        _write_rows(self.url, self._copies[name])


def database_of(ground, folder):
    """Return a new database that begins with what stands in the ground's."""
    return (SqliteFile if ground.startswith("sqlite") else PostgresDatabase)(ground, folder)


def _sqlite_url(path: Path):
    return f"sqlite:///{path}"


@cache
def _database(ground, name):
    """Return the address of a database of this process on the ground's server."""
    name = f"{name}_{os.getpid()}"
    server = create_engine(ground, isolation_level="AUTOCOMMIT", poolclass=NullPool)
    with server.connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name}")
    url = _text(make_url(ground).set(database=name))
    with _engine(url).begin() as connection:
        make_tables(connection)
    return url


@cache
def _engine(url):
    return create_engine(url, poolclass=NullPool)


def _text(url):
    return url.render_as_string(hide_password=False)


def _read_rows(url):
    with _engine(url).connect() as connection:
        connection.execution_options(isolation_level="REPEATABLE READ")
        return {
            table: [row._asdict() for row in connection.execute(table.select())]
            for table in tables.sorted_tables
        }


def _write_rows(url, rows):
    with _engine(url).begin() as connection:
        for table, its_rows in rows.items():
            connection.execute(table.delete())
            if its_rows:
                connection.execute(table.insert(), its_rows)
