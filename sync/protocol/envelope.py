"""A header, some lines of a log, and a signature over their bytes: the same on every road."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sync.protocol.chain import CHAIN_BYTES
from sync.protocol.limits import COMPRESSED_BYTES, HEADER_BYTES, INFLATED_BYTES, LINES, SCOPES
from sync.protocol.road_text import (
    UnreadableTextError,
    from_road,
    head_from_road,
    to_road,
)
from sync.protocol.signing import ENVELOPE, is_signed, sign
from sync.protocol.strict_json import Json, NotStrictJsonError, read_object, write_json
from sync.protocol.texts import (
    NotATextError,
    member_bytes,
    read_signature_line,
    signature_line,
    to_text,
)
from sync.protocol.versions import FORMAT

NONCE_BYTES = 16
ID_BYTES = 16
_LEAST_LINES = 2  # header and signature
Cursors = tuple[tuple[str, int], ...]
"""Scopes, each with the revision up to which a house has seen it."""
STATE_WORDS = ("backlog", "oldest", "set_aside", "disk_mb")


class UnreadableEnvelopeError(ValueError):
    """Bytes that are no envelope; `what` is the part that is wrong."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


@dataclass(frozen=True, slots=True)
class Header:
    """Whose lines these are, where they stand in their log, and how the house is doing.

    `pull` are the scopes that the house wants to hear of, each with the revision it has seen.
    `anew` says that it hears all of its house again, its own words too: what it shows is of
    another history.
    """

    log: str
    device: str
    house: str
    first: int
    count: int
    previous: bytes
    nonce: bytes
    app: str = ""
    clock: int = 0
    state: Mapping[str, int] = field(default_factory=dict)
    pull: Cursors = ()
    anew: bool = False


@dataclass(frozen=True, slots=True)
class Envelope:
    """What arrived; `signed` are the very bytes that the signature is over."""

    header: Header
    lines: tuple[bytes, ...]
    signed: bytes
    signature: bytes

    def is_signed_by(self, public_key: bytes) -> bool:
        """Return whether the holder of the key sent exactly these bytes."""
        return is_signed(public_key, ENVELOPE, self.signed, self.signature)


def write_envelope(header: Header, lines: tuple[bytes, ...], *, seed: bytes) -> bytes:
    """Return the envelope as it goes over a road, signed with the device's key."""
    head = _header_line(header)
    signed = b"".join(line + b"\n" for line in (head, *lines))
    signature = signature_line(sign(seed, ENVELOPE, signed)).removesuffix(b"\n")
    return to_road(head, (*lines, signature))


def read_envelope(compressed: bytes) -> Envelope:
    """Return the envelope in the bytes; the signature is read, not yet verified.

    Raises:
        UnreadableEnvelopeError: it breaks a limit or its own form.
    """
    if len(compressed) > COMPRESSED_BYTES:
        raise UnreadableEnvelopeError("compressed size")
    try:
        plain = from_road(compressed, at_most=INFLATED_BYTES)
    except UnreadableTextError as error:
        raise UnreadableEnvelopeError(error.what) from error
    if plain.count(b"\n") < _LEAST_LINES or not plain.endswith(b"\n"):
        raise UnreadableEnvelopeError("end")
    *above, last, _ = plain.split(b"\n")
    header = _read_header_line(above[0])
    if header.count != len(above) - 1 or header.count > LINES:
        raise UnreadableEnvelopeError("n")
    try:
        signature = read_signature_line(last)
    except NotATextError as error:
        raise UnreadableEnvelopeError("sig") from error
    signed = plain[: len(plain) - len(last) - 1]
    return Envelope(header, tuple(above[1:]), signed, signature)


def read_header(compressed: bytes) -> Header:
    """Return the header alone, whatever follows it: inflates a few kilobytes at most."""
    try:
        return _read_header_line(head_from_road(compressed, at_most=HEADER_BYTES))
    except UnreadableTextError as error:
        raise UnreadableEnvelopeError(error.what) from error


def _header_line(header: Header) -> bytes:
    said: dict[str, Json] = {
        "f": FORMAT,
        "log": header.log,
        "device": header.device,
        "house": header.house,
        "from": header.first,
        "n": header.count,
        "prev": to_text(header.previous),
        "nonce": to_text(header.nonce),
        "app": header.app,
        "clock": header.clock,
        "state": dict(header.state),
    }
    if header.pull:
        said["pull"] = [[scope, cursor] for scope, cursor in header.pull]
    if header.anew:
        said["anew"] = True
    return write_json(said)


def _read_header_line(line: bytes) -> Header:
    try:
        said = read_object(line)
        if said.get("f") != FORMAT:
            raise UnreadableEnvelopeError("f")
        return Header(
            log=_id(said, "log"),
            device=_id(said, "device"),
            house=_id(said, "house"),
            first=_number(said, "from", least=1),
            count=_number(said, "n", least=0),
            previous=member_bytes(said, "prev", length=CHAIN_BYTES),
            nonce=member_bytes(said, "nonce", length=NONCE_BYTES),
            app=_short_text(said, "app"),
            clock=_number(said, "clock", least=-(2**53)),
            state=_state(said),
            pull=_pull(said),
            anew=said.get("anew") is True,
        )
    except (NotStrictJsonError, NotATextError) as error:
        raise UnreadableEnvelopeError("header") from error


def _id(said: Mapping[str, Json], member: str) -> str:
    value = said.get(member)
    if not isinstance(value, str) or len(value) != 2 * ID_BYTES or value.strip("0123456789abcdef"):
        raise UnreadableEnvelopeError(member)
    return value


def _number(said: Mapping[str, Json], member: str, *, least: int) -> int:
    value = said.get(member)
    if not isinstance(value, int) or isinstance(value, bool) or value < least:
        raise UnreadableEnvelopeError(member)
    return value


def _short_text(said: Mapping[str, Json], member: str) -> str:
    value = said.get(member, "")
    if not isinstance(value, str) or len(value) > 40:  # noqa: PLR2004
        raise UnreadableEnvelopeError(member)
    return value


def _state(said: Mapping[str, Json]) -> dict[str, int]:
    state = said.get("state", {})
    if not isinstance(state, dict):
        raise UnreadableEnvelopeError("state")
    # Words of later versions are passed over: an old province takes a new house's envelope.
    return {
        name: value
        for name in STATE_WORDS
        if isinstance(value := state.get(name), int) and not isinstance(value, bool)
    }


def _pull(said: Mapping[str, Json]) -> Cursors:
    asked = said.get("pull", [])
    if not isinstance(asked, list) or len(asked) > SCOPES:
        raise UnreadableEnvelopeError("pull")
    return tuple(_scope(one) for one in asked)


def _scope(asked: Json) -> tuple[str, int]:
    match asked:
        case [str(scope), int(cursor)] if len(scope) <= 40 and cursor >= 0:  # noqa: PLR2004
            return scope, cursor
        case _:
            raise UnreadableEnvelopeError("pull")
