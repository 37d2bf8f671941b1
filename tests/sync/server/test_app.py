"""The routes of a real server on 127.0.0.1: bad input is refused small, never a fault."""

import http.client
import json
import zlib
from urllib.parse import urlsplit

import pytest
import zstandard

from sync.protocol.bundles import RECEIPT_TYPE
from sync.protocol.envelope import read_header
from sync.protocol.limits import COMPRESSED_BYTES, INFLATED_BYTES
from tests.sync.client.stick_house import House, bundle_on, good_stick
from tests.sync.province import envelope_of, new_device, said_by, visit_line


@pytest.fixture
def credentials(sqlite_province):
    return new_device(sqlite_province)


@pytest.fixture
def ask(running, credentials):
    def ask(method, path, body=b"", token=None):
        connection = http.client.HTTPConnection(urlsplit(running.url).netloc, timeout=10)
        token = credentials.token if token is None else token
        connection.request(method, path, body, {"Authorization": f"Bearer {token}"})
        answer = connection.getresponse()
        said = answer.status, answer.read(), answer.headers
        connection.close()
        return said

    return ask


def test_a_push_is_answered_in_the_media_type_of_the_protocol(ask, credentials):
    status, body, headers = ask("POST", "/v1/sync", envelope_of(credentials, [visit_line(1)]))
    assert (status, headers["Content-Type"]) == (200, "application/zstd")
    assert int(headers["Content-Length"]) == len(body) < 300
    assert headers["Server"] is headers["Date"] is None


def test_a_gap_is_a_signed_conflict(ask, credentials):
    status, body, _ = ask("POST", "/v1/sync", envelope_of(credentials, [], first=7))
    assert status == 409
    assert b'"answer":"gap"' in zstandard.decompress(body)


def test_a_gzipped_envelope_is_taken_too(ask, credentials):
    plain = zstandard.decompress(envelope_of(credentials, [visit_line(1)]))
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    assert ask("POST", "/v1/sync", packer.compress(plain) + packer.flush())[0] == 200


@pytest.mark.parametrize("token", ["", "nvh1_guess", "\xff", "a" * 5_000])
def test_a_wrong_token_is_refused_by_signature(ask, credentials, token):
    status, body, _ = ask("POST", "/v1/sync", envelope_of(credentials, []), token)
    assert status == 401
    assert b'"reason":"unknown_device"' in zstandard.decompress(body)


BAD_BODIES = {
    "nothing": b"",
    "noise": bytes(range(256)) * 9,
    "a page": b"<html></html>",
    "an empty frame": zstandard.compress(b""),
    "one line": zstandard.compress(b"{}"),
    "a deep header": zstandard.compress(b"[" * 100_000 + b"\n"),
    "a header of numbers": zstandard.compress(b'{"f":NaN}\n'),
    "a header without end": zstandard.compress(b" " * 100_000),
    "half a gzip": b"\x1f\x8b\x08\x00",
}


@pytest.mark.parametrize("body", BAD_BODIES.values(), ids=BAD_BODIES)
@pytest.mark.parametrize("path", ["/v1/sync", "/v1/enrol"])
def test_a_body_that_is_no_request_is_a_small_4xx(ask, path, body):
    status, said, _ = ask("POST", path, body)
    assert 400 <= status < 500
    assert len(said) < 100


def test_a_body_beyond_the_limit_is_refused_before_it_comes(running):
    connection = http.client.HTTPConnection(urlsplit(running.url).netloc, timeout=10)
    connection.putrequest("POST", "/v1/sync")
    connection.putheader("Content-Length", str(COMPRESSED_BYTES + 1))
    connection.endheaders()
    assert connection.getresponse().status == 413
    connection.close()


def test_an_envelope_that_inflates_beyond_the_limit_is_refused(ask, credentials):
    header = zstandard.decompress(envelope_of(credentials, [])).split(b"\n")[0]
    bomb = zstandard.compress(header + b"\n" + bytes(INFLATED_BYTES))
    assert len(bomb) < 2_000
    assert ask("POST", "/v1/sync", bomb)[0] == 400


def test_an_envelope_of_too_many_lines_is_refused(ask, credentials):
    lines = [visit_line(number) for number in range(2_001)]
    assert ask("POST", "/v1/sync", envelope_of(credentials, lines))[0] == 400


