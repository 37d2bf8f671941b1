"""The house key in the province's hands, closed: only the key that it keeps off-line opens it."""

from hashlib import blake2b

from nacl.public import PublicKey, SealedBox
from sqlmodel import Session, select

from desktop.store.outbox import exchange_row
from desktop.store.tables.safekeeping import EscrowRow
from sync.protocol.texts import to_text


def keep_escrow(unit: Session, recovery_key: bytes) -> None:
    """Have one escrow of today's house key for this recovery key; it leaves like any change."""
    key = bytes.fromhex(exchange_row(unit).house_key)
    made_for = blake2b(recovery_key + key, digest_size=16, person=b"NVH/escrow").hexdigest()
    if unit.exec(select(EscrowRow).where(EscrowRow.made_for == made_for)).first() is None:
        sealed = SealedBox(PublicKey(recovery_key)).encrypt(key)
        unit.add(EscrowRow(sealed=to_text(sealed), made_for=made_for))
