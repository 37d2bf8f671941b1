"""The visits of two computers of one house add up in any order; zero and "no entry" stay apart."""

import contextlib
from collections import Counter
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.operations.reports import month_totals
from desktop.operations.visit_weeks import DayTyped, sheet_week, write_days
from desktop.operations.visits import count_visits, day_visits, note_nobody_came, set_visits
from desktop.register.errors import DayHasVisitsError
from desktop.register.visits import CERTAINTIES, ESTIMATED
from desktop.store.database import Database
from tests.conftest import KEY, NOW
from tests.desktop.operations.house import House

TODAY, YESTERDAY = NOW.today, NOW.yesterday
DAYS = (TODAY, YESTERDAY)
_COLUMNS = "id, group_id, count, on_day, hour, certainty, reverses_id, counted_at"

days = st.sampled_from(DAYS)
numbers = st.integers(0, 9)
certainties = st.sampled_from(CERTAINTIES)
deeds = st.one_of(
    st.just(("undo",)),
    st.tuples(st.just("nobody"), days),
    st.tuples(st.just("count"), days, certainties, st.integers(0, 3), st.integers(1, 9)),
    st.tuples(st.just("set"), days, certainties, st.integers(0, 3), numbers),
    st.tuples(st.just("sheet"), days, certainties, st.lists(numbers, min_size=4, max_size=4)),
)
evenings = st.lists(deeds, max_size=7)


def do(house, deed):
    what, *rest = deed
    if what == "undo":
        house.undo()
    elif what == "nobody":
        with contextlib.suppress(DayHasVisitsError):
            house.do(note_nobody_came, day=rest[0])
    elif what == "sheet":
        day, certainty, typed = rest
        totals = dict(zip(house.groups(), typed, strict=True))
        house.do(write_days, typed=[DayTyped(day, totals, {}, certainty)])
    else:
        day, certainty, place, number = rest
        operation, name = {"count": (count_visits, "count"), "set": (set_visits, "total")}[what]
        group_id = house.groups()[place]
        house.do(operation, group_id=group_id, day=day, certainty=certainty, **{name: number})


def emptied(database):
    """Return the house of the register with nobody counted in it."""
    house = House(database, NOW)
    for table in ("visit", "action"):
        house.do(
            lambda unit, _, table=table: unit.connection().exec_driver_sql(f"DELETE FROM {table}")
        )
    return house


def counted(house) -> Counter[tuple[date, int]]:
    return Counter(
        {
            (day, place): tally.count
            for day in DAYS
            for place, tally in enumerate(house.see(day_visits, day=day).tallies)
        }
    )


def known(house) -> set[date]:
    return {day for day in DAYS if house.see(day_visits, day=day).has_entry}


@pytest.fixture(scope="module")
def database(tmp_path_factory):
    database = Database(tmp_path_factory.mktemp("counted") / "register.nvh", KEY)
    yield database
    database.close()


def merged(database, rows):
    """Return the house that has these rows, and heard of them in this order."""
    house = emptied(database)
    marks = ", ".join("?" * len(_COLUMNS.split(", ")))
    for row in rows:
        house.do(
            lambda unit, _, row=row: unit.connection().exec_driver_sql(
                f"INSERT INTO visit ({_COLUMNS}) VALUES ({marks})", row
            )
        )
    return house


def written(database, evening):
    """Return the rows that one computer writes alone, and what it counts."""
    house = emptied(database)
    for deed in evening:
        do(house, deed)
    return rows_of(house), counted(house), known(house)


def rows_of(house):
    return [tuple(row) for row in house.rows(f"SELECT {_COLUMNS} FROM visit ORDER BY rowid")]


def never_more_estimated_than_came(house) -> bool:
    tallies = [tally for day in DAYS for tally in house.see(day_visits, day=day).tallies]
    return all(0 <= tally.estimated <= tally.count for tally in tallies)


usual = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@usual
@given(here=evenings, there=evenings, order=st.randoms(use_true_random=False))
def test_visits_of_two_computers_add_up_in_any_order(here, there, order, database):
    here_rows, here_counted, here_known = written(database, here)
    there_rows, there_counted, there_known = written(database, there)
    rows = [*here_rows, *there_rows]
    order.shuffle(rows)
    both = merged(database, rows)
    sums = counted(both)
    assert {place: sums[place] for place in sums} == {
        place: here_counted[place] + there_counted[place] for place in here_counted
    }
    assert known(both) == here_known | there_known
    assert never_more_estimated_than_came(both)


@usual
@given(
    estimate=st.integers(1, 9),
    total=numbers,
    more=st.integers(1, 9),
    on_paper=st.booleans(),
    order=st.randoms(use_true_random=False),
)
def test_a_total_that_replaces_an_estimate_keeps_who_was_counted_elsewhere(
    estimate, total, more, on_paper, order, database
):
    """Both have the estimate; here it is replaced, there some more are counted meanwhile."""
    begun, _, _ = written(database, [("count", TODAY, ESTIMATED, 0, estimate)])
    here = merged(database, begun)
    group_id = here.groups()[0]
    if on_paper:
        here.do(write_days, typed=[DayTyped(TODAY, {group_id: total}, {})])
    else:
        here.do(set_visits, group_id=group_id, total=total, day=TODAY)
    replaced = rows_of(here)
    there = merged(database, begun)
    there.do(count_visits, group_id=group_id, count=more, day=TODAY)
    rows = list({row[0]: row for row in (*replaced, *rows_of(there))}.values())
    order.shuffle(rows)
    first = merged(database, rows).see(day_visits, day=TODAY).tallies[0]
    assert (first.count, first.estimated) == (total + more, 0)


@usual
@given(evening=evenings)
def test_zero_and_no_entry_stay_apart_wherever_they_are_shown(evening, database):
    """A day is known while anything that was said of it stands, be it that nobody came."""
    house, said = emptied(database), []
    for deed in evening:
        before = len(house.rows("SELECT 1 FROM action WHERE undone_at IS NULL"))
        do(house, deed)
        after = len(house.rows("SELECT 1 FROM action WHERE undone_at IS NULL"))
        if after > before:
            said.append(deed[1])
        elif after < before:
            said.pop()
    assert known(house) == set(said)
    assert house.see(month_totals, year=2026, month=11).days_with_entry == len(set(said))
    week = {one.visits.day: one.visits for one in house.see(sheet_week, day=TODAY)}
    for day in DAYS:
        assert week[day].has_entry == (day in said)
        assert week[day].total >= 0
    assert never_more_estimated_than_came(house)


def test_a_week_without_any_number_is_no_entry(database):
    house = emptied(database)
    house.do(write_days, typed=[DayTyped(YESTERDAY, {}, {})])
    assert known(house) == set()
    house.do(write_days, typed=[DayTyped(YESTERDAY, {house.groups()[0]: 0}, {})])
    assert (known(house), sum(counted(house).values())) == ({YESTERDAY}, 0)
