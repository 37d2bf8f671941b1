"""A PC of a house: the real register on a real file, and the real outbox without its thread."""

import json
import shutil
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from functools import lru_cache

from desktop.store import outbox
from desktop.store.enrolment import enrolment
from desktop.store.errors import DiskFullError
from desktop.store.new_log import begin_new_log
from desktop.store.outbox import Settlement
from desktop.store.register_copy import copy_register
from desktop.store.restored_register import begin_new_log_if_restored, note_sent_mark
from desktop.store.sent_mark import sent_mark_path
from sync.client.exchange import exchange
from sync.client.ports import Backlog, Credentials, Lines, LogPlace
from tests.simulation.ground import KEY
from tests.simulation.quick_register import QuickRegister
from tests.simulation.writing import write_something

MOST_LINES = 3
_STATEMENTS = 14


class PowerCutError(Exception):
    """The PC stopped in the middle of something."""


@dataclass(frozen=True)
class Image:
    """What a disk, or a copy of the register, held at one instant."""

    files: tuple
    written: tuple
    is_proved: bool
    rows: frozenset

    def unproved(self):
        """The province went back since: what this copy shows as sent may not be held."""
        return replace(self, is_proved=False)


class MachineOutbox:
    """As the program's own `StoreOutbox`, on this thread."""

    def __init__(self, machine):
        self.machine = machine

    def place(self):
        with self.machine.database.reading() as unit:
            return LogPlace(**asdict(outbox.place(unit)))

    def backlog(self):
        with self.machine.database.reading() as unit:
            return Backlog(**asdict(outbox.backlog(unit)))

    def lines_after(self, seq, *, most_lines, most_bytes):
        if not self.machine.weather.is_calm:
            most_lines = MOST_LINES
        limits = {"most_lines": most_lines, "most_bytes": most_bytes}
        with self.machine.database.reading() as unit:
            found = outbox.final_lines_after(unit, seq, **limits)
        if found is None:
            with self.machine.unit() as unit:
                found = outbox.lines_after(unit, seq, **limits)
        return Lines(first=found.first, previous=found.previous, lines=found.lines)

    def chain_at(self, seq):
        with self.machine.database.reading() as unit:
            found = outbox.final_chain_at(unit, seq)
        if found is None:
            with self.machine.unit() as unit:
                found = outbox.chain_at(unit, seq)
        return found

    def settle(self, confirmed):
        if self.machine.weather.hits("14 device crash before marking"):
            raise PowerCutError
        settlement = Settlement(
            hw=confirmed.hw,
            chain=confirmed.chain,
            durable=confirmed.durable,
            lineage=confirmed.lineage,
            set_aside=confirmed.set_aside,
            server_time=confirmed.at,
        )
        with self.machine.unit() as unit:
            outbox.settle(unit, settlement, now=confirmed.at)
        self.machine.is_proved = True
        note_sent_mark(self.machine.database)

    def begin_new_log(self):
        with self.machine.unit() as unit:
            begin_new_log(unit)
        note_sent_mark(self.machine.database)


class Machine:
    """One PC; `written` is every change that was committed on it, in order."""

    outbox_type = MachineOutbox
    register_type = QuickRegister

    def __init__(self, folder, *, weather, house):
        self.folder, self.weather, self.house = folder, weather, house
        self.path = folder / "register.nvh"
        self.written = []
        self.is_proved = True
        self.clock_offset, self.stuck_at = 0, None
        self.now = 0
        self._statements_left, self._mishap = None, None
        self.database, self.credentials = None, None
        self.is_touched = True

    def start(self):
        """Open the register as the program does."""
        self.is_touched = True
        self.database = self.register_type(self.path, KEY, before_statement=self._before_statement)
        begin_new_log_if_restored(self.database)
        if self.credentials is None:
            with self.database.reading() as unit:
                self.credentials = Credentials(**asdict(enrolment(unit)))

    def stop(self):
        if self.database is not None:
            self.database.close()
            self.database = None

    @contextmanager
    def unit(self):
        self.is_touched = True
        now = self.stuck_at if self.stuck_at is not None else self.now + self.clock_offset
        with self.database.unit_of_work(now=now, user="hoa") as unit:
            yield unit

    def write(self, chance):
        """Do one thing at the desk, and remember it once it is committed."""
        with self.unit() as unit:
            connection = unit.connection()
            before = _last(connection)
            write_something(connection, chance)
            new = connection.exec_driver_sql(
                "SELECT line FROM outbox WHERE seq > ? ORDER BY seq", (before,)
            ).scalars()
            keys = [key_of(line) for line in new]
        self.written.extend(keys)
        return keys

    def exchange(self, road):
        return exchange(self.outbox_type(self), road, self.credentials, clock=lambda: self.now)

    @contextmanager
    def bad_luck(self, chance):
        """Let the PC stop, or its disk be full, at some statement of the block."""
        for name, mishap in (
            ("13 device crash in a transaction", PowerCutError),
            ("15 device disk full", DiskFullError),
        ):
            if self.weather.strikes(name):
                self._statements_left, self._mishap = (
                    chance.randrange(1, _STATEMENTS),
                    (name, mishap),
                )
                break
        try:
            yield
        finally:
            self._statements_left = None

    def unsent(self):
        """Return the keys of the lines that are not shown as sent."""
        with self.database.reading() as unit:
            lines = unit.connection().exec_driver_sql(
                "SELECT line FROM outbox, exchange WHERE seq > mark ORDER BY seq"
            )
            return [key_of(line) for line in lines.scalars()]

    def image(self, kind):
        """Copy the disk as it is ('disk'), or make the program's own copy ('copy')."""
        if kind == "copy":
            copy = self.folder / "copy.nvh"
            copy_register(self.database.engine, KEY, copy)
            files = ((self.path.name, copy.read_bytes()),)
        else:
            paths = (self.path, self.path.with_name("register.nvh-wal"), sent_mark_path(self.path))
            files = tuple((path.name, path.read_bytes()) for path in paths if path.exists())
        return Image(files, tuple(self.written), self.is_proved, self.rows())

    def become(self, image, *, keep_mark=False):
        """Put an image in the place of what is on the disk, and start again."""
        self.stop()
        mark = sent_mark_path(self.path)
        kept = mark.read_bytes() if keep_mark and mark.exists() else None
        shutil.rmtree(self.folder)
        self.folder.mkdir()
        for name, held in image.files:
            (self.folder / name).write_bytes(held)
        if kept is not None:
            mark.write_bytes(kept)
        self.written = list(image.written)
        self.is_proved = image.is_proved
        self.start()
        assert self.rows() == image.rows, "I19 a copy restores to what was there at its instant"

    def rows(self):
        with self.database.reading() as unit:
            found = unit.connection().exec_driver_sql("SELECT id, label FROM visit_group")
            return frozenset(tuple(row) for row in found)

    def _before_statement(self):
        if self._statements_left is None:
            return
        self._statements_left -= 1
        if self._statements_left == 0:
            name, mishap = self._mishap
            self._statements_left = None
            self.weather.fire(name)
            raise mishap


@lru_cache(maxsize=10_000)
def key_of(line):
    """Return what a change is known by: its line without the box, whose bytes come later."""
    said = json.loads(line)
    said.pop("p", None)
    for word in ("d", "u"):
        if not said.get(word):
            said.pop(word, None)
    return json.dumps(said, sort_keys=True)


def _last(connection):
    return connection.exec_driver_sql("SELECT coalesce(max(seq), 0) FROM outbox").scalar()
