import stat
import threading

import pytest

from sync.client.errors import OfflineError
from sync.client.mailbox_road import MailboxRoad, exchange_by_mailbox
from sync.mailbox.mailbox import Mailbox
from tests.sync.client.stick_house import House
from tests.sync.province import AT, new_device


@pytest.fixture
def house(sqlite_province):
    return House(new_device(sqlite_province), lines=5)


def visit(mailbox, house):
    return exchange_by_mailbox(MailboxRoad(mailbox.address), house.end, clock=lambda: AT)


def test_a_house_sends_through_a_mailbox_and_hears_the_answer(mailbox, house):
    assert visit(mailbox, house).last == 5
    assert mailbox.forward_once() == 1
    [taken] = visit(mailbox, house).taken
    assert (taken.confirmed_to, house.mark) == (5, 5)


def test_two_pcs_with_one_disk_hear_their_own_answers(mailbox, house):
    clone = House(house.end.credentials, lines=2)
    for one in (house, clone):
        visit(mailbox, one)
    assert mailbox.forward_once() == 2
    assert [len(visit(mailbox, one).taken) for one in (house, clone)] == [1, 1]
    assert (house.mark, clone.mark) == (5, 2)


def test_without_a_network_everything_waits(mailbox, house, road):
    road.is_open = False
    visit(mailbox, house)
    with pytest.raises(OfflineError):
        mailbox.forward_once()
    house.write(2)
    assert visit(mailbox, house).taken == ()
    road.is_open = True
    mailbox.forward_once()
    visit(mailbox, house)
    assert (house.mark, road.handed_over) == (7, 1)


def test_the_mailbox_cannot_read_what_it_keeps(mailbox, house, tmp_path):
    visit(mailbox, house)
    kept = b"".join(path.read_bytes() for path in (tmp_path / "box/NVH").iterdir())
    assert b"visit" not in kept


def test_houses_stay_paired_when_it_is_started_again(mailbox, house, road, tmp_path):
    address = mailbox.address
    path = tmp_path / "box" / "pairing"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    again = Mailbox(tmp_path / "box", road, host="127.0.0.1")
    assert again.address.secret == address.secret
    again.stop()
    path.write_text("torn")
    anew = Mailbox(tmp_path / "box", road, host="127.0.0.1")
    assert anew.address.secret != address.secret
    anew.stop()


def test_it_forwards_by_itself_as_soon_as_something_is_laid(tmp_path, house, sqlite_province):
    arrived = threading.Event()

    class Waiting:
        def hand_over(self, bundle):
            receipt = sqlite_province.take_bundle(bundle.read())
            arrived.set()
            return receipt

    mailbox = Mailbox(tmp_path / "box", Waiting(), host="127.0.0.1")
    mailbox.start()
    try:
        visit(mailbox, house)
        assert arrived.wait(20)
    finally:
        mailbox.stop()


def test_a_mailbox_that_was_never_started_stops(tmp_path, road):
    Mailbox(tmp_path / "box", road, host="127.0.0.1").stop()
