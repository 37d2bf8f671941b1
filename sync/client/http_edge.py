"""Bytes to a server and back over HTTP: the only module that imports requests."""

import ssl
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import IO, Any, Protocol, TypeAlias, TypeVar

import requests
from requests.adapters import HTTPAdapter
from requests.auth import AuthBase
from typing_extensions import override
from urllib3.connectionpool import HTTPConnectionPool
from urllib3.exceptions import ReadTimeoutError
from urllib3.util import SKIP_HEADER

from sync.client.errors import (
    ClockError,
    ExchangeFailedError,
    OfflineError,
    ProxyError,
    ServerMisbehavedError,
    UntrustedServerError,
)
from sync.client.hang_up import HangUp
from sync.client.http_ahead import Behind
from sync.client.http_answers import (
    A_REPLY,
    Expected,
    PartExpected,
    is_this_pc,
    require_a_part,
    require_an_answer,
    require_secure,
)
from sync.client.http_connections import CONNECT_SECONDS, STALL_SECONDS, pools
from sync.client.trust import of_this_system, whatever_the_date

Body: TypeAlias = bytes | IO[bytes]
"""A file is sent from its present place, and need not fit into the memory."""

Got = TypeVar("Got")

_PIECE = 8_192
_PART_PIECE = 1_024  # the library throws away what it has of one when the line is cut
# OpenSSL's X509_V_ERR_*; Windows has one code for both: CERT_E_EXPIRED.
_DATE_FAULTS = {9: "not_yet_valid", 10: "expired", 0x800B0101: "either"}
_LOGIN_WANTED = "Tunnel connection failed: 407"  # so says http.client


class PartTaker(Protocol):
    """Whoever takes in a part of a file."""

    def begin(self, headers: Mapping[str, str]) -> None:
        """Look at the head of the answer; raise ExchangeFailedError if the part does not fit."""
        ...

    def take(self, piece: bytes) -> None:
        """Take the next bytes."""
        ...


class HttpEdge:
    """One server, and the token that this installation shows it."""

    def __init__(
        self,
        server_url: str,
        *,
        token: str | None = None,
        trust: ssl.SSLContext | None = None,
        province_ca: bytes | None = None,
        hang_up: HangUp | None = None,
    ) -> None:
        """Remember where to go; nothing is sent yet.

        `trust` stands in for the system's certificates; `province_ca` also vouches for the
        server, and does so even when this PC's clock is wrong.

        Raises:
            InsecureAddressError: the address is neither https nor of this PC.
        """
        self._url = require_secure(server_url)
        self._hang_up = hang_up or HangUp()
        self._behind = Behind()
        self._trust = trust or of_this_system(province_ca)
        self._dateless = whatever_the_date(province_ca)
        self._http = requests.Session()
        # A proxy must not be asked for what never leaves this PC.
        self._http.trust_env = not is_this_pc(self._url)
        self._http.auth = _Token(token)
        self._http.headers.clear()
        # Every header is paid for by the byte: these say nothing that the server needs.
        self._http.headers.update({"User-Agent": SKIP_HEADER, "Accept-Encoding": SKIP_HEADER})
        self._believe(self._trust)

    def post(
        self,
        path: str,
        body: Body,
        *,
        media_type: str,
        expected: Expected = A_REPLY,
        following: bytes | None = None,
    ) -> bytes:
        """Send the body and return the whole body of the answer.

        `following` may go out right behind it, before the answer is there: the next call is to
        the same path, and either has this body and waits for its answer only, or has another,
        and then nobody hears what was answered to this one.
        If it raises, the server may or may not have taken either body.

        Raises:
            ExchangeFailedError: no answer came, or not one of the province.
        """
        return self._asked(partial(self._posted, path, body, media_type, expected, following))

    def get(
        self,
        path: str,
        headers: Mapping[str, str],
        *,
        into: PartTaker,
        expected: PartExpected,
    ) -> int:
        """Ask for a part of a file, and return the status when all of the part was taken.

        The bytes are taken as they come: what came before a cut stays. An answer without a part
        has one of the statuses `expected.without_part`.

        Raises:
            ExchangeFailedError: no answer came, only some of it, or not one of the province.
        """
        return self._asked(partial(self._got, path, headers, into, expected))

    def close(self) -> None:
        """Hang up."""
        self._http.close()
        self._hang_up.let_go()

    def _asked(self, ask: Callable[[], Got]) -> Got:
        try:
            return ask()
        except ClockError as wrong_clock:
            if self._dateless is None:
                raise
            return self._whatever_the_date(ask, wrong_clock)

    def _got(
        self,
        path: str,
        headers: Mapping[str, str],
        into: PartTaker,
        expected: PartExpected,
    ) -> int:
        try:
            with self._http.get(
                self._url + path,
                headers=dict(headers),
                timeout=(CONNECT_SECONDS, STALL_SECONDS),
                allow_redirects=False,
                stream=True,
            ) as answer:
                if answer.status_code in expected.without_part:
                    return answer.status_code
                length = require_a_part(answer.status_code, answer.headers, expected)
                into.begin(answer.headers)
                for piece in _pieces(answer, length, _PART_PIECE):
                    length -= len(piece)
                    into.take(piece)
        except requests.RequestException as error:
            self._hang_up.let_go()
            raise _failure(error) from error
        if length:
            raise ServerMisbehavedError("cut")
        return answer.status_code

    def _posted(
        self, path: str, body: Body, media_type: str, expected: Expected, following: bytes | None
    ) -> bytes:
        self._behind.body = following
        try:
            with self._http.post(
                self._url + path,
                data=body,
                headers={"Content-Type": media_type},
                timeout=(CONNECT_SECONDS, STALL_SECONDS),
                allow_redirects=False,
                stream=True,
            ) as answer:
                length = require_an_answer(answer.status_code, answer.headers, expected)
                got = b"".join(_pieces(answer, length))
        except requests.RequestException as error:
            self._hang_up.let_go()
            raise _failure(error) from error
        if len(got) != length:
            raise ServerMisbehavedError("cut")
        return got

    def _whatever_the_date(self, ask: Callable[[], Got], wrong_clock: ClockError) -> Got:
        """Try again with the province's own authority; the handshake failed, so nothing went."""
        if self._dateless is not None:
            self._believe(self._dateless)
        try:
            return ask()
        except UntrustedServerError:
            self._believe(self._trust)
            raise wrong_clock from None

    def _believe(self, trust: ssl.SSLContext) -> None:
        for scheme in ("http://", "https://"):
            self._http.mount(scheme, _Adapter(trust, pools(self._hang_up, self._behind)))


