import http.client
import json

import pytest

from sync.protocol.bundles import RECEIPT_TYPE
from sync.protocol.mailbox import LAY_PATH, RECEIPT_PATH


@pytest.fixture
def ask(mailbox):
    def ask(path, body=b"", *, secret=None, method="POST", **headers):
        address = mailbox.address
        connection = http.client.HTTPConnection(address.host, address.port, timeout=10)
        shown = {"Authorization": f"Bearer {secret or address.secret}"} | headers
        connection.request(method, path, body, shown)
        answer = connection.getresponse()
        said = answer.status, answer.read(), answer.headers
        connection.close()
        return said

    return ask


QUESTION = json.dumps({"house": "a" * 32, "device": "b" * 32}).encode()


def test_no_receipt_is_an_empty_answer(ask):
    status, body, headers = ask(RECEIPT_PATH, QUESTION)
    assert (status, body, headers["Content-Type"]) == (200, b"", RECEIPT_TYPE)


@pytest.mark.parametrize("secret", ["A" * 16, "x", "\xff"])
def test_who_is_not_paired_gets_nothing(ask, secret):
    for path in (LAY_PATH, RECEIPT_PATH, "/"):
        assert ask(path, QUESTION, secret=secret)[:2] == (401, b"")


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        (LAY_PATH, b"no bundle", 400),
        (RECEIPT_PATH, b"not json", 400),
        (RECEIPT_PATH, b"{}", 400),
        (RECEIPT_PATH, bytes(2_000), 413),
        ("/NVH/../pairing", b"", 404),
        ("/v1/bundles", b"", 404),
    ],
)
def test_what_is_no_question_is_refused_small(ask, path, body, status):
    assert ask(path, body)[:2] == (status, b"")


@pytest.mark.parametrize(
    ("name", "value", "status"),
    [
        ("Content-Length", "64000001", 413),
        ("Content-Length", "-1", 411),
        ("Transfer-Encoding", "chunked", 411),
    ],
)
def test_a_body_of_no_length_or_too_great_a_one_is_not_read(mailbox, name, value, status):
    address = mailbox.address
    connection = http.client.HTTPConnection(address.host, address.port, timeout=10)
    connection.putrequest("POST", LAY_PATH)
    connection.putheader("Authorization", f"Bearer {address.secret}")
    connection.putheader(name, value)
    connection.endheaders()
    assert connection.getresponse().status == status
    connection.close()


def test_nothing_but_the_two_questions_is_answered(ask):
    for method in ("GET", "PUT", "DELETE"):
        assert ask(RECEIPT_PATH, method=method)[0] == 501


def test_names_in_a_question_lead_nowhere(ask, mailbox, tmp_path):
    (tmp_path / "box" / "secret.nvhr").write_bytes(b"not yours")
    question = {"house": "../secret", "device": "../../x", "taken": "00"}
    assert ask(RECEIPT_PATH, json.dumps(question).encode())[0] in {200, 400}
    assert (tmp_path / "box" / "secret.nvhr").exists()
