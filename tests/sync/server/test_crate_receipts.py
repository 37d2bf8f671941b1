"""What a house hears of the crates that it sent."""

import pytest

from sync.protocol.pulled_rows import GONE
from sync.server.crates import announced_id
from tests.sync.province import new_device
from tests.sync.server.crate_lines import CRATE, A, book, crate, on_its_way

B, C = "b" * 32, "e" * 32


@pytest.fixture
def arrived(tell, province, device):
    """Two books were sent; say as the receiver how the crate stands, with these books in it."""
    receiver = new_device(province)
    there = announced_id(device.house_id, CRATE)
    tell(A, crate(receiver.house_id), *book(1), *book(2), on_its_way())

    def arrived(*numbers, by=receiver, log=B, of=there, **fields):
        books = [line for number in numbers for line in book(number, crate=of)]
        return tell(log, *books, crate(None, of, **({"state": "here"} | fields)), credentials=by)

    return arrived


@pytest.fixture
def receipts(hear, device):
    """Return what the sender hears after a revision, and the new one."""

    def receipts(after=0):
        rows, seen = hear(device, after)
        return [row for row in rows if row.kind == "crate_received"], seen

    return receipts


def test_the_sender_hears_under_its_own_row_what_arrived_and_what_did_not(arrived, receipts):
    arrived(2)
    ([row], _) = receipts()
    assert row.row_id == CRATE
    missing = ["30001000000010"]
    assert row.fields == {"state": "here", "since": "2026-11-22", "count": 1, "missing": missing}


def test_a_crate_taken_in_by_its_count_misses_no_book_by_name(arrived, receipts):
    arrived(count=2)
    ([row], _) = receipts()
    assert (row.fields["count"], row.fields.get("missing")) == (2, None)


@pytest.mark.parametrize("state", ["coming", "cancelled"])
def test_what_is_still_checked_or_did_not_come_is_not_told(arrived, receipts, state):
    arrived(1, state=state)
    assert receipts()[0] == []


def test_what_is_taken_back_there_is_gone_here(arrived, receipts, tell, province):
    arrived(1)
    _, seen = receipts()
    arrived(state="coming")
    assert [row.state for row in receipts(seen)[0]] == [GONE]


def test_nobody_receives_what_was_sent_to_another(arrived, receipts, province):
    stranger = new_device(province)
    arrived(1, by=stranger, log=C)
    arrived(2, by=stranger, log=C, of=CRATE)
    assert receipts()[0] == []
