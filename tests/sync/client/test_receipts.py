from dataclasses import replace
from io import BytesIO
from time import time

import pytest

from sync.client.errors import DeviceRefusedError, ServerMisbehavedError
from sync.client.exchange import exchange
from sync.client.receipts import enrolment_answers, take_receipt
from sync.protocol.bundles import (
    ENROLLED_FRAME,
    STANDING_FRAME,
    Answered,
    ReceiptHeader,
    answers_in,
    read_receipt,
    write_receipt,
)
from sync.protocol.signing import public_key
from sync.server.enrolment import make_code, revoke
from sync.server.sticks import take_bundles
from sync.stick.errors import ForeignFileError
from tests.sync.client.lossy_road import StraightRoad
from tests.sync.client.memory_inbox import MemoryInbox
from tests.sync.client.stick_house import House, bundle_on, good_stick
from tests.sync.province import AT, new_device, visit_line


@pytest.fixture
def province(sqlite_province):
    return sqlite_province


@pytest.fixture
def house(province):
    return House(new_device(province), batch=4)


@pytest.fixture
def stick(tmp_path):
    return good_stick(tmp_path / "stick")


@pytest.fixture
def by_stick(province, stick):
    """Write a bundle, and bring back the receipt for it."""

    def by_stick(house):
        return province.take_bundle(bundle_on(stick, house.put(stick).name))

    return by_stick


def by_network(house, province):
    road = StraightRoad(province, house.end.credentials)
    return exchange(house.outbox, road, house.end.credentials, clock=lambda: AT)


def altered(receipt, house, change):
    """A receipt that somebody made who can seal, and cannot sign."""
    credentials = house.end.credentials
    read = read_receipt(BytesIO(receipt))
    answers = [change(one) for one in answers_in(read, seed=credentials.device_key)]
    key = public_key(credentials.device_key)
    return b"".join(write_receipt(read.header, answers, device_key=key))


def test_what_the_province_signed_moves_the_mark(house, by_stick):
    house.write(10)
    taken = house.take(by_stick(house))
    assert (taken.confirmed_to, taken.answered, taken.overtaken) == (10, 3, 0)
    assert house.mark == 10


def test_a_receipt_taken_twice_changes_nothing(house, by_stick):
    house.write(10)
    receipt = by_stick(house)
    house.take(receipt)
    again = house.take(receipt)
    assert (again.confirmed_to, again.answered, again.overtaken) == (10, 0, 3)


def test_an_older_receipt_after_a_newer_moves_nothing(house, by_stick):
    house.write(4)
    older = by_stick(house)
    house.write(4)
    newer = by_stick(house)
    house.take(newer)
    assert house.take(older).answered == 0
    assert house.mark == 8


def test_receipts_in_the_order_of_their_bundles_are_all_believed(house, by_stick):
    house.write(4)
    older = by_stick(house)
    house.write(4)
    newer = by_stick(house)
    assert house.take(older).confirmed_to == 4
    assert house.take(newer).confirmed_to == 8


def test_after_an_answer_over_the_network_a_receipt_moves_nothing(house, province, by_stick):
    """A province that was put back since would look ahead of itself."""
    house.write(4)
    receipt = by_stick(house)
    house.outbox.settle = _counting(house.outbox.settle)
    by_network(house, province)
    count = house.outbox.settle.count
    assert house.take(receipt).overtaken == 1
    assert house.outbox.settle.count == count


def _counting(function):
    def counting(*arguments):
        counting.count += 1
        return function(*arguments)

    counting.count = 0
    return counting


def test_a_fork_on_a_stick_begins_a_new_log_and_the_next_bundle_brings_all(
    house, province, by_stick
):
    house.write(3)
    house.take(by_stick(house))
    other = House(house.end.credentials)
    other.outbox.log, other.outbox.chains = house.outbox.log, list(house.outbox.chains)
    other.outbox.lines, other.outbox.mark = list(house.outbox.lines), 3
    house.write(2)
    by_network(house, province)
    for number in (91, 92, 93):
        other.outbox.write(b'{"another history":%d}' % number)
    log = other.outbox.log
    taken = other.take(by_stick(other))
    assert taken.began_new_log
    assert (other.mark, other.outbox.log == log) == (0, False)
    assert other.take(by_stick(other)).confirmed_to == 6


def test_a_receipt_for_the_log_before_moves_nothing(house, by_stick):
    house.write(3)
    receipt = by_stick(house)
    house.outbox.begin_new_log()
    assert house.take(receipt).overtaken == 1
    assert house.mark == 0


