"""TLS: certificates whose dates do not fit are told apart from those nobody vouches for."""

import datetime as dt
import ipaddress
import socket
import ssl
import threading
from contextlib import contextmanager

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from sync.client.errors import ClockError, OfflineError, UntrustedServerError
from sync.client.http_edge import HttpEdge

DAY = dt.timedelta(days=1)
NOW = dt.datetime.now(dt.UTC)


def certificate(folder, *, begins, ends):
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    here = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))])
    signed = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(begins)
        .not_valid_after(ends)
        .add_extension(here, critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    path = folder / "certificate.pem"
    path.write_bytes(
        signed.public_bytes(serialization.Encoding.PEM)
        + key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return path


@contextmanager
def tls_server(path):
    """A server that shakes hands and hangs up."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(path)
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def serve():
            while True:
                try:
                    connection, _ = listening.accept()
                except OSError:
                    return
                with connection:
                    try:
                        context.wrap_socket(connection, server_side=True).close()
                    except OSError:
                        continue

        thread = threading.Thread(target=serve)
        thread.start()
        try:
            yield f"https://127.0.0.1:{listening.getsockname()[1]}"
        finally:
            listening.shutdown(socket.SHUT_RDWR)
            thread.join(10)


def ask(url, trust):
    edge = HttpEdge(url, trust=trust)
    try:
        edge.post("/v1/sync", b"", media_type="application/zstd")
    finally:
        edge.close()


@pytest.mark.parametrize(
    ("begins", "ends", "what"),
    [(NOW - 9 * DAY, NOW - DAY, "expired"), (NOW + DAY, NOW + 9 * DAY, "not_yet_valid")],
)
def test_dates_alone_are_the_clock_s_fault(tmp_path, begins, ends, what):
    path = certificate(tmp_path, begins=begins, ends=ends)
    with tls_server(path) as url, pytest.raises(ClockError) as caught:
        ask(url, ssl.create_default_context(cafile=path))
    assert caught.value.what == what


def test_a_certificate_that_nobody_vouches_for_is_not_trusted(tmp_path):
    path = certificate(tmp_path, begins=NOW - DAY, ends=NOW + DAY)
    with tls_server(path) as url, pytest.raises(UntrustedServerError) as caught:
        ask(url, None)
    assert caught.value.what == "certificate"


def test_a_certificate_in_order_is_trusted(tmp_path):
    path = certificate(tmp_path, begins=NOW - DAY, ends=NOW + DAY)
    with tls_server(path) as url, pytest.raises(OfflineError):
        ask(url, ssl.create_default_context(cafile=path))


def test_a_server_that_speaks_no_tls_is_not_trusted():
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def answer_plainly():
            connection, _ = listening.accept()
            with connection:
                connection.recv(9_999)
                connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")

        thread = threading.Thread(target=answer_plainly)
        thread.start()
        with pytest.raises(UntrustedServerError) as caught:
            ask(f"https://127.0.0.1:{listening.getsockname()[1]}", None)
        thread.join(10)
    assert caught.value.what == "tls"
