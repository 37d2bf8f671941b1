from dataclasses import replace

import pytest

from desktop.operations.exchange_state import exchange_state
from desktop.store import outbox
from desktop.store.backups import back_up
from desktop.store.clock_check import ClockDoubt
from desktop.store.enrolment import Enrolment, keep_enrolment
from desktop.store.tables.visits import VisitGroupRow
from sync.protocol.house_log import Confirmed
from tests.conftest import NOW

GIVEN = Enrolment(
    server_url="https://province.example",
    house_id="01" * 16,
    house_name="Nhà văn hóa bon Pi Nao",
    device_id="02" * 16,
    token="secret",
    device_key=bytes(32),
    province_key=bytes(32),
    lineage="03" * 16,
)


def state(database, moment=NOW):
    with database.reading() as unit:
        return exchange_state(unit, moment)


def work(database, do):
    with database.unit_of_work(now=NOW.at) as unit:
        do(unit)


def test_a_new_house_has_joined_nobody_and_sent_nothing(database):
    new = state(database)
    assert not new.enrolled
    assert (new.unsent, new.sent_to, new.durable_to, new.set_aside) == (0, 0, 0, 0)
    assert (new.last_exchange_at, new.backup_at, new.clock_doubt) == (None, None, None)


def test_what_was_written_waits_since_it_was_written(database):
    work(database, lambda unit: unit.add(VisitGroupRow(label="Trẻ em", place=1)))
    assert (state(database).unsent, state(database).oldest_unsent_at) == (1, NOW.at)


def test_what_the_province_confirmed_is_told_apart_from_what_its_backup_holds(database):
    for place in range(3):
        work(database, lambda u, p=place: u.add(VisitGroupRow(label="Trẻ em", place=p)))

    def settle(unit):
        chain = outbox.chain_at(unit, 3)
        outbox.settle(unit, Confirmed(3, chain, 2, "03" * 16, 1, NOW.at), now=NOW.at)

    work(database, settle)
    told = state(database)
    assert (told.unsent, told.sent_to, told.durable_to, told.set_aside) == (0, 3, 2, 1)
    assert told.last_exchange_at == NOW.at


def test_a_house_that_joined_says_whom(database):
    work(database, lambda unit: keep_enrolment(unit, GIVEN))
    told = state(database)
    assert (told.enrolled, told.server_url) == (True, "https://province.example")
    assert told.house_name == "Nhà văn hóa bon Pi Nao"


def test_the_last_copy_is_told(database, tmp_path):
    back_up(database, tmp_path / "copies", NOW)
    assert state(database).backup_at == NOW.at


@pytest.mark.parametrize(
    ("at", "expected"),
    [(0, ClockDoubt.BEFORE_BUILD), (NOW.at + 10**8, ClockDoubt.FAR_AHEAD), (NOW.at, None)],
)
def test_a_clock_that_cannot_be_right_is_told(database, at, expected):
    assert state(database, replace(NOW, at=at)).clock_doubt == expected
