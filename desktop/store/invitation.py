"""An invitation that came by stick, kept until the province has answered the request."""

import secrets
from dataclasses import dataclass, field

from sqlmodel import Session

from desktop.store.outbox import exchange_row

_NONCE_BYTES = 16
_KEPT = "SELECT invitation FROM exchange"


@dataclass(frozen=True, slots=True)
class KeptInvitation:
    """The invitation's own signed bytes, and the nonce that its answer is signed for."""

    data: bytes = field(repr=False)
    nonce: bytes


def keep_invitation(unit: Session, data: bytes) -> KeptInvitation:
    """Keep an invitation that was read and found good; it takes the place of one before.

    The same one again keeps its nonce: an answer to the first request may be on its way.
    """
    kept = invitation(unit)
    if kept is None or kept.data != data:
        kept = KeptInvitation(data, secrets.token_bytes(_NONCE_BYTES))
        exchange_row(unit).invitation = f"{kept.nonce.hex()}:{data.decode()}"
    return kept


def forget_invitation(unit: Session) -> None:
    """Keep no invitation any more: it was refused."""
    exchange_row(unit).invitation = None


def invitation(unit: Session) -> KeptInvitation | None:
    """Return the invitation that is not answered yet, if there is one."""
    unit.flush()
    kept = unit.connection().exec_driver_sql(_KEPT).scalar_one()
    nonce, _, data = (kept or "").partition(":")
    return KeptInvitation(data.encode(), bytes.fromhex(nonce)) if nonce else None
