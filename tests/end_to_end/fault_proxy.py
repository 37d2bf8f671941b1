"""A network between a real house and a real province on which anything can happen, by request.

Each question is read whole, and the next of `faults` says what becomes of it and of its answer.
"""

import queue
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from time import perf_counter

PAGE = b"<html>Xin moi dang nhap Wi-Fi</html>"
_PATIENCE = 30


class CutError(Exception):
    """The connection ends here, on both sides; these bytes of the answer still arrive."""

    def __init__(self, rest: bytes = b"") -> None:
        self.rest = rest


Ask = Callable[[bytes], bytes]
Fault = Callable[[bytes, Ask], bytes]


def passes(question: bytes, ask: Ask) -> bytes:
    """Nothing happens."""
    return ask(question)


def question_lost(_question: bytes, _ask: Ask) -> bytes:
    """Nobody hears the question."""
    raise CutError


def question_cut(after: int) -> Fault:
    """Only the first bytes of the question arrive."""

    def fault(question: bytes, ask: Ask) -> bytes:
        with suppress(CutError, OSError):
            ask.cut(question[: after % len(question)])
        raise CutError

    return fault


def answer_lost(question: bytes, ask: Ask) -> bytes:
    """The question is heard, and nobody hears the answer."""
    ask(question)
    raise CutError


def answer_cut(after: int) -> Fault:
    """Only the first bytes of the answer arrive."""

    def fault(question: bytes, ask: Ask) -> bytes:
        answer = ask(question)
        raise CutError(answer[: after % len(answer)])

    return fault


def answer_truncated(less: int) -> Fault:
    """The answer claims to be whole and is shorter, as from a proxy that lost its end."""

    def fault(question: bytes, ask: Ask) -> bytes:
        head, _, body = ask(question).partition(b"\r\n\r\n")
        body = body[: max(0, len(body) - less)]
        lines = [line for line in head.split(b"\r\n") if b"ontent-" not in line[:8]]
        kind = next(line for line in head.split(b"\r\n") if line.lower().startswith(b"content-typ"))
        lines += [kind, b"content-length: %d" % len(body)]
        return b"\r\n".join(lines) + b"\r\n\r\n" + body

    return fault


def answer_flipped(at: int) -> Fault:
    """One bit of the answer's body is another."""

    def fault(question: bytes, ask: Ask) -> bytes:
        head, end, body = ask(question).partition(b"\r\n\r\n")
        place = at % len(body)
        return head + end + body[:place] + bytes([body[place] ^ 1]) + body[place + 1 :]

    return fault


def says(status: str, *headers: str, body: bytes = b"") -> Fault:
    """Something else answers, and the province never hears the question."""
    head = "\r\n".join((f"HTTP/1.1 {status}", *headers, f"Content-Length: {len(body)}"))

    def fault(_question: bytes, _ask: Ask) -> bytes:
        return head.encode() + b"\r\n\r\n" + body

    return fault


def heard_but_says(status: str, *headers: str, body: bytes = b"") -> Fault:
    """The province hears the question, and something else answers."""
    instead = says(status, *headers, body=body)

    def fault(question: bytes, ask: Ask) -> bytes:
        ask(question)
        return instead(question, ask)

    return fault


def delayed(seconds: float) -> Fault:
    """The question is on its way for a while."""

    def fault(question: bytes, ask: Ask) -> bytes:
        threading.Event().wait(seconds)
        return ask(question)

    return fault


def answer_of_before(_question: bytes, ask: Ask) -> bytes:
    """A cache answers with what it heard for an earlier question."""
    return ask.answers[0] if ask.answers else ask(_question)


def question_of_before(question: bytes, ask: Ask) -> bytes:
    """An earlier question arrives once more, just before this one."""
    if ask.questions:
        ask(ask.questions[0])
    return ask(question)


