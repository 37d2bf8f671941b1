import pytest
from sqlalchemy.exc import IntegrityError

from desktop.store import outbox
from desktop.store.bundle_marks import find, next_number, note, overtake
from desktop.store.tables.visits import VisitGroupRow
from sync.protocol.house_log import Confirmed, Question

LOG = "c" * 32


def mark(letter, *, number=1, first=1, last=9):
    return Question(number, letter * 16, LOG, first, last, (("house", 118), ("ref", 9041)))


@pytest.fixture
def unit(database):
    with database.unit_of_work(now=1) as unit:
        yield unit


def overtaken(unit, letters=(b"a", b"b", b"c")):
    return [find(unit, letter * 16).overtaken for letter in letters]


def test_what_was_asked_is_known_again_by_its_nonce(unit):
    note(unit, [mark(b"a"), mark(b"b")], now=1)
    assert find(unit, b"b" * 16) == mark(b"b")
    assert find(unit, b"z" * 16) is None


def test_bundles_are_counted(unit):
    assert next_number(unit) == 1
    note(unit, [mark(b"a"), mark(b"b")], now=1)
    assert next_number(unit) == 2


def test_an_answer_overtakes_what_was_asked_before_it_and_nothing_after(unit):
    note(unit, [mark(b"a"), mark(b"b"), mark(b"c")], now=1)
    overtake(unit, b"b" * 16, at=7)
    assert overtaken(unit) == [True, True, False]


def test_an_answer_to_an_overtaken_question_overtakes_nothing_more(unit):
    note(unit, [mark(b"a"), mark(b"b"), mark(b"c")], now=1)
    assert overtake(unit, b"b" * 16, at=7)
    assert not overtake(unit, b"a" * 16, at=7)
    assert not overtake(unit, b"b" * 16, at=7)
    assert not overtake(unit, b"z" * 16, at=7)
    assert overtaken(unit) == [True, True, False]


def test_an_answer_by_another_road_overtakes_all(unit):
    note(unit, [mark(b"a"), mark(b"b"), mark(b"c")], now=1)
    overtake(unit, None, at=7)
    assert overtaken(unit) == [True, True, True]


def test_a_nonce_is_never_asked_twice(database):
    with pytest.raises(IntegrityError), database.unit_of_work(now=1) as unit:
        note(unit, [mark(b"a"), mark(b"a")], now=1)


def test_a_mark_that_moves_overtakes_in_the_same_step(database):
    with database.unit_of_work(now=1) as unit:
        note(unit, [mark(b"a"), mark(b"b")], now=1)
        place = outbox.place(unit)
        confirmed = Confirmed(0, place.mark_chain, 0, "0" * 32, 0, 1, question=b"a" * 16)
        outbox.settle(unit, confirmed, now=1)
    with database.reading() as unit:
        assert overtaken(unit, (b"a", b"b")) == [True, False]


def test_a_receipt_that_was_overtaken_while_it_was_read_moves_no_mark(database):
    with database.unit_of_work(now=1) as unit:
        unit.add(VisitGroupRow(label="Trẻ em", place=1))
    with database.unit_of_work(now=1) as unit:
        note(unit, [mark(b"a")], now=1)
        root, chain = outbox.chain_at(unit, 0), outbox.chain_at(unit, 1)
        outbox.settle(unit, Confirmed(0, root, 0, "0" * 32, 0, 1), now=1)
        late = Confirmed(1, chain, 0, "0" * 32, 0, 1, question=b"a" * 16)
        outbox.settle(unit, late, now=1)
        assert outbox.place(unit).mark == 0
