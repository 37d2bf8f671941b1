"""A month is looked at, closed, and shows what was changed after that."""

from datetime import date

import pytest

from desktop.operations.closings import (
    close_month,
    figures_of,
    month_gaps,
    month_to_close,
    month_view,
    reopen_month,
)
from desktop.operations.reports import month_totals
from desktop.operations.settings import HouseSettings, change_settings
from desktop.operations.things import MonthNotClosed
from desktop.operations.things_to_look_at import things_to_look_at
from desktop.operations.today import today_view
from desktop.operations.visits import count_visits
from desktop.register.errors import FutureDayError
from desktop.store import outbox
from sync.protocol.facts import check_fact
from sync.protocol.lines import read_line

OCTOBER = {"year": 2026, "month": 10}
LAST = date(2026, 10, 30)


@pytest.fixture
def counted(house):
    """A house that counted 27 visitors in October."""
    house.do(count_visits, group_id=house.groups()[0], count=27, day=LAST)
    return house


def view(house):
    return house.see(month_view, **OCTOBER)


def test_a_closed_month_keeps_its_figures_and_says_what_was_changed_after(counted):
    closed = counted.do(close_month, **OCTOBER)
    assert (closed.number, closed.figures["visits"]) == (1, 27)
    assert not view(counted).changes
    counted.do(count_visits, group_id=counted.groups()[1], day=LAST)
    shown = view(counted)
    assert shown.closed == closed
    told = {change.name: (change.closed, change.now) for change in shown.changes}
    assert told["visits"] == (27, 28)
    label = shown.totals.visits_by_group[1].label
    assert told[f"group:{label}"] == (0, 1)
    assert len(told) == 2


def test_a_corrected_version_is_kept_beside_the_first(counted):
    counted.do(close_month, **OCTOBER)
    counted.do(count_visits, group_id=counted.groups()[0], day=LAST)
    counted.do(close_month, **OCTOBER)
    shown = view(counted)
    assert [one.figures["visits"] for one in shown.closings] == [27, 28]
    assert (shown.closed.number, shown.changes) == (2, ())


def test_a_month_that_did_not_change_is_not_closed_twice(counted):
    first = counted.do(close_month, **OCTOBER)
    assert counted.do(close_month, **OCTOBER) == first
    assert counted.rows("SELECT count(*) FROM month_closing") == [(1,)]


def test_a_month_is_opened_again_and_what_was_closed_stays(counted):
    assert counted.do(reopen_month, **OCTOBER) is None
    counted.do(close_month, **OCTOBER)
    counted.pass_days(1)
    opened = counted.do(reopen_month, **OCTOBER)
    shown = view(counted)
    assert (shown.closed, shown.opened) == (None, opened)
    assert len(shown.closings) == 1
    counted.do(close_month, **OCTOBER)
    assert view(counted).closed.number == 3


def test_a_month_that_goes_on_is_not_closed(counted):
    with pytest.raises(FutureDayError):
        counted.do(close_month, year=2026, month=11)
    assert not counted.see(month_view, year=2026, month=11).is_over


def test_today_asks_for_last_month_until_it_is_closed(counted):
    october = date(2026, 10, 1)
    things = [listed.thing for listed in counted.see(things_to_look_at)]
    assert MonthNotClosed(october) in things
    assert counted.see(today_view).to_do.month == october
    counted.do(close_month, **OCTOBER)
    assert counted.see(month_to_close) is None
    assert counted.see(today_view).to_do.month is None
    counted.do(reopen_month, **OCTOBER)
    assert counted.see(month_to_close) == october


def test_a_house_that_began_this_month_is_asked_for_nothing(house):
    house.do(count_visits, group_id=house.groups()[0])
    assert house.see(month_to_close) is None


def test_what_is_missing_is_listed_first(counted):
    counted.club()
    gaps = counted.see(month_gaps, **OCTOBER)
    assert gaps.days == (date(2026, 10, 31),)
    assert {session.key.day.weekday() for session in gaps.sessions} == {6}
    assert len(gaps.sessions) == 4
    assert gaps.crates == ()


def test_who_closed_it_leaves_only_sealed_and_the_figures_are_no_person_s(counted):
    counted.do(change_settings, settings=HouseSettings(keeper_name="Zzqxy Hoa"))
    counted.do(close_month, **OCTOBER)
    assert view(counted).closed.keeper == "Zzqxy Hoa"
    with counted.database.unit_of_work(now=1) as unit:
        lines = outbox.lines_after(unit, 0, most_lines=99, most_bytes=10**6).lines
    [line] = [line for line in map(read_line, lines) if line.kind == "month_closing"]
    check_fact(line)
    assert line.fields["month"] == "2026-10-01"
    assert not any(b"Zzqxy" in told for told in lines)


def test_another_computer_sees_the_closing(two):
    here, there = two.here, two.there
    here.do(count_visits, group_id=here.groups()[0], count=27, day=LAST)
    two.exchange()
    here.do(close_month, **OCTOBER)
    two.exchange()
    assert view(there).closed.figures == figures_of(here.see(month_totals, **OCTOBER))
    assert view(there).changes == ()
