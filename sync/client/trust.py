"""Whom a TLS connection believes: this system's authorities, and the province's own."""

import ssl

import truststore

_NO_TIME_CHECK = 0x200000  # OpenSSL's X509_V_FLAG_NO_CHECK_TIME; Python has no name for it


def of_this_system(province_ca: bytes | None = None) -> ssl.SSLContext:
    """Return the context that believes this system's authorities, and the province's if given."""
    trust = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    if province_ca is not None and _is_readable(province_ca):
        trust.load_verify_locations(cadata=_as_text(province_ca))
    return trust


def whatever_the_date(province_ca: bytes | None) -> ssl.SSLContext | None:
    """Return the context that believes the province's own authority and nobody else.

    It does not look at dates, for a PC whose clock is wrong; name and signatures count as ever.
    None if there is no such authority.
    """
    if province_ca is None or not _is_readable(province_ca):
        return None
    trust = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    trust.load_verify_locations(cadata=_as_text(province_ca))
    trust.verify_flags |= _NO_TIME_CHECK
    return trust


def _is_readable(province_ca: bytes) -> bool:
    # One that is damaged vouches for nobody; the system's authorities may still do.
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT).load_verify_locations(cadata=_as_text(province_ca))
    except (ssl.SSLError, ValueError):
        return False
    return True


def _as_text(province_ca: bytes) -> str | bytes:
    """Return PEM as the text, DER as the bytes that the library wants."""
    is_pem = province_ca.lstrip().startswith(b"-----BEGIN")
    return province_ca.decode("ascii") if is_pem else province_ca
