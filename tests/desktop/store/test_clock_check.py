import pytest

from desktop.store import outbox
from desktop.store.clock_check import BUILT_AT, ClockDoubt, doubt, last_seen
from sync.protocol.house_log import Confirmed

DAY = 86_400
YEAR = 365 * DAY


def seen(database):
    with database.reading() as unit:
        return last_seen(unit)


def write_at(database, *times):
    for time in times:
        with database.unit_of_work(now=time):
            pass


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (BUILT_AT + 10 * DAY, None),
        (BUILT_AT - 26 * YEAR, ClockDoubt.BEFORE_BUILD),
        (BUILT_AT + 2 * DAY, ClockDoubt.BEFORE_LAST_SEEN),
        (BUILT_AT + 10 * DAY - 14 * 3600, None),
        (BUILT_AT + 409 * DAY, None),
        (BUILT_AT + 411 * DAY, ClockDoubt.FAR_AHEAD),
    ],
    ids=["right", "flat battery", "set back", "other time zone", "a year unused", "far ahead"],
)
def test_a_clock_is_doubted_for_a_reason(now, expected):
    assert doubt(now, last_seen=BUILT_AT + 10 * DAY) == expected


def test_a_house_that_saw_no_time_yet_goes_by_the_build():
    assert doubt(BUILT_AT + DAY, last_seen=0) is None
    assert doubt(0, last_seen=0) == ClockDoubt.BEFORE_BUILD


def test_the_latest_time_is_kept_when_the_clock_goes_back(database):
    write_at(database, BUILT_AT + 5 * DAY, BUILT_AT - 20 * YEAR)
    assert seen(database) == BUILT_AT + 5 * DAY


def test_a_leap_far_ahead_is_not_believed(database):
    write_at(database, BUILT_AT + DAY, BUILT_AT + 10 * YEAR, BUILT_AT + 2 * DAY)
    assert seen(database) == BUILT_AT + 2 * DAY


def test_a_first_day_in_the_year_2000_does_not_matter_later(database):
    write_at(database, 946_684_800, BUILT_AT + DAY)
    assert seen(database) == BUILT_AT + DAY


def test_the_time_of_the_province_ends_the_doubt(database):
    write_at(database, BUILT_AT + 300 * DAY)
    told = BUILT_AT + 3 * DAY
    with database.unit_of_work(now=told) as unit:
        chain = outbox.chain_at(unit, 0)
        outbox.settle(unit, Confirmed(0, chain, 0, "a1", 0, at=told), now=told)
    assert seen(database) == told
