import pytest

from sync.server import buckets
from sync.server.buckets import Buckets


class Clock:
    now = 1_000.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def limited(clock):
    return Buckets(per_minute=60, burst=30, clock=clock)


def taken(limited, key, times):
    return [limited.take(key) for _ in range(times)]


def test_a_burst_is_free_and_then_one_a_second(limited, clock):
    assert taken(limited, b"a", 31) == [0] * 30 + [1]
    clock.now += 1
    assert taken(limited, b"a", 2) == [0, 1]
    clock.now += 3_600
    assert taken(limited, b"a", 31) == [0] * 30 + [1]


def test_asking_too_early_costs_nothing(limited, clock):
    taken(limited, b"a", 300)
    clock.now += 1
    assert limited.take(b"a") == 0


def test_one_does_not_take_from_another(limited):
    taken(limited, b"a", 31)
    assert limited.take(b"b") == 0


def test_to_wait_is_told_in_whole_seconds_that_suffice(clock):
    slow = Buckets(per_minute=4, burst=1, clock=clock)
    slow.take(b"a")
    clock.now += 0.5
    wait = slow.wait(b"a")
    assert wait == 15
    clock.now += wait
    assert slow.wait(b"a") == 0


def test_strangers_cannot_fill_the_memory(limited, monkeypatch):
    monkeypatch.setattr(buckets, "_MOST_KEYS", 3)
    taken(limited, b"a", 31)
    for number in range(3):
        limited.take(bytes([number]))
    assert len(limited._kept) == 3
    assert limited.take(b"a") == 0, "forgotten"
