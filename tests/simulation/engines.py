"""Engines that outlive their database: what SQLAlchemy made ready for one schedule serves the next.

A program makes its engine once and keeps it for weeks; a schedule opens dozens of databases in a
few milliseconds. Each still opens its own file by its own connection.
"""

import sqlite3
from collections import defaultdict
from contextlib import contextmanager

import pytest
import sqlalchemy
from sqlalchemy import make_url


class Engines:
    """Gives an engine that is free, or makes one; `dispose` frees it."""

    def __init__(self):
        self._free = defaultdict(list)

    def create(self, url, *, creator=None, **options):
        """As SQLAlchemy's own `create_engine`."""
        if not url.startswith("sqlite"):
            free = self._free[url]
            return free.pop() if free else self._kept(sqlalchemy.create_engine(url, **options), url)
        path = make_url(url).database
        # A backup and what it is of are open at once, and each is asked its own questions.
        kind = path and path.rpartition(".")[2]
        free = self._free[kind]
        engine = free.pop() if free else self._new(url, kind, options)
        engine.opens = creator or (lambda: sqlite3.connect(path, **options["connect_args"]))
        return engine

    def _new(self, url, kind, options):
        def connect():
            return engine.opens()

        engine = sqlalchemy.create_engine(url, creator=connect, **options)
        return self._kept(engine, kind)

    def _kept(self, engine, kind):
        def dispose():
            # The pool stays the same, so that its listeners are not added a second time.
            engine.pool.dispose()
            if engine not in self._free[kind]:
                self._free[kind].append(engine)

        engine.dispose = dispose
        return engine


@contextmanager
def engines_kept():
    """Let both ends, in the block, take their engines from the same few."""
    engines = Engines()
    with pytest.MonkeyPatch.context() as patch:
        for module in ("desktop.store.database", "sync.server.database"):
            patch.setattr(f"{module}.create_engine", engines.create)
        yield
