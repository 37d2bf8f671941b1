"""A question that goes out before the one before it was answered."""

import socket
import threading
from contextlib import closing, suppress

import pytest

from sync.client.errors import OfflineError
from sync.client.http_edge import HttpEdge
from sync.protocol.replies import MEDIA_TYPE
from tests.end_to_end.fault_proxy import CutError, read_message


class Answers:
    """Answers each question with the first bytes of it, once it has seen what it waits for."""

    def __init__(self):
        self.listening = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self.listening.getsockname()[1]}"
        self.connections, self.questions = 0, []
        self.waits_for = b""
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self):
        while True:
            try:
                connection, _ = self.listening.accept()
            except OSError:
                return
            self.connections += 1
            threading.Thread(target=self._talk, args=(connection,), daemon=True).start()

    def _talk(self, connection):
        connection.settimeout(30)
        seen = b""
        with connection, suppress(OSError):
            while True:
                while self._whole(seen) is None or (self.waits_for not in seen):
                    piece = connection.recv(65_536)
                    if not piece:
                        return
                    seen += piece
                self.waits_for = b""
                body, seen = self._whole(seen)
                self.questions.append(body)
                head = f"HTTP/1.1 200 OK\r\nContent-Type: {MEDIA_TYPE}\r\n"
                connection.sendall(
                    f"{head}Content-Length: {len(body[:8])}\r\n\r\n".encode() + body[:8]
                )

    def _whole(self, seen):
        head, end, rest = seen.partition(b"\r\n\r\n")
        if not end:
            return None
        length = int(head.lower().split(b"content-length: ")[1].split(b"\r\n")[0])
        return (rest[:length], rest[length:]) if len(rest) >= length else None


@pytest.fixture
def answers():
    server = Answers()
    with closing(server.listening):
        yield server


@pytest.fixture
def edge(answers):
    with closing(HttpEdge(answers.url, token="t")) as edge:
        yield edge


def ask(edge, body, following=None):
    return edge.post("/v1/sync", body, media_type="application/zstd", following=following)


def test_what_follows_goes_out_before_the_answer_came_and_is_not_written_again(edge, answers):
    answers.waits_for = b"second"
    assert ask(edge, b"first", b"second") == b"first"
    assert ask(edge, b"second", b"third") == b"second"
    assert ask(edge, b"third") == b"third"
    assert answers.questions == [b"first", b"second", b"third"]
    assert answers.connections == 1


def test_a_long_one_goes_on_while_the_answer_is_read(edge, answers):
    long = bytes(range(256)) * 40_000
    assert ask(edge, b"first", long) == b"first"
    assert ask(edge, long) == long[:8]
    assert answers.questions == [b"first", long]


def test_another_question_gives_up_the_answer_that_nobody_waits_for(edge, answers):
    answers.waits_for = b"second"
    assert ask(edge, b"first", b"second") == b"first"
    assert ask(edge, b"other") == b"other"
    assert answers.connections == 2


def test_a_connection_that_ends_behind_the_first_answer_is_no_connection():
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def serve():
            connection, _ = listening.accept()
            with connection:
                read_message(connection)
                head = f"HTTP/1.1 200 OK\r\nContent-Type: {MEDIA_TYPE}\r\nContent-Length: 1\r\n\r\n"
                connection.sendall(head.encode() + b"1")
                connection.shutdown(socket.SHUT_WR)
                try:
                    while True:
                        read_message(connection)
                except (CutError, OSError):
                    return

        thread = threading.Thread(target=serve)
        thread.start()
        url = f"http://127.0.0.1:{listening.getsockname()[1]}"
        with closing(HttpEdge(url, token="t")) as edge:
            assert ask(edge, b"first", b"second") == b"1"
            with pytest.raises(OfflineError):
                ask(edge, b"second")
        thread.join(30)
