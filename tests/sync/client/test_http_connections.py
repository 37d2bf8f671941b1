"""How a body goes out: piece by piece, each with its own time."""

import pytest

from sync.client import http_connections
from sync.client.hang_up import HangUp
from sync.client.http_ahead import Behind
from sync.client.http_connections import PIECE_BYTES, STALL_SECONDS, pools


class Recorder:
    def __init__(self):
        self.sent, self.timeouts = [], []

    def sendall(self, piece):
        self.sent.append(piece)

    def settimeout(self, seconds):
        self.timeouts.append(seconds)

    def close(self):
        pass


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_long_body_goes_in_pieces_that_each_have_their_time(scheme):
    connection = pools(HangUp(), Behind())[scheme].ConnectionCls("127.0.0.1", timeout=10)
    connection.sock = Recorder()
    body = bytes(range(256)) * 100
    connection.send(body)
    sock = connection.sock
    connection.close()
    assert b"".join(sock.sent) == body
    assert max(map(len, sock.sent)) == PIECE_BYTES
    assert sock.timeouts[-1] == STALL_SECONDS


def test_a_slow_road_is_not_taken_for_a_broken_one():
    slowest = http_connections.PIECE_BYTES / http_connections.STALL_SECONDS
    assert slowest < 300, "bytes a second"
