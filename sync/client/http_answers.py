"""Which answers of a network are answers of the province, and what the others mean."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

from sync.client.errors import (
    InsecureAddressError,
    OfflineError,
    PortalError,
    ProxyError,
    ServerMisbehavedError,
    ServerTroubleError,
    TooLargeError,
)
from sync.protocol.limits import REPLY_BYTES
from sync.protocol.replies import MEDIA_TYPE

_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
_MOST_DIGITS = 9


def require_secure(server_url: str) -> str:
    """Return the address without its last slash; raise if it is neither https nor this PC."""
    try:
        parts = urlsplit(server_url)
        secure = parts.scheme == "https" or (parts.scheme == "http" and is_this_pc(server_url))
    except ValueError as error:
        raise InsecureAddressError(server_url) from error
    if not secure or not parts.hostname:
        raise InsecureAddressError(server_url)
    return server_url.rstrip("/")


def is_this_pc(server_url: str) -> bool:
    """Return whether the address never leaves this PC."""
    return urlsplit(server_url).hostname in _LOOPBACK


@dataclass(frozen=True, slots=True)
class Expected:
    """What an answer must call itself, and how long it may be."""

    media_type: str = MEDIA_TYPE
    at_most: int = REPLY_BYTES


A_REPLY = Expected()


@dataclass(frozen=True, slots=True)
class PartExpected(Expected):
    """The same of a part of a file, and the statuses that say why there is none."""

    without_part: tuple[int, ...] = ()


def require_an_answer(status: int, headers: Mapping[str, str], expected: Expected = A_REPLY) -> int:
    """Return the length of the body, if head and status can be the province's own.

    Raises:
        ExchangeFailedError: something else answered, or the province is in trouble.
    """
    _require_no_stranger(status)
    if status == 408:  # noqa: PLR2004
        raise OfflineError("too slow", stalled=True)
    if status == 413:  # noqa: PLR2004
        raise TooLargeError
    if status == 429 or status >= 500:  # noqa: PLR2004
        raise ServerTroubleError(status, retry_after=_wait(headers))
    media_type = headers.get("Content-Type", "").partition(";")[0].strip().lower()
    if media_type == "text/html":
        raise PortalError("page")
    if media_type != expected.media_type or "Content-Encoding" in headers:
        raise ServerMisbehavedError("media_type" if status == 200 else f"status {status}")  # noqa: PLR2004
    length = _whole(headers.get("Content-Length", ""))
    if length is None:
        raise ServerMisbehavedError("no_length")
    if length > expected.at_most:
        raise ServerMisbehavedError("too_large")
    return length


def require_a_part(status: int, headers: Mapping[str, str], expected: Expected) -> int:
    """Return the length of the part that was asked for.

    Raises:
        ExchangeFailedError: as `require_an_answer`; the whole file instead of a part is none.
    """
    length = require_an_answer(status, headers, expected)
    if status != 206:  # noqa: PLR2004
        raise ServerMisbehavedError(f"status {status}")
    return length


def _require_no_stranger(status: int) -> None:
    if 300 <= status < 400:  # noqa: PLR2004
        raise PortalError("redirect")
    if status == 511:  # noqa: PLR2004  # Network Authentication Required, RFC 6585
        raise PortalError("page")
    if status == 407:  # noqa: PLR2004
        raise ProxyError("login")


def _wait(headers: Mapping[str, str]) -> int | None:
    """Return the seconds that Retry-After asks for, which may be given as a date (RFC 9110)."""
    said = headers.get("Retry-After", "")
    seconds, until = _whole(said), _date(said)
    if seconds is not None or until is None:
        return seconds
    # This PC's clock may be years off; the sender's own clock stands beside it if we are lucky.
    now = _date(headers.get("Date", "")) or datetime.now(UTC)
    return max(0, round((until - now).total_seconds()))


def _date(said: str) -> datetime | None:
    try:
        return parsedate_to_datetime(said).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _whole(digits: str) -> int | None:
    good = digits.isascii() and digits.isdigit() and len(digits) <= _MOST_DIGITS
    return int(digits) if good else None
