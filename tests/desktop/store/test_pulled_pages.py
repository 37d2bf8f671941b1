from uuid import UUID

import pytest

from desktop.background.store_inbox import StoreInbox
from desktop.store.enrolment import Enrolment, keep_enrolment
from desktop.store.new_log import begin_new_log
from desktop.store.outbox import chain_at, finalise, settle
from desktop.store.pulled_pages import cursors, take
from desktop.store.pulled_rows import apply_pulled
from desktop.store.received_rows import keep_received, received
from desktop.store.tables.visits import VisitRow
from sync.protocol.house_log import Confirmed
from sync.protocol.pulled_rows import PulledRow
from tests.desktop.store.rows import visit
from tests.desktop.store.store_at_once import at_once
from tests.sync.client.inbox_contract import InboxContract, page

LINEAGE = "0" * 32


@pytest.fixture
def inbox(database):
    return StoreInbox(at_once(database))


@pytest.fixture
def held(database):
    def held():
        with database.reading() as unit:
            rows = unit.connection().exec_driver_sql("SELECT id FROM visit").scalars().all()
        return {int(row_id, 16) for row_id in rows}

    return held


class TestStoreInbox(InboxContract):
    pass


def confirm(unit, *, hw=0, lineage=LINEAGE):
    finalise(unit, up_to=hw)
    chain = chain_at(unit, hw)
    settle(unit, Confirmed(hw, chain, 0, lineage, 0, 1_795_330_800), now=1_795_330_800)


def write_a_visit(database):
    with database.unit_of_work(now=1) as unit:
        unit.add(visit())


def cursor(database):
    with database.reading() as unit:
        return dict(cursors(unit))["house"]


def seen(database):
    with database.reading() as unit:
        return unit.connection().exec_driver_sql("SELECT seen FROM capture").scalar_one()


def test_what_waits_is_asked_for_again_once_a_later_change_of_it_is_confirmed(
    database, inbox, held
):
    """A cut between two pages, and an edit meanwhile: the first page would undo the edit."""
    with database.unit_of_work(now=1) as unit:
        unit.add(visit(id=UUID(int=7), count=3))
    with database.unit_of_work(now=1) as unit:
        confirm(unit, hw=1)
        take(unit, page((7, 5), to=5, more=True), after=0)
    with database.unit_of_work(now=1) as unit:
        unit.get_one(VisitRow, UUID(int=7)).count = 4
    with database.unit_of_work(now=1) as unit:
        confirm(unit, hw=2)
    assert cursor(database) == 4
    with database.reading() as unit:
        assert unit.connection().exec_driver_sql("SELECT 1 FROM pulled_row").first() is None


@pytest.fixture
def at_nine(database):
    with database.unit_of_work(now=1) as unit:
        confirm(unit)
        take(unit, page((1, 9), to=9), after=0)
        apply_pulled(unit)
    assert (cursor(database), seen(database)) == (9, 9)
    return database


def test_another_lineage_is_pulled_from_the_beginning(at_nine):
    with at_nine.unit_of_work(now=1) as unit:
        confirm(unit, lineage="1" * 32)
    assert (cursor(at_nine), seen(at_nine)) == (0, 0)


def test_a_verdict_of_before_the_province_was_put_back_holds_only_until_all_is_told_again(at_nine):
    verdict = PulledRow("verdict", "a" * 32, 9, {"log": "b" * 32, "seq": 1})
    with at_nine.unit_of_work(now=1) as unit:
        keep_received(unit.connection(), [("house", verdict)])
        confirm(unit, lineage="1" * 32)
    for end, left in ((3, 1), (4, 0)):
        with at_nine.unit_of_work(now=1) as unit:
            take(unit, page((1, end), to=end, more=end < 4), after=0 if end == 3 else 3)
            apply_pulled(unit)
            assert len(received(unit, "verdict")) == left


def test_the_same_lineage_goes_on(at_nine):
    with at_nine.unit_of_work(now=1) as unit:
        confirm(unit)
    assert (cursor(at_nine), seen(at_nine)) == (9, 9)


def test_a_province_that_lost_lines_is_pulled_from_the_beginning(at_nine):
    write_a_visit(at_nine)
    with at_nine.unit_of_work(now=1) as unit:
        confirm(unit, hw=1)
    assert cursor(at_nine) == 9
    with at_nine.unit_of_work(now=1) as unit:
        confirm(unit, hw=0)
    assert cursor(at_nine) == 0


def test_a_new_log_pulls_from_the_beginning(at_nine):
    with at_nine.unit_of_work(now=1) as unit:
        take(unit, page((2, 11), to=11, more=True), after=9)
        begin_new_log(unit)
    with at_nine.reading() as unit:
        left = unit.connection().exec_driver_sql("SELECT count(*) FROM pulled_row").scalar_one()
    assert (cursor(at_nine), seen(at_nine), left) == (0, 0, 0)


def test_a_house_that_joins_pulls_from_the_beginning(at_nine):
    key = bytes(32)
    given = Enrolment("https://x.example", "a" * 32, "", "b" * 32, "t", key, key, LINEAGE)
    with at_nine.unit_of_work(now=1) as unit:
        keep_enrolment(unit, given)
    assert cursor(at_nine) == 0
