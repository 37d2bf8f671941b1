"""A running mailbox: it listens to houses, and forwards when it has the network."""

import os
import secrets
import threading
from collections.abc import Callable
from pathlib import Path
from random import random

from sync.client.errors import ExchangeFailedError
from sync.client.forwarding import BundleRoad, forward
from sync.client.retry import wait_seconds
from sync.mailbox.service import MailboxServer
from sync.mailbox.shelf import Shelf
from sync.protocol.enrolment import CODE_LETTERS
from sync.protocol.mailbox import SECRET_LENGTH, MailboxAddress, NotAMailboxError, read_address
from sync.stick.errors import StickError

REST_SECONDS = 15 * 60
_PAIRING = "pairing"


class Mailbox:
    """Off until it is started, and gone when it is stopped; what it keeps stays in its folder."""

    def __init__(
        self,
        folder: Path,
        road: BundleRoad,
        *,
        host: str,
        port: int = 0,
        chance: Callable[[], float] = random,
    ) -> None:
        """Open the shelf and listen; nothing is answered before `start`."""
        shelf = Shelf(folder)
        self._road, self._shelf, self._chance = road, shelf, chance
        self._stopping, self._woken = threading.Event(), threading.Event()
        self._failures = 0
        secret = _secret_of(folder)
        self._server = MailboxServer((host, port), shelf, secret, laid=self._woken.set)
        self.address = MailboxAddress(host, self._server.server_address[1], secret)
        self._threads = [
            threading.Thread(target=self._server.serve_forever, name="mailbox"),
            threading.Thread(target=self._forward_again_and_again, name="mailbox-forwarding"),
        ]

    def start(self) -> None:
        """Answer houses, and forward what is there."""
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """Finish the bundle under way and end."""
        self._stopping.set()
        self._woken.set()
        if self._threads[0].is_alive():
            self._server.shutdown()
        self._server.server_close()
        for thread in self._threads:
            if thread.is_alive():
                thread.join()

    def forward_once(self) -> int:
        """Hand over what has no receipt yet; return how many bundles have one now.

        Raises:
            ExchangeFailedError: the province cannot be reached.
            StickError: this PC's disk is in trouble.
        """
        return sum(1 for one in forward(self._shelf.stick, self._road) if one.receipt)

    def _forward_again_and_again(self) -> None:
        while not self._stopping.is_set():
            self._woken.clear()
            try:
                self.forward_once()
            except (ExchangeFailedError, StickError):
                self._failures += 1
            else:
                self._failures = 0
            # A house that lays a bundle does not shorten the wait after a failure.
            waiting = self._stopping if self._failures else self._woken
            waiting.wait(self._seconds())

    def _seconds(self) -> float:
        if not self._failures:
            return REST_SECONDS
        return wait_seconds(self._failures, chance=self._chance())


def _secret_of(folder: Path) -> str:
    """Return the mailbox's secret: drawn once, so that houses stay paired."""
    path = folder / _PAIRING
    try:
        return read_address(f"127.0.0.1:1/{path.read_text('ascii')}").secret
    except (OSError, ValueError, NotAMailboxError):
        path.unlink(missing_ok=True)
    secret = "".join(secrets.choice(CODE_LETTERS) for _ in range(SECRET_LENGTH))
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(secret)
    return secret
