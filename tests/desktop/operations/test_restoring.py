import pytest

from desktop.operations.people import PersonDraft, add_person
from desktop.operations.restoring import (
    RegisterCounts,
    is_new_register,
    names_waiting,
    register_counts,
    require_new_register,
)
from desktop.operations.undo import undo_last
from desktop.operations.visits import set_visits, visit_groups
from desktop.store.enrolment import keep_enrolment
from desktop.store.errors import RegisterInUseError
from tests.desktop.operations.test_exchange_state import GIVEN


@pytest.fixture
def unit(database, now):
    with database.unit_of_work(now=now.at) as unit:
        yield unit


def test_a_register_is_new_until_anything_was_written_down(unit, now):
    assert is_new_register(unit, now)
    add_person(unit, now, draft=PersonDraft("H’Blum Buôn Yă"))
    unit.flush()
    assert not is_new_register(unit, now)


def test_only_a_new_register_may_be_replaced(unit, now):
    require_new_register(unit, now)
    add_person(unit, now, draft=PersonDraft("H’Blum Buôn Yă"))
    unit.flush()
    with pytest.raises(RegisterInUseError):
        require_new_register(unit, now)


def test_what_was_written_down_and_taken_back_is_something(unit, now):
    add_person(unit, now, draft=PersonDraft("H’Blum Buôn Yă"))
    undo_last(unit, now)
    unit.flush()
    assert not is_new_register(unit, now)


def test_a_register_that_joined_is_not_new(unit, now):
    keep_enrolment(unit, GIVEN)
    unit.flush()
    assert not is_new_register(unit, now)


def test_people_and_visitors_are_counted_not_entries(unit, now):
    group = visit_groups(unit, now)[0].group_id
    set_visits(unit, now, group_id=group, total=12, day=now.today)
    set_visits(unit, now, group_id=group, total=10, day=now.today)
    add_person(unit, now, draft=PersonDraft("H’Blum Buôn Yă"))
    assert register_counts(unit, now) == RegisterCounts(
        people=1, books=0, loans=0, visits=10, sessions=0, names_waiting=0
    )


def test_closed_boxes_are_names_that_wait(unit, now):
    unit.connection().exec_driver_sql(
        "INSERT INTO closed_box (kind, row_id, box) VALUES ('person', '1', 'x')"
    )
    assert names_waiting(unit, now) == 1
