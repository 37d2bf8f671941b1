"""A PC of a house: the real register on a real file, and the real outbox without its thread."""

import json
import shutil
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import lru_cache

from desktop.background.store_questions import StoreQuestions
from desktop.register.moment import Moment
from desktop.store.erased_list import add_erased, erased_path
from desktop.store.erasing import PERSON, erase_again
from desktop.store.errors import DiskFullError
from desktop.store.invitation import invitation
from desktop.store.outbox_pruning import prune_outbox
from desktop.store.pulled_values import shapes
from desktop.store.register_copy import copy_register
from desktop.store.restored_register import begin_new_log_if_restored
from desktop.store.sent_mark import sent_mark_path
from sync.client.exchange import exchange
from sync.client.ports import HouseEnd
from tests.desktop.store.store_at_once import StoreAtOnce
from tests.simulation.desk import MachineInbox, MachineOutbox, PowerCutError
from tests.simulation.ground import KEY, join
from tests.simulation.looks import Looks, key_of, read_credentials, read_persons, read_unsent
from tests.simulation.quick_register import QuickRegister
from tests.simulation.versions_apart import note_newer_line
from tests.simulation.writing import erase_person, some_person, write_something

_STATEMENTS = 30


@dataclass(frozen=True)
class Image:
    """What a disk, or a copy of the register, held at one instant."""

    files: tuple
    written: tuple
    is_proved: bool
    rows: frozenset
    erased: frozenset

    def unproved(self):
        """The province went back since: what this copy shows as sent may not be held."""
        return replace(self, is_proved=False)


