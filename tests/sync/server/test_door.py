"""The limits of a real server on 127.0.0.1: one caller cannot take it from the others."""

import gzip
import http.client
import socket
from contextlib import contextmanager
from dataclasses import replace
from types import SimpleNamespace
from urllib.parse import urlsplit

import pytest
import zstandard

from sync.client.errors import OfflineError, ServerTroubleError, TooLargeError
from sync.client.exchange import exchange
from sync.client.http_road import HttpRoad
from sync.protocol.limits import COMPRESSED_BYTES, INFLATED_BYTES
from sync.server.door import Door, Limits, NotNowError
from tests.sync.client.memory_outbox import MemoryOutbox
from tests.sync.province import AT, envelope_of, new_device, serving, visit_line


@pytest.fixture
def credentials(sqlite_province):
    return new_device(sqlite_province)


@pytest.fixture
def serve(sqlite_province):
    @contextmanager
    def serve(**limits):
        with serving(sqlite_province, limits=Limits(**limits)) as running:
            yield urlsplit(running.url)

    return serve


def ask(address, body=b"", *, token="", path="/v1/sync", method="POST", headers=()):
    connection = http.client.HTTPConnection(address.netloc, timeout=20)
    said = {"Authorization": f"Bearer {token}"} | dict(headers)
    connection.request(method, path, body, said)
    answer = connection.getresponse()
    heard = answer.status, dict(answer.getheaders())
    answer.read()
    connection.close()
    return heard


def test_a_device_that_asks_too_often_is_told_when_to_come_again(serve, credentials):
    envelope = envelope_of(credentials, [])
    with serve(per_minute=1, burst=3) as address:
        heard = [ask(address, envelope, token=credentials.token) for _ in range(5)]
    # The first is let in as a stranger; from then on the device has a bucket of its own.
    assert [status for status, _ in heard] == [200, 200, 200, 200, 429]
    headers = {name.lower(): value for name, value in heard[-1][1].items()}
    assert 50 <= int(headers["retry-after"]) <= 60
    assert headers["connection"] == "close"


def test_the_client_obeys(serve, credentials):
    outbox = MemoryOutbox([visit_line(number) for number in range(9)], batch=1)
    with serve(per_minute=1, burst=3) as address:
        road = HttpRoad(_at(credentials, address))
        with pytest.raises(ServerTroubleError) as caught:
            exchange(outbox, road, credentials, clock=lambda: AT)
        road.close()
    assert caught.value.status == 429
    assert caught.value.retry_after > 0
    assert outbox.mark == 4, "what was taken before is not sent again"


def test_strangers_do_not_take_from_a_device_behind_the_same_address(serve, credentials):
    envelope = envelope_of(credentials, [])
    with serve(per_minute=1, burst=3) as address:
        assert ask(address, envelope, token=credentials.token)[0] == 200
        strangers = [ask(address, envelope, token=f"guess{number}")[0] for number in range(5)]
        assert strangers == [401, 401, 401, 429, 429]
        assert ask(address, envelope, token=credentials.token)[0] == 200


@pytest.mark.parametrize("path", ["/v1/enrol", "/v1/bundle"])
def test_whoever_shows_no_token_is_counted_by_the_address(serve, path):
    with serve(per_minute=1, burst=3) as address:
        heard = [ask(address, b"x", path=path)[0] for _ in range(5)]
    assert heard == [400, 400, 400, 429, 429]


def test_noise_is_counted_against_its_address(serve):
    with serve(per_minute=1, burst=3) as address:
        assert [ask(address, b"noise")[0] for _ in range(4)] == [400, 400, 400, 429]


def test_too_many_at_work_are_sent_away_for_a_while(serve, credentials):
    with serve(pushes_at_once=0) as address:
        status, headers = ask(address, envelope_of(credentials, []), token=credentials.token)
    assert status == 503
    assert int(headers["retry-after"]) > 0


def test_too_many_open_bodies_are_sent_away_unread(serve, credentials):
    with serve(bodies_at_once=1) as address, socket.create_connection(_pair(address)) as slow:
        slow.sendall(b"POST /v1/enrol HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nx")
        heard = 200
        while heard == 200:  # until the server has seen the other
            heard, headers = ask(address, envelope_of(credentials, []), token=credentials.token)
    assert heard == 503
    assert headers["connection"] == "close"


def test_a_body_that_does_not_come_is_not_waited_for(serve):
    with serve(body_seconds=0.2) as address, socket.create_connection(_pair(address)) as slow:
        slow.sendall(b"POST /v1/sync HTTP/1.1\r\nHost: x\r\nContent-Length: 999\r\n\r\nx")
        answer = slow.makefile("rb").read()
    assert answer.startswith(b"HTTP/1.1 408")
    assert b"connection: close" in answer.lower()