def test_a_receipt_for_a_question_that_was_never_asked_moves_nothing(house, by_stick):
    """As after the register was put back to a copy from before the bundle."""
    house.write(3)
    receipt = by_stick(house)
    house.outbox.questions.asked.clear()
    with pytest.raises(ForeignFileError, match="question"):
        house.take(receipt)
    assert house.mark == 0


def test_two_pcs_with_one_disk_share_a_stick(province, stick):
    """Same house, device, log and numbers: each finds its own receipt, and leaves the other's."""
    one = House(new_device(province))
    clone = House(one.end.credentials)
    clone.outbox.log, clone.outbox.chains = one.outbox.log, list(one.outbox.chains)
    one.outbox.write(visit_line(1))
    clone.outbox.write(visit_line(2))
    names = {one.put(stick).name, clone.put(stick).name}
    assert set(stick.contents().bundles) == names
    assert len(names) == 2
    take_bundles(province, stick)
    assert len(stick.contents().receipts) == 2
    answers = [*one.take_all(stick), *clone.take_all(stick)]
    assert sorted(answer.began_new_log for answer in answers) == [False, True]
    assert stick.contents().receipts == ()


def test_a_receipt_of_another_house_or_pc_is_refused(house, province, by_stick):
    other = House(new_device(province), lines=1)
    receipt = by_stick(other)
    with pytest.raises(ForeignFileError, match="house"):
        house.take(receipt)
    credentials = replace(other.end.credentials, device_id="d" * 32)
    with pytest.raises(ForeignFileError, match="device"):
        take_receipt(BytesIO(receipt), replace(other.end, credentials=credentials))
    assert (house.mark, other.mark) == (0, 0)


def test_an_altered_answer_is_not_believed(house, by_stick):
    house.write(3)
    receipt = by_stick(house)
    forged = altered(receipt, house, lambda one: replace(one, reply=one.reply[:-1] + b"\0"))
    with pytest.raises(ServerMisbehavedError):
        house.take(forged)
    assert house.mark == 0


def test_an_answer_to_another_question_is_not_believed(house, by_stick):
    house.write(3)
    first = by_stick(house)
    house.write(3)
    by_stick(house)
    nonce = house.outbox.questions.asked[-1].nonce
    with pytest.raises(ServerMisbehavedError, match="signature"):
        house.take(altered(first, house, lambda one: replace(one, nonce=nonce)))
    assert house.mark == 0


def test_a_flipped_bit_anywhere_is_refused(house, by_stick):
    house.write(3)
    receipt = by_stick(house)
    for place in range(len(receipt)):
        flipped = receipt[:place] + bytes([receipt[place] ^ 4]) + receipt[place + 1 :]
        with pytest.raises(ForeignFileError):
            house.take(flipped)
        with pytest.raises(ForeignFileError):
            house.take(receipt[:place])
    assert house.mark == 0


def test_a_revoked_device_hears_so_and_its_lines_are_kept(house, province, by_stick):
    house.write(3)
    credentials = house.end.credentials
    with province.engine.begin() as connection:
        revoke(connection, house_id=credentials.house_id, device_id=credentials.device_id, at=AT)
    with pytest.raises(DeviceRefusedError, match="revoked"):
        house.take(by_stick(house))
    assert house.mark == 3  # what it wrote is kept, without effect


def test_a_device_that_was_let_in_again_is_not_refused_by_an_answer_from_before(
    house, province, stick, by_stick
):
    house.write(3)
    given = house.end.credentials
    assert province.revoke(house_id=given.house_id, device_id=given.device_id)
    stick.put("aaaaaaaa-1.nvhr", [by_stick(house)])
    new_device(province, code=province.another_code(given.house_id), key=given.device_key)
    stick.put("aaaaaaaa-2.nvhr", [by_stick(house)])
    assert [one.closed for one in house.take_all(stick)] == ["revoked", None]
    assert stick.contents().receipts == ()

    assert province.revoke(house_id=given.house_id, device_id=given.device_id)
    stick.put("aaaaaaaa-3.nvhr", [by_stick(house)])
    with pytest.raises(DeviceRefusedError, match="revoked"):
        house.take_all(stick)
    assert stick.contents().receipts == ()


