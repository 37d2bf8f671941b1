"""A new house with an invitation, and a mailbox that stands between it and a real province."""

from threading import Thread

import pytest

from desktop.background.house_end import house_end
from desktop.background.joining import asked_house
from desktop.background.joining_nearby import join_by_mailbox
from desktop.operations.exchange_state import exchange_state
from desktop.store.invitation import keep_invitation
from desktop.store.tables.visits import VisitGroupRow
from sync.client.errors import EnrolmentRefusedError, NotJoinedError
from sync.client.forwarding import forward
from sync.client.mailbox_road import MailboxRoad
from sync.mailbox.service import MailboxServer
from sync.mailbox.shelf import Shelf
from sync.protocol.mailbox import SECRET_LENGTH, MailboxAddress
from tests.desktop.background.officer import HOUSE
from tests.sync.province import AT


class Standing:
    """A mailbox that has its way to the province when the test says so."""

    def __init__(self, shelf, province, port, secret):
        self._shelf, self._province = shelf, province
        self.address = MailboxAddress("127.0.0.1", port, secret)

    def hand_over(self, bundle):
        return self._province.take_bundle(bundle)

    def forward(self):
        return [one.refused for one in forward(self._shelf.stick, self)]


@pytest.fixture
def mailbox(officer, tmp_path):
    """A mailbox that answers houses, and forwards when it is told to."""
    shelf, secret = Shelf(tmp_path / "shelf"), "A" * SECRET_LENGTH
    server = MailboxServer(("127.0.0.1", 0), shelf, secret, laid=lambda: None)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield Standing(shelf, officer.province, server.server_address[1], secret)
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def road(mailbox):
    return MailboxRoad(mailbox.address)


def invited(officer, store, **more):
    name = officer.invite(**more)
    data = (officer.root / "NVH" / name).read_bytes()
    store.submit(lambda unit, _: keep_invitation(unit, data)).result()


def write(store, count):
    def some(unit, _moment):
        unit.add_all(VisitGroupRow(label="Trẻ em", place=place) for place in range(count))

    store.submit(some).result()


def state(store):
    return store.submit_reading(exchange_state).result()


def test_the_request_goes_with_what_waits_and_the_answer_comes_back(officer, store, mailbox, road):
    invited(officer, store)
    write(store, 3)
    asked = join_by_mailbox(road, store)
    assert (asked.house_name, asked.joined, asked.sent.last) == (HOUSE, False, 3)
    assert mailbox.forward() == [None]
    write(store, 2)
    done = join_by_mailbox(road, store)
    assert (done.house_name, done.joined) == (HOUSE, True)
    assert [one.confirmed_to for one in done.sent.taken] == [3]
    assert (done.sent.first, done.sent.last) == (4, 5)
    assert state(store).enrolled
    assert asked_house(store) == ""


def test_it_may_ask_any_number_of_times_before_it_is_answered(officer, store, mailbox, road):
    invited(officer, store)
    for _ in range(2):
        assert not join_by_mailbox(road, store).joined
        write(store, 1)
    assert mailbox.forward() == [None]
    assert join_by_mailbox(road, store).joined


def test_without_an_invitation_nothing_is_asked(store, road):
    with pytest.raises(NotJoinedError):
        join_by_mailbox(road, store)


def test_a_refused_code_is_told_once_and_another_invitation_goes_its_way(
    officer, store, mailbox, road
):
    house_id = officer.new_house()
    invited(officer, store, house_id=house_id, seconds=5)
    officer.clock = AT + 6
    join_by_mailbox(road, store)
    mailbox.forward()
    with pytest.raises(EnrolmentRefusedError) as refused:
        join_by_mailbox(road, store)
    assert refused.value.reason == "code_expired"
    invited(officer, store, house_id=house_id)
    assert not join_by_mailbox(road, store).joined
    mailbox.forward()
    assert join_by_mailbox(road, store).joined


def test_a_house_that_was_shut_out_comes_back_with_a_new_invitation(officer, store, mailbox, road):
    invited(officer, store)
    join_by_mailbox(road, store)
    mailbox.forward()
    join_by_mailbox(road, store)
    mailbox.forward()
    joined = house_end(store).credentials
    officer.province.revoke(house_id=joined.house_id, device_id=joined.device_id)
    invited(officer, store, house_id=joined.house_id)
    write(store, 1)
    assert not join_by_mailbox(road, store).joined
    mailbox.forward()
    assert join_by_mailbox(road, store).joined
    assert state(store).unsent == 0
