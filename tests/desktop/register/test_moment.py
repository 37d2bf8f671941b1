from datetime import date, datetime, timedelta, timezone

from desktop.register.moment import Moment

HOUSE_ZONE = timezone(timedelta(hours=7))


def test_a_moment_has_the_day_on_the_wall_of_the_house():
    # In Greenwich it is still the evening before.
    moment = Moment.of(datetime(2026, 11, 22, 1, 30, tzinfo=HOUSE_ZONE))
    assert (moment.today, moment.hour) == (date(2026, 11, 22), 1)
    assert moment.at == 1795285800


def test_yesterday_may_be_in_the_month_before():
    assert Moment(at=0, today=date(2026, 3, 1), hour=8).yesterday == date(2026, 2, 28)
