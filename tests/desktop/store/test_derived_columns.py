from datetime import date

import pytest

from desktop.operations import lending
from desktop.store.derived_columns import bring_loans_up_to_date, derived
from tests.desktop.operations.house import House


@pytest.fixture
def house(database, now):
    return House(database, now)


def test_a_name_is_found_and_sorted_again(house):
    person = house.person("H'Liên Niê")
    with house.database.reading() as unit:
        found = unit.connection().exec_driver_sql("SELECT * FROM person").mappings().one()
    row = dict(found)
    assert person.hex == row["id"]
    assert row | derived("person", row) == row


def test_a_title_is_found_again(house):
    house.copies("Đất rừng phương Nam", author="Đoàn Giỏi", category="Văn học")
    with house.database.reading() as unit:
        row = dict(unit.connection().exec_driver_sql("SELECT * FROM title").mappings().one())
    assert row | derived("title", row) == row


def test_a_person_without_a_name_yet_has_nothing_to_be_found_by():
    row = {"full_name": "", "sort_word": "", "nickname": None, "former_names": None, "phone": None}
    assert set(derived("person", row).values()) == {""}


def test_a_table_without_such_columns_has_none():
    assert derived("club", {"name": "Cồng chiêng"}) == {}


def test_the_hour_of_a_visit_says_its_place_in_the_day():
    first, later = (
        derived("visit", {"on_day": "2026-11-22", "hour": hour})["counted_at"] for hour in (9, 14)
    )
    noon = derived("visit", {"on_day": "2026-11-22", "hour": None})["counted_at"]
    assert first < noon < later
    assert date.fromtimestamp(first) == date(2026, 11, 22)  # noqa: DTZ012  # the house's own day


def test_loans_stand_as_their_events_say(house):
    person = house.person()
    loans = [
        house.do(lending.lend_copy, person_id=person, copy_id=copy_id).loan_id
        for copy_id in house.copies(copies=3)
    ]
    house.pass_days(3)
    house.do(lending.return_copy, loan_id=loans[0])
    house.undo()
    house.do(lending.renew_loan, loan_id=loans[0])
    house.do(lending.renew_loan, loan_id=loans[1])
    house.undo()
    house.do(lending.return_copy, loan_id=loans[1])
    stands = "SELECT id, current_due_on, renewals, closed_on, closed_how FROM loan ORDER BY id"
    before = house.rows(stands)
    with house.database.unit_of_work(now=1) as unit:
        connection = unit.connection()
        connection.exec_driver_sql("UPDATE loan SET current_due_on = due_on, renewals = 9")
        connection.exec_driver_sql("UPDATE loan SET closed_on = NULL, closed_how = 'lost'")
        bring_loans_up_to_date(connection, [loan_id.hex for loan_id in loans])
    assert house.rows(stands) == before
