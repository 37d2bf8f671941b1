"""One real computer sends through another, on to a real province, and the answer comes back."""

import socket
from dataclasses import asdict

import pytest
from PySide6.QtCore import QThread

from desktop.background import nearby_worker
from desktop.background.nearby import Nearby
from desktop.background.store_thread import StoreThread
from desktop.operations.exchange_state import exchange_state
from desktop.store.database import Database
from desktop.store.enrolment import Enrolment, device_key, keep_enrolment
from desktop.store.invitation import keep_invitation
from desktop.store.nearby_choices import keep_open
from desktop.store.tables.visits import VisitGroupRow
from sync.client.errors import (
    NeighbourAwayError,
    NoNeighboursError,
    NotJoinedError,
    NotNeighboursAddressError,
)
from sync.server.province import Province
from tests.conftest import KEY, NOW
from tests.sync.province import new_device, serving


@pytest.fixture
def running(tmp_path):
    province = Province(f"sqlite:///{tmp_path / 'province.sqlite'}")
    with serving(province) as running:
        yield running
    province.close()


def join(store, running):
    key = store.submit_reading(lambda unit, _: device_key(unit)).result()
    given = Enrolment(**asdict(new_device(running.province, key=key, url=running.url)))
    store.submit(lambda unit, _: keep_enrolment(unit, given)).result()


@pytest.fixture
def house(tmp_path, now, running):
    store = StoreThread(lambda: Database(tmp_path / "other.nvh", KEY), lambda: now)
    join(store, running)
    store.submit(lambda unit, _: unit.add(VisitGroupRow(label="Trẻ em", place=1))).result()
    yield store
    store.stop()


@pytest.fixture
def keeper(store, running, tmp_path, monkeypatch):
    monkeypatch.setattr(nearby_worker, "own_address", lambda: "127.0.0.1")
    monkeypatch.setattr(nearby_worker, "PORT", 0)
    monkeypatch.setattr(nearby_worker, "_LOOK_MS", 20)
    monkeypatch.setattr(nearby_worker, "_AGAIN_MS", 20)
    nearby = Nearby(store, tmp_path / "mailbox")
    yield nearby
    nearby.stop()


@pytest.fixture
def sender(house, tmp_path):
    nearby = Nearby(house, tmp_path / "unused")
    yield nearby
    nearby.stop()


def state(store):
    return store.submit_reading(exchange_state).result()


def test_a_house_sends_through_its_neighbour_and_hears_the_centre(
    keeper, sender, store, house, running, qtbot
):
    join(store, running)
    seen = []
    keeper.opened.connect(seen.append)
    with qtbot.wait_signal(keeper.opened):
        keeper.open()
    with qtbot.wait_signal(sender.sent) as sent:
        sender.send(seen[0].address)
    assert (sent.args[0].first, sent.args[0].last) == (1, 1)
    assert state(house).unsent == 1
    qtbot.wait_until(lambda: (seen[-1].bundles, seen[-1].answered) == (1, 1))
    with qtbot.wait_signal(sender.sent) as sent:
        sender.send(seen[0].address)
    assert [one.confirmed_to for one in sent.args[0].taken] == [1]
    assert state(house).unsent == 0


def test_a_mailbox_that_was_closed_answers_nobody_and_opens_at_the_same_secret(
    keeper, sender, store, running, qtbot
):
    join(store, running)
    with qtbot.wait_signal(keeper.opened) as opened:
        keeper.open()
    address = opened.args[0].address
    with qtbot.wait_signal(keeper.closed):
        keeper.close()
    with qtbot.wait_signal(sender.not_sent) as failed:
        sender.send(address)
    assert isinstance(failed.args[0], NeighbourAwayError)
    with qtbot.wait_signal(keeper.opened) as again:
        keeper.open()
    assert again.args[0].address.rpartition("/")[2] == address.rpartition("/")[2]


def test_a_wrong_address_or_secret_is_told(keeper, sender, store, running, qtbot):
    join(store, running)
    with qtbot.wait_signal(keeper.opened) as opened:
        keeper.open()
    place, _, _secret = opened.args[0].address.rpartition("/")
    for typed in ("https://province.example", f"{place}/0000-0000-0000-0000"):
        with qtbot.wait_signal(sender.not_sent) as failed:
            sender.send(typed)
        assert isinstance(failed.args[0], NotNeighboursAddressError)


