"""What is fuzzed, and what must hold for any bytes whatever: only the named errors, nothing forged.

The first byte chooses how deep the rest begins: as it came, behind the compression, behind the
digest or the seal, or behind the signature. So the inner readers are reached too.
"""

from collections.abc import Callable
from contextlib import suppress
from hashlib import blake2b
from io import BytesIO

import zstandard

from sync.client.errors import ExchangeFailedError
from sync.client.ports import HouseEnd
from sync.client.receipts import take_receipt
from sync.protocol.bundles import (
    ENROLMENT_FRAME,
    LINES_FRAME,
    STANDING_FRAME,
    Answered,
    ReceiptHeader,
    answers_in,
    read_bundle,
    read_receipt,
    write_bundle,
    write_receipt,
)
from sync.protocol.chain import chain_root
from sync.protocol.enrolment import UnreadableRequestError, read_enrolment
from sync.protocol.envelope import (
    Envelope,
    UnreadableEnvelopeError,
    read_envelope,
    read_header,
    write_envelope,
)
from sync.protocol.house_log import Question
from sync.protocol.isbn_pack import UnreadablePackError, read_pack, require_whole, write_head
from sync.protocol.limits import REPLY_INFLATED_BYTES
from sync.protocol.lines import UnreadableLineError, read_line
from sync.protocol.replies import (
    Refusal,
    Standing,
    UnreadableReplyError,
    read_reply,
    write_refusal,
    write_standing,
)
from sync.protocol.road_text import UnreadableTextError, from_road
from sync.protocol.sealed_frames import DIGEST_BYTES, Frame, UnreadableBundleError
from sync.protocol.signing import REPLY, public_key, sign
from sync.protocol.texts import signature_line
from sync.stick.errors import StickError
from tests.fuzz.ground import (
    CREDENTIALS,
    DEVICE,
    DEVICE_SEED,
    HOUSE,
    LINES,
    LOG,
    NONCE,
    PROVINCE_SEED,
    good,
)
from tests.sync.client.memory_outbox import MemoryOutbox
from tests.sync.isbn_packs import book, pack_of

PACKED = (book(1), book(2))
GOOD = good()
DEVICE_KEY = public_key(DEVICE_SEED)
_KNOWN_SIGNED = {read_envelope(envelope).signed for envelope in GOOD.envelopes}


_KNOWN_ANSWERS = {from_road(reply, at_most=REPLY_INFLATED_BYTES) for reply in GOOD.replies}


def envelope(data: bytes) -> None:
    """Read an envelope as the province does, before it knows whose it is."""
    depth, rest = data[:1], data[1:]
    compressed = rest if depth < b"\x80" else _compressed(rest)
    try:
        read = read_envelope(compressed)
    except UnreadableEnvelopeError:
        with suppress(UnreadableEnvelopeError):
            read_header(compressed)
        return
    _require_same_envelope(read)
    assert read_header(compressed) == read.header
    if read.is_signed_by(DEVICE_KEY):
        assert read.signed in _KNOWN_SIGNED, "a forged envelope is believed"
    for line in read.lines:
        with suppress(UnreadableLineError):
            read_line(line)


def reply(data: bytes) -> None:
    """Read an answer as a house does."""
    depth, rest = data[:1], data[1:]
    if depth >= b"\xa0":  # signed by the province: the reader must stand even that
        rest += signature_line(sign(PROVINCE_SEED, REPLY, NONCE + rest))
    compressed = rest if depth < b"\x60" else _compressed(rest)
    answer = _answer(compressed)
    if answer is None:
        return
    _require_same_answer(answer)
    assert depth >= b"\xa0" or _is_known(compressed), "a forged answer is believed"


def bundle(data: bytes) -> None:
    """Read a bundle as the province does."""
    depth, rest = data[:1], data[1:]
    if depth < b"\x60":
        file = rest
    elif depth < b"\xa0":
        file = _with_digest(rest)
    else:
        kind = (LINES_FRAME, ENROLMENT_FRAME)[depth[0] % 2]
        clear = read_bundle(BytesIO(GOOD.bundles[0])).header
        frame = Frame(kind, rest)
        file = b"".join(write_bundle(clear, [frame], province_key=CREDENTIALS.province_key))
    with suppress(UnreadableBundleError):
        for frame in read_bundle(BytesIO(file)).frames.opened(PROVINCE_SEED):
            _read_frame(frame)


def receipt(data: bytes) -> None:
    """Take a receipt as a house does: nothing is shown as sent that the province did not sign."""
    depth, rest = data[:1], data[1:]
    if depth < b"\x60":
        file = rest
    elif depth < b"\xa0":
        file = _with_digest(rest)
    else:
        answer = Answered(STANDING_FRAME, NONCE, rest)
        clear = ReceiptHeader(house=HOUSE, device=DEVICE, number=1, question=NONCE)
        file = b"".join(write_receipt(clear, [answer], device_key=DEVICE_KEY))
    outbox = _house()
    with suppress(ExchangeFailedError, StickError):
        take_receipt(BytesIO(file), HouseEnd(outbox, _Questions(), CREDENTIALS))
    answers: list[Answered] = []
    with suppress(UnreadableBundleError):
        answers += answers_in(read_receipt(BytesIO(file)), seed=DEVICE_SEED)
    proved = any(_is_known(answer.reply) for answer in answers)
    assert proved or (outbox.mark, outbox.log) == (0, LOG), "believed without a signature"


