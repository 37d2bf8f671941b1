"""The program's own outbox and inbox, on a PC that may stop."""

from typing_extensions import override

from desktop.background.store_inbox import StoreInbox
from desktop.background.store_outbox import StoreOutbox
from tests.desktop.store.store_at_once import StoreAtOnce

MOST_LINES = 3


class PowerCutError(Exception):
    """The PC stopped in the middle of something."""


class MachineOutbox(StoreOutbox):
    """The program's outbox, on a PC that may stop, with batches so small that many go."""

    def __init__(self, machine):
        super().__init__(StoreAtOnce(machine))
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
        super().__init__(StoreAtOnce(machine))
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
