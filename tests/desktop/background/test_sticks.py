from dataclasses import replace

import pytest
from nacl.signing import SigningKey

from desktop.background.drives import Drive
from desktop.background.stick_worker import BACKUP_FOLDER, StickStep
from desktop.background.sticks import Sticks
from desktop.store import outbox
from desktop.store.backups import daily_copies
from desktop.store.enrolment import keep_enrolment
from desktop.store.tables.visits import VisitGroupRow
from sync.client.errors import NotJoinedError
from sync.stick.errors import StickGoneError
from tests.desktop.operations.test_exchange_state import GIVEN
from tests.sync.isbn_packs import book, pack_of


@pytest.fixture
def place(tmp_path):
    place = tmp_path / "KINGSTON"
    place.mkdir()
    return place


@pytest.fixture
def sticks(store, place, qtbot):
    there = [Drive("KINGSTON", place, 3_200_000_000, read_only=False)]
    sticks = Sticks(store, find_drives=lambda: tuple(there))
    sticks.there = there
    yield sticks
    sticks.stop()


@pytest.fixture
def joined(store):
    given = replace(GIVEN, province_key=bytes(SigningKey(bytes(32)).verify_key))
    store.submit(lambda unit, _: keep_enrolment(unit, given)).result()
    store.submit(lambda unit, _: unit.add(VisitGroupRow(label="Trẻ em", place=1))).result()


def test_a_stick_is_seen_only_while_somebody_watches(sticks, qtbot):
    with qtbot.assert_not_emitted(sticks.drives_changed, wait=20):
        pass
    with qtbot.wait_signal(sticks.drives_changed) as seen:
        sticks.watch()
    assert [drive.name for drive in seen.args[0]] == ["KINGSTON"]
    sticks.there.clear()
    with qtbot.wait_signal(sticks.drives_changed) as gone:
        sticks.watch()
    assert gone.args == [()]
    sticks.rest()


def test_what_waits_goes_onto_the_stick_in_steps(sticks, store, joined, place, qtbot):
    steps = []
    sticks.stepped.connect(steps.append)
    with qtbot.wait_signal(sticks.carried) as carried:
        sticks.carry(place)
    assert steps == list(StickStep)
    written = carried.args[0].written
    assert (written.first, written.left) == (1, 0)
    assert (place / "NVH" / written.name).stat().st_size == written.size
    assert store.submit_reading(lambda unit, _: outbox.place(unit)).result().mark == 0


def test_a_house_that_joined_nobody_writes_nothing(sticks, place, qtbot):
    with qtbot.wait_signal(sticks.failed) as failed:
        sticks.carry(place)
    assert isinstance(failed.args[0], NotJoinedError)
    assert list(place.iterdir()) == []


def test_a_stick_that_is_gone_is_told(sticks, joined, place, qtbot):
    place.rmdir()
    with qtbot.wait_signal(sticks.failed) as failed:
        sticks.carry(place)
    assert isinstance(failed.args[0], StickGoneError)


def test_a_backup_can_lie_on_a_stick(sticks, place, qtbot):
    with qtbot.wait_signal(sticks.backed_up):
        sticks.back_up(place)
    assert len(daily_copies(place / BACKUP_FOLDER)) == 1


def test_a_book_list_on_a_stick_is_seen_and_taken_in(sticks, joined, place, qtbot):
    (place / "NVH").mkdir()
    (place / "NVH" / "isbn-1.nvhk").write_bytes(pack_of([book(1)], seed=bytes(32)))
    with qtbot.wait_signal(sticks.packs_found) as found:
        sticks.look_for_packs(place)
    [pack] = found.args[0].packs
    with qtbot.wait_signal(sticks.pack_taken) as taken:
        sticks.take_pack(place, pack.file_name)
    assert taken.args == [pack.state]


def test_why_a_book_list_was_not_taken_in_is_told(sticks, joined, place, qtbot):
    (place / "NVH").mkdir()
    (place / "NVH" / "isbn-1.nvhk").write_bytes(pack_of([book(1)]))
    with qtbot.wait_signal(sticks.failed) as failed:
        sticks.take_pack(place, "isbn-1.nvhk")
    assert failed.args[0].what == "pack_province"
