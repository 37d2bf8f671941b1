"""A PC is lost where no network is; a new one gets the whole house back by one stick."""

import json
from contextlib import suppress

import pytest

from desktop.background.house_end import house_end, write_onto
from desktop.background.joining import join_by_stick
from desktop.background.store_inbox import StoreInbox
from desktop.background.store_thread import StoreThread
from desktop.operations.people import PersonDraft, add_person
from desktop.operations.recovery import bring_back_names, recovery_sheet
from desktop.operations.restoring import register_counts
from desktop.store.database import Database
from desktop.store.enrolment import enrolment
from desktop.store.outbox import place
from sync.client.receipts import take_receipts
from sync.protocol.bundles import RECEIPT
from sync.stick.errors import StickError
from sync.stick.folder import Stick
from tests.book_lists import import_rows
from tests.conftest import KEY
from tests.sync.client.stick_house import PulledCalls

PEOPLE, BOOKS = 200, 1_400
ROWS_A_PAGE = 400


@pytest.fixture
def computers(tmp_path, now, qapp):
    """Make computers, each with a register of its own that is still empty."""
    made = []

    def computer(name):
        store = StoreThread(lambda: Database(tmp_path / f"{name}.nvh", KEY), lambda: now)
        made.append(store)
        return store

    yield computer
    for store in made:
        store.stop()


@pytest.fixture
def lost(computers, officer):
    """A computer that sent 3,000 rows by stick and was stolen; return its house and its sheet."""
    store = computers("lost")
    rows = [(f"Truyện bon làng số {number}",) for number in range(BOOKS)]

    def write(unit, moment):
        import_rows(unit, moment, ("Nhan đề",), rows)
        for number in range(PEOPLE):
            add_person(unit, moment, draft=PersonDraft(f"Y Săn {number} Ayŭn"))

    store.submit(write).result()
    house_id = officer.new_house()
    join_by_stick(officer.stick, store, file_name=officer.invite(house_id=house_id))
    officer.visit_the_province()
    assert join_by_stick(officer.stick, store).joined
    counts = store.submit_reading(register_counts).result()
    sheet = store.submit_reading(recovery_sheet).result()
    for file in (officer.root / "NVH").iterdir():
        file.unlink()
    return house_id, counts, " ".join(sheet.groups)


@pytest.fixture
def asked(lost, computers, officer, monkeypatch):
    """A new computer whose request the officer carried to the province and back."""
    monkeypatch.setattr("sync.server.pages.PAGE_ROWS", ROWS_A_PAGE)
    store = computers("new")
    join_by_stick(officer.stick, store, file_name=officer.invite(house_id=lost[0]))
    officer.visit_the_province()
    return store


def is_joined(store):
    return store.submit_reading(lambda unit, _: enrolment(unit)).result() is not None


def come_back(store, stick):
    """Put the stick into the new computer."""
    if is_joined(store):
        return take_receipts(stick, house_end(store))
    return join_by_stick(stick, store).taken


def counted(store):
    return store.submit_reading(register_counts).result()


def names(store):
    return store.submit_reading(
        lambda unit, _: set(
            unit.connection().exec_driver_sql("SELECT full_name FROM person").scalars()
        )
    ).result()


def test_one_way_there_and_back_brings_the_whole_house_and_the_sheet_its_names(
    lost, asked, officer
):
    _, counts, sheet = lost
    [taken] = come_back(asked, officer.stick)
    assert taken.taken == taken.written == 2 * BOOKS + PEOPLE
    assert not taken.more
    assert counted(asked).books == counts.books == BOOKS
    assert (counted(asked).people, counted(asked).names_waiting) == (PEOPLE, PEOPLE)
    asked.submit(lambda unit, moment: bring_back_names(unit, moment, typed=sheet)).result()
    assert counted(asked) == counts
    assert names(asked) == {f"Y Săn {number} Ayŭn" for number in range(PEOPLE)}
    assert asked.submit_reading(lambda unit, _: place(unit).last).result() == 0


def test_a_stick_that_is_pulled_at_any_moment_is_put_in_again(lost, asked, officer):
    at_call = 1
    while not counted(asked).books:
        calls = PulledCalls(at_call=at_call)
        with suppress(StickError):
            come_back(asked, Stick(officer.root, calls))
        assert calls.is_gone or counted(asked).books
        at_call += 1
    come_back(asked, officer.stick)
    assert at_call > 10
    assert counted(asked).books == BOOKS
    assert counted(asked).people == PEOPLE


@pytest.mark.parametrize("pages", range(0, 10, 3))
def test_a_computer_that_dies_goes_on_with_the_same_stick(lost, asked, officer, monkeypatch, pages):
    take, left = StoreInbox.take, iter(range(pages))

    def die_after(inbox, page, *, after):
        if next(left, None) is None:
            raise KeyboardInterrupt
        take(inbox, page, after=after)

    with monkeypatch.context() as dying:
        dying.setattr(StoreInbox, "take", die_after)
        with pytest.raises(KeyboardInterrupt):
            come_back(asked, officer.stick)
    assert counted(asked).books == 0
    come_back(asked, officer.stick)
    assert counted(asked).books == BOOKS


@pytest.mark.parametrize("step", ["settle", "apply"])
def test_a_computer_that_dies_before_the_last_step_goes_on_with_the_same_stick(
    lost, asked, officer, monkeypatch, step
):
    room = {
        "settle": "desktop.background.store_outbox.StoreOutbox.settle",
        "apply": "desktop.background.store_inbox.StoreInbox.apply",
    }[step]

    def die(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as dying:
        dying.setattr(room, die)
        with pytest.raises(KeyboardInterrupt):
            come_back(asked, officer.stick)
    come_back(asked, officer.stick)
    assert counted(asked).books == BOOKS
    assert counted(asked).people == PEOPLE


def test_nobody_else_reads_what_lies_on_the_stick(lost, asked, officer):
    [receipt] = (officer.root / "NVH").glob(f"*.{RECEIPT}")
    data = receipt.read_bytes()
    for open_word in ("Truyện bon làng số 7", "Y Săn 7 Ayŭn", '"card"', '"title"'):
        assert open_word.encode() not in data
        assert json.dumps(open_word).encode() not in data


def test_a_house_of_more_rows_than_a_receipt_brings_asks_for_the_rest(
    lost, asked, officer, monkeypatch
):
    monkeypatch.setattr("sync.server.bundles._ROOM_FOR_PAGES", 5_000)
    officer.visit_the_province()
    ways = 1
    [taken] = come_back(asked, officer.stick)
    while not counted(asked).books:
        assert taken.more
        assert taken.taken > 0 == taken.written
        write_onto(officer.stick, house_end(asked), asked)
        officer.visit_the_province()
        [taken] = come_back(asked, officer.stick)
        ways += 1
    assert ways > 1
    assert counted(asked).books == BOOKS
