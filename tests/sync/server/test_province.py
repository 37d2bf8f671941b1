"""The province's end of an exchange, on every kind of database found here."""

import pytest

from sync.protocol.chain import chain_root, links
from sync.protocol.envelope import UnreadableEnvelopeError
from sync.protocol.replies import Refusal
from sync.server.enrolment import make_code
from sync.server.tables import held_row, ledger_line, log
from tests.sync.province import AT, envelope_of, new_device, said_by, visit_line

LOG = "e" * 32
ROOT = chain_root(LOG)
FIVE = [visit_line(number) for number in range(1, 6)]
CHAINS = [ROOT, *links(ROOT, FIVE)]


def test_what_is_pushed_is_held_byte_for_byte(push, rows):
    standing = push(FIVE)
    assert (standing.answer, standing.hw, standing.chain) == ("held", 5, CHAINS[5])
    assert [bytes(row.line) for row in rows(ledger_line)] == FIVE
    assert [bytes(row.chain) for row in rows(ledger_line)] == CHAINS[1:]


def test_the_same_envelope_twice_is_held_once(push, rows):
    assert push(FIVE) == push(FIVE)
    assert len(rows(ledger_line)) == len(rows(held_row)) == 5


def test_two_houses_do_not_see_each_other(province, device, push, rows):
    other = new_device(province)
    push(FIVE)
    assert push(FIVE[:2], other).hw == 2
    verdicts = {(row.house_id, row.verdict) for row in rows(ledger_line)}
    assert verdicts == {(device.house_id, "applied"), (other.house_id, "applied")}


def test_the_state_of_the_house_is_kept(push, rows):
    push([], state={"backlog": 12, "disk_mb": 99}, clock=5)
    [kept] = rows(log)
    assert (kept.state, kept.house_clock) == ('{"backlog":12,"disk_mb":99}', 5)


def test_an_unknown_token_is_refused_by_signature(province, device):
    answer = province.sync(envelope_of(device, FIVE), "nvh1_guess")
    assert (answer.status, said_by(answer, device)) == (401, Refusal("unknown_device"))


def test_a_token_opens_no_other_house(province, device, push, rows):
    other = new_device(province)
    assert push(FIVE, house=other.house_id) == Refusal("wrong_house")
    assert push(FIVE, device=other.device_id) == Refusal("unknown_device")
    assert rows(ledger_line) == []


def test_a_leaked_token_forges_nothing(push, rows):
    assert push(FIVE, seed=bytes(32)) == Refusal("signature")
    assert rows(ledger_line) == []


def revoked(province, device):
    return province.revoke(house_id=device.house_id, device_id=device.device_id)


def test_a_revoked_device_s_lines_are_kept_without_effect(province, device, push, rows):
    push(FIVE[:2])
    assert revoked(province, device)
    standing = push(FIVE, pull=(("house", 0),))
    assert (standing.answer, standing.hw, standing.chain) == ("held", 5, CHAINS[5])
    assert (standing.closed, standing.set_aside, standing.pages) == ("revoked", 3, ())
    assert [bytes(row.line) for row in rows(ledger_line)] == FIVE
    told = [(row.verdict, row.code) for row in rows(ledger_line)]
    assert told == [("applied", None)] * 2 + [("set_aside", "revoked")] * 3
    assert len([row for row in rows(held_row) if row.kind == "visit"]) == 2


def test_a_revoked_device_still_has_to_sign(province, device, push, rows):
    revoked(province, device)
    assert push(FIVE, seed=bytes(32)) == Refusal("signature")
    assert rows(ledger_line) == []


def test_nothing_of_a_revoked_device_is_mended_or_replayed_until_it_is_trusted_again(
    province, device, push, rows
):
    revoked(province, device)
    push(FIVE)
    province.replay()
    assert {row.verdict for row in rows(ledger_line)} == {"set_aside"}
    with province.engine.begin() as connection:
        code = make_code(connection, device.house_id, at=AT)
    new_device(province, code=code, key=device.device_key)
    assert province.replay().applied == 5
    assert {row.verdict for row in rows(ledger_line)} == {"applied"}


def test_what_a_revoked_device_brings_under_two_logs_has_its_effect_once(
    province, device, push, rows
):
    revoked(province, device)
    push(FIVE)
    push(FIVE, log="f" * 32)
    new_device(province, code=province.another_code(device.house_id), key=device.device_key)
    assert province.replay().applied == len(FIVE)
    assert sorted(row.verdict for row in rows(ledger_line)) == ["applied"] * 5 + ["repeated"] * 5


def test_a_device_that_nobody_knows_cannot_be_revoked(province, device):
    assert not province.revoke(house_id=device.house_id, device_id="0" * 32)


def test_bytes_that_are_no_envelope_are_refused(province, device):
    with pytest.raises(UnreadableEnvelopeError):
        province.sync(b"hello", device.token)
