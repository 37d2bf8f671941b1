"""Chains of events that chance alone strings together once in many thousand schedules.

Some seeds follow one of them; everything else that happens meanwhile is still left to chance.
"""

from tests.simulation.writing import flip_group

IN_USE = 0.35
_SECURE = ("back_up", "verify")
_LEAVE_THE_LOG = ("open_a_copy",)

PLOTS = {
    "half of a transaction is durable, and the log is left": (
        "write_flips", "exchange_once", *_SECURE, "exchange_once", *_LEAVE_THE_LOG,
        "restore_province", "exchange",
    ),
    "more is held than was carried away, and the log is left": (
        "back_up", "write", "exchange", "verify", "exchange", *_LEAVE_THE_LOG,
        "restore_province", "exchange",
    ),
    "the province goes back while an answer is on its way": (
        *_SECURE, "write", "first_to_house", "first_to_capital", "restore_province", "exchange",
        "first_to_house",
    ),
    "the later question was answered first, and the province went back": (
        *_SECURE, "write", "second_to_house", "write", "first_to_house", "first_to_capital",
        "restore_province", "second_to_capital", "second_to_house", "first_to_house",
    ),
    "two machines write under one log": (
        "write", "exchange", "clone", "write", "write_on_clone", "exchange", "exchange_clone",
    ),
}  # fmt: skip


class Plot:
    """One of the chains, or none: which steps of the schedule belong to it."""

    def __init__(self, schedule, steps):
        self.schedule, chance = schedule, schedule.chance
        self.name = chance.choice(sorted(PLOTS)) if chance.random() < IN_USE else None
        events = PLOTS.get(self.name, ())
        places = sorted(chance.sample(range(steps), len(events)))
        self.due = dict(zip(places, events, strict=True))

    def happen(self, event):
        """Let the next event of the chain happen."""
        getattr(self, event)(self.schedule.machines[0])

    def write(self, machine):
        self.schedule.write(machine)

    def write_flips(self, machine):
        self.schedule.write(machine, flip_group)

    def exchange(self, machine):
        self.schedule.exchange(machine)

    def exchange_once(self, machine):
        """The road is cut after one batch."""
        road = self.schedule.road
        road.requests_left = 1
        try:
            self.schedule.exchange(machine)
        finally:
            road.requests_left = None

    def back_up(self, _machine):
        self.schedule.capital.back_up()

    def verify(self, _machine):
        if self.schedule.capital.has_new_backup:
            self.schedule.capital.verify()

    def restore_province(self, machine):
        self.schedule.misfortunes.province_restored(machine, "20 server restored")

    def open_a_copy(self, machine):
        machine.become(machine.image("copy"))

    def clone(self, machine):
        self.schedule.misfortunes.cloned(machine, "17 disk cloned")

    def write_on_clone(self, _machine):
        self.schedule.write(self.schedule.machines[-1])

    def exchange_clone(self, _machine):
        self.schedule.exchange(self.schedule.machines[-1])

    def first_to_house(self, machine):
        self.schedule.officer_at_house(self.schedule.officers[0], machine)

    def second_to_house(self, machine):
        self.schedule.officer_at_house(self.schedule.officers[1], machine)

    def first_to_capital(self, _machine):
        self.schedule.officers[0].visit_capital()

    def second_to_capital(self, _machine):
        self.schedule.officers[1].visit_capital()