def test_receipts_on_a_stick_are_taken_and_cleared_away(house, province, stick, by_stick):
    other = House(new_device(province), lines=2)
    house.write(3)
    mine, other_s = by_stick(house), by_stick(other)
    stick.put("aaaaaaaa-1.nvhr", [mine])
    stick.put("bbbbbbbb-1.nvhr", [other_s])
    stick.put("cccccccc-1.nvhr", [mine[:-1]])
    [taken] = house.take_all(stick)
    assert taken.confirmed_to == 3
    assert stick.contents().receipts == ("bbbbbbbb-1.nvhr", "cccccccc-1.nvhr")
    [taken] = other.take_all(stick)
    assert other.mark == 2


def test_two_sticks_swapped_confirm_the_same(house, province, tmp_path):
    red, blue = good_stick(tmp_path / "red"), good_stick(tmp_path / "blue")
    house.write(4)
    house.put(red)
    house.write(4)
    house.put(blue)
    for stick, other in ((blue, red), (red, blue)):
        other.put("receipt.nvhr", [province.take_bundle(bundle_on(stick))])
    house.take_all(red)
    house.take_all(blue)
    assert house.mark == 8


@pytest.fixture
def second(province, house):
    """Another PC of the same house."""
    with province.engine.begin() as connection:
        code = make_code(connection, house.end.credentials.house_id, at=int(time()))
    return House(new_device(province, code=code))


def rows_of(house):
    return {int(row_id, 16) for _, _, row_id in house.inbox.rows}


def test_a_receipt_brings_every_page_that_was_asked_for(
    house, second, province, by_stick, monkeypatch
):
    monkeypatch.setattr("sync.server.pages.PAGE_ROWS", 3)
    house.write(8)
    by_stick(house)
    taken = second.take(by_stick(second))
    assert (taken.taken, taken.written) == (8, 8)
    assert rows_of(second) == set(range(1, 9))
    assert second.inbox.cursors() == by_network_cursors(second, province)


def by_network_cursors(house, province):
    road, inbox = StraightRoad(province, house.end.credentials), MemoryInbox()
    exchange(house.outbox, road, house.end.credentials, clock=lambda: AT, inbox=inbox)
    return inbox.cursors()


def test_each_page_is_taken_from_where_the_one_before_ended(house, second, by_stick, monkeypatch):
    """An inbox that began anew in the middle must see that it has a hole."""
    monkeypatch.setattr("sync.server.pages.PAGE_ROWS", 3)
    house.write(3)
    by_stick(house)
    house.write(3)
    by_stick(house)
    seen, take = [], second.inbox.take

    def watched(page, *, after):
        if page.scope == "house":
            seen.append((after, page.to))
        take(page, after=after)

    second.inbox.take = watched
    second.take(by_stick(second))
    assert len(seen) > 1
    assert [after for after, _ in seen] == [0, *[to for _, to in seen[:-1]]]


def test_pages_of_a_receipt_that_was_overtaken_are_not_taken(house, second, province, by_stick):
    house.write(3)
    by_stick(house)
    receipt = by_stick(second)
    by_network(second, province)
    taken = second.take(receipt)
    assert (taken.taken, rows_of(second)) == (0, set())


def test_a_house_tells_by_stick_what_it_has_seen(house, second, by_stick):
    house.write(3)
    by_stick(house)
    second.take(by_stick(second))
    house.write(2)
    by_stick(house)
    taken = second.take(by_stick(second))
    assert (taken.taken, rows_of(second)) == (2, {1, 2, 3, 4, 5})


def test_the_answers_to_an_enrolment_are_given_out(house):
    credentials = house.end.credentials
    header = ReceiptHeader(credentials.house_id, credentials.device_id, 1, b"n" * 16)
    answers = (
        Answered(ENROLLED_FRAME, b"n" * 16, b"welcome"),
        Answered(STANDING_FRAME, b"m" * 16, b"reply"),
    )
    key = public_key(credentials.device_key)
    data = b"".join(write_receipt(header, answers, device_key=key))
    found = enrolment_answers(BytesIO(data), device_key=credentials.device_key)
    assert found == answers[:1]
    with pytest.raises(ForeignFileError, match="key"):
        enrolment_answers(BytesIO(data), device_key=bytes(32))


def test_an_earlier_answer_to_a_later_question_moves_nothing(house, province, stick, monkeypatch):
    """Two sticks are on their way, and the province may be put back between them."""
    monkeypatch.setattr(province, "_clock", lambda: AT)
    house.write(4)
    slow = bundle_on(stick, house.put(stick).name)
    house.write(4)
    receipt = province.take_bundle(bundle_on(stick, house.put(stick).name))
    monkeypatch.setattr(province, "_clock", lambda: AT + 86_400)
    house.take(province.take_bundle(slow))
    taken = house.take(receipt)
    assert (taken.answered, taken.overtaken) == (0, 2)
