"""Certificates for 127.0.0.1, and authorities that sign them, with any dates."""

import datetime as dt
import ipaddress
import ssl
from dataclasses import dataclass
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

DAY = dt.timedelta(days=1)
NOW = dt.datetime.now(dt.UTC)


@dataclass(frozen=True)
class Authority:
    """A certificate authority, such as a province may have of its own."""

    key: ec.EllipticCurvePrivateKey
    certificate: x509.Certificate

    @property
    def pem(self) -> bytes:
        return self.certificate.public_bytes(serialization.Encoding.PEM)

    @property
    def der(self) -> bytes:
        return self.certificate.public_bytes(serialization.Encoding.DER)

    def server(self, folder: Path, *, begins=-DAY, ends=DAY, address="127.0.0.1") -> Path:
        """Write a certificate for a server, with its key, and return the file."""
        key = ec.generate_private_key(ec.SECP256R1())
        here = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address(address))])
        signed = _builder(address, self.certificate.subject, key, begins, ends)
        signed = signed.add_extension(here, critical=False).sign(self.key, hashes.SHA256())
        path = folder / f"server-{signed.serial_number}.pem"
        path.write_bytes(
            signed.public_bytes(serialization.Encoding.PEM)
            + key.private_bytes(
                serialization.Encoding.PEM,
                serialization.PrivateFormat.PKCS8,
                serialization.NoEncryption(),
            )
        )
        return path

    def trust(self) -> ssl.SSLContext:
        """Return a context that believes this authority alone."""
        return ssl.create_default_context(cadata=self.pem.decode())


def authority(*, begins=-DAY, ends=DAY) -> Authority:
    """Make an authority."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "The province")])
    signed = _builder("The province", name, key, begins, ends)
    ca = x509.BasicConstraints(ca=True, path_length=0)
    return Authority(key, signed.add_extension(ca, critical=True).sign(key, hashes.SHA256()))


def tls_of(path: Path) -> ssl.SSLContext:
    """Return a server's context with the certificate in the file."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(path)
    return context


def _builder(name, issuer, key, begins, ends):
    return (
        x509.CertificateBuilder()
        .subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)]))
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(NOW + begins)
        .not_valid_after(NOW + ends)
    )
