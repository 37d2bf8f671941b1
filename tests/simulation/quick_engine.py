"""The province's engine with shorter plumbing, on SQLite: its statements go straight to the driver.

SQLAlchemy makes the text of each statement that the province says more than once, and no more.
What is said for the first time, and whatever is not plain, goes by a real connection in the same
transaction. That both ways give the same trace is tested.
"""

from contextlib import contextmanager
from weakref import WeakKeyDictionary

from sqlalchemy import Boolean, Connection, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql.compiler import SQLCompiler

from sync.server import database as plumbing
from tests.simulation.quick_register import Result

_PREPARED = WeakKeyDictionary()
"""Statement to what was made of it; None where it was said only once."""


class PlainEngine:
    """The province's own engine; it says when a statement comes, and when a commit."""

    def __init__(self, engine, *, before_statement, at_commit):
        self._engine, self._at_commit = engine, at_commit
        self._before_statement = before_statement
        event.listen(engine, "before_cursor_execute", self._at_statement)
        event.listen(engine, "commit", self._before_commit)

    def let_go(self):
        """Close the file; the next transaction opens it again."""
        self._engine.pool.dispose()

    def dispose(self):
        """Let go of the engine for good."""
        event.remove(self._engine, "before_cursor_execute", self._at_statement)
        event.remove(self._engine, "commit", self._before_commit)
        self._engine.dispose()

    def __getattr__(self, name):
        return getattr(self._engine, name)

    def _at_statement(self, _connection, _cursor, statement, *_):
        self._before_statement(statement)

    def _before_commit(self, _connection):
        self._at_commit()


class QuickEngine:
    """An engine whose transactions are the driver's own."""

    def __init__(self, engine, *, before_statement, at_commit):
        self._engine, self._at_commit = engine, at_commit
        self._before_statement = before_statement
        self._pooled = self._connection = None
        # A real connection joins the transaction that is open already.
        event.remove(engine, "begin", plumbing._begin_immediately)
        event.listen(engine, "before_cursor_execute", self._at_statement)

    @contextmanager
    def begin(self):
        """Commit all of the block or, if it raises, none of it."""
        if self._connection is None:
            self._pooled = self._engine.raw_connection()
            real = Connection(self._engine, connection=self._pooled)
            self._connection = _QuickConnection(real, self._before_statement)
        connection, driver = self._connection, self._pooled.driver_connection
        driver.execute("BEGIN IMMEDIATE")
        try:
            yield connection
            self._at_commit()
            driver.commit()
        finally:
            driver.rollback()  # of nothing, after a commit
            connection.end()

    def let_go(self):
        """Close the file; the next transaction opens it again."""
        if self._pooled is not None:
            self._pooled.close()
            self._pooled = self._connection = None
        self._engine.pool.dispose()

    def dispose(self):
        """Let go of the engine for good."""
        self.let_go()
        event.remove(self._engine, "before_cursor_execute", self._at_statement)
        self._engine.dispose()

    def _at_statement(self, _connection, _cursor, statement, *_):
        self._before_statement(statement)


class _QuickConnection:
    """As SQLAlchemy's, for what the province asks of one."""

    def __init__(self, real, before_statement):
        self._real, self._before_statement = real, before_statement
        self._driver = real.connection.driver_connection
        self.dialect = real.dialect
        self.end()

    def execute(self, statement, parameters=None):
        prepared = self._prepared(statement, parameters)
        if prepared is None:
            return self._real.execute(statement, parameters)
        cursor = self._say(self._driver.execute, prepared.text, prepared.values(parameters))
        return Result(cursor, prepared.booleans)

    def exec_driver_sql(self, statement, parameters=()):
        many = isinstance(parameters, list)
        say = self._driver.executemany if many else self._driver.execute
        return Result(self._say(say, statement, parameters))

    def end(self):
        """Forget the transaction: it is over."""
        if self._real.in_transaction():
            self._real.rollback()

    def __getattr__(self, name):
        return getattr(self._real, name)

    def _say(self, say, text, values):
        self._before_statement(text)
        try:
            return say(text, values)
        except self._driver.Error as error:
            raise DBAPIError.instance(
                text, None, error, self._driver.Error, dialect=self.dialect
            ) from error

    def _prepared(self, statement, parameters):
        if isinstance(parameters, list):
            return None
        if statement not in _PREPARED:
            _PREPARED[statement] = None
            return None
        prepared = _PREPARED[statement]
        if prepared is None:
            prepared = _PREPARED[statement] = _Prepared(statement, parameters or {}, self.dialect)
        return prepared if prepared.fits(parameters or {}) else None


class _Prepared:
    """The text of a statement, and where its values come from."""

    def __init__(self, statement, parameters, dialect):
        self._keys = frozenset(parameters)
        compiled = statement.compile(dialect=dialect, column_keys=sorted(parameters))
        self._is_plain = isinstance(compiled, SQLCompiler) and not (
            compiled.post_compile_params
            or compiled.literal_execute_params
            or compiled.insert_prefetch
            or compiled.update_prefetch
        )
        if self._is_plain:
            self.text = compiled.string
            given = compiled.construct_params(parameters)
            makers = compiled._bind_processors
            self._places = [(name, given[name], makers.get(name)) for name in compiled.positiontup]
            columns = enumerate(compiled._result_columns)
            self.booleans = [place for place, one in columns if isinstance(one.type, Boolean)]

    def fits(self, parameters):
        return self._is_plain and parameters.keys() == self._keys

    def values(self, parameters):
        parameters = parameters or {}
        return [
            value if make is None else make(value)
            for name, fixed, make in self._places
            for value in [parameters.get(name, fixed)]
        ]
