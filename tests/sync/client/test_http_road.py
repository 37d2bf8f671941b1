"""The road over HTTP: to the real server, and past everything that is not it."""

from dataclasses import replace

import pytest

from sync.client.errors import (
    DeviceRefusedError,
    InsecureAddressError,
    OfflineError,
    PortalError,
    ProxyError,
    ServerMisbehavedError,
    ServerTroubleError,
)
from sync.client.exchange import exchange
from sync.client.hang_up import HangUp
from sync.client.http_road import HttpRoad
from sync.protocol.compression import compress
from sync.protocol.limits import REPLY_BYTES
from sync.protocol.replies import write_refusal
from sync.server.enrolment import revoke
from tests.sync.client.memory_outbox import MemoryOutbox
from tests.sync.client.strange_server import strange_server
from tests.sync.province import AT, new_device, serving, visit_line

ZSTD = "Content-Type: application/zstd"
HTML = b"<html>Xin moi dang nhap</html>"
UNSIGNED = compress(b"{}\n")


@pytest.fixture
def credentials(sqlite_province):
    return new_device(sqlite_province)


@pytest.fixture
def outbox():
    return MemoryOutbox([visit_line(number) for number in range(1, 21)])


@pytest.fixture
def strange():
    with strange_server() as server:
        yield server


def push(outbox, credentials, url, **facts):
    credentials = replace(credentials, server_url=url, province_ca=facts.pop("province_ca", None))
    road = HttpRoad(credentials, **facts)
    try:
        return exchange(outbox, road, credentials, clock=lambda: AT)
    finally:
        road.close()


def test_twenty_lines_go_in_one_request(running, outbox, credentials):
    outcome = push(outbox, credentials, running.url)
    assert (outcome.sent, outcome.requests, outbox.mark) == (20, 1, 20)


def test_many_batches_go_over_one_road(running, credentials):
    outbox = MemoryOutbox([visit_line(number) for number in range(1, 8)], batch=3)
    assert push(outbox, credentials, running.url).requests == 3


STRANGE_ANSWERS = [
    ("a portal's page", PortalError, "page",
     ("200 OK", "Content-Type: text/html", f"Content-Length: {len(HTML)}"), HTML),
    ("a portal's redirect", PortalError, "redirect",
     ("302 Found", "Location: http://login.example/", "Content-Length: 0"), b""),
    ("a network that wants a login", PortalError, "page",
     ("511 Network Authentication Required", "Content-Length: 0"), b""),
    ("a proxy that wants a login", ProxyError, "login",
     ("407 Proxy Authentication Required", "Content-Length: 0"), b""),
    ("a portal's page with a refusal", PortalError, "page",
     ("403 Forbidden", "Content-Type: text/html", f"Content-Length: {len(HTML)}"), HTML),
    ("a refusal that nobody signed", ServerMisbehavedError, "status 401",
     ("401 Unauthorized", "Content-Length: 0"), b""),
    ("another media type", ServerMisbehavedError, "media_type",
     ("200 OK", "Content-Type: text/plain", "Content-Length: 2"), b"ok"),
    ("no length", ServerMisbehavedError, "no_length", ("200 OK", ZSTD), b"{}\n"),
    ("a body cut short", ServerMisbehavedError, "cut",
     ("200 OK", ZSTD, "Content-Length: 300"), b'{"answer":"held"'),
    ("a body without end", ServerMisbehavedError, "too_large",
     ("200 OK", ZSTD, f"Content-Length: {REPLY_BYTES + 1}"), b" " * 99),
    ("a body that is compressed", ServerMisbehavedError, "media_type",
     ("200 OK", ZSTD, "Content-Encoding: gzip", "Content-Length: 9"), b"\x1f\x8b1234567"),
    ("an answer that is not compressed", ServerMisbehavedError, "compression",
     ("200 OK", ZSTD, "Content-Length: 3"), b"{}\n"),
    ("an answer without a signature", ServerMisbehavedError, "form",
     ("200 OK", ZSTD, f"Content-Length: {len(UNSIGNED)}"), UNSIGNED),
]  # fmt: skip


@pytest.mark.parametrize("case", STRANGE_ANSWERS, ids=lambda case: case[0])
def test_an_answer_that_is_not_the_province_s_moves_nothing(outbox, credentials, strange, case):
    _, error, what, head, body = case
    strange.says(*head, body=body)
    with pytest.raises(error) as caught:
        push(outbox, credentials, strange.url)
    assert caught.value.what == what
    assert outbox.mark == 0


@pytest.mark.parametrize("status", [500, 502, 503, 429])
def test_a_server_in_trouble_says_when_to_come_again(outbox, credentials, strange, status):
    strange.says(f"{status} Trouble", "Retry-After: 120", "Content-Length: 0")
    with pytest.raises(ServerTroubleError) as caught:
        push(outbox, credentials, strange.url)
    assert (caught.value.status, caught.value.retry_after) == (status, 120)
    assert outbox.mark == 0


def test_a_server_that_hangs_up_is_no_connection(outbox, credentials, strange):
    strange.answer = b""
    with pytest.raises(OfflineError):
        push(outbox, credentials, strange.url)


def test_nobody_listening_is_no_connection(outbox, credentials):
    with pytest.raises(OfflineError):
        push(outbox, credentials, "http://127.0.0.1:9")


