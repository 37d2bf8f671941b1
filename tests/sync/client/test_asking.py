"""Which questions are under way at once, and what becomes of them."""

import pytest

from sync.client.errors import OfflineError, TooLargeError
from sync.client.exchange import exchange
from sync.client.pace import Pace
from sync.protocol.envelope import read_header
from tests.sync.client.lossy_road import StraightRoad
from tests.sync.client.memory_inbox import MemoryInbox
from tests.sync.client.memory_outbox import MemoryOutbox
from tests.sync.province import AT, new_device, visit_line


class Watched(StraightRoad):
    """Remembers the first line of each question, and of what was said to follow it."""

    def __init__(self, province, credentials):
        super().__init__(province, credentials)
        self.sent, self.followed, self.fails_at = [], [], None
        self.arrives_first, self.early = False, None

    def send(self, envelope, *, following=None):
        self.sent.append(read_header(envelope).first)
        self.followed.append(following and read_header(following).first)
        if self.sent[-1] == self.fails_at:
            self.fails_at = None
            raise self.error
        if self.early and envelope == self.early[0]:
            return self.early[1]
        if self.arrives_first:
            self.arrives_first = False
            self.early = following, super().send(following)
        return super().send(envelope)


@pytest.fixture
def credentials(sqlite_province):
    return new_device(sqlite_province)


@pytest.fixture
def road(sqlite_province, credentials):
    return Watched(sqlite_province, credentials)


@pytest.fixture
def outbox():
    return MemoryOutbox([visit_line(number) for number in range(1, 9)], batch=2)


def run(outbox, road, credentials, **facts):
    return exchange(outbox, road, credentials, clock=lambda: AT, **facts)


def test_two_are_under_way_as_long_as_there_is_more(outbox, road, credentials):
    assert run(outbox, road, credentials).sent == 8
    assert road.sent == [1, 3, 5, 7]
    assert road.followed == [3, 5, 7, None]


def test_what_fits_one_envelope_goes_alone(road, credentials):
    outbox = MemoryOutbox([visit_line(1)])
    run(outbox, road, credentials)
    assert (road.sent, road.followed) == ([1], [None])


def test_nothing_that_asks_for_pages_goes_ahead(outbox, road, credentials):
    run(outbox, road, credentials, inbox=MemoryInbox())
    assert road.followed[:4] == [3, 5, None, None]


def test_after_a_failure_one_goes_at_a_time_until_an_exchange_went_through(
    outbox, road, credentials
):
    road.fails_at, road.error, pace = 3, OfflineError("cut"), Pace()
    with pytest.raises(OfflineError):
        run(outbox, road, credentials, pace=pace)
    assert outbox.mark == 2
    del road.followed[:]
    run(outbox, road, credentials, pace=pace)
    assert road.followed == [None] * 3
    assert pace.goes_ahead


def test_after_a_refusal_of_its_size_one_goes_at_a_time(outbox, road, credentials):
    road.fails_at, road.error = 3, TooLargeError()
    assert run(outbox, road, credentials).sent == 8
    assert road.followed[2:] == [None] * (len(road.sent) - 2)


def test_an_answer_to_what_came_too_early_moves_no_mark_back(outbox, road, credentials):
    road.arrives_first, marks = True, []
    run(outbox, road, credentials, progress=lambda told: marks.append(told.confirmed_to))
    assert marks == sorted(marks)
    assert road.sent == [1, 3, 3, 5, 7]
    assert outbox.mark == 8
