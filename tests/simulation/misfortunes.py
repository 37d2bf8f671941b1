"""What strikes from outside of an exchange: restores, copies, clocks, lost servers, strangers."""

from datetime import timedelta, timezone

_TEN_YEARS = 315_360_000
_YEAR_2000 = 946_684_800
_MOST_MACHINES = 4


class Misfortunes:
    """Strikes a schedule with one of those faults that its seed switched on."""

    def __init__(self, schedule):
        self.schedule = schedule
        self.weather, self.chance = schedule.weather, schedule.chance
        self.capital, self.road = schedule.capital, schedule.road

    def strike(self, machine):
        """Something that strikes from outside of an exchange."""
        self._late_messages()
        name = self.weather.one_of(self._kinds)
        if name is not None:
            self._kinds[name](self, machine, name)

    def _late_messages(self):
        for waiting, name, deliver in (
            (self.road.late, "6 request held back", self.road.deliver_late),
            (self.road.carried, "5 request replayed", self.road.replay),
        ):
            if waiting and (name.startswith("6") or self.weather.hits(name)):
                self.schedule.note(name)
                self.schedule.quietly(deliver)

    def _restored(self, machine, name):
        images = self.schedule.images.get(machine.house)
        if images:
            self.weather.fire(name)
            image = self.chance.choice(images)
            # A whole disk goes back with its mark file; a register alone leaves it in place.
            machine.become(image, keep_beside=self.chance.random() < 0.5)

    def cloned(self, machine, name):
        if len(self.schedule.machines) < _MOST_MACHINES:
            self.weather.fire(name)
            image = machine.image("disk")
            self.schedule.new_machine(machine.house).become(image)

    def _clock_jumps(self, machine, name):
        self.weather.fire(name)
        machine.clock_offset = self.chance.choice((0, _TEN_YEARS, -_TEN_YEARS))
        machine.stuck_at = self.chance.choice((None, None, _YEAR_2000))

    def province_restored(self, _machine, name):
        self.weather.fire(name)
        forgets = name.startswith("21")
        self.capital.restore(forget_lineage=forgets)
        self._after_going_back(is_told=not forgets)

    def failed_over(self, _machine, name):
        self.weather.fire(name)
        self.capital.fail_over()
        self._after_going_back(is_told=False)

    def _province_learns(self, _machine, name):
        self.weather.fire(name)
        self.schedule.learning.happen(self.capital.province)

    def _hostile(self, machine, name):
        others = [one for one in self.schedule.machines if one.house != machine.house]
        if self.road.carried and others:
            self.weather.fire(name)
            self.schedule.quietly(self.road.send_forged, others[0])

    def _zone_changes(self, machine, name):
        self.weather.fire(name)
        machine.zone = timezone(timedelta(hours=self.chance.randint(-11, 13)))

    def revoked(self, machine, name):
        if not self.schedule.truth.is_revoked(machine):
            self.weather.fire(name)
            self.capital.revoke(machine)

    def enrolled_anew(self, machine, name):
        if self.schedule.truth.is_revoked(machine):
            self.weather.fire(name)
            machine.enrol_anew(self.capital.province)
            if self.chance.random() < 0.5:
                self.capital.province.replay()

    def invited_anew(self, machine, _name):
        """An officer sets out with an invitation; the fault counts once it was answered."""
        if self.schedule.truth.is_revoked(machine):
            self.chance.choice(self.schedule.officers).bring_invitation(machine)

    _kinds = {  # noqa: RUF012
        "16 device restored": _restored,
        "17 disk cloned": cloned,
        "18 device clock jump": _clock_jumps,
        "19 wrong time zone": _zone_changes,
        "20 server restored": province_restored,
        "21 server restored, lineage forgotten": province_restored,
        "22 failover to a lagging replica": failed_over,
        "25 versions apart": _province_learns,
        "26 hostile envelope": _hostile,
        "29 device revoked": revoked,
        "30 revoked device enrolled anew": enrolled_anew,
        "31 revoked device enrolled anew by stick": invited_anew,
    }

    def _after_going_back(self, *, is_told):
        self.schedule.truth.went_back(is_told=is_told)
        self.schedule.plot.went_back()
        # Until the next proved answer nobody in a house can know it, nor can a copy made before.
        for machine in self.schedule.machines:
            machine.is_proved = False
        for images in self.schedule.images.values():
            images[:] = [image.unproved() for image in images]
