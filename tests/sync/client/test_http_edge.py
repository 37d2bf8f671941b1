"""TLS, wrong clocks, proxies, stalls: what each is told apart from."""

import socket
import threading

import pytest

from sync.client.errors import ClockError, OfflineError, ProxyError, UntrustedServerError
from sync.client.hang_up import HangUp
from sync.client.http_edge import HttpEdge
from sync.protocol.replies import MEDIA_TYPE
from tests.sync.certificates import DAY, authority, tls_of
from tests.sync.client.strange_server import strange_server

ANSWER = ("200 OK", f"Content-Type: {MEDIA_TYPE}", "Content-Length: 2")
YEARS = 3_000 * DAY
BAD_DATES = [(-9 * DAY, -DAY, "expired"), (DAY, 9 * DAY, "not_yet_valid")]


@pytest.fixture
def province_ca():
    """An authority whose own dates are as wrong as those of its servers may be."""
    return authority(begins=-YEARS, ends=-YEARS + DAY)


@pytest.fixture(scope="module")
def public():
    return authority(begins=-YEARS, ends=YEARS)


def ask(url, trust=None, **facts):
    edge = HttpEdge(url, trust=trust, **facts)
    try:
        return edge.post("/v1/sync", b"x", media_type="application/zstd")
    finally:
        edge.close()


@pytest.fixture
def server_of(tmp_path):
    """Serve TLS with a certificate of an authority."""

    def server_of(signer, **dates):
        return strange_server(tls_of(signer.server(tmp_path, **dates)))

    return server_of


@pytest.mark.parametrize(("begins", "ends", "what"), BAD_DATES)
def test_dates_alone_are_the_clock_s_fault(server_of, public, begins, ends, what):
    with (
        server_of(public, begins=begins, ends=ends) as server,
        pytest.raises(ClockError) as caught,
    ):
        ask(server.url, public.trust())
    assert caught.value.what == what
    assert server.questions == []


@pytest.mark.parametrize(("begins", "ends", "_what"), BAD_DATES)
@pytest.mark.parametrize("form", ["pem", "der"])
def test_the_province_s_own_authority_is_believed_whatever_the_date(
    server_of, province_ca, begins, ends, _what, form
):
    with server_of(province_ca, begins=begins, ends=ends) as server:
        server.says(*ANSWER, body=b"ok")
        assert ask(server.url, province_ca=getattr(province_ca, form)) == b"ok"
    assert len(server.questions) == 1


def test_with_a_right_clock_the_province_s_authority_needs_no_second_try(server_of):
    ca = authority()
    with server_of(ca) as server:
        server.says(*ANSWER, body=b"ok")
        assert ask(server.url, province_ca=ca.pem) == b"ok"


def test_a_foreign_authority_is_refused_whatever_the_date(server_of, province_ca, public):
    with (
        server_of(public, begins=-9 * DAY, ends=-DAY) as server,
        pytest.raises(ClockError),
    ):
        ask(server.url, public.trust(), province_ca=province_ca.pem)
    assert server.questions == []


def test_a_stranger_with_a_certificate_of_his_own_is_refused_whatever_the_date(
    server_of, province_ca
):
    stranger = authority(begins=-YEARS, ends=-YEARS + DAY)  # of the very same name
    with server_of(stranger) as server, pytest.raises((UntrustedServerError, ClockError)):
        ask(server.url, province_ca=province_ca.pem)
    assert server.questions == []


def test_a_certificate_for_another_name_is_refused_whatever_the_date(server_of, province_ca):
    with (
        server_of(province_ca, begins=-9 * DAY, ends=-DAY, address="127.0.0.2") as server,
        pytest.raises((ClockError, UntrustedServerError)),
    ):
        ask(server.url, province_ca=province_ca.pem)
    assert server.questions == []


def test_a_damaged_authority_vouches_for_nobody_and_stops_nobody(server_of, public):
    with server_of(public) as server:
        server.says(*ANSWER, body=b"ok")
        assert ask(server.url, public.trust(), province_ca=b"-----BEGIN nonsense") == b"ok"
        assert ask(server.url, public.trust(), province_ca=b"\x30\x03abc") == b"ok"


