"""What the province gives to every house that joins, beside its token: whom to trust later."""

from dataclasses import dataclass

from sqlalchemy import Connection, select, update

from sync.protocol.enrolment import KEY_BYTES
from sync.server.tables import province

_CERTIFICATE_BYTES = 4_000
"""No text in an answer is longer than 4,096 bytes."""


class NotAnOfferError(ValueError):
    """The bytes are no public key, or no certificate that fits into an answer."""


@dataclass(frozen=True, slots=True)
class Offers:
    """The open half of the off-line recovery key, and the authority behind the server's address."""

    recovery_key: bytes | None
    province_ca: bytes | None


def read_offers(connection: Connection) -> Offers:
    """Return what there is to give."""
    row = connection.execute(select(province.c.recovery_key, province.c.province_ca)).one()
    recovery_key, province_ca = (None if given is None else bytes(given) for given in row)
    return Offers(recovery_key, province_ca)


def keep_recovery_key(connection: Connection, public: bytes) -> None:
    """Have every house that joins from now on seal its key to this one.

    Raises:
        NotAnOfferError: it has not the size of a key.
    """
    if len(public) != KEY_BYTES:
        raise NotAnOfferError
    connection.execute(update(province).values(recovery_key=public))


def keep_province_ca(connection: Connection, certificate: bytes) -> None:
    """Give every house that joins from now on the authority, in PEM, behind the address.

    Raises:
        NotAnOfferError: it is no certificate in PEM, or too long.
    """
    is_pem = certificate.lstrip().startswith(b"-----BEGIN CERTIFICATE")
    if not is_pem or not certificate.isascii() or len(certificate) > _CERTIFICATE_BYTES:
        raise NotAnOfferError
    connection.execute(update(province).values(province_ca=certificate))