class Machine:
    """One PC; `written` is every change that was committed on it, in order."""

    outbox_type = MachineOutbox
    inbox_type = MachineInbox
    register_type = QuickRegister

    def __init__(self, folder, *, weather, house):
        self.folder, self.weather, self.house = folder, weather, house
        self.path = folder / "register.nvh"
        self.written = []
        self.erased = frozenset()
        """Persons who were erased here, and of whom this disk has to know it."""
        self.is_proved = True
        self.clock_offset, self.stuck_at, self.zone = 0, None, UTC
        self.is_current = lambda _: True
        self.tell = lambda _house, _keys: None
        self.now = 0
        self._statements_left, self._mishap = None, None
        self._looks = Looks(self._before_statement)
        self.database, self.credentials = None, None
        self.is_touched = True

    def start(self):
        """Open the register as the program does."""
        self.is_touched = True
        self.database = self.register_type(self.path, KEY, before_statement=self._before_statement)
        begin_new_log_if_restored(self.database)
        if self.credentials is None:
            self.look_at_credentials()
        with self.database.reading() as unit:
            before = _last(unit.connection())
        erase_again(self.database)
        with self.database.reading() as unit:
            self._wrote(_noted_after(unit.connection(), before))

    def look_at_credentials(self):
        """An answer may have brought another token."""
        self.credentials = self._looks.at(self.database, read_credentials)

    def enrol_anew(self, province):
        """The keeper types a new code in, which an officer read out."""
        code = province.another_code(self.credentials.house_id)
        with self.unit() as unit:
            join(unit, province, code)
        self.look_at_credentials()

    def is_asking_to_join(self):
        """Return whether an invitation waits for its answer."""
        with self.database.reading() as unit:
            return invitation(unit) is not None

    def is_closed(self):
        """Return whether this PC shows that the province takes nothing more from it."""
        with self.database.reading() as unit:
            closed = unit.connection().exec_driver_sql("SELECT closed FROM exchange")
            return closed.scalar_one() is not None

    def stop(self):
        if self.database is not None:
            self.database.close()
            self.database = None

    @contextmanager
    def unit(self):
        self.is_touched = True
        with self.database.unit_of_work(now=self.moment().at, user="hoa") as unit:
            yield unit

    def moment(self):
        """What the clock and the zone of this PC make of the time."""
        now = self.stuck_at if self.stuck_at is not None else self.now + self.clock_offset
        return _moment(now, self.zone)

    def write(self, chance, writing=None, *, erasing=None):
        """Do one thing at the desk, and remember it once it is committed."""
        with self.unit() as unit:
            connection = unit.connection()
            before = _last(connection)
            if writing is not None:
                writing(connection, chance)
            elif erasing is None:
                write_something(connection, chance, self.moment())
            if self.weather.hits("25 versions apart"):
                note_newer_line(connection, chance)
            if self.weather.hits("27 person erased"):
                erasing = some_person(connection, chance)
            if erasing is not None:
                erase_person(unit, erasing)
            keys = _noted_after(connection, before)
        self._wrote(keys)
        if erasing is not None:
            add_erased(self.path, frozenset({(PERSON, erasing)}))
            self.erased |= {erasing}
        return keys

    def let_go(self):
        """Drop what is durable, as the program does once a day."""
        with self.unit() as unit:
            if prune_outbox(unit):
                self.weather.fire("28 lines let go of")

    def _wrote(self, keys):
        self.written.extend(keys)
        self.tell(self.credentials.house_id, keys)

    def exchange(self, road):
        return exchange(
            self.outbox_type(self),
            road,
            self.credentials,
            clock=lambda: self.now,
            inbox=self.inbox(),
        )

    def inbox(self):
        return self.inbox_type(self)

    def end(self):
        """This PC as a stick meets it."""
        questions = StoreQuestions(StoreAtOnce(self))
        return HouseEnd(self.outbox_type(self), questions, self.credentials, self.inbox())

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
        return self._looks.at(self.database, read_unsent)

    def unsent_values(self):
        """Return what the register says where a line that is not shown as sent set it."""
        said = [json.loads(line) for line in self.unsent()]
        with self.database.reading() as unit:
            connection = unit.connection()
            return [
                connection.exec_driver_sql(
                    f"SELECT {', '.join(columns)} FROM {shape.table} WHERE id = ?", (one["i"],)
                ).first()
                for one in said
                # Who was erased elsewhere is blank here too.
                if (shape := shapes().get(one["t"])) and one["t"] != PERSON
                for columns in [_set_by(one, shape)]
            ]

    def image(self, kind):
        """Copy the disk as it is ('disk'), or make the program's own copy ('copy')."""
        if kind == "copy":
            copy = self.folder / "copy.nvh"
            copy_register(self.database.engine, KEY, copy)
            files = ((self.path.name, copy.read_bytes()),)
        else:
            paths = (self.path, self.path.with_name("register.nvh-wal"), *self._beside())
            files = tuple((path.name, path.read_bytes()) for path in paths if path.exists())
        return Image(files, tuple(self.written), self.is_proved, self.rows(), self.erased)

    def become(self, image, *, keep_beside=False):
        """Put an image in the place of what is on the disk, and start again."""
        self.stop()
        kept = {path: path.read_bytes() for path in self._beside() if keep_beside and path.exists()}
        shutil.rmtree(self.folder)
        self.folder.mkdir()
        for name, held in image.files:
            (self.folder / name).write_bytes(held)
        for path, held in kept.items():
            path.write_bytes(held)
        self.written = list(image.written)
        self.is_proved = image.is_proved
        self.erased = image.erased | (self.erased if keep_beside else frozenset())
        self.credentials = None  # another PC's copy brings another name
        self.start()
        assert self.rows() == image.rows, "I19 a copy restores to what was there at its instant"

    def _beside(self):
        """The files beside the register; who puts back the register alone leaves them."""
        return sent_mark_path(self.path), erased_path(self.path)

    def readable_persons(self):
        """Return the ids of all whose names stand in the register."""
        return self._looks.at(self.database, read_persons)

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


@lru_cache(maxsize=100)
def _moment(now, zone):
    return Moment.of(datetime.fromtimestamp(now, zone))


def _set_by(said, shape):
    return [
        "id",
        *(c for c, wire in shape.leaving.open_columns.items() if wire in said.get("d", {})),
    ]


def _noted_after(connection, seq):
    new = connection.exec_driver_sql("SELECT line FROM outbox WHERE seq > ? ORDER BY seq", (seq,))
    return [key_of(line) for line in new.scalars()]


def _last(connection):
    return connection.exec_driver_sql("SELECT coalesce(max(seq), 0) FROM outbox").scalar()
