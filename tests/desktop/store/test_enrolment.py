from dataclasses import replace

from desktop.store import outbox
from desktop.store.enrolment import device_key, enrolment, keep_enrolment
from desktop.store.tables.visits import VisitGroupRow
from tests.desktop.operations.test_exchange_state import GIVEN


def read(database, question):
    with database.reading() as unit:
        return question(unit)


def join(database, given):
    with database.unit_of_work(now=1) as unit:
        keep_enrolment(unit, given)


def test_a_new_house_has_a_key_of_its_own_and_no_enrolment(database):
    assert len(read(database, device_key)) == 32
    assert read(database, enrolment) is None


def test_what_the_province_gave_is_found_again(database):
    given = replace(GIVEN, device_key=read(database, device_key), province_ca=b"\x30\x82")
    join(database, given)
    assert read(database, enrolment) == given


def test_joining_again_keeps_the_log(database):
    with database.unit_of_work(now=1) as unit:
        unit.add(VisitGroupRow(label="Trẻ em", place=1))
    before = read(database, outbox.place)
    join(database, GIVEN)
    join(database, replace(GIVEN, token="another"))
    assert read(database, outbox.place) == before


def test_the_secrets_do_not_show_when_an_enrolment_is_printed():
    assert "secret" not in repr(GIVEN)
    assert "device_key" not in repr(GIVEN)
