import itertools
import random
from dataclasses import replace
from hashlib import blake2b
from io import BytesIO

import pytest
from sqlalchemy import select

from sync.client.enrolment import read_credentials
from sync.client.exchange import exchange
from sync.protocol.bundles import (
    ENROLLED_FRAME,
    ENROLMENT_FRAME,
    LINES_FRAME,
    STANDING_FRAME,
    BundleHeader,
    answers_in,
    read_bundle,
    read_receipt,
    write_bundle,
)
from sync.protocol.chain import chain_root, links
from sync.protocol.enrolment import device_id_of, write_enrolment
from sync.protocol.replies import read_reply
from sync.protocol.sealed_frames import Frame, UnreadableBundleError
from sync.protocol.signing import public_key
from sync.server.province import OK, Province
from sync.server.tables import device as device_table
from sync.server.tables import held_row, ledger_line, log, parked
from tests.sync.client.lossy_road import StraightRoad
from tests.sync.client.stick_house import House, bundle_on, good_stick
from tests.sync.province import AT, NONCE, envelope_of, new_device, visit_line

LOG = "e" * 32
LINES = [visit_line(number) for number in range(1, 61)]
CHAINS = [chain_root(LOG), *links(chain_root(LOG), LINES)]


@pytest.fixture
def bundle(province, device):
    """A bundle of envelopes, each with the lines from one number to another."""

    def bundle(*parts, frames=(), sender=device, key=province.identity.public_key, **changed):
        header = BundleHeader(sender.house_id, sender.device_id, LOG, 1, 60, 7, NONCE)
        envelopes = [
            Frame(
                LINES_FRAME,
                envelope_of(sender, LINES[a - 1 : b], first=a, previous=CHAINS[a - 1]),
            )
            for a, b in parts
        ]
        header = replace(header, **changed)
        return b"".join(write_bundle(header, [*frames, *envelopes], province_key=key))

    return bundle


def said_in(receipt, credentials):
    read = read_receipt(BytesIO(receipt))
    answers = list(answers_in(read, seed=credentials.device_key))
    return [
        read_reply(one.reply, province_key=credentials.province_key, nonce=one.nonce)
        for one in answers
        if one.kind == STANDING_FRAME
    ]


def test_every_envelope_gets_its_answer(province, device, bundle):
    receipt = province.take_bundle(bundle((1, 20), (21, 40)))
    assert [(one.answer, one.hw) for one in said_in(receipt, device)] == [
        ("held", 20),
        ("held", 40),
    ]
    header = read_receipt(BytesIO(receipt)).header
    assert (header.house, header.device, header.number) == (device.house_id, device.device_id, 7)


def test_a_bundle_may_come_any_number_of_times(province, device, bundle, rows):
    first = bundle((1, 20))
    province.take_bundle(first)
    before = rows(ledger_line)
    [again] = said_in(province.take_bundle(first), device)
    assert (again.answer, again.hw) == ("held", 20)
    assert rows(ledger_line) == before


@pytest.mark.parametrize("order", list(itertools.permutations([(1, 20), (21, 40), (41, 60)])))
def test_bundles_may_come_in_any_order(province, device, bundle, rows, order):
    said = [said_in(province.take_bundle(bundle(part)), device)[0] for part in order]
    assert said[-1].hw == 60 or order[-1] != (1, 20)
    assert [row.seq for row in rows(ledger_line)] == list(range(1, 61))
    assert [(row.hw, row.chain) for row in rows(log)] == [(60, CHAINS[60])]
    assert rows(parked) == []


def test_a_gap_is_answered_and_filled_by_the_network(province, device, bundle, rows):
    [said] = said_in(province.take_bundle(bundle((21, 40))), device)
    assert (said.answer, said.hw) == ("gap", 0)
    assert len(rows(parked)) == 1
    answer = province.sync(envelope_of(device, LINES[:20]), device.token)
    said = read_reply(answer.body, province_key=device.province_key, nonce=NONCE)
    assert (said.hw, said.chain) == (40, CHAINS[40])
    assert rows(parked) == []


def test_what_was_parked_of_another_history_is_dropped(province, device, bundle, rows):
    province.take_bundle(bundle((21, 40)))
    others = [visit_line(number, count=9) for number in range(1, 31)]
    answer = province.sync(envelope_of(device, others), device.token)
    said = read_reply(answer.body, province_key=device.province_key, nonce=NONCE)
    assert (said.answer, said.hw) == ("held", 30)
    assert rows(parked) == []


