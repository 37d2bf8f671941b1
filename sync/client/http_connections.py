"""Connections of urllib3 that are patient with a slow road, keep it full and can be hung up.

By itself urllib3 sends under the time limit for connecting, and `sendall` counts that limit for
the whole body: 100 kB at 64 kbit/s would be cut as broken. Here each piece has its own time.

Questions may go out right behind one another, which `http_ahead` does.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from typing import Any, ClassVar

from typing_extensions import override
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

from sync.client.hang_up import HangUp
from sync.client.http_ahead import PIECE_BYTES, Ahead, Behind, Collected, WritingResponse

CONNECT_SECONDS = 10
STALL_SECONDS = 30
"""Without a single byte either way; there is no total, because slow is not broken."""


class _Plain(HTTPConnection):
    hang_up: ClassVar[HangUp]
    behind: ClassVar[Behind]
    _ahead: Ahead | None = None
    _is_said = False

    @override
    def _new_conn(self) -> Any:
        connected = super()._new_conn()
        connected.settimeout(STALL_SECONDS)  # for the handshake too
        self.hang_up.hold(connected)
        return connected

    @property
    @override
    def is_connected(self) -> bool:
        # Something to read means an end where nothing was asked, and an answer where it was.
        return super().is_connected if self._ahead is None else self.sock is not None

    @override
    def request(
        self, method: str, url: str, body: Any = None, headers: Any = None, **options: Any
    ) -> None:
        if self._ahead is not None and self._ahead.body != body:
            self.close()
        begun, self._ahead = self._ahead, None
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

    def _line_up(
        self, method: str, url: str, headers: Mapping[str, str], options: Mapping[str, Any]
    ) -> None:
        body = self.behind.take()
        # Many a proxy never met a question that came before its answer to the last was read.
        if body is None or self.proxy is not None:
            return
        twin = type(self)(self.host, self.port, timeout=self.timeout)
        twin.sock = Collected()
        headers = {**headers, "Content-Length": str(len(body))}
        twin.request(method, url, body, headers, **options)
        self._ahead = Ahead(body, bytes(twin.sock.written))

    @override
    def getresponse(self) -> Any:
        self.response_class = partial(WritingResponse, ahead=self._ahead)  # type: ignore[assignment]
        return super().getresponse()

    @override
    def close(self) -> None:
        self._ahead = None
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


class _Secure(_Plain, HTTPSConnection):
    pass


def pools(hang_up: HangUp, behind: Behind) -> dict[str, type[HTTPConnectionPool]]:
    """Return the pools of each scheme, whose connections `hang_up` can end.

    They write what lies in `behind` after the question that they write next. The question after
    that, if it has that very body, is not written again; if it has another one, the connection
    is given up, and with it the answer that nobody waits for.
    """
    of_these = {"hang_up": hang_up, "behind": behind}

    class PlainPool(HTTPConnectionPool):
        ConnectionCls = type("Plain", (_Plain,), of_these)

    class SecurePool(HTTPSConnectionPool):
        ConnectionCls = type("Secure", (_Secure,), of_these)

    return {"http": PlainPool, "https": SecurePool}
