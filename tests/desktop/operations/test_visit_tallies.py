"""What is noted of a day beside its visits adds up, and zero is not "no entry"."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.operations.reports import month_totals
from desktop.operations.visit_tallies import (
    TallySum,
    day_tallies,
    tallies_noted,
)
from desktop.operations.visit_weeks import DayTyped, write_days
from desktop.register.errors import FutureDayError, NumberOutOfRangeError
from desktop.register.visits import TALLIES
from desktop.store.database import Database
from tests.conftest import KEY, NOW
from tests.desktop.operations.house import House

TODAY, YESTERDAY = NOW.today, NOW.yesterday


def note(house, what, total, day=TODAY):
    house.do(write_days, typed=[DayTyped(day, {}, {what: total})])


def noted(house, day=TODAY):
    return house.see(day_tallies, day=day)


def test_a_number_is_noted_and_typed_over(house):
    note(house, "women", 7)
    note(house, "women", 5)
    assert noted(house) == {"women": 5}


def test_none_of_them_is_not_the_same_as_not_noted(house):
    assert noted(house) == {}
    note(house, "disabled", 0)
    assert noted(house) == {"disabled": 0}
    house.undo()
    assert noted(house) == {}


def test_what_stands_is_not_written_again(house):
    for _ in range(2):
        note(house, "children", 3, YESTERDAY)
    assert len(house.rows("SELECT id FROM visit_tally")) == 1


def test_taking_a_correction_back_brings_the_number_back(house):
    for total in (7, 5):
        note(house, "from_60", total)
    house.undo()
    assert noted(house) == {"from_60": 7}
    house.undo()
    assert noted(house) == {}


def test_a_day_to_come_and_a_number_beyond_reason_are_refused(house):
    with pytest.raises(FutureDayError):
        note(house, "women", 1, date(2026, 11, 23))
    with pytest.raises(NumberOutOfRangeError):
        note(house, "women", 10_000)
    with pytest.raises(ValueError, match="tall"):
        note(house, "tall", 1)


def test_the_month_says_how_many_and_on_how_many_days(house):
    note(house, "minority", 4)
    note(house, "minority", 0, YESTERDAY)
    note(house, "women", 2, date(2026, 10, 31))
    totals = house.see(month_totals, year=2026, month=11)
    assert totals.tallies == (TallySum("minority", 4, 2),)


TAKE_BACK = None
notes = st.lists(
    st.one_of(
        st.just(TAKE_BACK),
        st.tuples(
            st.sampled_from(TALLIES[:2]), st.integers(0, 9), st.sampled_from([TODAY, YESTERDAY])
        ),
    ),
    max_size=6,
)


@pytest.fixture(scope="module")
def written_by(tmp_path_factory):
    """What a computer that never heard of another writes for some deeds."""
    database = Database(tmp_path_factory.mktemp("alone") / "register.nvh", KEY)

    def write(deeds):
        house = emptied(House(database, NOW))
        for deed in deeds:
            if deed is TAKE_BACK:
                house.undo()
            else:
                what, total, day = deed
                note(house, what, total, day)
        columns = "id, what, count, on_day, reverses_id"
        rows = house.rows(f"SELECT {columns} FROM visit_tally ORDER BY rowid")
        return [tuple(row) for row in rows], both_days(house)

    yield write
    database.close()


def emptied(house):
    for table in ("visit_tally", "action"):
        house.do(
            lambda unit, _, table=table: unit.connection().exec_driver_sql(f"DELETE FROM {table}")
        )
    return house


def both_days(house):
    return {day: noted(house, day) for day in (TODAY, YESTERDAY)}


def added(one, other):
    return {
        day: {
            what: one[day].get(what, 0) + other[day].get(what, 0) for what in one[day] | other[day]
        }
        for day in (TODAY, YESTERDAY)
    }


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(here=notes, there=notes, order=st.randoms(use_true_random=False))
def test_the_notes_of_two_computers_add_up_in_any_order(here, there, order, written_by, house):
    """Rows that only join each other, in whatever order they come, make the sum of both."""
    (here_rows, here_alone), (there_rows, there_alone) = written_by(here), written_by(there)
    rows = here_rows + there_rows
    order.shuffle(rows)
    both = emptied(house)
    for row in rows:
        both.do(
            lambda unit, _, row=row: unit.connection().exec_driver_sql(
                "INSERT INTO visit_tally (id, what, count, on_day, reverses_id) "
                "VALUES (?, ?, ?, ?, ?)",
                row,
            )
        )
    assert both_days(both) == added(here_alone, there_alone)


def test_two_computers_of_a_house_add_up_through_the_province(two):
    note(two.here, "women", 3)
    note(two.there, "women", 4)
    note(two.there, "children", 0)
    two.exchange()
    for house in (two.here, two.there):
        assert noted(house) == {"women": 7, "children": 0}
        assert house.see(tallies_noted, first=TODAY, last=TODAY)[0] == TallySum("women", 7, 1)
