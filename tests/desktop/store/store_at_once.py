"""What the store thread does, on the thread that asks: nothing has to be waited for."""

from contextlib import contextmanager

from tests.conftest import NOW


class StoreAtOnce:
    """As the store thread, over a PC: something with a `database`, a `unit()` and a `moment()`."""

    def __init__(self, machine):
        self._machine = machine
        self.changed = _Nobody()
        self.now = machine.moment

    def submit(self, operation):
        with self._machine.unit() as unit:
            done = operation(unit, self._machine.moment())
        return _Done(done)

    def submit_reading(self, operation):
        with self._machine.database.reading() as unit:
            return _Done(operation(unit, self._machine.moment()))

    def submit_below(self, work):
        return _Done(work(self._machine.database, self._machine.moment()))


class CalmMachine:
    """A PC to which nothing happens, and whose clock stands still."""

    def __init__(self, database, *, now=NOW):
        self.database, self._now = database, now

    @contextmanager
    def unit(self):
        with self.database.unit_of_work(now=self._now.at) as unit:
            yield unit

    def moment(self):
        return self._now


def at_once(database, *, now=NOW):
    """The store of a register on a PC to which nothing happens."""
    return StoreAtOnce(CalmMachine(database, now=now))


class _Nobody:
    """No page is open that could hear of a change."""

    def emit(self):
        pass


class _Done:
    def __init__(self, value):
        self._value = value

    def result(self):
        return self._value