def pack(data: bytes) -> None:
    """Look into an ISBN pack as a house does: no title is shown that the province did not sign."""
    depth, rest = data[:1], data[1:]
    file = BytesIO(rest if depth < b"\x80" else _packed(rest))
    with suppress(UnreadablePackError):
        read = read_pack(file)
        require_whole(read, file)
        for entry in PACKED:
            block = read.block_of(entry.isbn)
            found = None if block is None else read.entries(file, block).entry(entry.isbn)
            assert depth >= b"\x80" or found == entry, "believed without a signature"


def _packed(plain: bytes) -> bytes:
    """Return a pack that the province signed, whose one block holds these bytes."""
    block = zstandard.ZstdCompressor(level=1).compress(plain)
    digest = blake2b(block, digest_size=16).digest()
    index = int(PACKED[0].isbn).to_bytes(8, "big") + bytes(8) + digest
    head = write_head(index=index, entries=1, body_bytes=len(block), edition=1, seed=PROVINCE_SEED)
    return head + block


def _answer(compressed: bytes) -> Standing | Refusal | None:
    try:
        return read_reply(compressed, province_key=CREDENTIALS.province_key, nonce=NONCE)
    except UnreadableReplyError:
        return None


def _is_known(compressed: bytes) -> bool:
    with suppress(UnreadableTextError):
        return from_road(compressed, at_most=REPLY_INFLATED_BYTES) in _KNOWN_ANSWERS
    return False


def _require_same_envelope(read: Envelope) -> None:
    again = read_envelope(write_envelope(read.header, read.lines, seed=DEVICE_SEED))
    assert (again.header, again.lines) == (read.header, read.lines)


def _require_same_answer(answer: Standing | Refusal) -> None:
    if isinstance(answer, Refusal):
        again = write_refusal(answer.reason, seed=PROVINCE_SEED, nonce=NONCE)
    else:
        again = write_standing(answer, seed=PROVINCE_SEED, nonce=NONCE)
    assert _answer(again) == answer


def _read_frame(frame: Frame) -> None:
    if frame.kind == LINES_FRAME:
        with suppress(UnreadableEnvelopeError):
            read_envelope(frame.body)
    elif frame.kind == ENROLMENT_FRAME:
        with suppress(UnreadableRequestError):
            read_enrolment(frame.body)


def _compressed(plain: bytes) -> bytes:
    return zstandard.ZstdCompressor(level=1).compress(plain)


def _with_digest(data: bytes) -> bytes:
    return data + blake2b(data, digest_size=DIGEST_BYTES).digest()


TARGETS: dict[str, tuple[Callable[[bytes], None], tuple[bytes, ...]]] = {
    "envelope": (envelope, GOOD.envelopes),
    "reply": (reply, GOOD.replies),
    "bundle": (bundle, GOOD.bundles),
    "receipt": (receipt, GOOD.receipts),
    "pack": (pack, (pack_of(PACKED, seed=PROVINCE_SEED),)),
}
"""Each target and its good bytes."""


def seeds(name: str) -> list[bytes]:
    """Return what the fuzzing of a target begins with, at every depth."""
    _, whole = TARGETS[name]
    begin = [b"\x00" + one for one in whole]
    if name in {"envelope", "reply"}:
        plain = [zstandard.decompress(one, max_output_size=10**6) for one in whole]
        begin += [b"\x90" + one for one in plain]
    if name == "reply":
        texts = [from_road(one, at_most=REPLY_INFLATED_BYTES) for one in whole]
        begin += [b"\xf0" + one.rsplit(b"\n", 2)[0] + b"\n" for one in texts]
    if name == "pack":
        begin += [b"\x80\x00\x01" + int(PACKED[0].isbn).to_bytes(8, "big") + b"A\t\t\t2001\t"]
    if name in {"bundle", "receipt"}:
        begin += [b"\x70" + one[:-DIGEST_BYTES] for one in whole]
        inner = GOOD.envelopes if name == "bundle" else GOOD.replies
        begin += [bytes([depth]) + one for one in inner for depth in (0xF0, 0xF1)]
    return begin


class _Questions:
    """The one question that this house asked by stick."""

    def find(self, nonce: bytes) -> Question | None:
        return _QUESTION if nonce == NONCE else None


_QUESTION = Question(number=1, nonce=NONCE, log=LOG, first=1, last=20)


def _house() -> MemoryOutbox:
    outbox = MemoryOutbox()
    outbox.log, outbox.chains = LOG, [chain_root(LOG)]
    for line in LINES:
        outbox.write(line)
    return outbox
