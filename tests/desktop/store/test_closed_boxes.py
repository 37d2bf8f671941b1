from uuid import UUID

import pytest

from desktop.store.closed_boxes import closed_boxes, open_boxes
from desktop.store.sealing import seal
from desktop.store.tables.people import PersonRow
from tests.desktop.store.test_pulled_rows import PERSON, Register

OTHER_KEY = bytes(range(32))
FIELDS = {"name": "Điểu Bơ", "sort": "Bơ", "phone": "0912000111"}


@pytest.fixture
def register(database):
    register = Register(database)
    box = seal(OTHER_KEY, bytes.fromhex(PERSON), FIELDS, change=b"change")
    register.tell(("person", PERSON, {"card": "NV-1", "joined": "2026-11-22"}, box))
    return register


def opened(register, key=OTHER_KEY):
    with register.database.unit_of_work(now=2) as unit:
        return open_boxes(unit, key)


def closed(register):
    with register.database.reading() as unit:
        return closed_boxes(unit.connection())


def test_a_box_waits_for_its_key(register):
    assert register.one("SELECT full_name FROM person") == ""
    assert (opened(register, bytes(32)), closed(register)) == (0, 1)
    assert (opened(register), closed(register)) == (1, 0)
    assert register.all("SELECT full_name, phone, folded FROM person") == [
        ("Điểu Bơ", "0912000111", "dieu bo")
    ]
    assert register.one("SELECT count(*) FROM outbox") == 0


def test_what_was_written_down_meanwhile_stays_and_goes_with_the_rest(register):
    with register.database.unit_of_work(now=2) as unit:
        unit.get_one(PersonRow, UUID(PERSON)).full_name = "Điểu Bơ Em"
    assert opened(register) == 1
    assert register.all("SELECT full_name, phone FROM person") == [("Điểu Bơ Em", "0912000111")]
    last = "SELECT json_extract(line, '$.p.phone') FROM outbox ORDER BY seq DESC LIMIT 1"
    assert register.one(last) == "0912000111"


def test_a_box_that_opens_later_takes_the_place_of_the_closed_one(register):
    key = bytes.fromhex(register.one("SELECT house_key FROM exchange"))
    box = seal(key, bytes.fromhex(PERSON), FIELDS, change=b"later")
    register.tell(("person", PERSON, {"card": "NV-1", "joined": "2026-11-22"}, box))
    assert closed(register) == 0
    assert register.one("SELECT full_name FROM person") == "Điểu Bơ"
