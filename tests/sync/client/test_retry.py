import pytest

from sync.client.retry import wait_seconds

ALMOST_ONE = 0.999_999


@pytest.mark.parametrize(
    ("failures", "longest"), [(1, 15), (2, 30), (5, 240), (9, 3_600), (10**6, 3_600)]
)
def test_the_wait_doubles_up_to_an_hour(failures, longest):
    assert wait_seconds(failures, chance=ALMOST_ONE) == pytest.approx(longest, abs=0.01)


def test_the_wait_is_drawn_from_the_whole_interval():
    assert wait_seconds(9, chance=0.5) == 1_800
    assert wait_seconds(9, chance=0.0) == 1


def test_a_server_that_names_a_time_is_obeyed_up_to_an_hour():
    assert wait_seconds(1, chance=0.0, retry_after=120) == 120
    assert wait_seconds(1, chance=0.5, retry_after=120) == 127.5
    assert wait_seconds(1, chance=0.0, retry_after=10**9) == 3_600
