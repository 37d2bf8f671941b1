"""Chains of events that chance alone strings together once in many thousand schedules.

Some seeds follow one of them; everything else that happens meanwhile is still left to chance.
"""

from functools import partial

from tests.simulation.writing import (
    edit_book,
    flip_group,
    make_book,
    make_person,
    name_author,
    new_row_id,
    take_back_book,
)

IN_USE = 0.45
_IN_A_ROW = 0.5
"""Half of the chains come without anything between: what is long is seldom left undisturbed."""
_IN_FAIR_WEATHER = 0.5
"""In half of them only those faults strike that are told: most need every one of their steps."""
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
    "the province goes back, and a proxy repeats what it said before": (
        *_SECURE, "write", "exchange", "restore_province", "hear_an_echo", "exchange",
    ),
    "two machines write under one log": (
        "write", "exchange", "clone", "write", "write_on_clone", "exchange", "exchange_clone",
    ),
    "two machines have the same lines to send, and more of their own": (
        "write_flips", "clone", "write", "write_on_clone", "write_on_clone", "exchange",
        "exchange_clone_once",
    ),
    "a replica lags, and a neighbour has seen what it lacks": (
        "replicate", "keep", "make_book", "exchange", "exchange_neighbour", "fail_over", "restore",
        "write", "exchange", "exchange_neighbour",
    ),
    "a neighbour's older value comes by stick after one's own": (
        "make_book", "exchange", "exchange_neighbour", "first_to_house", "edit_neighbour",
        "exchange_neighbour", "first_to_capital", "edit", "first_to_house",
    ),
    "one edits what a neighbour edited and took back": (
        "make_book", "exchange", "exchange_neighbour", "first_to_house", "name_author_neighbour",
        "take_back_neighbour", "exchange_neighbour", "first_to_capital", "edit", "first_to_house",
    ),
    "the province and a neighbour go back, and nobody is left who could send it": (
        "make_book", "exchange", "exchange_neighbour", *_SECURE, "keep_neighbour",
        "edit_neighbour", "exchange_neighbour", "exchange", "restore_neighbour",
        "restore_province", "write", "exchange",
    ),
    "one is shut out, says it twice, and is let in again": (
        "make_book", "exchange", "revoke", "edit", "exchange", "open_a_copy", "edit", "exchange",
        "enrol_anew", "exchange",
    ),
    "one is shut out, and is let in again by stick": (
        "make_book", "exchange", "revoke", "edit", "exchange", "bring_invitation", "first_to_house",
        "edit", "first_to_capital", "first_to_house", "exchange",
    ),
    "one is let in by stick, and shut out again before the answer comes": (
        "make_book", "revoke", "exchange", "bring_invitation", "first_to_house", "first_to_capital",
        "revoke", "edit", "first_to_house", "exchange", "bring_invitation", "first_to_house",
        "first_to_capital", "first_to_house",
    ),
    "who was erased is in the register that is put back": (
        "make_person", "keep", "erase", "restore_register",
    ),
}  # fmt: skip


class Plot:
    """One of the chains, or none: which steps of the schedule belong to it."""

    def __init__(self, schedule, steps):
        self.schedule, chance = schedule, schedule.chance
        self.name = chance.choice(sorted(PLOTS)) if chance.random() < IN_USE else None
        events = PLOTS.get(self.name, ())
        self.has_neighbour = any(event.endswith("_neighbour") for event in events)
        self._row_id, self._kept = new_row_id(chance), {}
        self._is_fair = chance.random() < _IN_FAIR_WEATHER
        if chance.random() < _IN_A_ROW:
            first = chance.randrange(steps - len(events) + 1)
            places = range(first, first + len(events))
        else:
            places = sorted(chance.sample(range(steps), len(events)))
        self.due = dict(zip(places, events, strict=True))

    def happen(self, event):
        """Let the next event of the chain happen to the first PC, or to its neighbour."""
        deed = event.removesuffix("_neighbour")
        self.schedule.weather.is_fair = self._is_fair
        # The second PC is there from the beginning.
        getattr(self, deed)(self.schedule.machines[1 if deed != event else 0])
        self.schedule.weather.is_fair = False

    def write(self, machine):
        self.schedule.write(machine)

    def write_flips(self, machine):
        self.schedule.write(machine, flip_group)

    def make_book(self, machine):
        self._write(machine, make_book)

    def edit(self, machine):
        self._write(machine, edit_book)

    def name_author(self, machine):
        self._write(machine, name_author)

    def take_back(self, machine):
        self._write(machine, take_back_book)

    def make_person(self, machine):
        self._write(machine, make_person)

    def erase(self, machine):
        self.schedule.write(machine, erasing=self._row_id)

    def _write(self, machine, writing):
        self.schedule.write(machine, partial(writing, self._row_id))

    def keep(self, machine):
        """Copy the disk for later."""
        self._kept[machine] = machine.image("disk")

    def went_back(self):
        """What a copy shows as sent may not be held any more."""
        self._kept = {machine: image.unproved() for machine, image in self._kept.items()}

    def restore(self, machine):
        machine.become(self._kept[machine])

    def restore_register(self, machine):
        machine.become(self._kept[machine], keep_beside=True)

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

    def hear_an_echo(self, machine):
        """A proxy answers with what the province said last, and lets nothing through."""
        road = self.schedule.road
        road.is_echo = True
        try:
            self.schedule.exchange(machine)
        finally:
            road.is_echo = False

    def back_up(self, _machine):
        self.schedule.capital.back_up()

    def verify(self, _machine):
        if self.schedule.capital.has_new_backup:
            self.schedule.capital.verify()

    def replicate(self, _machine):
        self.schedule.capital.replicate()

    def fail_over(self, machine):
        self.schedule.misfortunes.failed_over(machine, "22 failover to a lagging replica")

    def restore_province(self, machine):
        self.schedule.misfortunes.province_restored(machine, "20 server restored")

    def revoke(self, machine):
        self.schedule.misfortunes.revoked(machine, "29 device revoked")

    def enrol_anew(self, machine):
        self.schedule.misfortunes.enrolled_anew(machine, "30 revoked device enrolled anew")

    def bring_invitation(self, machine):
        self.schedule.officers[0].bring_invitation(machine)

    def open_a_copy(self, machine):
        machine.become(machine.image("copy"))

    def clone(self, machine):
        self.schedule.misfortunes.cloned(machine, "17 disk cloned")

    def write_on_clone(self, _machine):
        self.schedule.write(self.schedule.machines[-1])

    def exchange_clone(self, _machine):
        self.schedule.exchange(self.schedule.machines[-1])

    def exchange_clone_once(self, _machine):
        self.exchange_once(self.schedule.machines[-1])

    def first_to_house(self, machine):
        self.schedule.officer_at_house(self.schedule.officers[0], machine)

    def second_to_house(self, machine):
        self.schedule.officer_at_house(self.schedule.officers[1], machine)

    def first_to_capital(self, _machine):
        self.schedule.officers[0].visit_capital()

    def second_to_capital(self, _machine):
        self.schedule.officers[1].visit_capital()
