import json
from datetime import date
from uuid import uuid5

import pytest
from sqlmodel import col, update

from desktop.register.folding import fold
from desktop.store.tables.clubs import ClubRow, ClubSessionRow, PresenceRow
from desktop.store.tables.people import PersonRow
from desktop.store.what_leaves import WHAT_LEAVES
from sync.protocol.lines import DERIVED_IDS, read_line


def person(name="Điểu Bơ"):
    return PersonRow(
        full_name=name,
        sort_word=name.split()[-1],
        card_number="20417000000012",
        joined_on=date(2026, 11, 1),
        folded=fold(name),
        initials="db",
        sort_key=fold(name),
    )


def lines(database):
    with database.reading() as unit:
        outbox = unit.connection().exec_driver_sql("SELECT line FROM outbox ORDER BY seq")
        return [json.loads(line) for line in outbox.scalars()]


@pytest.fixture
def person_id(database):
    with database.unit_of_work(now=100, user="hoa") as unit:
        row = person()
        unit.add(row)
        return row.id


def test_a_new_row_is_one_line_that_says_who_and_when(database, person_id):
    [line] = lines(database)
    assert (line["t"], line["o"], line["i"]) == ("person", "i", person_id.hex)
    assert (line["a"], line["u"], line["x"]) == (100, "hoa", 1)


def test_personal_fields_stand_apart_from_the_open_ones(database, person_id):
    [line] = lines(database)
    assert line["d"] == {"card": "20417000000012", "joined": "2026-11-01"}
    assert line["p"] == {"name": "Điểu Bơ", "sort": "Bơ"}


def test_a_change_names_only_the_fields_that_changed(database, person_id):
    with database.unit_of_work(now=101) as unit:
        unit.get_one(PersonRow, person_id).left_on = date(2026, 12, 1)
    assert lines(database)[-1]["d"] == {"left": "2026-12-01"}


def test_a_field_that_was_emptied_is_said(database, person_id):
    for left_on in (date(2026, 12, 1), None):
        with database.unit_of_work(now=101) as unit:
            unit.get_one(PersonRow, person_id).left_on = left_on
    assert lines(database)[-1]["d"] == {"left": None}


def test_a_bulk_statement_is_noted_too(database, person_id):
    with database.unit_of_work(now=101) as unit:
        unit.exec(update(PersonRow).where(col(PersonRow.id) == person_id).values(phone="0"))
    assert lines(database)[-1]["p"]["phone"] == "0"


def test_raw_statements_and_deletes_are_noted(database, person_id):
    with database.unit_of_work(now=101) as unit:
        unit.connection().exec_driver_sql("DELETE FROM person")
    assert lines(database)[-1] == {
        "t": "person", "i": person_id.hex, "o": "d", "a": 101, "u": "", "x": 2, "s": 1, "b": 0,
    }  # fmt: skip


def test_an_unchanged_value_and_a_column_that_stays_are_no_lines(database, person_id):
    with database.unit_of_work(now=101) as unit:
        row = unit.get_one(PersonRow, person_id)
        row.full_name = "".join(row.full_name)
        row.sort_key = "z"
    assert len(lines(database)) == 1


class MishapError(Exception):
    """Something goes wrong after a change was sent to the database."""


def rename_then_fail(unit, person_id):
    unit.get_one(PersonRow, person_id).full_name = "Nobody"
    unit.flush()
    raise MishapError


def test_a_change_that_is_rolled_back_leaves_no_line(database, person_id):
    with pytest.raises(MishapError), database.unit_of_work(now=101) as unit:
        rename_then_fail(unit, person_id)
    assert len(lines(database)) == 1


def test_rows_that_are_pulled_in_are_not_sent_back(database):
    with database.unit_of_work(now=101) as unit:
        unit.connection().exec_driver_sql("UPDATE capture SET applying = 1")
        unit.add(person())
        unit.flush()
        unit.connection().exec_driver_sql("UPDATE capture SET applying = 0")
    assert lines(database) == []


def presence_of(database):
    with database.unit_of_work(now=100) as unit:
        reader = person()
        club = ClubRow(name="Dệt", kind="weaving", since=date(2026, 1, 1))
        unit.add_all([reader, club])
        unit.flush()
        session = ClubSessionRow(club_id=club.id, on_day=date(2026, 11, 22))
        unit.add(session)
        unit.flush()
        row = PresenceRow(
            id=uuid5(session.id, reader.id.hex), session_id=session.id, person_id=reader.id
        )
        unit.add(row)
        return row.id


def test_a_row_named_by_its_fields_is_read_back_under_the_same_id(database):
    presence_id = presence_of(database)
    with database.unit_of_work(now=101) as unit:
        unit.get_one(PresenceRow, presence_id).mark = "present"
    with database.unit_of_work(now=102) as unit:
        unit.delete(unit.get_one(PresenceRow, presence_id))
    made, marked, gone = lines(database)[-3:]
    assert all("i" not in line for line in (made, marked, gone))
    assert {read_line(json.dumps(line).encode()).row_id for line in (made, marked, gone)} == {
        presence_id.hex
    }
    assert marked["d"].keys() == {"session", "person", "mark"}


def test_the_house_and_the_wire_name_the_same_rows_by_their_fields():
    derived = {
        row_type.record_kind: {leaving.open_columns[column] for column in leaving.identity}
        for row_type, leaving in WHAT_LEAVES.items()
        if leaving.identity
    }
    assert derived == {kind: set(fields) for kind, fields in DERIVED_IDS.items()}
