from datetime import date

from desktop.operations.lending import lend_copy
from desktop.operations.settings import HouseSettings, change_settings
from desktop.operations.things import BackupIsOld
from desktop.operations.today import today_view
from desktop.operations.visits import count_visits, note_nobody_came
from desktop.register.opening import OpeningCalendar

YESTERDAY = date(2026, 11, 21)


def missing(house):
    return house.see(today_view).yesterday_missing


def test_the_first_day_of_a_house_is_empty_and_nothing_is_missing(house):
    view = house.see(today_view)
    assert (view.visits.total, view.visits.has_entry, view.sessions) == (0, False, ())
    assert (view.is_open_day, view.yesterday_missing, view.last_done) == (True, None, None)


def test_a_forgotten_yesterday_is_asked_for_until_it_is_known(house):
    adults, *_ = house.groups()
    house.do(count_visits, group_id=adults, day=date(2026, 11, 20))
    assert missing(house) == YESTERDAY
    house.do(note_nobody_came, day=YESTERDAY)
    assert missing(house) is None
    house.undo()
    assert missing(house) == YESTERDAY


def test_a_house_that_begins_today_has_forgotten_nothing(house):
    house.do(count_visits, group_id=house.groups()[0])
    assert missing(house) is None


def test_a_closed_day_is_not_missing(house):
    house.do(count_visits, group_id=house.groups()[0], day=date(2026, 11, 20))
    closed = OpeningCalendar(closed_days=frozenset({YESTERDAY, date(2026, 11, 22)}))
    house.do(change_settings, settings=HouseSettings(opening=closed))
    assert (missing(house), house.see(today_view).is_open_day) == (None, False)


def test_the_screen_says_what_was_done_last_and_today_only(house):
    done = house.do(lend_copy, person_id=house.person(), copy_id=house.copies()[0])
    house.club()
    house.undo()
    assert house.see(today_view).last_done == done
    house.pass_days(1)
    assert house.see(today_view).last_done is None


def test_what_waits_is_counted_without_the_yesterday_that_has_a_strip_of_its_own(house):
    adults, *_ = house.groups()
    for day in (19, 18):
        house.do(count_visits, group_id=adults, day=date(2026, 11, day))
    view = house.see(today_view)
    assert view.yesterday_missing == YESTERDAY
    assert (view.to_do.things, view.to_do.backup) == (1, None)  # the 20th is forgotten too


def test_an_old_backup_is_named(house):
    house.do(count_visits, group_id=house.groups()[0], day=date(2026, 11, 1))
    assert house.see(today_view).to_do.backup == BackupIsOld(None)