def test_a_certificate_that_nobody_vouches_for_is_not_trusted(server_of):
    # So it is when a portal answers under the province's name.
    with server_of(authority()) as server, pytest.raises(UntrustedServerError) as caught:
        ask(server.url)
    assert caught.value.what == "certificate"
    assert server.questions == []


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
            ask(f"https://127.0.0.1:{listening.getsockname()[1]}")
        thread.join(10)
    assert caught.value.what == "tls"


# A proxy that the system names.


@pytest.fixture
def proxy(monkeypatch):
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.delenv("NO_PROXY", raising=False)
    with strange_server() as proxy:
        monkeypatch.setenv("https_proxy", proxy.url)
        yield proxy


@pytest.mark.parametrize(
    ("status", "what"),
    [
        ("407 Proxy Authentication Required", "login"),
        ("403 Forbidden", "unreachable"),
        ("502 Bad Gateway", "unreachable"),
        ("511 Network Authentication Required", "unreachable"),
        ("302 Found", "unreachable"),
    ],
)
def test_a_proxy_that_does_not_let_us_out_is_named(proxy, status, what):
    proxy.says(status, "Content-Length: 0")
    # A port with "407" in it must not be taken for an answer.
    with pytest.raises(ProxyError) as caught:
        ask("https://province.example:4070")
    assert caught.value.what == what
    assert proxy.questions[0].startswith(b"CONNECT province.example:4070")


def test_the_token_is_not_shown_to_the_proxy(proxy):
    proxy.says("407 Proxy Authentication Required", "Content-Length: 0")
    with pytest.raises(ProxyError):
        ask("https://province.example", token="nvh1_secret")
    assert b"secret" not in b"".join(proxy.questions)


def test_a_proxy_that_is_gone_is_named(monkeypatch):
    monkeypatch.setenv("https_proxy", "http://127.0.0.1:9")
    with pytest.raises(ProxyError) as caught:
        ask("https://province.example")
    assert caught.value.what == "unreachable"


def test_a_script_that_chooses_proxies_is_not_run(monkeypatch, server_of, public):
    with strange_server() as script, server_of(public) as server:
        monkeypatch.setenv("auto_proxy", f"{script.url}/proxy.pac")
        server.says(*ANSWER, body=b"ok")
        assert ask(server.url, public.trust()) == b"ok"
    assert script.questions == []


# Stalls, and the end of the program.


@pytest.fixture
def deaf():
    """A server that takes connections and never reads."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4_096)
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"


@pytest.fixture
def impatient(monkeypatch):
    monkeypatch.setattr("sync.client.http_connections.STALL_SECONDS", 0.2)
    monkeypatch.setattr("sync.client.http_edge.STALL_SECONDS", 0.2)


@pytest.mark.parametrize("size", [1, 20_000_000], ids=["no answer", "nothing taken"])
def test_a_road_on_which_nothing_moves_has_stalled(deaf, impatient, size):
    edge = HttpEdge(deaf)
    with pytest.raises(OfflineError) as caught:
        edge.post("/v1/sync", bytes(size), media_type="application/zstd")
    edge.close()
    assert caught.value.stalled


def test_an_answer_that_stops_in_the_middle_has_stalled(impatient):
    with socket.create_server(("127.0.0.1", 0)) as listening:
        held = []

        def answer_half():
            connection, _ = listening.accept()
            held.append(connection)
            connection.recv(9_999)
            connection.sendall(
                "\r\n".join(("HTTP/1.1 " + ANSWER[0], *ANSWER[1:], "", "o")).encode()
            )

        thread = threading.Thread(target=answer_half)
        thread.start()
        with pytest.raises(OfflineError) as caught:
            ask(f"http://127.0.0.1:{listening.getsockname()[1]}")
        thread.join(10)
        held[0].close()
    assert caught.value.stalled


def test_no_connection_is_no_stall():
    with pytest.raises(OfflineError) as caught:
        ask("http://127.0.0.1:9")
    assert not caught.value.stalled


def test_whoever_waits_for_an_answer_can_be_ended_from_another_thread(deaf):
    hang_up, failed = HangUp(), []

    def wait():
        try:
            ask(deaf, hang_up=hang_up)
        except OfflineError as error:
            failed.append(error)

    thread = threading.Thread(target=wait)
    thread.start()
    hang_up.now()
    thread.join(10)
    assert not thread.is_alive()
    assert len(failed) == 1
