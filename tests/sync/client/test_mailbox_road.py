import socket
from urllib.parse import urlsplit

import pytest

from sync.client.errors import OfflineError, ServerMisbehavedError, ServerTroubleError
from sync.client.mailbox_road import MailboxRoad, exchange_by_mailbox
from sync.protocol.mailbox import MailboxAddress
from tests.sync.client.stick_house import House
from tests.sync.client.strange_server import strange_server
from tests.sync.province import AT, new_device

SECRET = "A" * 16
TYPE = "Content-Type: application/vnd.nhavanhoa.receipt"


@pytest.fixture
def house(sqlite_province):
    return House(new_device(sqlite_province), lines=2)


def ask(house, server):
    parts = urlsplit(server.url)
    road = MailboxRoad(MailboxAddress(parts.hostname, parts.port, SECRET))
    return exchange_by_mailbox(road, house.end, clock=lambda: AT)


@pytest.mark.parametrize(
    ("status", "headers", "body", "error"),
    [
        ("401 Unauthorized", (TYPE, "Content-Length: 0"), b"", ServerMisbehavedError),
        (
            "200 OK",
            ("Content-Type: text/html", "Content-Length: 4"),
            b"page",
            ServerMisbehavedError,
        ),
        ("302 Found", ("Location: http://login", "Content-Length: 0"), b"", ServerMisbehavedError),
        ("200 OK", (TYPE, "Content-Length: 9"), b"cut", ServerMisbehavedError),
        ("200 OK", (TYPE,), b"endless", ServerMisbehavedError),
        ("507 Insufficient Storage", (TYPE, "Content-Length: 0"), b"", ServerTroubleError),
        ("503 Service Unavailable", (TYPE, "Content-Length: 0"), b"", ServerTroubleError),
    ],
)
def test_what_is_no_answer_of_a_mailbox_is_not_believed(house, status, headers, body, error):
    with strange_server() as server:
        server.says(status, *headers, body=body)
        with pytest.raises(error):
            ask(house, server)
    assert house.mark == 0


def test_a_mailbox_that_is_not_there_is_no_connection(house):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    road = MailboxRoad(MailboxAddress("127.0.0.1", port, SECRET))
    with pytest.raises(OfflineError):
        exchange_by_mailbox(road, house.end, clock=lambda: AT)


def test_the_secret_goes_in_a_header_and_not_in_the_path(house):
    with strange_server() as server:
        server.says("200 OK", TYPE, "Content-Length: 0")
        ask(house, server)
    first, second = server.questions
    assert first.startswith(b"POST /v1/receipt ")
    assert second.startswith(b"POST /v1/bundle ")
    assert SECRET.encode() not in first.splitlines()[0]
    assert b"NVHB1\n" in second
