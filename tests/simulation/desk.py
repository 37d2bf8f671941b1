"""The program's own outbox, inbox and questions, without their thread: all is done at once."""

from typing_extensions import override

from desktop.background.store_inbox import StoreInbox
from desktop.background.store_outbox import StoreOutbox

MOST_LINES = 3


class PowerCutError(Exception):
    """The PC stopped in the middle of something."""


class Store:
    """As the store thread, on this one."""

    def __init__(self, machine):
        self._machine = machine
        self.changed = _Nobody()

    def submit(self, operation):
        with self._machine.unit() as unit:
            return _Done(operation(unit, self._machine.moment()))

    def submit_reading(self, operation):
        with self._machine.database.reading() as unit:
            return _Done(operation(unit, self._machine.moment()))

    def submit_below(self, work):
        return _Done(work(self._machine.database, self._machine.moment()))


class _Nobody:
    """No page is open that could hear of a change."""

    def emit(self):
        pass


class _Done:
    def __init__(self, value):
        self._value = value

    def result(self):
        return self._value


class MachineOutbox(StoreOutbox):
    """The program's outbox, on a PC that may stop, with batches so small that many go."""

    def __init__(self, machine):
        super().__init__(Store(machine))
        self.machine = machine

    @override
    def lines_after(self, seq, *, most_lines, most_bytes):
        if not self.machine.weather.is_calm:
            most_lines = MOST_LINES
        return super().lines_after(seq, most_lines=most_lines, most_bytes=most_bytes)

    @override
    def settle(self, confirmed):
        if self.machine.weather.hits("14 device crash before marking"):
            raise PowerCutError
        super().settle(confirmed)
        # A receipt may be older than what became of the province since: it proves nothing new.
        if self.machine.is_current(confirmed.question):
            self.machine.is_proved = True


class MachineInbox(StoreInbox):
    """The program's inbox, on a PC that may stop before it has taken in, or written, a page."""

    def __init__(self, machine):
        super().__init__(Store(machine))
        self.machine = machine

    def may_stop(self):
        if self.machine.weather.hits("14 device crash before marking"):
            raise PowerCutError

    @override
    def take(self, page, *, after):
        if page.rows:
            self.may_stop()
        super().take(page, after=after)

    @override
    def apply(self):
        self.may_stop()
        before = self.machine.unsent_values()
        written = super().apply()
        after = self.machine.unsent_values()
        assert before == after, "I9 what is not confirmed was overwritten by what was pulled"
        return written
