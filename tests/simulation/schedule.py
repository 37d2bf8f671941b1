"""One seed, one schedule: some weeks of two houses and their province, through every fault."""

import random
import shutil
import time
from collections import Counter
from dataclasses import dataclass
from hashlib import blake2b

from desktop.store.errors import DiskFullError
from sync.client.errors import ExchangeFailedError
from tests.simulation.capital import Capital
from tests.simulation.ground import HOUSES, all_chance_from, new_folder
from tests.simulation.machine import Machine, PowerCutError
from tests.simulation.roads import Road
from tests.simulation.truth import Truth
from tests.simulation.weather import Weather
from tests.sync.province import AT

STEPS = 40
_WEIGHTS = (38, 28, 8, 12, 15)
"""Of writing, exchanging, copying the disk, the capital's night, and misfortune."""
_HABITS = (0.4, 1, 2.5)
ROUNDS = 6
_MOST_MACHINES = 4
_TEN_YEARS = 315_360_000
_YEAR_2000 = 946_684_800


@dataclass(frozen=True)
class Outcome:
    """How a schedule went: the same seed gives the same trace."""

    seed: int
    trace: str
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
    with all_chance_from(chance):
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
        shutil.copy(ground.province, folder / "province.sqlite")
        self.capital = capital_type(folder / "province.sqlite", clock=lambda: self.now)
        self.truth = Truth(self.capital)
        self.road = Road(self.capital, self.truth, weather=self.weather, chance=chance)
        self.machines, self.images = [], {}
        for house in range(chance.randint(1, HOUSES)):
            machine = self._new_machine(house)
            shutil.copy(ground.register(house), machine.path)
            machine.start()

    def close(self):
        for machine in self.machines:
            machine.stop()
        self.capital.close()

    def play(self):
        """Return the first violation, or None."""
        try:
            for _ in range(STEPS):
                self._step()
                self.truth.check(self.machines)
            self._settle_down()
        except AssertionError as violation:
            return str(violation).splitlines()[0]
        return None

    def _step(self):
        self.now += self.chance.randrange(1, 20_000)
        machine = self.chance.choice(self.machines)
        machine.now = self.now
        what = self.chance.choices(
            (self._write, self._exchange, self._image, self._back_up, self._misfortune),
            self.habits,
        )[0]
        self._note(what.__name__, self.machines.index(machine))
        what(machine)

    def _write(self, machine):
        try:
            with machine.bad_luck(self.chance):
                new = machine.write(self.chance)
        except (PowerCutError, DiskFullError) as error:
            self._restart(machine, error)
        else:
            self.lines += len(new)
            self.truth.written[machine.credentials.house_id].update(new)

    def _exchange(self, machine):
        """Exchange once; return whether it went through and there was nothing to send."""
        try:
            with machine.bad_luck(self.chance):
                outcome = machine.exchange(self.road.of(machine))
        except ExchangeFailedError as error:
            self._note(type(error).__name__, str(error))
        except (PowerCutError, DiskFullError) as error:
            self._restart(machine, error)
        else:
            self._note("sent", outcome.sent, outcome.confirmed_to, outcome.began_new_log)
            return outcome.sent == 0 and not outcome.began_new_log
        return False

    def _image(self, machine):
        # A copy costs as much as ten disks: it is read back and counted.
        kind = "copy" if self.chance.random() < 0.1 else "disk"
        self.images.setdefault(machine.house, []).append(machine.image(kind))

    def _back_up(self, _machine):
        """The capital's night: a backup, its way out of the house, a replica that catches up."""
        one = self.chance.random()
        if one < 0.3:
            self.capital.replicate()
        elif self.capital.has_new_backup and one < 0.8:
            self.capital.verify()
        else:
            self.capital.back_up()

    def _misfortune(self, machine):
        """Something that strikes from outside of an exchange."""
        self._late_messages()
        name = self.weather.one_of(self._misfortunes)
        if name is not None:
            self._misfortunes[name](self, machine, name)

    def _late_messages(self):
        for waiting, name, deliver in (
            (self.road.late, "6 request held back", self.road.deliver_late),
            (self.road.carried, "5 request replayed", self.road.replay),
        ):
            if waiting and (name.startswith("6") or self.weather.hits(name)):
                self._note(name)
                self._quietly(deliver)

    def _restored(self, machine, name):
        images = self.images.get(machine.house)
        if images:
            self.weather.fire(name)
            image = self.chance.choice(images)
            # A whole disk goes back with its mark file; a register alone leaves it in place.
            machine.become(image, keep_mark=self.chance.random() < 0.5)

    def _cloned(self, machine, name):
        if len(self.machines) < _MOST_MACHINES:
            self.weather.fire(name)
            image = machine.image("disk")
            self._new_machine(machine.house).become(image)

    def _clock_jumps(self, machine, name):
        self.weather.fire(name)
        machine.clock_offset = self.chance.choice((0, _TEN_YEARS, -_TEN_YEARS))
        machine.stuck_at = self.chance.choice((None, None, _YEAR_2000))

    def _province_restored(self, _machine, name):
        self.weather.fire(name)
        self.capital.restore(forget_lineage=name.startswith("21"))
        self._after_going_back()

    def _failed_over(self, _machine, name):
        self.weather.fire(name)
        self.capital.fail_over()
        self._after_going_back()

    def _hostile(self, machine, name):
        others = [one for one in self.machines if one.house != machine.house]
        if self.road.carried and others:
            self.weather.fire(name)
            self._quietly(self.road.send_forged, others[0])

    _misfortunes = {  # noqa: RUF012
        "16 device restored": _restored,
        "17 disk cloned": _cloned,
        "18 device clock jump": _clock_jumps,
        "20 server restored": _province_restored,
        "21 server restored, lineage forgotten": _province_restored,
        "22 failover to a lagging replica": _failed_over,
        "26 hostile envelope": _hostile,
    }

    def _after_going_back(self):
        self.truth.forget()
        # Until the next proved answer nobody in a house can know it, nor can a copy made before.
        for machine in self.machines:
            machine.is_proved = False
        for images in self.images.values():
            images[:] = [image.unproved() for image in images]

    def _settle_down(self):
        """Every fault stops; everybody sends until all is quiet."""
        self.weather.is_calm = True
        while self.road.late:
            self._quietly(self.road.deliver_late)
        is_quiet, rounds = False, 0
        while not is_quiet and rounds < ROUNDS:
            rounds += 1
            is_quiet = True
            for machine in self.machines:
                machine.now = self.now
                is_quiet = self._exchange(machine) and is_quiet
                self.truth.check(self.machines)
        self.truth.check_at_quiet(self.machines)
        for log, (hw, chain) in sorted(self.truth.heads.items()):
            self._note(log, hw, chain.hex())

    def _restart(self, machine, error):
        self._note(type(error).__name__)
        machine.stop()
        machine.start()

    def _quietly(self, deliver, *values):
        """Nobody waits for this answer."""
        try:
            deliver(*values)
        except ExchangeFailedError as error:
            self._note(type(error).__name__)

    def _new_machine(self, house):
        folder = self.folder / f"machine-{len(self.machines)}"
        folder.mkdir()
        machine = self.machine_type(folder, weather=self.weather, house=house)
        machine.now = self.now
        self.machines.append(machine)
        return machine

    def _note(self, *facts):
        self.trace.update(repr(facts).encode())