def test_a_gap_over_the_network_parks_nothing(province, device, rows):
    province.sync(envelope_of(device, LINES[20:40], first=21, previous=CHAINS[20]), device.token)
    assert rows(parked) == []


def test_a_bundle_for_another_province_is_refused(province, bundle, rows, tmp_path):
    other = Province(f"sqlite:///{tmp_path / 'other.sqlite'}")
    with pytest.raises(UnreadableBundleError, match="key"):
        other.take_bundle(bundle((1, 20)))
    other.close()
    assert rows(ledger_line) == []


def test_a_pc_that_nobody_knows_is_refused(province, device, bundle, rows):
    stranger = replace(device, device_key=bytes(32), device_id=device_id_of(public_key(bytes(32))))
    with pytest.raises(UnreadableBundleError, match="device"):
        province.take_bundle(bundle((1, 20), sender=stranger))
    assert rows(ledger_line) == []


def test_nobody_signs_for_another(province, device, bundle, rows):
    forger = replace(device, device_key=bytes(32))
    [said] = said_in(province.take_bundle(bundle((1, 20), sender=forger)), device)
    assert said.reason == "signature"
    assert rows(ledger_line) == []


def test_a_receipt_tells_nobody_of_another_s_lines(province, device, bundle, rows):
    other = new_device(province)
    frames = [Frame(LINES_FRAME, envelope_of(other, LINES[:5]))]
    with pytest.raises(UnreadableBundleError, match="device"):
        province.take_bundle(bundle(frames=frames))
    assert rows(ledger_line) == []


def test_an_envelope_out_of_form_is_refused(province, bundle):
    with pytest.raises(UnreadableBundleError, match="envelope"):
        province.take_bundle(bundle(frames=[Frame(LINES_FRAME, b"no envelope")]))


def test_a_frame_of_a_later_version_is_passed_over(province, device, bundle):
    receipt = province.take_bundle(bundle((1, 20), frames=[Frame(b"Z", b"new words")]))
    assert [one.hw for one in said_in(receipt, device)] == [20]


SEED = bytes(range(7, 39))


@pytest.fixture
def asking(province, device):
    """A PC that has asked to join and has no token yet, and the frame in which it asks."""
    code = province.another_code(device.house_id)
    request = write_enrolment(code, seed=SEED, nonce=NONCE, app="test")
    device_id = device_id_of(public_key(SEED))
    sender = replace(device, device_id=device_id, device_key=SEED, token="")
    return sender, Frame(ENROLMENT_FRAME, request)


def enrolled_in(receipt):
    """What the receipt gives the PC that asked to join."""
    answers = answers_in(read_receipt(BytesIO(receipt)), seed=SEED)
    [reply] = [one.reply for one in answers if one.kind == ENROLLED_FRAME]
    return read_credentials(reply, server_url="", device_key=SEED, nonce=NONCE)


def test_a_house_enrols_and_sends_with_one_stick(province, bundle, asking):
    sender, request = asking
    receipt = province.take_bundle(bundle((1, 20), frames=[request], sender=sender))
    answers = list(answers_in(read_receipt(BytesIO(receipt)), seed=SEED))
    assert [one.kind for one in answers] == [ENROLLED_FRAME, STANDING_FRAME]
    assert said_in(receipt, sender)[0].hw == 20


@pytest.mark.parametrize("order", list(itertools.permutations([(1, 20), (1, 40), (21, 60)])))
def test_a_request_may_come_any_number_of_times_in_any_order(province, bundle, asking, rows, order):
    sender, request = asking
    given = [
        enrolled_in(
            province.take_bundle(bundle(part, frames=[request], sender=sender, number=number))
        )
        for number, part in enumerate([*order, *order])
    ]
    assert len(set(given)) == 1
    assert [row.device_id for row in rows(device_table)].count(sender.device_id) == 1
    assert [row.seq for row in rows(ledger_line)] == list(range(1, 61))
    answer = province.sync(envelope_of(given[0], [], first=61, previous=CHAINS[60]), given[0].token)
    assert answer.status == OK


