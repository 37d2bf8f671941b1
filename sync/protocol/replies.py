"""What the province answers: up to where it holds a log, and pages of what the house asked for.

One signature is over all of it, and over the nonce of the question as well: an old answer, or
the answer to another question, proves nothing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sync.protocol.chain import CHAIN_BYTES
from sync.protocol.limits import REPLY_BYTES, REPLY_INFLATED_BYTES
from sync.protocol.road_text import UnreadableTextError, from_road, to_road
from sync.protocol.signing import REPLY, is_signed, sign
from sync.protocol.strict_json import Json, NotStrictJsonError, read_object, write_json
from sync.protocol.texts import (
    NotATextError,
    member_bytes,
    read_signature_line,
    signature_line,
    to_text,
)

MEDIA_TYPE = "application/zstd"

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
class Page:
    """Rows of a scope that changed, as lines of `pulled_rows`: everything up to revision `to`.

    `more` says that the scope goes on beyond it.
    """

    scope: str
    rows: tuple[bytes, ...]
    to: int
    more: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the province stands with a log: held, or why not (gap, fork).

    `token` is a new one for this device, over HTTPS only; `closed` says why the province takes
    no more of this device's lines than into the ledger.
    """

    answer: str
    lineage: str
    log: str
    hw: int
    chain: bytes
    durable: int
    set_aside: int
    time: int
    pages: tuple[Page, ...] = ()
    token: str | None = None
    closed: str | None = None


@dataclass(frozen=True, slots=True)
class Refusal:
    """The province takes nothing from this device until a person acts."""

    reason: str


def write_message(
    said: Mapping[str, Json], *, seed: bytes, nonce: bytes, rows: Sequence[bytes] = ()
) -> bytes:
    """Return any answer, signed by the province for the question with this nonce."""
    body = write_json(dict(said))
    above = b"".join(line + b"\n" for line in (body, *rows))
    signature = signature_line(sign(seed, REPLY, nonce + above)).removesuffix(b"\n")
    return to_road(body, (*rows, signature))


def read_message(reply: bytes, *, province_key: bytes, nonce: bytes) -> dict[str, Json]:
    """Return what an answer without pages says, once it is known to answer the nonce.

    Raises:
        UnreadableReplyError: it is not the province's; nothing in it may be believed.
    """
    said, rows = _proved(reply, province_key, nonce)
    if rows:
        raise UnreadableReplyError("form")
    return said


def unverified_message(reply: bytes) -> dict[str, Json]:
    """Return what an answer says without a proof of who says it: only the first contact may."""
    return _said(_parted(reply)[0].partition(b"\n")[0])


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
    if standing.pages:
        said["pull"] = [[page.scope, len(page.rows), page.to, page.more] for page in standing.pages]
    for member in ("token", "closed"):
        if (value := getattr(standing, member)) is not None:
            said[member] = value
    rows = [row for page in standing.pages for row in page.rows]
    return write_message(said, seed=seed, nonce=nonce, rows=rows)


def write_refusal(reason: str, *, seed: bytes, nonce: bytes) -> bytes:
    """Return the signed answer to somebody who may not push."""
    return write_message({"answer": REFUSED, "reason": reason}, seed=seed, nonce=nonce)


def read_reply(reply: bytes, *, province_key: bytes, nonce: bytes) -> Standing | Refusal:
    """Return the province's answer to a push; raise UnreadableReplyError if it is none."""
    said, rows = _proved(reply, province_key, nonce)
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
        pages=_pages(said, rows),
        token=_text_if_any(said, "token"),
        closed=_text_if_any(said, "closed"),
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


def _text_if_any(said: Mapping[str, Json], member: str) -> str | None:
    return text(said, member) if member in said else None


def _pages(said: Mapping[str, Json], rows: Sequence[bytes]) -> tuple[Page, ...]:
    listed, taken = said.get("pull", []), 0
    if not isinstance(listed, list):
        raise UnreadableReplyError("pull")
    pages = []
    for one in listed:
        match one:
            case [str(scope), int(count), int(to), bool(more)] if count >= 0 and to >= 0:
                pages.append(Page(scope, tuple(rows[taken : taken + count]), int(to), more))
                taken += count
            case _:
                raise UnreadableReplyError("pull")
    if taken != len(rows):
        raise UnreadableReplyError("pull")
    return tuple(pages)


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


def _proved(
    reply: bytes, province_key: bytes, nonce: bytes
) -> tuple[dict[str, Json], tuple[bytes, ...]]:
    above, signature = _parted(reply)
    if not is_signed(province_key, REPLY, nonce + above, signature):
        raise UnreadableReplyError("signature")
    body, *rows, _ = above.split(b"\n")
    return _said(body), tuple(rows)


def _parted(reply: bytes) -> tuple[bytes, bytes]:
    """Return what is signed, each line with its end, and the signature."""
    plain = _inflated(reply)
    above, end, last = plain.removesuffix(b"\n").rpartition(b"\n")
    if not end or not plain.endswith(b"\n"):
        raise UnreadableReplyError("form")
    try:
        return above + end, read_signature_line(last)
    except NotATextError as error:
        raise UnreadableReplyError("signature") from error


def _inflated(reply: bytes) -> bytes:
    if len(reply) > REPLY_BYTES:
        raise UnreadableReplyError("compressed size")
    try:
        return from_road(reply, at_most=REPLY_INFLATED_BYTES)
    except UnreadableTextError as error:
        raise UnreadableReplyError(error.what) from error


def _said(body: bytes) -> dict[str, Json]:
    try:
        return read_object(body)
    except NotStrictJsonError as error:
        raise UnreadableReplyError("form") from error
