"""One seed, one schedule: some weeks of two houses and their province, through every fault."""

import random
import shutil
import time
from collections import Counter
from dataclasses import dataclass
from hashlib import blake2b

from desktop.store.errors import DiskFullError
from sync.client.errors import DeviceRefusedError, ExchangeFailedError
from sync.server.posting import REVOKED
from sync.stick.errors import StickError
from tests.simulation.capital import Capital
from tests.simulation.desk import PowerCutError
from tests.simulation.ground import (
    HOUSES,
    all_chance_from,
    cheap_codes,
    disk_of,
    new_folder,
    pages_of,
    tokens_for,
)
from tests.simulation.machine import Machine
from tests.simulation.misfortunes import Misfortunes
from tests.simulation.plots import Plot
from tests.simulation.quiet import settle_down
from tests.simulation.roads import Road
from tests.simulation.sticks import CARRYING, Officer
from tests.simulation.truth import Truth
from tests.simulation.versions_apart import Learning
from tests.simulation.weather import Weather
from tests.sync.province import AT

STEPS = (16, 16, 40)
"""How long a schedule is: short ones catch most, by the second; some faults need a long story."""
_WEIGHTS = (36, 26, 8, 12, 15, 18)
"""Of writing, exchanging, copying the disk, the capital's night, misfortune, and sticks."""
OFFICERS = 2
_SECOND_PC = 0.4
_LETS_GO = 0.3
"""After an exchange: the program does so once a day."""
_HABITS = (0.4, 1, 2.5)
_FREE = 2**34


@dataclass(frozen=True)
class Outcome:
    """How a schedule went: the same seed gives the same trace."""

    seed: int
    trace: str
    steps: int
    fired: Counter
    lines: int
    seconds: float
    """Of the processor."""
    violation: str | None


def play(seed, ground, *, machine_type=Machine, capital_type=Capital):
    """Play one schedule in a folder of its own."""
    began, folder = time.process_time(), new_folder()
    chance = random.Random(seed)
    schedule = None
    with (
        all_chance_from(chance),
        cheap_codes(),
        disk_of(_FREE),
        pages_of(chance.choice((3, 2_000))),
        tokens_for(chance.choice((50_000, 180 * 86_400))),
    ):
        try:
            schedule = Schedule(
                folder, ground, chance, machine_type=machine_type, capital_type=capital_type
            )
            violation = schedule.play()
        finally:
            if schedule is not None:
                schedule.close()
            shutil.rmtree(folder)
    return Outcome(
        seed=seed,
        trace=schedule.trace.hexdigest(),
        steps=schedule.steps,
        fired=schedule.weather.fired,
        lines=schedule.lines,
        seconds=time.process_time() - began,
        violation=violation,
    )


