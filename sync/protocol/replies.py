"""What the province answers: one signed line that says up to where it holds a log.

The signature is over the nonce of the question as well, so that an old answer, or the answer
to another question, proves nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from sync.protocol.chain import CHAIN_BYTES
from sync.protocol.signing import REPLY, is_signed, sign
from sync.protocol.strict_json import Json, NotStrictJsonError, read_object, write_json
from sync.protocol.texts import (
    NotATextError,
    member_bytes,
    read_signature_line,
    signature_line,
    to_text,
)

MEDIA_TYPE = "application/jsonl"

HELD = "held"
GAP = "gap"
FORK = "fork"
REFUSED = "refused"


class UnreadableReplyError(ValueError):
    """Bytes that are no answer of the province to this question; `what` says why not."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the province stands with a log: held, or why not (gap, fork)."""

    answer: str
    lineage: str
    log: str
    hw: int
    chain: bytes
    durable: int
    set_aside: int
    time: int


@dataclass(frozen=True, slots=True)
class Refusal:
    """The province takes nothing from this device until a person acts."""

    reason: str


def write_message(said: Mapping[str, Json], *, seed: bytes, nonce: bytes) -> bytes:
    """Return any answer, signed by the province for the question with this nonce."""
    body = write_json(dict(said))
    return body + b"\n" + signature_line(sign(seed, REPLY, nonce + body))


def read_message(reply: bytes, *, province_key: bytes, nonce: bytes) -> dict[str, Json]:
    """Return what an answer says, once it is known to be the province's answer to the nonce.

    Raises:
        UnreadableReplyError: it is not; nothing in it may be believed.
    """
    body, signature = _parted(reply)
    if not is_signed(province_key, REPLY, nonce + body, signature):
        raise UnreadableReplyError("signature")
    return _said(body)


def unverified_message(reply: bytes) -> dict[str, Json]:
    """Return what an answer says without a proof of who says it: only the first contact may."""
    return _said(_parted(reply)[0])


def write_standing(standing: Standing, *, seed: bytes, nonce: bytes) -> bytes:
    """Return the signed answer to a push."""
    said: dict[str, Json] = {
        "answer": standing.answer,
        "lineage": standing.lineage,
        "log": standing.log,
        "hw": standing.hw,
        "chain": to_text(standing.chain),
        "durable": standing.durable,
        "set_aside": standing.set_aside,
        "time": standing.time,
    }
    return write_message(said, seed=seed, nonce=nonce)


def write_refusal(reason: str, *, seed: bytes, nonce: bytes) -> bytes:
    """Return the signed answer to somebody who may not push."""
    return write_message({"answer": REFUSED, "reason": reason}, seed=seed, nonce=nonce)


def read_reply(reply: bytes, *, province_key: bytes, nonce: bytes) -> Standing | Refusal:
    """Return the province's answer to a push; raise UnreadableReplyError if it is none."""
    said = read_message(reply, province_key=province_key, nonce=nonce)
    answer = text(said, "answer")
    if answer == REFUSED:
        return Refusal(text(said, "reason"))
    if answer not in {HELD, GAP, FORK}:
        raise UnreadableReplyError("answer")
    standing = Standing(
        answer=answer,
        lineage=text(said, "lineage"),
        log=text(said, "log"),
        hw=_count(said, "hw"),
        chain=_chain(said),
        durable=_count(said, "durable"),
        set_aside=_count(said, "set_aside"),
        time=_count(said, "time"),
    )
    if standing.durable > standing.hw:
        raise UnreadableReplyError("durable")
    return standing


def text(said: Mapping[str, Json], member: str) -> str:
    """Return a member that is a text; raise UnreadableReplyError if it is not."""
    value = said.get(member)
    if not isinstance(value, str):
        raise UnreadableReplyError(member)
    return value


def _count(said: Mapping[str, Json], member: str) -> int:
    value = said.get(member)
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise UnreadableReplyError(member)
    return value


def _chain(said: Mapping[str, Json]) -> bytes:
    try:
        return member_bytes(said, "chain", length=CHAIN_BYTES)
    except NotATextError as error:
        raise UnreadableReplyError("chain") from error


def _parted(reply: bytes) -> tuple[bytes, bytes]:
    parts = reply.split(b"\n")
    if len(parts) != 3 or parts[2]:  # noqa: PLR2004  # body, signature, nothing
        raise UnreadableReplyError("form")
    try:
        return parts[0], read_signature_line(parts[1])
    except NotATextError as error:
        raise UnreadableReplyError("signature") from error


def _said(body: bytes) -> dict[str, Json]:
    try:
        return read_object(body)
    except NotStrictJsonError as error:
        raise UnreadableReplyError("form") from error
