import pytest

from sync.client.errors import OfflineError, TooLargeError
from sync.client.pace import Pace

LINES = (b"x" * 20_000, b"y" * 20_000)


class Road:
    def __init__(self, clock, *, seconds=0.0, error=None):
        self.clock, self.seconds, self.error = clock, seconds, error

    def send(self, _envelope, **_following):
        self.clock.now += self.seconds
        if self.error:
            raise self.error
        return b"reply"


class Clock:
    now = 0.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def pace(clock):
    return Pace(stopwatch=clock)


def test_it_times_the_road(pace, clock):
    assert pace.send(Road(clock, seconds=40), bytes(40_000), LINES) == b"reply"
    assert pace.size.bytes_a_second == pytest.approx(1_000, rel=0.01)
    assert pace.size.road_bytes == pytest.approx(10_000, rel=0.01)


@pytest.mark.parametrize("error", [OfflineError("x", stalled=True), TooLargeError()])
def test_a_stall_and_a_refusal_make_the_next_half_as_large(pace, clock, error):
    with pytest.raises(type(error)):
        pace.send(Road(clock, error=error), bytes(40_000), LINES)
    assert (pace.size.road_bytes, pace.size.lines) == (32_000, 1)


def test_no_connection_says_nothing_of_the_size(pace, clock):
    with pytest.raises(OfflineError):
        pace.send(Road(clock, error=OfflineError("x")), bytes(40_000), LINES)
    assert (pace.size.road_bytes, pace.size.lines) == (64_000, 2_000)