def test_an_old_request_takes_no_token_away(province, bundle, asking, rows):
    sender, request = asking
    old = bundle((1, 20), frames=[request], sender=sender)
    given = enrolled_in(province.take_bundle(old))
    code = province.another_code(given.house_id)
    joined_anew = new_device(province, code=code, key=SEED)
    later = envelope_of(joined_anew, LINES[20:40], first=21, previous=CHAINS[20])
    assert province.sync(later, joined_anew.token).status == OK
    before = rows(device_table)
    assert enrolled_in(province.take_bundle(old)) == given
    assert rows(device_table) == before
    for token in (joined_anew.token, given.token):
        again = envelope_of(joined_anew, [], first=41, previous=CHAINS[40])
        assert province.sync(again, token).status == OK


@pytest.mark.parametrize("request_of", ["nobody", "another"])
def test_a_request_that_is_not_the_sender_s_is_refused(province, bundle, request_of):
    seed = bytes(range(7, 39))
    request = (
        b"?"
        if request_of == "nobody"
        else write_enrolment("0" * 10, seed=seed, nonce=NONCE, app="")
    )
    with pytest.raises(UnreadableBundleError, match=r"request|device"):
        province.take_bundle(bundle((1, 20), frames=[Frame(ENROLMENT_FRAME, request)]))


def test_ten_thousand_altered_bundles_are_refused_and_nothing_is_kept(province, bundle, rows):
    chance, data = random.Random(9), bundle((1, 30), (31, 60))
    for _ in range(5_000):
        place, bit = chance.randrange(len(data)), 1 << chance.randrange(8)
        with pytest.raises(UnreadableBundleError):
            province.take_bundle(data[:place] + bytes([data[place] ^ bit]) + data[place + 1 :])
        cut = chance.randrange(len(data))
        with pytest.raises(UnreadableBundleError):
            province.take_bundle(data[:cut] + data[cut + chance.randrange(1, len(data)) :])
    assert rows(ledger_line) == []


def redigested(data, place, bit):
    body = bytearray(data[:-32])
    body[place] ^= bit
    return bytes(body) + blake2b(body, digest_size=32).digest()


def test_an_alteration_with_a_right_digest_brings_no_line_that_nobody_wrote(province, bundle, rows):
    """Whoever carries the stick can lay a digest, and cannot write into a frame."""
    chance, data = random.Random(10), bundle((1, 30), (31, 60))
    start = data.index(b"\n", 6) + 1
    for _ in range(300):
        place = chance.randrange(start, len(data) - 32)
        with pytest.raises(UnreadableBundleError):
            province.take_bundle(redigested(data, place, 1 << chance.randrange(8)))
    written = [row.line for row in rows(ledger_line)]
    assert written in ([], LINES[:30])


STATE = (ledger_line, held_row, log)


def state_of(province, house_id):
    """All that the province holds of a house, but when it came."""
    with province.engine.begin() as connection:
        return {
            table.name: [
                {
                    name: value
                    for name, value in row._mapping.items()
                    if name not in {"taken_at", "seen_at", "rev", "state", "house_clock"}
                }
                for row in connection.execute(
                    select(table)
                    .where(table.c.house_id == house_id)
                    .order_by(*table.primary_key.columns)
                )
            ]
            for table in STATE
        }


def test_the_stick_and_the_network_end_in_the_same_state(province, device, tmp_path):
    """The same lines under the same log, once over each road, each in its own database."""
    sender = House(device, lines=45, batch=10)
    stick = good_stick(tmp_path / "stick")
    sender.put(stick)
    receipt = province.take_bundle(bundle_on(stick))
    by_stick = state_of(province, device.house_id)
    sender.take(receipt)
    assert sender.mark == 45

    clear(province, device.house_id)
    sender.outbox.mark = 0
    exchange(sender.outbox, StraightRoad(province, device), device, clock=lambda: AT)
    assert sender.mark == 45
    assert state_of(province, device.house_id) == by_stick
    assert len(by_stick["ledger_line"]) == len(by_stick["held_row"]) == 45


def clear(province, house_id):
    with province.engine.begin() as connection:
        for table in STATE:
            connection.execute(table.delete().where(table.c.house_id == house_id))


def test_two_officers_bring_the_same_house(province, device, tmp_path):
    sender = House(device, lines=30, batch=7)
    red, blue = good_stick(tmp_path / "red"), good_stick(tmp_path / "blue")
    sender.put(red)
    sender.write(10)
    sender.put(blue)
    receipts = [province.take_bundle(bundle_on(stick)) for stick in (blue, red, blue)]
    for receipt in receipts:
        sender.take(receipt)
    assert sender.mark == 40
    assert read_bundle(BytesIO(bundle_on(red))).header.number == 1
