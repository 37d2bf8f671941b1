"""The key that closes personal fields into boxes, and that the printed sheet carries."""

from sqlmodel import Session

from desktop.store.outbox import exchange_row


def house_key(unit: Session) -> bytes:
    """Return the house's key, which is there from the first start."""
    return bytes.fromhex(exchange_row(unit).house_key)