def test_a_house_that_joined_nobody_keeps_nothing_for_others(keeper, qtbot):
    with qtbot.wait_signal(keeper.not_opened) as failed:
        keeper.open()
    assert isinstance(failed.args[0], NotJoinedError)


def test_without_a_network_nobody_can_come(keeper, store, running, qtbot, monkeypatch):
    join(store, running)

    def alone():
        raise NoNeighboursError

    monkeypatch.setattr(nearby_worker, "own_address", alone)
    with qtbot.wait_signal(keeper.not_opened) as failed:
        keeper.open()
    assert isinstance(failed.args[0], NoNeighboursError)


def test_the_switch_is_remembered_and_no_line_tells_of_it(keeper, store, running, tmp_path, qtbot):
    join(store, running)
    before = state(store).unsent
    with qtbot.wait_signal(keeper.opened):
        keeper.open()
    keeper.stop()
    assert state(store).unsent == before
    again = Nearby(store, tmp_path / "mailbox")
    with qtbot.wait_signals([again.recalled, again.opened]):
        again.recall()
    with qtbot.wait_signal(again.closed):
        again.close()
    with qtbot.wait_signal(again.recalled) as recalled:
        again.recall()
    assert not recalled.args[0].keeps
    again.stop()


def test_the_address_that_took_something_is_remembered(keeper, sender, store, running, qtbot):
    join(store, running)
    with qtbot.wait_signal(keeper.opened) as opened:
        keeper.open()
    address = opened.args[0].address
    with qtbot.wait_signal(sender.not_sent):
        sender.send("no address at all")
    with qtbot.wait_signal(sender.recalled) as recalled:
        sender.recall()
    assert recalled.args[0].address == ""
    with qtbot.wait_signal(sender.sent):
        sender.send(address)
    with qtbot.wait_signal(sender.recalled) as recalled:
        sender.recall()
    assert recalled.args[0].address == address


def test_a_switch_that_was_on_is_tried_again_when_the_network_comes_up(
    keeper, store, running, qtbot, monkeypatch
):
    join(store, running)
    store.submit(lambda unit, _: keep_open(unit, keeps=True)).result()
    addresses = iter([NoNeighboursError(), "127.0.0.1"])

    def own_address():
        found = next(addresses)
        if isinstance(found, Exception):
            raise found
        return found

    monkeypatch.setattr(nearby_worker, "own_address", own_address)
    with qtbot.wait_signals([keeper.not_opened, keeper.opened], order="strict"):
        keeper.recall()


def test_a_house_with_an_invitation_joins_through_its_neighbour(
    keeper, store, running, tmp_path, qtbot
):
    join(store, running)
    new = StoreThread(lambda: Database(tmp_path / "new.nvh", KEY), lambda: NOW)
    new.submit(lambda unit, _: unit.add(VisitGroupRow(label="Trẻ em", place=1))).result()
    _name, data = running.province.invite(new_device(running.province).house_id)
    new.submit(lambda unit, _: keep_invitation(unit, data)).result()
    nearby, seen = Nearby(new, tmp_path / "unused"), []
    keeper.opened.connect(seen.append)
    with qtbot.wait_signal(keeper.opened):
        keeper.open()
    with qtbot.wait_signal(nearby.joining) as asked:
        nearby.send(seen[0].address)
    assert (asked.args[0].joined, asked.args[0].sent.last) == (False, 1)
    qtbot.wait_until(lambda: seen[-1].answered == 1)
    with qtbot.wait_signal(nearby.joining) as answered:
        nearby.send(seen[0].address)
    assert answered.args[0].joined
    assert (state(new).enrolled, state(new).unsent) == (True, 0)
    nearby.stop()
    new.stop()


def test_a_program_that_closes_does_not_wait_for_a_neighbour(sender):
    thread = sender.findChild(QThread)
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        sender.send(f"http://127.0.0.1:{deaf.getsockname()[1]}/ABCD-EFGH-JKMN-PQRS")
        connected, _ = deaf.accept()
        sender.stop()
        connected.close()
    assert thread.parent() is sender, "it was not left behind"
    assert thread.isFinished()