def _pieces(answer: requests.Response, length: int, at_once: int = _PIECE) -> Iterator[bytes]:
    for piece in answer.iter_content(at_once):
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


class _Adapter(HTTPAdapter):
    """Trusts whom the given context trusts, and not the list that comes with requests."""

    def __init__(
        self, trust: ssl.SSLContext, pools_of: dict[str, type[HTTPConnectionPool]]
    ) -> None:
        self._trust = trust
        self._pools = pools_of
        super().__init__()

    @override
    def init_poolmanager(self, *args: Any, **options: Any) -> None:
        super().init_poolmanager(*args, **options, ssl_context=self._trust)
        self.poolmanager.pool_classes_by_scheme = self._pools

    @override
    def proxy_manager_for(self, *args: Any, **options: Any) -> Any:
        manager = super().proxy_manager_for(*args, **options, ssl_context=self._trust)
        manager.pool_classes_by_scheme = self._pools
        return manager

    @override
    def cert_verify(self, conn: Any, *_args: Any) -> None:
        conn.cert_reqs = "CERT_REQUIRED"


def _failure(error: requests.RequestException) -> ExchangeFailedError:
    if isinstance(error, requests.exceptions.SSLError):
        return _tls_failure(error)
    if isinstance(error, requests.exceptions.ProxyError):
        wants_login = any(str(cause).startswith(_LOGIN_WANTED) for cause in _causes(error))
        return ProxyError("login" if wants_login else "unreachable")
    if isinstance(error, requests.exceptions.ChunkedEncodingError):
        return ServerMisbehavedError("cut")
    if isinstance(error, requests.ConnectionError | requests.Timeout):
        return OfflineError(type(error).__name__, stalled=_is_stall(error))
    return ServerMisbehavedError(type(error).__name__)


def _is_stall(error: requests.RequestException) -> bool:
    if isinstance(error, requests.ConnectTimeout):
        return False
    waited = (TimeoutError, ReadTimeoutError)
    return any(isinstance(cause, waited) for cause in _causes(error))


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
