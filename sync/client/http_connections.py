"""Connections of urllib3 that are patient with a slow road and can be hung up.

By itself urllib3 sends under the time limit for connecting, and `sendall` counts that limit for
the whole body: 100 kB at 64 kbit/s would be cut as broken. Here each piece has its own time.
"""

from typing import Any

from typing_extensions import override
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

from sync.client.hang_up import HangUp

CONNECT_SECONDS = 10
STALL_SECONDS = 30
"""Without a single byte either way; there is no total, because slow is not broken."""
PIECE_BYTES = 8_192
"""At 300 bytes a second a piece still goes before the stall timer runs out."""


def pools(hang_up: HangUp) -> dict[str, type[HTTPConnectionPool]]:
    """Return the pools of each scheme, whose connections `hang_up` can end."""

    class Plain(HTTPConnection):
        @override
        def _new_conn(self) -> Any:
            connected = super()._new_conn()
            connected.settimeout(STALL_SECONDS)  # for the handshake too
            hang_up.hold(connected)
            return connected

        @override
        def send(self, data: Any) -> None:
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