@pytest.mark.parametrize("piece", range(0, 330, 30))
def test_an_envelope_cut_anywhere_is_refused_and_nothing_taken(ask, credentials, piece):
    envelope = envelope_of(credentials, [visit_line(1)])
    status, _, _ = ask("POST", "/v1/sync", envelope[:piece])
    assert status in {400, 403}
    status, body, _ = ask("POST", "/v1/sync", envelope_of(credentials, []))
    assert b'"hw":0' in zstandard.decompress(body)


def test_an_envelope_whose_header_was_changed_on_the_way_is_refused(ask, credentials):
    plain = zstandard.decompress(envelope_of(credentials, [visit_line(1)]))
    changed = zstandard.compress(plain.replace(b'"clock":0', b'"clock":9'))
    assert read_header(changed).clock == 9
    status, body, _ = ask("POST", "/v1/sync", changed)
    assert status == 403
    assert b'"reason":"signature"' in zstandard.decompress(body)


def test_health_says_that_it_is_up(ask):
    status, body, _ = ask("GET", "/v1/health")
    assert (status, json.loads(body)) == (200, {"status": "up"})


@pytest.mark.parametrize("path", ["/", "/docs", "/openapi.json", "/v1/sync/", "/v1/sync"])
def test_there_is_nothing_else_to_see(ask, path):
    assert ask("GET", path)[0] in {404, 405}


def test_a_database_in_trouble_is_said_and_nothing_was_kept(ask, running, credentials):
    envelope = envelope_of(credentials, [visit_line(1)])
    with running.province.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE held_row RENAME TO hidden")
    status, _, headers = ask("POST", "/v1/sync", envelope)
    assert (status, headers["Retry-After"]) == (503, "60")
    with running.province.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE hidden RENAME TO held_row")
        ledger = connection.exec_driver_sql("SELECT count(*) FROM ledger_line").scalar_one()
    assert ledger == 0


def test_a_disk_that_is_full_after_all_is_said_and_nothing_was_kept(ask, running, credentials):
    lines = [visit_line(number) for number in range(1, 1_000)]
    envelope = envelope_of(credentials, lines)
    with running.province.engine.begin() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1")  # no page more than there are
    status, _, headers = ask("POST", "/v1/sync", envelope)
    assert (status, headers["Retry-After"]) == (507, "600")
    with running.province.engine.begin() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
        ledger = connection.exec_driver_sql("SELECT count(*) FROM ledger_line").scalar_one()
    assert ledger == 0
    assert ask("POST", "/v1/sync", envelope)[0] == 200


def test_a_database_that_is_busy_for_too_long_is_said(ask, running, credentials, monkeypatch):
    engine = running.province.engine
    monkeypatch.setattr(engine.pool, "_timeout", 0.01)
    with engine.begin():
        status, _, headers = ask("POST", "/v1/sync", envelope_of(credentials, [visit_line(1)]))
    assert (status, headers["Retry-After"]) == (503, "60")


def test_the_answer_is_signed_by_the_province(running, credentials):
    answer = running.province.sync(envelope_of(credentials, []), credentials.token)
    assert said_by(answer, credentials).answer == "held"


def test_a_bundle_is_answered_with_a_receipt(ask, sqlite_province, credentials, tmp_path):
    house, stick = House(credentials, lines=3), good_stick(tmp_path / "stick")
    house.put(stick)
    status, receipt, headers = ask("POST", "/v1/bundle", bundle_on(stick), token="")
    assert (status, headers["Content-Type"]) == (200, RECEIPT_TYPE)
    assert house.take(receipt).confirmed_to == 3


@pytest.mark.parametrize("body", [b"", b"NVHB1\n", b"NVHB1\n{}\n" + bytes(99)])
def test_what_is_no_bundle_is_refused_small(ask, body):
    status, said, _ = ask("POST", "/v1/bundle", body)
    assert (status, said) == (400, b"")


def test_a_bundle_that_is_too_large_is_not_read_to_its_end(ask, monkeypatch):
    monkeypatch.setattr("sync.server.app.BUNDLE_BYTES", 10_000)
    assert ask("POST", "/v1/bundle", bytes(10_001))[0] == 413
