"""Bytes to a server and back over HTTP: the only module that imports requests."""

import ssl
from collections.abc import Iterator
from typing import Any

import requests
import truststore
from requests.adapters import HTTPAdapter
from requests.auth import AuthBase
from typing_extensions import override
from urllib3.util import SKIP_HEADER

from sync.client.errors import (
    ClockError,
    ExchangeFailedError,
    OfflineError,
    ProxyError,
    ServerMisbehavedError,
    UntrustedServerError,
)
from sync.client.http_answers import is_this_pc, require_an_answer, require_secure

# To connect, and to wait without a single byte; there is no total, because slow is not broken.
TIMEOUTS = (10, 30)
_PIECE = 8_192
# OpenSSL's X509_V_ERR_*; Windows has one code for both: CERT_E_EXPIRED.
_DATE_FAULTS = {9: "not_yet_valid", 10: "expired", 0x800B0101: "either"}


class HttpEdge:
    """One server, and the token that this installation shows it."""

    def __init__(
        self, server_url: str, *, token: str | None = None, trust: ssl.SSLContext | None = None
    ) -> None:
        """Remember where to go; nothing is sent yet.

        Raises:
            InsecureAddressError: the address is neither https nor of this PC.
        """
        self._url = require_secure(server_url)
        self._http = requests.Session()
        # A proxy must not be asked for what never leaves this PC.
        self._http.trust_env = not is_this_pc(self._url)
        self._http.auth = _Token(token)
        self._http.headers.clear()
        # Every header is paid for by the byte: these say nothing that the server needs.
        self._http.headers.update({"User-Agent": SKIP_HEADER, "Accept-Encoding": SKIP_HEADER})
        self._http.mount("https://", _TrustingAdapter(trust or _trust_of_this_system()))

    def post(self, path: str, body: bytes, *, media_type: str) -> bytes:
        """Send the body and return the whole body of the answer.

        If it raises, the server may or may not have taken the body.

        Raises:
            ExchangeFailedError: no answer came, or not one of the province.
        """
        try:
            return self._posted(path, body, media_type)
        except requests.RequestException as error:
            raise _failure(error) from error

    def close(self) -> None:
        """Hang up."""
        self._http.close()

    def _posted(self, path: str, body: bytes, media_type: str) -> bytes:
        with self._http.post(
            self._url + path,
            data=body,
            headers={"Content-Type": media_type},
            timeout=TIMEOUTS,
            allow_redirects=False,
            stream=True,
        ) as answer:
            length = require_an_answer(answer.status_code, answer.headers)
            got = b"".join(_pieces(answer, length))
        if len(got) != length:
            raise ServerMisbehavedError("cut")
        return got


def _pieces(answer: requests.Response, length: int) -> Iterator[bytes]:
    for piece in answer.iter_content(_PIECE):
        yield piece
        length -= len(piece)
        if length < 0:
            return


class _Token(AuthBase):
    """The token as a header; its presence keeps a .netrc file from putting another there."""

    def __init__(self, token: str | None) -> None:
        self._token = token

    @override
    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        if self._token is not None:
            request.headers["Authorization"] = f"Bearer {self._token}"
        return request


class _TrustingAdapter(HTTPAdapter):
    """Trusts whom the given context trusts, and not the list that comes with requests."""

    def __init__(self, trust: ssl.SSLContext) -> None:
        self._trust = trust
        super().__init__()

    @override
    def init_poolmanager(self, *args: Any, **options: Any) -> None:
        super().init_poolmanager(*args, **options, ssl_context=self._trust)

    @override
    def proxy_manager_for(self, *args: Any, **options: Any) -> Any:
        return super().proxy_manager_for(*args, **options, ssl_context=self._trust)

    @override
    def cert_verify(self, conn: Any, *_args: Any) -> None:
        conn.cert_reqs = "CERT_REQUIRED"


def _trust_of_this_system() -> ssl.SSLContext:
    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def _failure(error: requests.RequestException) -> ExchangeFailedError:
    if isinstance(error, requests.exceptions.SSLError):
        return _tls_failure(error)
    if isinstance(error, requests.exceptions.ProxyError):
        return ProxyError("login" if "407" in str(error) else "unreachable")
    if isinstance(error, requests.exceptions.ChunkedEncodingError):
        return ServerMisbehavedError("cut")
    if isinstance(error, requests.ConnectionError | requests.Timeout):
        return OfflineError(type(error).__name__)
    return ServerMisbehavedError(type(error).__name__)


def _tls_failure(error: BaseException) -> ExchangeFailedError:
    for cause in _causes(error):
        if isinstance(cause, ssl.SSLCertVerificationError):
            fault = _DATE_FAULTS.get(cause.verify_code & 0xFFFFFFFF)
            return ClockError(fault) if fault else UntrustedServerError("certificate")
    return UntrustedServerError("tls")


def _causes(error: BaseException) -> Iterator[BaseException]:
    """Yield the error and what caused it, as far down as the libraries tell."""
    seen: BaseException | None = error
    while seen is not None:
        yield seen
        inner = getattr(seen, "reason", None) or seen.__cause__ or seen.__context__
        seen = inner if isinstance(inner, BaseException) else None
