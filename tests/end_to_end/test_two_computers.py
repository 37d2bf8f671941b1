"""Two computers of one house, each with its own register, come to the same whatever they do."""

from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from desktop.register.errors import RuleBrokenError
from desktop.store.database import Database
from sync.client.errors import OfflineError
from sync.server import pages
from sync.server.province import Province
from tests.conftest import KEY, NOW
from tests.desktop.operations.busy_house import BusyHouse, chosen, deeds
from tests.desktop.operations.house import House
from tests.end_to_end.pulling_house import Computer, another_device
from tests.sync.province import new_device


class SecondHouse(BusyHouse):
    """The same house at another computer: nothing is made, everything was pulled."""

    def __init__(self, database, first):
        House.__init__(self, database, NOW)
        self.people, self.books = first.people, first.books
        self.titles, self.clubs = first.titles, first.clubs


class TwoComputers:
    def __init__(self, folder):
        self.province = Province(f"sqlite:///{folder / 'province.sqlite'}", clock=lambda: NOW.at)
        first = Database(folder / "first.nvh", KEY)
        house = BusyHouse(first)
        credentials = new_device(self.province)
        self.computers = [Computer(first, self.province, credentials)]
        self.computers[0].exchange()
        second = Database(folder / "second.nvh", KEY)
        other = another_device(self.province, credentials)
        self.computers.append(Computer(second, self.province, other))
        self.computers[1].take_house_key_from(self.computers[0])
        self.computers[1].exchange()
        self.houses = [house, SecondHouse(second, house)]

    def close(self):
        for computer in self.computers:
            computer.database.close()
        self.province.close()

    def perform(self, which, deed):
        house = self.houses[which]
        operation, place, wishes = deed
        wishes = {name: chosen(house, wish) for name, wish in wishes.items()}
        with suppress(RuleBrokenError):
            house.perform(operation, place, **wishes)

    def come_to_rest(self):
        for computer in (*self.computers, *self.computers):
            computer.exchange()
        last = [computer.outbox.place().last for computer in self.computers]
        for computer in self.computers:
            assert computer.exchange().taken == 0
        assert last == [computer.outbox.place().last for computer in self.computers], "an echo"

    def compare(self):
        first, second = (computer.tables() for computer in self.computers)
        assert first == second
        for computer in self.computers:
            assert computer.one("SELECT count(*) FROM pulled_row") == 0


# To make a history of two registers on files shorter takes minutes.
PHASES = (Phase.explicit, Phase.reuse, Phase.generate)

which = st.integers(0, 1)
steps = st.one_of(
    st.tuples(st.just("do"), which, deeds),
    st.tuples(st.just("do"), which, deeds),
    st.tuples(st.just("undo"), which, st.none()),
    st.tuples(st.just("exchange"), which, st.integers(1, 3) | st.none()),
)


@settings(max_examples=25, deadline=None, suppress_health_check=[*HealthCheck], phases=PHASES)
@given(history=st.lists(steps, max_size=25), page=st.sampled_from([3, 2_000]))
def test_two_computers_come_to_the_same(history, page):
    with TemporaryDirectory() as folder:
        two = TwoComputers(Path(folder))
        try:
            play(two, history, page)
        finally:
            two.close()


def play(two, history, page):
    before, pages.PAGE_ROWS = pages.PAGE_ROWS, page
    try:
        for what, computer, more in history:
            if what == "do":
                two.perform(computer, more)
            elif what == "undo":
                with suppress(RuleBrokenError):
                    two.houses[computer].undo()
            elif more is None:
                two.computers[computer].exchange()
            else:
                cut(two.computers[computer], more)
        two.come_to_rest()
        two.compare()
    finally:
        pages.PAGE_ROWS = before


def cut(computer, answers):
    """An exchange whose line is cut after some answers."""
    computer.cut_after = answers - 1
    with suppress(OfflineError):
        computer.exchange()
    computer.cut_after = None
