import pytest

from desktop.background.exchange_schedule import ExchangeSchedule


@pytest.fixture
def schedule():
    schedule = ExchangeSchedule(now=0, chance=lambda: 0.5)
    schedule.began()
    return schedule


def test_the_first_attempt_comes_soon_after_the_start():
    assert ExchangeSchedule(now=100).due_in(100) == 2
    assert ExchangeSchedule(now=100).due_in(200) == 0


def test_nothing_is_due_while_an_attempt_is_under_way(schedule):
    assert schedule.due_in(1) is None


def test_a_change_travels_with_those_of_the_next_half_minute(schedule):
    schedule.succeeded(10)
    schedule.saved(20)
    schedule.saved(40)
    assert schedule.due_in(40) == 10


def test_a_change_during_an_attempt_goes_with_the_next(schedule):
    schedule.saved(20)
    schedule.succeeded(21)
    assert schedule.due_in(21) == 29


def test_at_rest_the_province_is_asked_once_an_hour(schedule):
    schedule.succeeded(10)
    assert schedule.due_in(10) == 3600


def failing(schedule, times, **facts):
    for _ in range(times):
        schedule.began()
        schedule.failed(0, **facts)
    return schedule.due_in(0)


def test_each_failure_waits_longer_but_none_is_the_last(schedule):
    waits = [failing(schedule, 1) for _ in range(100)]
    assert waits == sorted(waits)
    assert (waits[0], waits[-1]) == (7.5, 1800)


def test_a_change_does_not_cut_the_wait_after_a_failure_short(schedule):
    wait = failing(schedule, 8)
    schedule.saved(0)
    assert schedule.due_in(0) == wait


def test_a_network_that_comes_back_does(schedule):
    failing(schedule, 8)
    schedule.online(3)
    assert schedule.due_in(3) == 0


def test_but_not_when_the_server_itself_named_a_time(schedule):
    wait = failing(schedule, 1, retry_after=600)
    schedule.online(3)
    assert schedule.due_in(3) == wait - 3 > 590


def test_a_person_who_asks_does_not_wait(schedule):
    failing(schedule, 1, retry_after=600)
    schedule.asked(3)
    assert schedule.due_in(3) == 0


def test_after_a_success_the_waits_are_short_again(schedule):
    failing(schedule, 8)
    schedule.began()
    schedule.succeeded(0)
    assert failing(schedule, 1) == 7.5


@pytest.fixture
def closed(schedule):
    schedule.closed()
    schedule.failed(10)
    return schedule


def test_a_house_that_was_shut_out_does_not_try_by_itself(closed):
    closed.saved(20)
    closed.online(30)
    assert closed.due_in(40) is None


def test_a_house_that_was_shut_out_still_tries_when_a_person_asks(closed):
    closed.asked(20)
    assert closed.due_in(20) == 0
    closed.began()
    closed.failed(21)
    assert closed.due_in(22) is None


def test_a_house_that_was_let_in_again_tries_by_itself(closed):
    closed.asked(20)
    closed.began()
    closed.succeeded(21)
    closed.saved(22)
    assert closed.due_in(22) == 30
