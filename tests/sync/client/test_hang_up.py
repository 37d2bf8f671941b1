import socket
import threading

import pytest

from sync.client.hang_up import HangUp


@pytest.fixture
def pair():
    ours, theirs = socket.socketpair()
    ours.settimeout(60)
    yield ours, theirs
    ours.close()
    theirs.close()


def test_a_thread_that_waits_sees_the_connection_end(pair):
    ours, _ = pair
    hang_up, heard = HangUp(), []
    hang_up.hold(ours)
    waiting = threading.Thread(target=lambda: heard.append(ours.recv(1)))
    waiting.start()
    hang_up.now()
    waiting.join(10)
    assert heard == [b""]


def test_what_is_connected_afterwards_ends_at_once(pair):
    ours, theirs = pair
    hang_up = HangUp()
    hang_up.now()
    hang_up.hold(ours)
    assert theirs.recv(1) == b""
    assert hang_up.is_done


def test_what_was_let_go_goes_on(pair):
    ours, theirs = pair
    hang_up = HangUp()
    hang_up.hold(ours)
    hang_up.let_go()
    hang_up.now()
    ours.sendall(b"x")
    assert theirs.recv(1) == b"x"


def test_a_connection_that_ended_by_itself_can_be_hung_up(pair):
    ours, theirs = pair
    hang_up = HangUp()
    hang_up.hold(ours)
    theirs.close()
    ours.close()
    hang_up.now()