def test_a_body_that_is_announced_too_large_is_refused_unread(serve):
    with serve() as address, socket.create_connection(_pair(address)) as caller:
        announced = COMPRESSED_BYTES + 1
        head = f"POST /v1/sync HTTP/1.1\r\nHost: x\r\nContent-Length: {announced}\r\n\r\n"
        caller.sendall(head.encode())
        answer = caller.makefile("rb").read()
    assert answer.startswith(b"HTTP/1.1 413")
    assert b"connection: close" in answer.lower()


def test_a_body_that_grows_too_large_is_refused_on_the_way(serve):
    with serve() as address, socket.create_connection(_pair(address)) as caller:
        caller.sendall(b"POST /v1/enrol HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n")
        caller.sendall(b"1001\r\n" + bytes(4_097) + b"\r\n")
        answer = caller.makefile("rb").read()
    assert answer.startswith(b"HTTP/1.1 413")


def test_a_caller_who_hangs_up_in_the_middle_is_no_fault(serve, capfd):
    with serve() as address:
        with socket.create_connection(_pair(address)) as caller:
            caller.sendall(b"POST /v1/sync HTTP/1.1\r\nHost: x\r\nContent-Length: 99\r\n\r\nx")
        assert ask(address, path="/v1/health", method="GET")[0] == 200
    assert capfd.readouterr().err == ""


BOMBS = {
    "zstd": zstandard.compress(bytes(10 * INFLATED_BYTES)),
    "gzip": gzip.compress(bytes(10 * INFLATED_BYTES), 9),
    "zstd with a large window": zstandard.ZstdCompressor(
        compression_params=zstandard.ZstdCompressionParameters(window_log=27)
    ).compress(bytes(10 * INFLATED_BYTES)),
}


@pytest.mark.parametrize("bomb", BOMBS.values(), ids=BOMBS)
def test_a_bomb_is_refused_small(serve, credentials, bomb):
    assert len(bomb) < COMPRESSED_BYTES
    with serve() as address:
        assert ask(address, bomb, token=credentials.token)[0] == 400


def test_on_a_full_disk_nothing_is_taken_and_a_house_may_still_ask(
    serve, credentials, tmp_path, sqlite_province
):
    lines = [visit_line(1)]
    with serve(least_free=1.1, disk=tmp_path) as address:
        status, headers = ask(address, envelope_of(credentials, lines), token=credentials.token)
        assert (status, int(headers["retry-after"])) == (507, 600)
        assert ask(address, b"{}", path="/v1/enrol")[0] == 507
        assert ask(address, envelope_of(credentials, []), token=credentials.token)[0] == 200
        assert ask(address, path="/v1/health", method="GET")[0] == 200
    with sqlite_province.engine.begin() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM ledger_line").scalar_one() == 0
    with serve(least_free=0.0, disk=tmp_path) as address:
        assert ask(address, envelope_of(credentials, lines), token=credentials.token)[0] == 200


@pytest.mark.parametrize(
    ("limits", "error"),
    [
        ({"pushes_at_once": 0}, ServerTroubleError),
        ({"bodies_at_once": 0}, ServerTroubleError),
        ({"body_seconds": 0.0}, OfflineError),
    ],
)
def test_the_client_understands_what_it_is_told(serve, credentials, limits, error):
    outbox = MemoryOutbox([visit_line(1)])
    with serve(**limits) as address:
        road = HttpRoad(_at(credentials, address))
        with pytest.raises(error):
            exchange(outbox, road, credentials, clock=lambda: AT)
        road.close()
    assert outbox.mark == 0


def test_the_client_hears_that_it_sent_too_much(serve, credentials):
    with serve() as address:
        road = HttpRoad(_at(credentials, address))
        with pytest.raises(TooLargeError):
            road.send(bytes(COMPRESSED_BYTES + 1))
        road.close()


def test_a_crowd_of_tokens_is_forgotten_from_the_oldest(monkeypatch):
    monkeypatch.setattr("sync.server.door._MOST_KNOWN", 2)
    door = Door(Limits(per_minute=1, burst=1), clock=lambda: 0.0)
    caller = SimpleNamespace(client=SimpleNamespace(host="192.0.2.1"), headers={})
    for token in "abc":
        door.heard(caller, token, known=True)
    door.heard(caller, "guess", known=False)
    with pytest.raises(NotNowError):
        door.knock(caller, "a")  # not known any more, and the address has nothing left
    door.knock(caller, "c")


def _at(credentials, address):
    return replace(credentials, server_url=address.geturl())


def _pair(address):
    return address.hostname, address.port
