"""The real register with shorter plumbing: its statements go straight to the driver.

An SQLAlchemy session costs more than all that it is used for in an exchange. What is asked of a
unit beyond plain statements is done by a real session, in the same transaction. That both ways
give the same trace is tested.
"""

from collections import namedtuple
from contextlib import contextmanager
from functools import cache

from sqlalchemy import event
from sqlalchemy.exc import DatabaseError, DBAPIError
from sqlmodel import Session
from typing_extensions import override

from desktop.store import database as plumbing
from desktop.store.database import Database
from desktop.store.encrypted_file import driver_connection, translated


class QuickRegister(Database):
    """A register whose units of work are the driver's own transactions."""

    def __init__(self, path, key, *, before_statement):
        super().__init__(path, key)
        self._driver = driver_connection(self.engine)
        self._before_statement = before_statement
        self.commits = 0
        """How often something was committed: what was read before it may not hold."""
        # A real session joins the transaction that is open already.
        event.remove(self.engine, "begin", plumbing._begin_immediately)
        event.listen(self.engine, "before_cursor_execute", self._at_statement)

    @override
    def close(self):
        event.remove(self.engine, "before_cursor_execute", self._at_statement)
        super().close()

    @override
    @contextmanager
    def unit_of_work(self, *, now, user=""):
        with self.reading() as unit:
            unit.exec_driver_sql(plumbing._NOTE_WHO_AND_WHEN, {"now": now, "user": user})
            yield unit
            unit.flush()
            self._before_statement()
            self.commits += 1
            self._driver.commit()

    @override
    def reading(self):
        return _Transaction(_Unit(self.engine, self._driver, self._before_statement), self._driver)

    def _at_statement(self, *_):
        self._before_statement()


class _Transaction:
    """As a generator would be, in a third of the time."""

    __slots__ = ("_driver", "_unit")

    def __init__(self, unit, driver):
        self._unit, self._driver = unit, driver

    def __enter__(self):
        try:
            self._driver.execute("BEGIN IMMEDIATE")
        except self._driver.Error as error:
            _raise_translated(error)
        return self._unit

    def __exit__(self, _kind, error, _trace):
        self._driver.rollback()  # of nothing, after a commit
        self._unit.close()
        if isinstance(error, (DatabaseError, self._driver.DatabaseError)):
            _raise_translated(error)


def _raise_translated(error):
    with translated():
        raise error


class _Unit:
    """A unit of work and its connection in one."""

    def __init__(self, engine, driver, before_statement):
        self._engine, self._driver = engine, driver
        self._before_statement = before_statement
        self._session = None

    def connection(self):
        return self

    def exec_driver_sql(self, statement, parameters=()):
        self._before_statement()
        try:
            if isinstance(parameters, list):
                return Result(self._driver.executemany(statement, parameters))
            return Result(self._driver.execute(statement, parameters))
        except self._driver.Error as error:
            raise DBAPIError.instance(
                statement, None, error, self._driver.Error, dialect=self._engine.dialect
            ) from error

    def flush(self):
        if self._session is not None:
            self._session.flush()

    def expire_all(self):
        if self._session is not None:
            self._session.expire_all()

    def close(self):
        if self._session is not None:
            self._session.close()

    def __getattr__(self, name):
        """What a plain statement cannot do, a session does."""
        if self._session is None:
            self._session = Session(self._engine)
        return getattr(self._session, name)


class Result:
    """What SQLAlchemy makes of a cursor, as far as a store asks for it."""

    def __init__(self, cursor, booleans=()):
        described = cursor.description
        # Before the next statement: it may change what this one would still find.
        self._rows = cursor.fetchall() if described else []
        if booleans:
            self._rows = [_with_booleans(row, booleans) for row in self._rows]
        self._names = tuple(column[0] for column in described or ())
        self.rowcount = cursor.rowcount

    def __iter__(self):
        return iter(self.all())

    def all(self):
        return [*map(_row_type(self._names)._make, self._rows)]

    def first(self):
        return _row_type(self._names)._make(self._rows[0]) if self._rows else None

    def one_or_none(self):
        return self.one() if self._rows else None

    def one(self):
        [row] = self._rows
        return _row_type(self._names)._make(row)

    def scalar(self):
        return self._rows[0][0] if self._rows else None

    def scalar_one(self):
        [row] = self._rows
        return row[0]

    def scalar_one_or_none(self):
        return self.scalar_one() if self._rows else None

    def scalars(self):
        return _Scalars(row[0] for row in self._rows)


class _Scalars:
    def __init__(self, values):
        self._values = values

    def __iter__(self):
        return self._values

    def all(self):
        return [*self._values]


def _with_booleans(row, booleans):
    return [
        value if value is None or place not in booleans else bool(value)
        for place, value in enumerate(row)
    ]


@cache
def _row_type(names):
    return namedtuple("Row", names, rename=True)