class _Province:
    """The province's side of one connection."""

    def __init__(self, proxy: "FaultProxy") -> None:
        self._proxy = proxy
        self._socket: socket.socket | None = None
        self._connected_to: tuple[str, int] | None = None

    @property
    def questions(self) -> list[bytes]:
        return self._proxy.questions

    @property
    def answers(self) -> list[bytes]:
        return self._proxy.answers

    def __call__(self, question: bytes) -> bytes:
        connection = self._connection()
        connection.sendall(question)
        self._proxy.note("question")
        began = perf_counter()
        answer = read_message(connection)
        self._proxy.seconds_to_answer = perf_counter() - began
        self._proxy.note("answer")
        self.questions.append(question)
        self.answers.append(answer)
        return answer

    def cut(self, part: bytes) -> None:
        self._connection().sendall(part)
        self.close()

    def close(self) -> None:
        if self._socket is not None:
            self._socket.close()
            self._socket = None

    def _connection(self) -> socket.socket:
        if self._connected_to != self._proxy.target:
            self.close()
        if self._socket is None:
            self._connected_to = self._proxy.target
            self._socket = socket.create_connection(self._connected_to, timeout=_PATIENCE)
        return self._socket


class FaultProxy:
    """Stands at an address of its own; `target` may change while it runs."""

    def __init__(self, listening: socket.socket, tls: ssl.SSLContext | None) -> None:
        self._listening, self._tls = listening, tls
        self.url = f"{'https' if tls else 'http'}://127.0.0.1:{listening.getsockname()[1]}"
        self.target = ("127.0.0.1", 9)
        self.faults: queue.SimpleQueue[Fault] = queue.SimpleQueue()
        self.questions: list[bytes] = []
        self.answers: list[bytes] = []
        self.seconds_to_answer = 0.05
        self._moments = {"question": threading.Event(), "answer": threading.Event()}

    def note(self, moment: str) -> None:
        self._moments[moment].set()

    def forget(self) -> None:
        """Wait for moments that are still to come."""
        for event in self._moments.values():
            event.clear()

    def wait_for(self, moment: str) -> None:
        """Wait until the province has a whole question, or gave a whole answer; or not at all."""
        if moment in self._moments:
            assert self._moments[moment].wait(_PATIENCE)

    def serve(self) -> None:
        while True:
            try:
                connection, _ = self._listening.accept()
            except OSError:
                return
            threading.Thread(target=self._carry, args=(connection,), daemon=True).start()

    def _carry(self, connection: socket.socket) -> None:
        province = _Province(self)
        connection.settimeout(_PATIENCE)
        with connection, suppress(OSError, CutError):
            if self._tls:
                connection = self._tls.wrap_socket(connection, server_side=True)
            with connection:
                while True:
                    self._carry_one(connection, province)
        province.close()

    def _carry_one(self, connection: socket.socket, province: _Province) -> None:
        question = read_message(connection)
        try:
            fault = self.faults.get_nowait()
        except queue.Empty:
            fault = passes
        try:
            connection.sendall(fault(question, province))
        except CutError as cut:
            connection.sendall(cut.rest)
            raise


def read_message(connection: socket.socket) -> bytes:
    """Return the next whole question or answer; raise CutError if it ends before.

    Nothing beyond its end is read: the next may lie there already.
    """
    message = b""
    while b"\r\n\r\n" not in message:
        message += _more(connection, 1)
    head, _, body = message.partition(b"\r\n\r\n")
    _, _, length = head.lower().partition(b"content-length: ")
    missing = int(length.split(b"\r\n")[0] or 0) - len(body)
    while missing > 0:
        piece = _more(connection, missing)
        message, missing = message + piece, missing - len(piece)
    return message


def _more(connection: socket.socket, at_most: int) -> bytes:
    piece = connection.recv(min(at_most, 65_536))
    if not piece:
        raise CutError
    return piece


@contextmanager
def fault_proxy(tls: ssl.SSLContext | None = None) -> Iterator[FaultProxy]:
    """Run a proxy until the block ends."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        proxy = FaultProxy(listening, tls)
        thread = threading.Thread(target=proxy.serve)
        thread.start()
        try:
            yield proxy
        finally:
            with suppress(OSError):
                listening.shutdown(socket.SHUT_RDWR)
            thread.join(10)