def recorded_answer(strange, running, credentials, outbox):
    """An answer of the real province to an earlier question."""
    strange_credentials = replace(credentials, server_url=running.url)
    road = HttpRoad(strange_credentials)
    answers = []

    class Recorder:
        def send(self, envelope, **_following):
            answers.append(road.send(envelope))
            return answers[-1]

    exchange(outbox, Recorder(), strange_credentials, clock=lambda: AT)
    road.close()
    strange.says("200 OK", ZSTD, f"Content-Length: {len(answers[0])}", body=answers[0])


def test_an_old_answer_proves_nothing(running, strange, outbox, credentials):
    recorded_answer(strange, running, credentials, outbox)
    outbox.mark = 0
    with pytest.raises(ServerMisbehavedError, match="signature"):
        push(outbox, credentials, strange.url)
    assert outbox.mark == 0


def test_an_answer_of_another_province_proves_nothing(running, outbox, credentials):
    stranger = replace(credentials, province_key=bytes(range(32)))
    with pytest.raises(ServerMisbehavedError, match="signature"):
        push(outbox, stranger, running.url)
    assert outbox.mark == 0


def signed_by(seed, nonce, reason="revoked"):
    return write_refusal(reason, seed=seed, nonce=nonce)


@pytest.mark.parametrize("status", ["401 Unauthorized", "403 Forbidden"])
@pytest.mark.parametrize(
    ("body", "what"),
    [
        (compress(b'{"answer":"refused","reason":"revoked"}\n'), "form"),
        (compress(b'{"answer":"refused","reason":"revoked"}\n{"sig":"AAAA"}\n'), "signature"),
        (signed_by(bytes(32), bytes(16)), "signature"),
    ],
    ids=["unsigned", "with a bad signature", "signed by another"],
)
def test_a_refusal_that_the_province_did_not_sign_logs_nobody_out(
    strange, outbox, credentials, status, body, what
):
    strange.says(status, ZSTD, f"Content-Length: {len(body)}", body=body)
    with pytest.raises(ServerMisbehavedError) as caught:
        push(outbox, credentials, strange.url)
    assert caught.value.what == what


def test_an_old_refusal_logs_nobody_out(strange, sqlite_province, outbox, credentials):
    body = signed_by(sqlite_province.identity.seed, bytes(16))
    strange.says("403 Forbidden", ZSTD, f"Content-Length: {len(body)}", body=body)
    with pytest.raises(ServerMisbehavedError, match="signature"):
        push(outbox, credentials, strange.url)


@pytest.mark.parametrize("token", ["nvh1_wrong", ""])
def test_a_token_that_the_province_does_not_know_is_refused_by_signature(
    running, outbox, credentials, token
):
    with pytest.raises(DeviceRefusedError, match="unknown_device"):
        push(outbox, replace(credentials, token=token), running.url)


def test_only_a_signed_refusal_refuses_the_device(running, outbox, credentials):
    with running.province.engine.begin() as connection:
        house, device = credentials.house_id, credentials.device_id
        revoke(connection, house_id=house, device_id=device, at=AT)
    with pytest.raises(DeviceRefusedError, match="revoked"):
        push(outbox, credentials, running.url)


@pytest.mark.parametrize(
    "url",
    ["http://province.example", "ftp://127.0.0.1", "province.example", "https://", "http://["],
)
def test_nothing_is_sent_to_an_address_that_others_can_read(outbox, credentials, url):
    with pytest.raises(InsecureAddressError):
        push(outbox, credentials, url)


def test_a_crash_between_commit_and_answer_sends_again_and_doubles_nothing(
    sqlite_province, outbox, credentials
):
    class DiedError(Exception):
        pass

    def die():
        raise DiedError

    with serving(sqlite_province, after_commit=die) as running, pytest.raises(ServerTroubleError):
        push(outbox, credentials, running.url)
    assert outbox.mark == 0
    with serving(sqlite_province) as running:
        assert push(outbox, credentials, running.url).bytes_up < 1_500
    assert outbox.mark == 20


def test_the_question_has_no_header_that_the_server_does_not_need(strange, outbox, credentials):
    strange.says("503 Trouble", "Content-Length: 0")
    with pytest.raises(ServerTroubleError):
        push(outbox, credentials, strange.url)
    head = strange.questions[0].partition(b"\r\n\r\n")[0].decode().splitlines()
    names = sorted(line.partition(":")[0] for line in head[1:])
    assert names == ["Authorization", "Content-Length", "Content-Type", "Host"]


def test_a_netrc_file_does_not_change_the_token(
    strange, outbox, credentials, tmp_path, monkeypatch
):
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login a password b\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    strange.says("503 Trouble", "Content-Length: 0")
    with pytest.raises(ServerTroubleError):
        push(outbox, credentials, strange.url)
    assert f"Bearer {credentials.token}".encode() in strange.questions[0]


def test_a_proxy_is_not_asked_for_this_pc(running, outbox, credentials, monkeypatch):
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    assert push(outbox, credentials, running.url).sent == 20


def test_a_road_that_was_hung_up_carries_nothing_any_more(running, outbox, credentials):
    hang_up = HangUp()
    hang_up.now()
    with pytest.raises(OfflineError):
        push(outbox, credentials, running.url, hang_up=hang_up)
    assert outbox.mark == 0
