from uuid import UUID

import pytest

from desktop.operations import club_members, roll_call
from desktop.store.pending_lines import pending_rows
from desktop.store.tables.people import PersonRow
from tests.desktop.operations.house import House


@pytest.fixture
def house(database, now):
    return House(database, now)


def pending(database):
    with database.reading() as unit:
        return pending_rows(unit.connection())


def confirm(database, seq):
    with database.unit_of_work(now=1) as unit:
        unit.connection().exec_driver_sql("UPDATE exchange SET mark = ?", (seq,))


def test_every_field_of_every_line_above_the_mark_holds(house):
    person = house.person(phone="0912000111")
    confirm(house.database, 1)
    assert pending(house.database) == {}
    with house.database.unit_of_work(now=1) as unit:
        unit.get_one(PersonRow, person).card_number = "NV-7"
    with house.database.unit_of_work(now=1) as unit:
        unit.get_one(PersonRow, person).phone = None
    (row,) = pending(house.database).values()
    assert (row.fields, row.gone, row.unsent) == ({"card", "p"}, False, True)


def test_a_deletion_holds_until_the_row_is_made_again(house):
    person = house.person()
    confirm(house.database, 1)
    with house.database.unit_of_work(now=1) as unit:
        unit.delete(unit.get_one(PersonRow, person))
    assert pending(house.database)["person", person.hex].gone


def test_an_id_that_is_in_no_line_is_made_again(house):
    club, person = house.club(), house.person()
    house.do(club_members.add_member, club_id=club, person_id=person)
    key = roll_call.SessionKey(club, house.moment.today, 1)
    house.do(roll_call.mark_person, key=key, person_id=person, mark="present")
    (presence,) = house.rows("SELECT id FROM presence")
    assert ("presence", UUID(presence[0]).hex) in pending(house.database)


def test_a_line_that_was_erased_says_nothing(house):
    house.person()
    with house.database.unit_of_work(now=1) as unit:
        unit.connection().exec_driver_sql("UPDATE outbox SET line = ''")
    assert pending(house.database) == {}
