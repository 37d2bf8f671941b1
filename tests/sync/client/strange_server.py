"""A server that answers whatever it was told to, byte for byte: portals, proxies, bad luck."""

import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager


class StrangeServer:
    def __init__(self, listening, tls):
        self._listening, self._tls = listening, tls
        self.port = listening.getsockname()[1]
        self.url = f"{'https' if tls else 'http'}://127.0.0.1:{self.port}"
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
                try:
                    self._answer(connection)
                except OSError:
                    continue  # the client did not like the certificate

    def _answer(self, connection):
        if self._tls:
            connection = self._tls.wrap_socket(connection, server_side=True)
        with connection:
            self.questions.append(_whole_question(connection))
            connection.sendall(self.answer)


def _whole_question(connection) -> bytes:
    question = b""
    while b"\r\n\r\n" not in question:
        piece = connection.recv(65_536)
        if not piece:
            return question
        question += piece
    head, _, body = question.partition(b"\r\n\r\n")
    if head.startswith(b"CONNECT"):
        return question
    if head.startswith(b"GET"):
        return question
    length = int(head.lower().split(b"content-length: ")[1].split(b"\r\n")[0])
    while len(body) < length:
        body += connection.recv(65_536)
    return head + b"\r\n\r\n" + body


@contextmanager
def strange_server(tls: ssl.SSLContext | None = None) -> Iterator[StrangeServer]:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        server = StrangeServer(listening, tls)
        thread = threading.Thread(target=server.serve)
        thread.start()
        try:
            yield server
        finally:
            listening.shutdown(socket.SHUT_RDWR)
            thread.join(10)
