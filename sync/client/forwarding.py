"""The officer's errand: bundles from a stick to the province unopened, receipts back onto it.

Nobody has to trust the officer: a bundle opens only at the province, a receipt only at its
house, and neither moves anything without the signature in it.
"""

import os
import ssl
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import IO, TYPE_CHECKING, Protocol

from sync.client.errors import ServerMisbehavedError
from sync.client.hang_up import HangUp
from sync.client.http_answers import Expected
from sync.client.http_road import open_edge
from sync.protocol.bundles import (
    BUNDLE_TYPE,
    RECEIPT_TYPE,
    BundleHeader,
    ReceiptHeader,
    read_bundle,
    read_receipt,
)
from sync.protocol.limits import BUNDLE_BYTES
from sync.protocol.sealed_frames import UnreadableBundleError
from sync.stick.errors import ForeignFileError
from sync.stick.folder import Stick

if TYPE_CHECKING:
    from sync.client.http_edge import HttpEdge

A_RECEIPT = Expected(RECEIPT_TYPE, BUNDLE_BYTES)
_NOT_TAKEN = "status 400"


class BundleRoad(Protocol):
    """A way for whole bundles to the province."""

    def hand_over(self, bundle: IO[bytes]) -> bytes:
        """Deliver a bundle and return the receipt; raise ExchangeFailedError if none came."""
        ...


class HttpBundleRoad:
    """Carries bundles over HTTPS; the province asks for no token, for each envelope is signed."""

    def __init__(
        self,
        server_url: str,
        *,
        trust: ssl.SSLContext | None = None,
        province_ca: bytes | None = None,
        hang_up: HangUp | None = None,
    ) -> None:
        """Remember the way; `trust` stands in for the system's certificates."""
        self._server_url = server_url
        self._trust = trust
        self._province_ca = province_ca
        self._hang_up = hang_up
        self._edge: HttpEdge | None = None

    def hand_over(self, bundle: IO[bytes]) -> bytes:
        """Deliver a bundle and return the receipt.

        Raises:
            ExchangeFailedError: no receipt came; the province may still have taken the bundle.
        """
        if self._edge is None:
            self._edge = open_edge(
                self._server_url,
                trust=self._trust,
                province_ca=self._province_ca,
                hang_up=self._hang_up,
            )
        return self._edge.post("/v1/bundle", bundle, media_type=BUNDLE_TYPE, expected=A_RECEIPT)

    def close(self) -> None:
        """Hang up."""
        if self._edge is not None:
            self._edge.close()
            self._edge = None


@dataclass(frozen=True, slots=True)
class Forwarded:
    """What became of one bundle: the name of its receipt, or why there is none.

    `refused` is `province` if the province cannot open it or does not know the PC that wrote
    it; else the part of the file that is damaged. `already` says that its receipt lay there.
    """

    name: str
    receipt: str | None = None
    refused: str | None = None
    already: bool = False


def forward(stick: Stick, road: BundleRoad) -> Iterator[Forwarded]:
    """Hand over every bundle that has no receipt yet, and lay the receipts beside them.

    The bundles stay: their house clears them away when it knows the receipt. A cut at any point
    means at most that a bundle is handed over twice.

    Raises:
        StickError: the stick is gone or full.
        ExchangeFailedError: the road is closed; what was forwarded before stays so.
    """
    contents = stick.contents()
    for name in contents.bundles:
        yield _forwarded(stick, road, name, there=contents.receipts)


def _forwarded(stick: Stick, road: BundleRoad, name: str, *, there: tuple[str, ...]) -> Forwarded:
    try:
        with stick.opened(name) as file:
            header = read_bundle(file).header
            receipt = receipt_for(header)
            if receipt.name in there:
                return Forwarded(name, receipt=receipt.name, already=True)
            file.seek(0, os.SEEK_SET)
            answer = _handed_over(road, file)
    except (UnreadableBundleError, ForeignFileError) as error:
        return Forwarded(name, refused=error.what)
    if answer is None:
        return Forwarded(name, refused="province")
    _require_for(receipt, answer)
    stick.put(receipt.name, [answer])
    return Forwarded(name, receipt=receipt.name)


def receipt_for(bundle: BundleHeader) -> ReceiptHeader:
    """Return the clear line of the receipt that answers a bundle."""
    return ReceiptHeader(bundle.house, bundle.device, bundle.number, bundle.question)


def _handed_over(road: BundleRoad, file: IO[bytes]) -> bytes | None:
    try:
        return road.hand_over(file)
    except ServerMisbehavedError as error:
        if error.what == _NOT_TAKEN:
            return None
        raise


def _require_for(receipt: ReceiptHeader, answer: bytes) -> None:
    try:
        header = read_receipt(BytesIO(answer)).header
    except UnreadableBundleError as error:
        raise ServerMisbehavedError(error.what) from error
    if header != receipt:
        raise ServerMisbehavedError("receipt")
