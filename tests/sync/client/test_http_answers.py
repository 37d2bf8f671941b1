import pytest

from sync.client.errors import (
    InsecureAddressError,
    OfflineError,
    ServerTroubleError,
    TooLargeError,
)
from sync.client.http_answers import require_an_answer, require_secure


def headers(**changed):
    said = {"Content-Type": "application/zstd", "Content-Length": "7"}
    return said | {name.replace("_", "-"): value for name, value in changed.items()}


@pytest.mark.parametrize("status", [200, 401, 403, 409])
def test_an_answer_of_the_province_is_read(status):
    assert require_an_answer(status, headers(Content_Type="Application/ZStd; charset=utf-8")) == 7


@pytest.mark.parametrize(
    ("said", "meant"), [("0", 0), ("60", 60), ("-1", None), ("²", None), ("9" * 30, None)]
)
def test_a_time_to_come_again_is_whole_seconds(said, meant):
    with pytest.raises(ServerTroubleError) as caught:
        require_an_answer(503, headers(Retry_After=said))
    assert caught.value.retry_after == meant


@pytest.mark.parametrize(
    ("until", "now", "meant"),
    [
        ("Sun, 22 Nov 2026 07:10:00 GMT", "Sun, 22 Nov 2026 07:00:00 GMT", 600),
        ("Sun, 22 Nov 2026 14:10:00 +0700", "Sun, 22 Nov 2026 07:00:00 GMT", 600),
        ("Sun, 22 Nov 2026 07:10:00 GMT", "Sun, 22 Nov 2026 08:00:00 GMT", 0),
        ("Fri, 31 Dec 1999 23:59:59 GMT", "", 0),
        ("soon", "Sun, 22 Nov 2026 07:00:00 GMT", None),
        ("Sun, 99 Nov 2026 07:00:00 GMT", "", None),
    ],
)
def test_a_time_to_come_again_may_be_a_date_by_the_sender_s_own_clock(until, now, meant):
    with pytest.raises(ServerTroubleError) as caught:
        require_an_answer(429, headers(Retry_After=until, Date=now))
    assert caught.value.retry_after == meant


def test_a_server_that_found_us_too_slow_saw_a_stall():
    with pytest.raises(OfflineError) as caught:
        require_an_answer(408, headers())
    assert caught.value.stalled


@pytest.mark.parametrize("media_type", ["application/jsonl", "text/html"])
def test_too_large_is_said_by_anybody_and_only_means_less_at_once(media_type):
    with pytest.raises(TooLargeError):
        require_an_answer(413, headers(Content_Type=media_type))


@pytest.mark.parametrize(
    "url",
    ["https://province.example/", "http://127.0.0.1:8080", "http://localhost", "http://[::1]:1"],
)
def test_an_address_that_others_cannot_read_is_used(url):
    assert require_secure(url) == url.rstrip("/")


@pytest.mark.parametrize("url", ["http://127.0.0.1.evil.example", "http://127.0.0.1@evil.example"])
def test_an_address_that_only_looks_like_this_pc_is_refused(url):
    with pytest.raises(InsecureAddressError):
        require_secure(url)
