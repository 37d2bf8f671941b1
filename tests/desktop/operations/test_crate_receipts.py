"""Who sent a crate hears what became of it, without a telephone."""

import pytest

from desktop.operations import crate_receiving as receiving
from desktop.operations import crates, lending
from desktop.operations.crate_lists import crate_card
from desktop.operations.crate_lists import crates as all_crates
from desktop.register import crates as journey
from tests.desktop.operations.two_houses import barcodes, coming


@pytest.fixture
def sent(houses):
    """A crate of three books on its way."""
    houses.crate = houses.send()
    houses.there = coming(houses.receiver).crate_id
    return houses


def heard(sent):
    """What the sender sees of the crate after both houses sent and received."""
    sent.exchange()
    sent.exchange()
    card = sent.sender.see(crate_card, crate_id=sent.crate)
    [line] = sent.sender.see(all_crates)
    assert line == card.line
    return card


def missing(card):
    return [copy.title for copy in card.copies if copy.why == journey.NOT_ARRIVED]


def test_nothing_is_heard_of_a_crate_on_its_way(sent):
    assert heard(sent).line.receipt is None


def test_a_crate_that_was_received_whole_is_heard_of_and_undo_there_too(sent):
    sent.receiver.do(receiving.receive_crate, crate_id=sent.there)
    receipt = heard(sent).line.receipt
    assert (receipt.state, receipt.count, receipt.missing) == (journey.HERE, 3, frozenset())
    sent.receiver.undo()
    assert heard(sent).line.receipt is None


def test_what_was_not_found_there_is_named(sent):
    *scanned, last = barcodes(sent.receiver, sent.there)
    for code in scanned:
        sent.receiver.do(receiving.receive_copy, crate_id=sent.there, code=code, words="Sách")
    assert heard(sent).line.receipt is None, "it is still being checked"
    sent.receiver.do(receiving.receive_crate, crate_id=sent.there)
    card = heard(sent)
    assert (card.line.receipt.count, card.line.receipt.missing) == (2, {last})
    assert missing(card) == ["Dế Mèn"]


def test_a_crate_that_was_given_back_tells_what_follows_later(sent):
    first, *_ = barcodes(sent.receiver, sent.there)
    sent.receiver.do(receiving.receive_crate, crate_id=sent.there)
    reader = sent.receiver.person()
    sent.receiver.do(lending.scan, code=first, person_id=reader)
    sent.receiver.do(receiving.give_back, crate_id=sent.there)
    card = heard(sent)
    receipt = card.line.receipt
    assert (receipt.state, receipt.count, receipt.late) == (journey.GIVEN_BACK, 2, 1)
    assert missing(card) == []


def test_a_crate_that_is_home_is_not_spoken_of_any_more(sent):
    sent.receiver.do(receiving.receive_crate, crate_id=sent.there)
    assert heard(sent).line.receipt is not None
    sent.sender.do(crates.note_arrival, crate_id=sent.crate)
    assert heard(sent).line.receipt is not None
    sent.sender.do(crates.bring_home, crate_id=sent.crate)
    assert heard(sent).line.receipt is None
