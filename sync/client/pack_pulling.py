"""Fetching the ISBN pack from the province, a part at a time, over lines that break."""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol

from sync.client.errors import ServerMisbehavedError
from sync.client.http_answers import PartExpected
from sync.protocol.limits import PACK_BYTES
from sync.protocol.pack_parts import PACK_TYPE, Pulled

if TYPE_CHECKING:
    from sync.client.http_edge import HttpEdge

_ANSWER_BYTES = 4_000_000
_NOTHING_NEWER, _ANOTHER_EDITION, _BEHIND_THE_END = 204, 412, 416
_A_PART = PartExpected(
    PACK_TYPE, _ANSWER_BYTES, (_NOTHING_NEWER, _ANOTHER_EDITION, _BEHIND_THE_END)
)
_RANGE = re.compile(r"bytes ([0-9]{1,12})-([0-9]{1,12})/([0-9]{1,12})")
_EDITION = re.compile(r'"([0-9]{1,12})"')


class PulledFile(Protocol):
    """Where the beginning of a pack waits for its rest; each call may find the disk full."""

    def standing(self) -> Pulled | None:
        """Return what is here."""
        ...

    def begin(self, edition: int, size: int) -> None:
        """Make room for this edition, and forget any other."""
        ...

    def add(self, piece: bytes) -> None:
        """Put a piece behind what is here; a cut leaves at most a part of it."""
        ...

    def keep(self) -> None:
        """Let what was added survive a power cut."""
        ...

    def forget(self) -> None:
        """Throw away what is here."""
        ...


def pull_part(edge: "HttpEdge", file: PulledFile, *, held: int, most_bytes: int) -> Pulled | None:
    """Fetch the next bytes of the newest pack; None if the province has none after `held`.

    A cut at any byte leaves what came, and the next call goes on there. What was begun of an
    edition that the province has replaced is thrown away.

    Raises:
        ExchangeFailedError: not all of the part came.
    """
    begun = file.standing()
    adding = _Adding(file, begun)
    headers = {"Range": f"bytes={adding.place}-{adding.place + most_bytes - 1}"}
    if begun is not None:
        headers["If-Match"] = f'"{begun.edition}"'
    try:
        path = f"/v1/isbn-pack?after={held}"
        status = edge.get(path, headers, into=adding, expected=_A_PART)
    finally:
        adding.keep()
    if status in _A_PART.without_part:
        file.forget()
        again = status != _NOTHING_NEWER and begun is not None
        return pull_part(edge, file, held=held, most_bytes=most_bytes) if again else None
    return adding.done()


class _Adding:
    """Puts a part where it belongs, once its head says that it does."""

    def __init__(self, file: PulledFile, begun: Pulled | None) -> None:
        self._file, self._begun = file, begun
        self._has_added = False

    @property
    def place(self) -> int:
        """Where the next byte belongs."""
        return self._begun.come if self._begun else 0

    def begin(self, headers: Mapping[str, str]) -> None:
        """Look at the head of the answer, and make room."""
        said = _RANGE.fullmatch(headers.get("Content-Range", ""))
        edition = _EDITION.fullmatch(headers.get("ETag", ""))
        if not said or not edition or int(said[1]) != self.place:
            raise ServerMisbehavedError("part")
        told = Pulled(int(edition[1]), int(said[3]), self.place)
        if told.size > PACK_BYTES or (self._begun is not None and told != self._begun):
            self._file.forget()
            raise ServerMisbehavedError("part")
        if self._begun is None:
            self._file.begin(told.edition, told.size)

    def take(self, piece: bytes) -> None:
        """Put the next bytes behind what is here."""
        self._file.add(piece)
        self._has_added = True

    def keep(self) -> None:
        """Let what came survive a power cut."""
        if self._has_added:
            self._file.keep()

    def done(self) -> Pulled:
        """Return how far it has come.

        Raises:
            ServerMisbehavedError: no further, or too far.
        """
        now = self._file.standing()
        if now is None or not self.place < now.come <= now.size:
            self._file.forget()
            raise ServerMisbehavedError("part")
        return now
