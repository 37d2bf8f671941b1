"""What a stick carries up (bundles) and down (receipts): the same signed bytes as over HTTPS.

A bundle holds envelopes sealed to the province, a receipt its signed answers sealed to the
device. The clear line says whose they are, so that a carrier can sort them without a key;
nothing is believed because of it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import IO

from sync.protocol.envelope import NONCE_BYTES
from sync.protocol.sealed_frames import (
    Frame,
    FrameFile,
    UnreadableBundleError,
    read_frames,
    write_frames,
)
from sync.protocol.strict_json import Json
from sync.protocol.versions import FORMAT

FOLDER = "NVH"
BUNDLE, RECEIPT, INVITATION = "nvhb", "nvhr", "nvhi"
"""What our files on a stick end in."""

BUNDLE_TYPE = "application/vnd.nhavanhoa.bundle"
RECEIPT_TYPE = "application/vnd.nhavanhoa.receipt"
"""What the files are called over HTTP."""

LINES_FRAME = b"L"
"""An envelope, as over HTTPS."""
ENROLMENT_FRAME = b"Q"
"""A request for enrolment; the first frame of its bundle."""
STANDING_FRAME = b"S"
"""The nonce of an envelope, and the reply to it."""
ENROLLED_FRAME = b"A"
"""The nonce of a request for enrolment, and the answer to it."""

_BUNDLE_MAGIC = b"NVHB1\n"
_RECEIPT_MAGIC = b"NVHR1\n"
_ID = re.compile(r"[0-9a-f]{32}")
_SHOWN = 8


@dataclass(frozen=True, slots=True)
class BundleHeader:
    """Whose lines a bundle brings, and which; `number` counts the bundles of the house.

    `question` is the nonce of its first envelope. Two PCs with one disk have everything else in
    common, even the log and the number.
    """

    house: str
    device: str
    log: str
    first: int
    last: int
    number: int
    question: bytes

    @property
    def name(self) -> str:
        """The name of the file in its folder."""
        return f"{self.house[:_SHOWN]}-{self.first}-{self.last}.{BUNDLE}"

    @property
    def name_beside_another(self) -> str:
        """The name where another PC of the same house took the first one."""
        return f"{self.house[:_SHOWN]}-{self.first}-{self.last}-{_shown(self.question)}.{BUNDLE}"


@dataclass(frozen=True, slots=True)
class ReceiptHeader:
    """Whom a receipt is for, and the number and the question of the bundle that it answers."""

    house: str
    device: str
    number: int
    question: bytes

    @property
    def name(self) -> str:
        """The name of the file in its folder."""
        whose = f"{self.house[:_SHOWN]}-{self.device[:_SHOWN]}"
        return f"{whose}-{self.number}-{_shown(self.question)}.{RECEIPT}"


@dataclass(frozen=True, slots=True)
class Bundle:
    """A whole bundle, its frames still sealed."""

    header: BundleHeader
    frames: FrameFile


@dataclass(frozen=True, slots=True)
class Receipt:
    """A whole receipt, its frames still sealed."""

    header: ReceiptHeader
    frames: FrameFile


@dataclass(frozen=True, slots=True)
class Answered:
    """One answer of a receipt: to which nonce, and the signed bytes, not verified yet."""

    kind: bytes
    nonce: bytes
    reply: bytes


def write_bundle(
    header: BundleHeader, frames: Iterable[Frame], *, province_key: bytes
) -> Iterator[bytes]:
    """Yield a bundle piece by piece; only the province opens it."""
    said: dict[str, Json] = {
        "f": FORMAT,
        "house": header.house,
        "device": header.device,
        "log": header.log,
        "from": header.first,
        "to": header.last,
        "n": header.number,
        "q": header.question.hex(),
    }
    return write_frames(_BUNDLE_MAGIC, said, frames, key=province_key)


def read_bundle(file: IO[bytes]) -> Bundle:
    """Return the bundle in a file.

    Raises:
        UnreadableBundleError: it is none, or not all of it, or altered.
    """
    frames = read_frames(file, _BUNDLE_MAGIC)
    said = frames.header
    header = BundleHeader(
        house=_id(said, "house"),
        device=_id(said, "device"),
        log=_id(said, "log"),
        first=_number(said, "from", least=1),
        last=_number(said, "to", least=0),
        number=_number(said, "n", least=0),
        question=bytes.fromhex(_id(said, "q")),
    )
    if header.last < header.first - 1:
        raise UnreadableBundleError("to")
    return Bundle(header, frames)


def write_receipt(
    header: ReceiptHeader, answers: Iterable[Answered], *, device_key: bytes
) -> Iterator[bytes]:
    """Yield a receipt piece by piece; only the device opens it."""
    said: dict[str, Json] = {
        "f": FORMAT,
        "house": header.house,
        "device": header.device,
        "n": header.number,
        "q": header.question.hex(),
    }
    frames = (Frame(answer.kind, answer.nonce + answer.reply) for answer in answers)
    return write_frames(_RECEIPT_MAGIC, said, frames, key=device_key)


def read_receipt(file: IO[bytes]) -> Receipt:
    """Return the receipt in a file.

    Raises:
        UnreadableBundleError: it is none, or not all of it, or altered.
    """
    frames = read_frames(file, _RECEIPT_MAGIC)
    said = frames.header
    header = ReceiptHeader(
        house=_id(said, "house"),
        device=_id(said, "device"),
        number=_number(said, "n", least=0),
        question=bytes.fromhex(_id(said, "q")),
    )
    return Receipt(header, frames)


def answers_in(receipt: Receipt, *, seed: bytes) -> Iterator[Answered]:
    """Yield the answers one by one; those of kinds that this version does not know are left out.

    Raises:
        UnreadableBundleError: one is not sealed to this device, or is too short.
    """
    for frame in receipt.frames.opened(seed):
        if frame.kind in {STANDING_FRAME, ENROLLED_FRAME}:
            if len(frame.body) < NONCE_BYTES:
                raise UnreadableBundleError("nonce")
            yield Answered(frame.kind, frame.body[:NONCE_BYTES], frame.body[NONCE_BYTES:])


def _shown(question: bytes) -> str:
    return question.hex()[:_SHOWN]


def _id(said: Mapping[str, Json], member: str) -> str:
    _require_format(said)
    value = said.get(member)
    if not isinstance(value, str) or not _ID.fullmatch(value):
        raise UnreadableBundleError(member)
    return value


def _number(said: Mapping[str, Json], member: str, *, least: int) -> int:
    value = said.get(member)
    if not isinstance(value, int) or isinstance(value, bool) or value < least:
        raise UnreadableBundleError(member)
    return value


def _require_format(said: Mapping[str, Json]) -> None:
    if said.get("f") != FORMAT:
        raise UnreadableBundleError("f")
