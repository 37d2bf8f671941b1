"""Connections of urllib3 that are patient with a slow road, keep it full and can be hung up.

By itself urllib3 sends under the time limit for connecting, and `sendall` counts that limit for
the whole body: 100 kB at 64 kbit/s would be cut as broken. Here each piece has its own time.

Questions may go out right behind one another, which `http_ahead` does.
"""

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

from typing_extensions import override
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

from sync.client.hang_up import HangUp
from sync.client.http_ahead import PIECE_BYTES, Ahead, Behind, Collected, WritingResponse

CONNECT_SECONDS = 10
STALL_SECONDS = 30
"""Without a single byte either way; there is no total, because slow is not broken."""


def pools(hang_up: HangUp, behind: Behind) -> dict[str, type[HTTPConnectionPool]]:
    """Return the pools of each scheme, whose connections `hang_up` can end.

    They write what lies in `behind` after the question that they write next. The question after
    that, if it has the first of these bodies, is not written again; if it has another one, the
    connection is given up, and with it the answers that nobody waits for.
    """

    class Plain(HTTPConnection):
        _is_said = False

        def __init__(self, *args: Any, **options: Any) -> None:
            super().__init__(*args, **options)
            self._ahead: deque[Ahead] = deque()

        @override
        def _new_conn(self) -> Any:
            connected = super()._new_conn()
            connected.settimeout(STALL_SECONDS)  # for the handshake too
            hang_up.hold(connected)
            return connected

        @property
        @override
        def is_connected(self) -> bool:
            # Something to read means an end where nothing was asked, and an answer where it was.
            return self.sock is not None if self._ahead else super().is_connected

        @override
        def request(
            self, method: str, url: str, body: Any = None, headers: Any = None, **options: Any
        ) -> None:
            if self._ahead and self._ahead[0].body != body:
                self.close()
            begun = self._ahead.popleft() if self._ahead else None
            with self._saying_nothing(begun):
                super().request(method, url, body, headers, **options)
            if begun is not None:
                self.send(begun.rest)
            self._line_up(method, url, headers, options)

        @contextmanager
        def _saying_nothing(self, begun: Ahead | None) -> Iterator[None]:
            self._is_said = begun is not None
            try:
                yield
            finally:
                self._is_said = False

        def _line_up(self, method: str, url: str, headers: Any, options: Any) -> None:
            bodies = behind.take()
            # Many a proxy never met a question that came before its answer to the last was read.
            if self.proxy is not None:
                return
            for body in bodies[len(self._ahead) :]:
                twin = type(self)(self.host, self.port, timeout=self.timeout)
                twin.sock = Collected()
                of_its_length = {**headers, "Content-Length": str(len(body))}
                twin.request(method, url, body, of_its_length, **options)
                self._ahead.append(Ahead(body, bytes(twin.sock.written)))

        @override
        def getresponse(self) -> Any:
            self.response_class = partial(WritingResponse, ahead=self._ahead)
            return super().getresponse()

        @override
        def close(self) -> None:
            self._ahead.clear()
            super().close()

        @override
        def send(self, data: Any) -> None:
            if self._is_said:
                return
            if self.sock is None:
                self.connect()
            self.sock.settimeout(STALL_SECONDS)
            for start in range(0, len(data), PIECE_BYTES):
                super().send(data[start : start + PIECE_BYTES])

    class Secure(Plain, HTTPSConnection):
        pass

    class PlainPool(HTTPConnectionPool):
        ConnectionCls = Plain

    class SecurePool(HTTPSConnectionPool):
        ConnectionCls = Secure

    return {"http": PlainPool, "https": SecurePool}
