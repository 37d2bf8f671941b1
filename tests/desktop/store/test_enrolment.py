from dataclasses import replace

from nacl.public import PrivateKey
from sqlmodel import select

from desktop.operations.settings import read_settings
from desktop.store import outbox
from desktop.store.enrolment import device_key, enrolment, keep_enrolment
from desktop.store.tables.safekeeping import EscrowRow
from desktop.store.tables.visits import VisitGroupRow
from sync.protocol.chain import chain_root
from sync.protocol.house_log import Confirmed
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


def test_the_house_gets_its_number_and_seals_its_key(database, now):
    off_line = PrivateKey(bytes(range(32)))
    given = replace(GIVEN, house_number="0417", recovery_key=bytes(off_line.public_key))
    for _ in range(2):
        join(database, given)
    settings = read(database, lambda unit: read_settings(unit, now))
    assert settings.house_number == "0417"
    assert read(database, lambda unit: len(unit.exec(select(EscrowRow)).all())) == 1
    assert read(database, enrolment).recovery_key == bytes(off_line.public_key)


def test_an_older_province_changes_neither_number_nor_escrow(database, now):
    join(database, GIVEN)
    assert read(database, lambda unit: read_settings(unit, now)).house_number == "0000"
    assert read(database, outbox.place).last == 0


def test_a_house_without_an_address_has_joined_all_the_same(database):
    join(database, replace(GIVEN, server_url=""))
    assert read(database, enrolment).server_url == ""


def test_a_new_token_is_kept_with_the_mark_and_a_new_code_opens_what_was_closed(database):
    join(database, GIVEN)

    def settle(**answered):
        with database.unit_of_work(now=2) as unit:
            now = outbox.place(unit)
            confirmed = Confirmed(0, chain_root(now.log), 0, "l", 0, 1, **answered)
            outbox.settle(unit, confirmed, now=2)

    settle(token="the next")
    settle(closed="revoked")
    assert read(database, enrolment).token == "the next"
    assert read(database, lambda unit: outbox.exchange_row(unit).closed) == "revoked"
    join(database, GIVEN)
    assert read(database, lambda unit: outbox.exchange_row(unit).closed) is None


def test_a_token_does_not_show_in_what_was_settled():
    assert "the next" not in repr(Confirmed(0, b"", 0, "l", 0, 1, token="the next"))
