"""Ending a connection from another thread, at once."""

import contextlib
import socket
from threading import Lock


class HangUp:
    """Keeps hold of the connection under way, so that a program that closes need not wait.

    It holds a second handle to the socket and never touches the first, which belongs to the
    thread that waits on it: that thread sees the connection end.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._held: socket.socket | None = None
        self._ended = False

    @property
    def is_done(self) -> bool:
        """Whether everything was hung up for good."""
        return self._ended

    def hold(self, connected: socket.socket) -> None:
        """Take hold of a new connection; it ends here if everything was hung up before."""
        with self._lock:
            self._drop()
            self._held = connected.dup()
            if self._ended:
                self._drop(end=True)

    def let_go(self) -> None:
        """Forget the connection, which goes on or was closed by its owner."""
        with self._lock:
            self._drop()

    def now(self) -> None:
        """End the connection under way and every later one. Any thread may call it."""
        with self._lock:
            self._ended = True
            self._drop(end=True)

    def _drop(self, *, end: bool = False) -> None:
        if self._held is None:
            return
        if end:
            with contextlib.suppress(OSError):  # the other side was quicker
                self._held.shutdown(socket.SHUT_RDWR)
        self._held.close()
        self._held = None
