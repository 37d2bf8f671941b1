"""The way to the province over HTTPS."""

import ssl
from typing import TYPE_CHECKING

from sync.client.errors import OfflineError
from sync.client.hang_up import HangUp
from sync.client.ports import Credentials

if TYPE_CHECKING:
    from sync.client.http_edge import HttpEdge

ENVELOPE_TYPE = "application/zstd"


class HttpRoad:
    """Carries envelopes to the server that enrolment named; keeps one connection open."""

    def __init__(
        self,
        credentials: Credentials,
        *,
        trust: ssl.SSLContext | None = None,
        hang_up: HangUp | None = None,
    ) -> None:
        """Remember the way; `trust` stands in for the system's certificates."""
        self._credentials = credentials
        self._trust = trust
        self._hang_up = hang_up or HangUp()
        self._edge: HttpEdge | None = None

    def send(self, envelope: bytes, *, following: bytes | None = None) -> bytes:
        """Deliver a compressed envelope and return the reply.

        `following` goes out right behind it over the same connection.

        Raises:
            ExchangeFailedError: no reply came; the province may still have taken the envelope.
        """
        if self._edge is None:
            self._edge = open_edge(
                self._credentials.server_url,
                token=self._credentials.token,
                trust=self._trust,
                province_ca=self._credentials.province_ca,
                hang_up=self._hang_up,
            )
        reply = self._edge.post("/v1/sync", envelope, media_type=ENVELOPE_TYPE, following=following)
        if self._hang_up.is_done:
            raise OfflineError("hung up")  # whoever waited for the reply is closing
        return reply

    def close(self) -> None:
        """Hang up; the next `send` connects again."""
        if self._edge is not None:
            self._edge.close()
            self._edge = None


def open_edge(
    server_url: str,
    *,
    token: str | None = None,
    trust: ssl.SSLContext | None = None,
    province_ca: bytes | None = None,
    hang_up: HangUp | None = None,
) -> "HttpEdge":
    """Return the HTTP edge to a server."""
    # requests costs a fifth of a second, which the window's first paint must not wait for.
    from sync.client.http_edge import HttpEdge  # noqa: PLC0415

    return HttpEdge(server_url, token=token, trust=trust, province_ca=province_ca, hang_up=hang_up)
