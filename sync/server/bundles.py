"""A stick's file in, a receipt out: the same envelopes as over HTTPS, any number of times.

Nobody has to trust the carrier: each envelope is signed by its device, and the receipt is sealed
to that device alone.
"""

from collections.abc import Iterator
from typing import IO, Protocol

from sync.protocol.bundles import (
    ENROLLED_FRAME,
    ENROLMENT_FRAME,
    LINES_FRAME,
    STANDING_FRAME,
    Answered,
    Bundle,
    BundleHeader,
    ReceiptHeader,
    read_bundle,
    write_receipt,
)
from sync.protocol.enrolment import UnreadableRequestError, device_id_of, read_enrolment
from sync.protocol.envelope import Cursors, UnreadableEnvelopeError, read_header
from sync.protocol.sealed_frames import Frame, UnreadableBundleError
from sync.server.database import Identity

_ROOM_FOR_PAGES = 32_000_000
"""Bytes of answers after which a receipt brings no more pages: what is left is asked for with the
next bundle."""


class Reply(Protocol):
    """A signed answer, and the scopes that go on after its pages."""

    @property
    def body(self) -> bytes:
        """The answer."""
        ...

    @property
    def more(self) -> Cursors:
        """Where the next answer would go on."""
        ...


class Desk(Protocol):
    """What a province does with one frame of a bundle."""

    identity: Identity

    def device_key(self, *, house_id: str, device_id: str) -> bytes | None:
        """Return the public key of a device that is enrolled, or was."""
        ...

    def enrol(self, body: bytes) -> Reply:
        """Return the signed answer to a request for enrolment."""
        ...

    def carried(self, envelope: bytes, *, pull: Cursors | None = None) -> Reply:
        """Take in an envelope that a carrier brought; `pull` asks for later pages of it."""
        ...


def take_bundle(desk: Desk, file: IO[bytes]) -> bytes:
    """Take in every envelope of a bundle and return the receipt.

    What the receipt says survives a power cut. If it raises, the envelopes before the trouble may
    have been taken in; the same bundle may come again.

    Raises:
        UnreadableBundleError: it is damaged, sealed to another province, or of a PC that this
            province does not know.
    """
    bundle = read_bundle(file)
    answers: list[Answered] = []
    key, room = None, _ROOM_FOR_PAGES
    for frame in bundle.frames.opened(desk.identity.seed):
        if frame.kind == ENROLMENT_FRAME:
            key, answer = _enrol(desk, bundle, frame)
            answers.append(answer)
        elif frame.kind == LINES_FRAME:
            for answer in _carry(desk, bundle, frame, room=room):
                answers.append(answer)
                room -= len(answer.reply)
    header = bundle.header
    key = key or desk.device_key(house_id=header.house, device_id=header.device)
    if key is None:
        raise UnreadableBundleError("device")
    receipt = ReceiptHeader(header.house, header.device, header.number, header.question)
    return b"".join(write_receipt(receipt, answers, device_key=key))


def _enrol(desk: Desk, bundle: Bundle, frame: Frame) -> tuple[bytes, Answered]:
    try:
        request = read_enrolment(frame.body)
    except UnreadableRequestError as error:
        raise UnreadableBundleError("request") from error
    if device_id_of(request.key) != bundle.header.device:
        raise UnreadableBundleError("device")
    return request.key, Answered(ENROLLED_FRAME, request.nonce, desk.enrol(frame.body).body)


def _carry(desk: Desk, bundle: Bundle, frame: Frame, *, room: int) -> Iterator[Answered]:
    try:
        header = read_header(frame.body)
        _require_same_sender(bundle.header, house=header.house, device=header.device)
        # Nobody can ask for the next page on a stick: they all go with it.
        pull = header.pull if room > 0 else ()
        while True:
            reply = desk.carried(frame.body, pull=pull)
            yield Answered(STANDING_FRAME, header.nonce, reply.body)
            room, pull = room - len(reply.body), reply.more
            if not pull or room <= 0:
                return
    except UnreadableEnvelopeError as error:
        raise UnreadableBundleError("envelope") from error


def _require_same_sender(header: BundleHeader, *, house: str, device: str) -> None:
    # The receipt is sealed to the device of the clear line: it must hear of no other's lines.
    if (header.house, header.device) != (house, device):
        raise UnreadableBundleError("device")
