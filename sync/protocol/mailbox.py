"""How a house finds and asks a mailbox: an address with a secret in it, and two questions."""

import re
from dataclasses import dataclass, field
from ipaddress import ip_address
from urllib.parse import urlsplit

from sync.protocol.enrolment import CODE_LETTERS, plain_code

SECRET_LENGTH = 16
LAY_PATH = "/v1/bundle"
RECEIPT_PATH = "/v1/receipt"
_SECRET = re.compile(f"[{CODE_LETTERS}]{{{SECRET_LENGTH}}}")
_GROUP = 4
_SCHEME = "http"


class NotAMailboxError(ValueError):
    """A text that is no address of a mailbox nearby."""


@dataclass(frozen=True, slots=True)
class MailboxAddress:
    """Where a mailbox is in the same building or commune, and the secret that pairs with it."""

    host: str
    port: int
    secret: str = field(repr=False)

    def text(self) -> str:
        """Return what is typed, or drawn as a QR code."""
        groups = [self.secret[start : start + _GROUP] for start in range(0, SECRET_LENGTH, _GROUP)]
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{_SCHEME}://{host}:{self.port}/{'-'.join(groups)}"


def read_address(typed: str) -> MailboxAddress:
    """Return the address that somebody typed or scanned.

    Raises:
        NotAMailboxError: it is none, or it leads out of the private network.
    """
    text = "".join(typed.split())
    try:
        parts = urlsplit(text if "://" in text else f"{_SCHEME}://{text}")
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise NotAMailboxError from error
    secret = plain_code(parts.path.strip("/"))
    if parts.scheme != _SCHEME or not host or port is None or not _is_nearby(host):
        raise NotAMailboxError
    if not _SECRET.fullmatch(secret):
        raise NotAMailboxError
    return MailboxAddress(host, port, secret)


def _is_nearby(host: str) -> bool:
    try:
        address = ip_address(host)
    except ValueError:
        return "." not in host or host.endswith(".local")
    return address.is_private or address.is_loopback or address.is_link_local
