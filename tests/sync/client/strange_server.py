"""A server that answers whatever it was told to, byte for byte: portals, proxies, bad luck."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager


class StrangeServer:
    def __init__(self, listening):
        self._listening = listening
        self.url = f"http://127.0.0.1:{listening.getsockname()[1]}"
        self.answer = b""
        self.questions = []

    def says(self, status, *headers, body=b""):
        head = [f"HTTP/1.1 {status}", *headers]
        self.answer = "\r\n".join(head).encode() + b"\r\n\r\n" + body

    def serve(self):
        while True:
            try:
                connection, _ = self._listening.accept()
            except OSError:
                return
            with connection:
                self.questions.append(_whole_question(connection))
                connection.sendall(self.answer)


def _whole_question(connection) -> bytes:
    question = b""
    while b"\r\n\r\n" not in question:
        question += connection.recv(65_536)
    head, _, body = question.partition(b"\r\n\r\n")
    length = int(head.lower().split(b"content-length: ")[1].split(b"\r\n")[0])
    while len(body) < length:
        body += connection.recv(65_536)
    return head + b"\r\n\r\n" + body


@contextmanager
def strange_server() -> Iterator[StrangeServer]:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        server = StrangeServer(listening)
        thread = threading.Thread(target=server.serve)
        thread.start()
        try:
            yield server
        finally:
            listening.shutdown(socket.SHUT_RDWR)
            thread.join(10)
