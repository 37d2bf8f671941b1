"""Both ends of an exchange as processes that can be killed, and what must be true of them."""

import json
import os
import random
import signal
import subprocess
import sys
import threading
from collections import Counter
from contextlib import ExitStack, suppress
from dataclasses import fields
from pathlib import Path
from urllib.parse import urlsplit

from sqlalchemy import func, select

from desktop.store import enrolment, outbox
from desktop.store.database import Database
from desktop.store.enrolment import Enrolment
from desktop.store.restored_register import begin_new_log_if_restored
from sync.server.province import Province
from sync.server.tables import ledger_line, log
from tests.conftest import KEY, NOW
from tests.day.comparison import compare, house_lines
from tests.end_to_end.fault_proxy import FaultProxy
from tests.end_to_end.killed_house import send
from tests.sync.postgres import engine_of_all_houses
from tests.sync.province import new_device

CAN_FORK = hasattr(os, "fork")


def how_many(usual: int) -> int:
    """Return how many kills to try on each database; `make kills KILLS=1000` asks for more."""
    asked = os.environ.get("KILLS")
    return int(asked) if asked else usual if CAN_FORK else usual // 5


class Process:
    """A process that can be killed and made anew, cheaply where the system can fork."""

    def __init__(self, module: str, argument: str) -> None:
        self._command = [sys.executable, "-m", module, argument]
        self._parent = self._start("many") if CAN_FORK else None
        self._one: subprocess.Popen | None = None
        self._number = 0
        self._is_alive = False

    def start(self) -> None:
        if self._parent is not None:
            print("go", file=self._parent.stdin, flush=True)
        else:
            self._one = self._start("one")
        self._number = int(self.line())
        self._is_alive = True

    def line(self) -> str:
        return (self._parent or self._one).stdout.readline()

    def kill(self) -> None:
        self._is_alive = False
        if self._parent is not None:
            os.kill(self._number, signal.SIGKILL)
            while self.line() != "dead\n":
                """What it still said goes by."""
        else:
            self._one.kill()
            self._one.communicate()

    def close(self) -> None:
        if self._is_alive:
            with suppress(ProcessLookupError):
                self.kill()
        if self._parent is not None:
            self._parent.communicate()

    def _start(self, how: str) -> subprocess.Popen:
        pipe = subprocess.PIPE
        return subprocess.Popen([*self._command, how], stdin=pipe, stdout=pipe, text=True)


class BothEnds:
    """One house that joined the province at `database_url`, by way of the proxy."""

    def __init__(self, folder: Path, database_url: str, proxy: FaultProxy) -> None:
        self.path, self.database_url, self.proxy = folder / "register.nvh", database_url, proxy
        self._stack = ExitStack()
        self.engine = engine_of_all_houses(database_url)
        self._stack.callback(self.engine.dispose)
        self._join()
        self.log = self._place().log
        self.server = Process("tests.end_to_end.killed_server", database_url)
        self._stack.callback(self.server.close)
        self.house: subprocess.Popen | None = None
        self.told: Counter[str] = Counter()

    def close(self) -> None:
        self._stack.close()

    def start_server(self) -> None:
        self.server.start()
        word, url = self.server.line().split()
        assert word == "listening"
        self.proxy.target = (urlsplit(url).hostname, urlsplit(url).port)

    def mortal_house(self) -> Process:
        """Return a house that writes and sends whenever it is started, until it is killed."""
        house = Process("tests.end_to_end.killed_house", str(self.path))
        self._stack.callback(house.close)
        return house

    def start_house(self) -> None:
        """Start a house that does as it is asked."""
        command = [sys.executable, "-m", "tests.end_to_end.killed_house", self.path, "asked"]
        pipe = subprocess.PIPE
        self.house = self._stack.enter_context(
            subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True)
        )
        self._stack.callback(self.house.kill)

    def ask(self, lines: int) -> None:
        """Have the house write and send."""
        print(lines, file=self.house.stdin, flush=True)

    def told_by_house(self) -> dict[str, object]:
        """Return how the sending went; what the house shows as sent must be held."""
        said = json.loads(self.house.stdout.readline())
        held = self.held()
        assert said["mark"] <= held
        assert not said["new_log"]
        self.told[said["error"] or "sent"] += 1
        self.told["held without an answer"] += said["mark"] < held
        return said

    def in_words(self) -> str:
        """Return how the exchanges ended, for whoever reads the test's output."""
        return ", ".join(f"{number} {how}" for how, number in sorted(self.told.items()))

    def stop_house(self) -> None:
        self.house.stdin.close()
        assert self.house.wait(30) == 0

    def held(self) -> int:
        """Return up to where the province holds the house's log."""
        of_log = select(func.coalesce(func.max(log.c.hw), 0)).where(log.c.log == self.log)
        with self.engine.connect() as connection:
            return connection.execute(of_log).scalar_one()

    def require_an_honest_house(self) -> None:
        """Require that a house that was killed shows nothing as sent that is not held."""
        database = Database(self.path, KEY)
        with database.reading() as unit:
            mark, held = outbox.place(unit).mark, self.held()
        assert mark <= held
        self.told["died"] += 1
        self.told["held without an answer"] += mark < held
        assert not begin_new_log_if_restored(database), "a kill looks like a restored backup"
        database.close()

    def require_everything_once(self, *, at_least: int) -> None:
        """Send what waits; then nothing may be lost, doubled, or on either side alone."""
        database = Database(self.path, KEY)
        send(database)
        with database.reading() as unit:
            lines, mark = house_lines(unit), outbox.place(unit).mark
        database.close()
        outcome = compare(lines, self.database_url)
        assert outcome.agrees, outcome
        assert outcome.captured >= at_least
        assert lines.log == self.log, "the house began a new log"
        assert mark == self.held() == outcome.captured == self._ledger()

    def _ledger(self) -> int:
        with self.engine.connect() as connection:
            return connection.execute(select(func.count()).select_from(ledger_line)).scalar_one()

    def _join(self) -> None:
        database, province = Database(self.path, KEY), Province(self.database_url)
        with database.reading() as unit:
            key = enrolment.device_key(unit)
        given = new_device(province, key=key, url=self.proxy.url)
        province.close()
        kept = {field.name: getattr(given, field.name) for field in fields(Enrolment)}
        with database.unit_of_work(now=NOW.at) as unit:
            enrolment.keep_enrolment(unit, Enrolment(**kept))
        database.close()

    def _place(self):
        database = Database(self.path, KEY)
        with database.reading() as unit:
            place = outbox.place(unit)
        database.close()
        return place


def live_a_little(chance: random.Random, *, most_seconds: float) -> None:
    """Let a random part of the time go by; the moment of a death is what is tested here."""
    # Idle: a loop would take the processor away from whoever is to be killed at work.
    threading.Event().wait(chance.random() * most_seconds)
