"""A new PC has a key of its own until it is told the house's."""

import pytest
from nacl.public import PrivateKey
from sqlmodel import select

from desktop.operations.people import PersonDraft, add_person
from desktop.store import outbox
from desktop.store.errors import RecoveryRefusedError
from desktop.store.house_key import house_key, take_house_key
from desktop.store.sealing import seal, unseal
from desktop.store.tables.people import PersonRow
from desktop.store.tables.safekeeping import EscrowRow
from sync.protocol.lines import read_line

OLD_KEY = b"k" * 32


@pytest.fixture
def unit(database, now):
    with database.unit_of_work(now=now.at) as unit:
        yield unit


def person(unit, now, name):
    return add_person(unit, now, draft=PersonDraft(name)).person_id


@pytest.fixture
def nameless(unit, now):
    """Somebody whom the province gave back, and whose box does not open yet."""
    person_id = person(unit, now, "To be closed")
    unit.flush()
    box = seal(OLD_KEY, person_id.bytes, {"name": "H’Blum Niê", "sort": "Niê"}, change=b"old")
    connection = unit.connection()
    connection.exec_driver_sql("DELETE FROM outbox")
    connection.exec_driver_sql("DELETE FROM sqlite_sequence WHERE name = 'outbox'")
    connection.exec_driver_sql("UPDATE capture SET applying = 1")
    connection.exec_driver_sql("UPDATE person SET full_name = '', sort_word = '', folded = ''")
    connection.exec_driver_sql("UPDATE capture SET applying = 0")
    connection.exec_driver_sql(
        "INSERT INTO closed_box (kind, row_id, box) VALUES ('person', ?, ?)", (person_id.hex, box)
    )
    unit.expire_all()
    return person_id


def lines(unit):
    found = outbox.lines_after(unit, 0, most_lines=99, most_bytes=10**6).lines
    return [read_line(line) for line in found]


def test_a_new_house_has_a_key_of_its_own(unit):
    assert len(house_key(unit)) == 32


def test_the_names_come_back_with_the_key(unit, nameless):
    assert take_house_key(unit, OLD_KEY) == 1
    assert unit.get_one(PersonRow, nameless).full_name == "H’Blum Niê"
    assert house_key(unit) == OLD_KEY
    assert lines(unit) == [], "the province has this very box"


def test_whoever_was_written_down_meanwhile_goes_into_a_box_of_the_house(unit, nameless, now):
    meanwhile = person(unit, now, "Thị Mai")
    unit.flush()
    provisional = house_key(unit)
    sent = lines(unit)
    assert unseal(provisional, meanwhile.bytes, sent[-1].sealed)["name"] == "Thị Mai"
    take_house_key(unit, OLD_KEY)
    again = lines(unit)[len(sent) :]
    assert [(line.kind, line.operation, line.row_id) for line in again] == [
        ("person", "u", meanwhile.hex)
    ]
    assert unseal(OLD_KEY, meanwhile.bytes, again[0].sealed)["name"] == "Thị Mai"


def test_the_key_goes_into_escrow_anew(unit, nameless):
    recovery_key = bytes(PrivateKey(bytes(range(32))).public_key)
    outbox.exchange_row(unit).recovery_key = recovery_key.hex()
    take_house_key(unit, OLD_KEY)
    assert len(unit.exec(select(EscrowRow)).all()) == 1


def test_the_key_of_another_house_changes_nothing(database, now):
    with database.unit_of_work(now=now.at) as unit:
        before = house_key(unit)
        connection = unit.connection()
        box = seal(OLD_KEY, bytes(16), {"name": "A"}, change=b"old")
        connection.exec_driver_sql(
            "INSERT INTO closed_box (kind, row_id, box) VALUES ('person', ?, ?)", ("0" * 32, box)
        )
    with pytest.raises(RecoveryRefusedError), database.unit_of_work(now=now.at) as unit:
        take_house_key(unit, bytes(32))
    with database.reading() as unit:
        assert house_key(unit) == before


def test_the_house_s_own_key_again_changes_nothing(unit, nameless):
    take_house_key(unit, OLD_KEY)
    assert take_house_key(unit, OLD_KEY) == 0


def test_a_key_is_not_taken_where_nothing_waits_for_one(unit):
    with pytest.raises(RecoveryRefusedError):
        take_house_key(unit, OLD_KEY)
