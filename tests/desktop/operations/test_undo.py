"""Whatever was done and taken back leaves the numbers that stood before."""

import contextlib
import importlib
import pkgutil
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import desktop.operations
from desktop.operations import people, visits
from desktop.operations.undo import WAYS_BACK, last_done
from desktop.register.errors import CannotUndoError, RuleBrokenError
from desktop.store.database import Database
from tests.conftest import KEY
from tests.deeds import every_deed
from tests.desktop.operations.busy_house import BusyHouse, chosen, deeds
from tests.desktop.operations.moving_house import MovingHouse


def test_every_deed_has_a_way_back():
    rooms = desktop.operations
    for room in pkgutil.iter_modules(rooms.__path__, f"{rooms.__name__}."):
        importlib.import_module(room.name)
    named = {deed for deed in every_deed() if deed.__module__.startswith(rooms.__name__)}
    assert {deed.__name__ for deed in named} == set(WAYS_BACK)


def test_nothing_done_is_nothing_to_undo(house):
    assert house.undo() is None


def test_undo_walks_back_and_never_twice_over_the_same(house):
    first, second = (house.do(people.add_person, draft=people.PersonDraft(n)) for n in "AB")
    assert [house.undo(), house.undo(), house.undo()] == [second, first, None]


def test_what_is_done_after_an_undo_is_undone_first(house):
    first = house.do(people.add_person, draft=people.PersonDraft("A"))
    house.do(people.add_person, draft=people.PersonDraft("B"))
    house.undo()
    third = house.do(people.add_person, draft=people.PersonDraft("C"))
    assert [house.undo(), house.undo()] == [third, first]


def test_yesterday_is_not_undone(house):
    house.person()
    house.pass_days(1)
    assert house.see(last_done) is None
    assert house.undo() is None
    assert house.see(people.people_count) == 1


def test_the_deed_that_is_shown_is_the_one_that_is_undone(house):
    house.person()
    house.do(visits.count_visits, group_id=house.groups()[0])
    shown = house.see(last_done)
    assert house.undo() == shown


def open_loans_of_one_copy(house):
    return house.rows(
        "SELECT copy_id FROM loan WHERE closed_how IS NULL GROUP BY copy_id HAVING COUNT(*) > 1"
    )


@settings(max_examples=30, deadline=None)
@given(st.lists(st.one_of(deeds, st.none()), max_size=12))
def test_everything_taken_back_leaves_the_numbers_as_they_were(asked):
    with tempfile.TemporaryDirectory() as folder:
        database = Database(Path(folder) / "register.nvh", KEY)
        with contextlib.closing(database), contextlib.suppress(CannotUndoError):
            house = BusyHouse(database)
            walk_back(house, walk(house, asked))


def walk(house, asked):
    """Do what is asked; return the numbers that stood before each deed that stands."""
    stood, now = [], house.numbers()
    for wish in asked:
        before = now
        if wish is None:
            undone = house.undo()
            now = house.numbers()
            assert now == (stood.pop() if undone else before)
        else:
            attempt(house, *wish)
            now = house.numbers()
            if now != before:
                stood.append(before)
        assert open_loans_of_one_copy(house) == []
    return stood


def attempt(house, operation, place, wishes):
    before = house.rows("SELECT COUNT(*) FROM outbox"), house.rows("SELECT COUNT(*) FROM action")
    try:
        house.perform(operation, place, **{name: chosen(house, w) for name, w in wishes.items()})
    except RuleBrokenError:
        after = house.rows("SELECT COUNT(*) FROM outbox"), house.rows("SELECT COUNT(*) FROM action")
        assert after == before


def walk_back(house, stood):
    while stood:
        assert house.undo() is not None
        assert house.numbers() == stood.pop()
    assert house.undo() is None


MovingHouse.TestCase.settings = settings(
    max_examples=8,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
test_whatever_happens_to_books_is_undone_to_the_same_numbers = MovingHouse.TestCase
