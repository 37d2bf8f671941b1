"""A proxy on 127.0.0.1 that counts every byte and every request that passes."""

import socket
import threading
from dataclasses import dataclass


@dataclass(slots=True)
class Counted:
    """What passed since the last reset: headers, bodies, both ways."""

    up: int = 0
    down: int = 0
    requests: int = 0


class CountingProxy:
    """Carries TCP to one server; a request is counted when the client speaks after the server."""

    def __init__(self, host: str, port: int) -> None:
        self._to = (host, port)
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._counted = Counted()
        self._lock = threading.Lock()
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        threading.Thread(target=self._accept, daemon=True).start()

    def reset(self) -> None:
        """Begin to count anew."""
        with self._lock:
            self._counted = Counted()

    def counted(self) -> Counted:
        """Return what passed since the last reset."""
        with self._lock:
            return Counted(self._counted.up, self._counted.down, self._counted.requests)

    def close(self) -> None:
        """Take no more connections."""
        self._listener.close()

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:  # closed
                return
            server = socket.create_connection(self._to)
            link = _Link(client, server)
            for is_up in (True, False):
                threading.Thread(target=self._carry, args=(link, is_up), daemon=True).start()

    def _carry(self, link: "_Link", is_up: bool) -> None:
        source, sink = (link.client, link.server) if is_up else (link.server, link.client)
        while True:
            try:
                piece = source.recv(65_536)
                self._count(link, len(piece), is_up)
                sink.sendall(piece) if piece else sink.shutdown(socket.SHUT_WR)
            except OSError:
                return
            if not piece:
                return

    def _count(self, link: "_Link", size: int, is_up: bool) -> None:
        with self._lock:
            if not is_up:
                self._counted.down += size
                link.server_spoke_last = True
                return
            self._counted.up += size
            if size and link.server_spoke_last:
                self._counted.requests += 1
                link.server_spoke_last = False


@dataclass(slots=True)
class _Link:
    client: socket.socket
    server: socket.socket
    server_spoke_last: bool = True
