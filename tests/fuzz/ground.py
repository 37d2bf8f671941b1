"""A house and a province of fixed keys, and the good bytes that fuzzing begins with."""

from dataclasses import dataclass

from sync.client.ports import Credentials
from sync.protocol.bundles import (
    ENROLMENT_FRAME,
    LINES_FRAME,
    STANDING_FRAME,
    Answered,
    BundleHeader,
    ReceiptHeader,
    write_bundle,
    write_receipt,
)
from sync.protocol.chain import chain_root, links
from sync.protocol.enrolment import write_enrolment
from sync.protocol.envelope import Header, write_envelope
from sync.protocol.replies import Page, Standing, write_refusal, write_standing
from sync.protocol.sealed_frames import Frame
from sync.protocol.signing import public_key

PROVINCE_SEED = bytes(range(32))
DEVICE_SEED = bytes(range(32, 64))
NONCE = bytes(range(16))
LOG, HOUSE, DEVICE = "a" * 32, "b" * 32, "c" * 32
LINES = tuple(
    b'{"t":"visit","i":"%032x","o":"i","a":1795330800,"u":"hoa","x":%d,"s":1,"d":{"count":%d}}'
    % (number, number, number)
    for number in range(1, 21)
)
CREDENTIALS = Credentials(
    server_url="http://127.0.0.1:9",
    house_id=HOUSE,
    house_name="Nhà văn hóa bon Pi Nao",
    device_id=DEVICE,
    token="t",
    device_key=DEVICE_SEED,
    province_key=public_key(PROVINCE_SEED),
    lineage="d" * 32,
)


@dataclass(frozen=True)
class Good:
    """Good bytes of each form; nothing else may ever be believed."""

    envelopes: tuple[bytes, ...]
    replies: tuple[bytes, ...]
    bundles: tuple[bytes, ...]
    receipts: tuple[bytes, ...]


def header(lines: tuple[bytes, ...], **changed) -> Header:
    said = {
        "log": LOG,
        "device": DEVICE,
        "house": HOUSE,
        "first": 1,
        "count": len(lines),
        "previous": chain_root(LOG),
        "nonce": NONCE,
        "app": "test",
        "clock": 1_795_330_800,
        "state": {"backlog": 3},
    }
    return Header(**(said | changed))


def standing(hw: int, **changed) -> Standing:
    chains = [chain_root(LOG), *links(chain_root(LOG), LINES)]
    said = {
        "answer": "held",
        "lineage": "d" * 32,
        "log": LOG,
        "hw": hw,
        "chain": chains[hw],
        "durable": 0,
        "set_aside": 0,
        "time": 1_795_330_800,
    }
    return Standing(**(said | changed))


def good() -> Good:
    """Make all of them, the same each time but for the sealed boxes."""
    envelopes = tuple(
        write_envelope(header(lines), lines, seed=DEVICE_SEED) for lines in (LINES, LINES[:1], ())
    )
    row = b'{"t":"visit","i":"%032x","r":7,"d":{"count":2}}' % 7
    pages = (Page("house", (row, row), 7, more=False), Page("ref", (), 2, more=True))
    replies = (
        write_standing(standing(20), seed=PROVINCE_SEED, nonce=NONCE),
        write_standing(standing(3, answer="gap"), seed=PROVINCE_SEED, nonce=NONCE),
        write_standing(standing(5, pages=pages, token="n"), seed=PROVINCE_SEED, nonce=NONCE),
        write_refusal("unknown_device", seed=PROVINCE_SEED, nonce=NONCE),
    )
    return Good(envelopes, replies, _bundles(envelopes), _receipts(replies))


def _bundles(envelopes: tuple[bytes, ...]) -> tuple[bytes, ...]:
    clear = BundleHeader(
        house=HOUSE, device=DEVICE, log=LOG, first=1, last=20, number=1, question=NONCE
    )
    asks = write_enrolment("0123456789", seed=DEVICE_SEED, nonce=NONCE, app="test")
    frames = [Frame(LINES_FRAME, envelope) for envelope in envelopes]
    key = CREDENTIALS.province_key
    return tuple(
        b"".join(write_bundle(clear, some, province_key=key))
        for some in (frames, frames[:1], [Frame(ENROLMENT_FRAME, asks), *frames], [])
    )


def _receipts(replies: tuple[bytes, ...]) -> tuple[bytes, ...]:
    clear = ReceiptHeader(house=HOUSE, device=DEVICE, number=1, question=NONCE)
    answers = [Answered(STANDING_FRAME, NONCE, reply) for reply in replies]
    key = public_key(DEVICE_SEED)
    return tuple(
        b"".join(write_receipt(clear, some, device_key=key)) for some in (answers, answers[:1], [])
    )
