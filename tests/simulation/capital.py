"""The provincial capital: the real province, its backups, its replica, its bad days."""

import sqlite3

from sqlalchemy.exc import OperationalError
from typing_extensions import override

from sync.server.province import Province
from tests.simulation.databases import BACKUP, REPLICA, VERIFIED
from tests.simulation.quick_engine import PlainEngine, QuickEngine

_FULL = sqlite3.OperationalError("database or disk is full")


class CapitalCrashError(Exception):
    """The server's process died."""


class FragileProvince(Province):
    """A province that dies at its commit, or whose disk is full at some statement."""

    engine_type = QuickEngine

    def __init__(self, database_url, *, clock):
        super().__init__(database_url, clock=clock)
        self.dies_at_commit, self._statements_left = False, None
        engine_type = self.engine_type if database_url.startswith("sqlite") else PlainEngine
        self.engine = engine_type(
            self.engine, before_statement=self._before_statement, at_commit=self._at_commit
        )

    def runs_full(self, statements):
        """Let the disk be full at this statement, of those that write."""
        self._statements_left = statements

    def has_room(self):
        """Let the disk have room again."""
        self._statements_left = None

    @override
    def _take(self, connection, envelope, *asked):
        standing = super()._take(connection, envelope, *asked)
        if self.dies_at_commit:
            self.dies_at_commit = None
        return standing

    def _at_commit(self):
        if self.dies_at_commit is None:
            self.dies_at_commit = False
            raise CapitalCrashError

    def _before_statement(self, statement):
        if self._statements_left is None or statement.startswith(("SELECT", "BEGIN")):
            return
        self._statements_left -= 1
        if self._statements_left == 0:
            raise OperationalError(statement, {}, _FULL)


class Capital:
    """Keeps a province running, and knows which of its backups were verified."""

    province_type = FragileProvince

    def __init__(self, database, *, clock):
        self.database, self._clock = database, clock
        database.keep(VERIFIED)
        database.keep(REPLICA)
        self.has_new_backup = False
        self.province = None
        self.open()

    def open(self):
        self.province = self.province_type(self.database.url, clock=self._clock)
        self.database.open()

    def close(self):
        self.database.close()
        self.province.close()

    def ask(self, question, values=()):
        """Look into the province's tables, past the program."""
        return self.database.ask(question, values)

    def has_changed(self):
        """Whether the tables may say something else than when this was asked last."""
        return self.database.has_changed()

    def revoke(self, machine):
        """An officer believes that this PC was stolen."""
        given = machine.credentials
        assert self.province.revoke(house_id=given.house_id, device_id=given.device_id)

    def restart(self):
        """The process dies and comes back; what was committed is there."""
        self.close()
        self.open()

    def replicate(self):
        self.province.engine.let_go()
        self.database.keep(REPLICA)

    def back_up(self):
        self.province.engine.let_go()
        self.database.keep(BACKUP)
        self.has_new_backup = True

    def verify(self):
        """The officer carries the newest backup away, verifies it, and has that recorded."""
        self.province.backed_up(self.database.backup_url)
        self.database.rename(BACKUP, VERIFIED)
        self.has_new_backup = False
        self.replicate()  # no replica lags behind a backup that was carried away

    def restore(self, *, forget_lineage):
        """Put the database back to the newest verified backup."""
        self._put_back(VERIFIED)
        if not forget_lineage:
            self.province.begin_lineage()

    def fail_over(self):
        """The server's disk dies; a replica that lags goes on in its place."""
        self._put_back(REPLICA)

    def _put_back(self, older):
        self.close()
        self.database.put_back(older)
        self.has_new_backup = False  # of a time that did not happen
        self.open()
        self.replicate()
