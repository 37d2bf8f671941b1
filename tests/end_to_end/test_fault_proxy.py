"""A real house and a real province, with every fault of a network between them."""

import random
from itertools import cycle

import pytest

from tests.end_to_end import fault_proxy as network
from tests.end_to_end.fault_proxy import PAGE, says

HTML = "Content-Type: text/html"
OURS = "Content-Type: application/jsonl"
FAULTS = {
    "the question is lost": (network.question_lost, "OfflineError"),
    "the answer is lost": (network.answer_lost, "OfflineError"),
    "the answer is cut short": (network.answer_truncated(5), "ServerMisbehavedError"),
    "a bit of the answer is flipped": (network.answer_flipped(40), "ServerMisbehavedError"),
    "an old answer comes": (network.answer_of_before, "ServerMisbehavedError"),
    "an old question comes again": (network.question_of_before, "sent"),
    "it takes a while": (network.delayed(0.02), "sent"),
    "a portal's page": (says("200 OK", HTML, body=PAGE), "PortalError"),
    "a portal's page instead of the answer": (
        network.heard_but_says("200 OK", HTML, body=PAGE),
        "PortalError",
    ),
    "a portal's redirect": (says("302 Found", "Location: http://login.example/"), "PortalError"),
    "a network that wants a login": (says("511 Network Authentication"), "PortalError"),
    "a proxy that wants a login": (says("407 Proxy Authentication"), "ProxyError"),
    "too large": (says("413 Content Too Large"), "sent"),
    "too often": (says("429 Too Many Requests", "Retry-After: 9"), "ServerTroubleError"),
    "a fault of the server": (says("500 Internal Server Error"), "ServerTroubleError"),
    "a server behind a server is gone": (says("502 Bad Gateway"), "ServerTroubleError"),
    "the disk is full": (says("507 Insufficient Storage"), "ServerTroubleError"),
    "a refusal that nobody signed": (
        says("401 Unauthorized", OURS, body=b'{"answer":"refused","reason":"revoked"}\n'),
        "ServerMisbehavedError",
    ),
    "an acceptance that nobody signed": (says("200 OK", OURS, body=b"{}\n"), "Server"),
}


def test_no_fault_of_the_network_loses_or_doubles_a_line(ends):
    ends.start_server()
    ends.start_house()
    ends.ask(3)
    assert ends.told_by_house()["error"] is None
    for name, (fault, told) in FAULTS.items():
        ends.proxy.faults.put(fault)
        ends.ask(3)
        assert (ends.told_by_house()["error"] or "sent").startswith(told), name
    ends.stop_house()
    ends.require_everything_once(at_least=3 * len(FAULTS))


@pytest.mark.parametrize("way", [network.question_cut, network.answer_cut])
def test_no_cut_at_any_byte_loses_or_doubles_a_line(ends, way):
    chance = random.Random(2026)
    ends.start_server()
    ends.start_house()
    for _, lines in zip(range(40), cycle((0, 1, 2, 7)), strict=False):
        ends.proxy.faults.put(way(chance.randrange(1, 2_000)))
        ends.ask(lines)
        assert ends.told_by_house()["error"] in {"OfflineError", "ServerMisbehavedError"}
    ends.stop_house()
    ends.require_everything_once(at_least=60)
