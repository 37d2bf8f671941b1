"""The files of a mailbox: bundles on their way up, receipts on their way down.

It holds a folder as a stick does. What it keeps is bounded: what was answered goes first, and a
house that brings too much is refused, so that no house fills the disk of another.
"""

import contextlib
from collections.abc import Container, Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from sync.protocol.bundles import (
    BundleHeader,
    ReceiptHeader,
    read_bundle,
    read_receipt,
)
from sync.protocol.sealed_frames import UnreadableBundleError
from sync.stick.errors import ForeignFileError, StickFullError, StickReadOnlyError
from sync.stick.folder import Stick

MOST_BYTES = 500_000_000
MOST_OF_A_HOUSE = 128_000_000


@dataclass(frozen=True, slots=True)
class _Kept:
    name: str
    header: BundleHeader
    size: int


class Shelf:
    """Where a mailbox keeps what it was given; one thread at a time."""

    def __init__(
        self, root: Path, *, most: int = MOST_BYTES, most_of_a_house: int = MOST_OF_A_HOUSE
    ) -> None:
        """Make the folder, if it is not there."""
        root.mkdir(parents=True, exist_ok=True)
        self.stick = Stick(root)
        self._most = most
        self._most_of_a_house = most_of_a_house

    def lay(self, bundle: bytes) -> BundleHeader:
        """Keep a bundle; those of the same log that it contains go.

        When this returns, the bundle survives a power cut.

        Raises:
            UnreadableBundleError: it is no whole bundle.
            StickFullError: there is no room, even without what was answered.
            StickError: the disk of this PC is in trouble.
        """
        header = read_bundle(BytesIO(bundle)).header
        for kept in self._bundles():
            if _contains(header, kept.header):
                self._drop(kept.name)
        self._make_room(header, len(bundle))
        self.stick.put(_name(header), [bundle])
        return header

    def receipt_for(
        self, house: str, device: str, *, passed: Container[bytes] = ()
    ) -> bytes | None:
        """Return a receipt for a PC, the one of its earliest bundle, or None.

        Those to `passed` questions another PC with the same disk waits for.
        """
        waiting = [
            one
            for one in self._receipts()
            if (one.house, one.device) == (house, device) and one.question not in passed
        ]
        if not waiting:
            return None
        with self.stick.opened(min(waiting, key=lambda one: one.number).name) as file:
            return file.read()

    def taken(self, house: str, device: str, question: bytes) -> None:
        """Clear away a receipt that its PC has taken, and the bundle that it answered."""
        for receipt in self._receipts():
            if (receipt.house, receipt.device, receipt.question) == (house, device, question):
                self._drop(receipt.name)
        for kept in self._bundles():
            one = kept.header
            if (one.house, one.device, one.question) == (house, device, question):
                self._drop(kept.name)

    def _make_room(self, header: BundleHeader, size: int) -> None:
        answered = {(one.house, one.device, one.question) for one in self._receipts()}
        bundles = sorted(self._bundles(), key=lambda kept: kept.header.number)
        spare = [
            kept
            for kept in bundles
            if (kept.header.house, kept.header.device, kept.header.question) in answered
        ]
        for kept in [*spare, None]:
            all_bytes = size + sum(one.size for one in bundles)
            of_house = size + sum(one.size for one in bundles if one.header.house == header.house)
            if all_bytes <= self._most and of_house <= self._most_of_a_house:
                return
            if kept is None:
                raise StickFullError(needed=size, free=max(0, self._most - all_bytes + size))
            self._drop(kept.name)
            bundles.remove(kept)

    def _bundles(self) -> Iterator[_Kept]:
        for name in self.stick.contents().bundles:
            with contextlib.suppress(UnreadableBundleError, ForeignFileError):
                with self.stick.opened(name) as file:
                    header = read_bundle(file).header
                    kept = _Kept(name, header, file.seek(0, 2))
                yield kept

    def _receipts(self) -> Iterator[ReceiptHeader]:
        for name in self.stick.contents().receipts:
            with contextlib.suppress(UnreadableBundleError, ForeignFileError):
                with self.stick.opened(name) as file:
                    header = read_receipt(file).header
                yield header

    def _drop(self, name: str) -> None:
        # Somebody may be reading it; on Windows it then stays until the next time.
        with contextlib.suppress(StickReadOnlyError):
            self.stick.remove(name)


def _name(header: BundleHeader) -> str:
    question = header.question.hex()[:8]
    return f"{header.house[:8]}-{header.device[:8]}-{header.number}-{question}.nvhb"


def _contains(new: BundleHeader, old: BundleHeader) -> bool:
    same = (new.house, new.device, new.log) == (old.house, old.device, old.log)
    return same and new.first <= old.first and old.last <= new.last