class Schedule:
    """The houses, the province and the road between them, step by step."""

    def __init__(self, folder, ground, chance, *, machine_type, capital_type):
        self.folder, self.chance = folder, chance
        self.machine_type = machine_type
        self.now = AT
        self.weather = Weather(chance)
        self.trace = blake2b(digest_size=16)
        self.lines = 0
        # Some seeds are full of backups, some of misfortunes: one mixture finds one kind of fault.
        self.habits = [weight * chance.choice(_HABITS) for weight in _WEIGHTS]
        self.capital = capital_type(ground.database(folder), clock=lambda: self.now)
        self.truth = Truth(self.capital)
        self.road = Road(self.capital, self.truth, weather=self.weather, chance=chance)
        self.learning = Learning()
        self.misfortunes = Misfortunes(self)
        self.steps = chance.choice(STEPS)
        self.plot = Plot(self, self.steps)
        self.officers = [Officer(folder / f"officer-{one}", self.road) for one in range(OFFICERS)]
        self.machines, self.images = self.road.machines, {}
        for house in range(chance.randint(1, HOUSES)):
            has_second = chance.random() < _SECOND_PC or (house == 0 and self.plot.has_neighbour)
            for device in range(1 + has_second):
                machine = self.new_machine(house)
                shutil.copy(ground.register(house, device), machine.path)
                machine.start()

    def close(self):
        for machine in self.machines:
            machine.stop()
        self.capital.close()
        self.learning.forget()

    def play(self):
        """Return the first violation, or None."""
        try:
            self.truth.check(self.machines)
            for step in range(self.steps):
                self._step(self.plot.due.get(step))
                self.truth.check(self.machines)
            settle_down(self)
        except AssertionError as violation:
            return str(violation).splitlines()[0]
        return None

    def _step(self, event):
        self.now += self.chance.randrange(1, 20_000)
        machine = self.chance.choice(self.machines)
        for one in self.machines:
            one.now = self.now
        if event is not None:
            self.note(event)
            self.plot.happen(event)
            return
        what = self.chance.choices(
            (
                self.write, self.exchange, self._image, self._back_up, self.misfortunes.strike,
                self._carry,
            ),
            self.habits,
        )[0]  # fmt: skip
        self.note(what.__name__, self.machines.index(machine))
        what(machine)

    def write(self, machine, writing=None, *, erasing=None):
        try:
            with machine.bad_luck(self.chance):
                new = machine.write(self.chance, writing, erasing=erasing)
        except (PowerCutError, DiskFullError) as error:
            self._restart(machine, error)
        else:
            self.lines += len(new)

    def exchange(self, machine):
        """Exchange once; return whether it went through and there was nothing to send."""
        machine.look_at_credentials()
        before = machine.unsent()
        outcome = self._attempt(machine, lambda: machine.exchange(self.road.of(machine)))
        machine.look_at_credentials()
        if outcome is None:
            # Who is shut out for good has said all when the province keeps it.
            is_told = self.truth.is_revoked(machine) and machine.is_closed()
            return is_told and not (before or machine.unsent())
        assert not self.truth.is_revoked(machine), "29 a revoked device is not told so"
        if self.chance.random() < _LETS_GO:
            machine.let_go()
        self.note("sent", outcome.sent, outcome.taken, outcome.confirmed_to, outcome.began_new_log)
        return outcome.sent == outcome.taken == 0 and not outcome.began_new_log

    def _attempt(self, machine, work):
        """Return what came of the work, or None if the road or the PC failed."""
        try:
            with machine.bad_luck(self.chance):
                return work()
        except DeviceRefusedError as error:
            self.note("refused", error.reason)
            if error.reason == REVOKED:
                assert machine.is_closed(), "29 a revoked device does not show it"
            elif self.weather.is_calm:
                # The province went back behind the last enrolment.
                machine.enrol_anew(self.capital.province)
        except StickError as error:
            self.note(type(error).__name__)  # its facts are those of this machine's disk
        except ExchangeFailedError as error:
            self.note(type(error).__name__, str(error))
        except (PowerCutError, DiskFullError) as error:
            self._restart(machine, error)
        return None

    def officer_at_house(self, officer, machine):
        """Let the house take what the stick brings, and write; return what it took, or None."""
        taken = self._attempt(machine, lambda: officer.visit_house(machine))
        self.note("taken", taken and [(each.confirmed_to, each.overtaken) for each in taken])
        return taken

    def _carry(self, machine):
        """An officer comes by, or to the capital; or two of them share what they have."""
        officer, other = self.chance.sample(self.officers, 2)
        one = self.chance.random()
        if one < 0.5:
            self.officer_at_house(officer, machine)
        elif one < 0.9 or not self.weather.strikes(CARRYING):
            officer.visit_capital()
        else:
            officer.copy_to(other)

    def _image(self, machine):
        # A copy costs as much as ten disks: it is read back and counted.
        kind = "copy" if self.chance.random() < 0.1 else "disk"
        self.images.setdefault(machine.house, []).append(machine.image(kind))
        if self.chance.random() < 0.5:
            machine.let_go()

    def _back_up(self, _machine):
        """The capital's night: a backup, its way out of the house, a replica that catches up."""
        one = self.chance.random()
        if one < 0.3:
            self.capital.replicate()
        elif self.capital.has_new_backup and one < 0.8:
            self.capital.verify()
        else:
            self.capital.back_up()

    def _restart(self, machine, error):
        self.note(type(error).__name__)
        machine.stop()
        machine.start()

    def quietly(self, deliver, *values):
        """Nobody waits for this answer."""
        try:
            deliver(*values)
        except (ExchangeFailedError, StickError) as error:
            self.note(type(error).__name__)

    def new_machine(self, house):
        folder = self.folder / f"machine-{len(self.machines)}"
        folder.mkdir()
        machine = self.machine_type(folder, weather=self.weather, house=house)
        machine.is_current = self.truth.is_current
        machine.tell = self.truth.tell
        machine.now = self.now
        self.machines.append(machine)
        return machine

    def note(self, *facts):
        self.trace.update(repr(facts).encode())
