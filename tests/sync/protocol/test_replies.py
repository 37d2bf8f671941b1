from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.protocol.compression import compress
from sync.protocol.limits import REPLY_INFLATED_BYTES
from sync.protocol.replies import (
    Page,
    Refusal,
    Standing,
    UnreadableReplyError,
    read_message,
    read_reply,
    write_message,
    write_refusal,
    write_standing,
)
from sync.protocol.signing import public_key

SEED, NONCE = bytes(range(32)), bytes(range(16))
STANDING = Standing(
    answer="held", lineage="1" * 32, log="2" * 32, hw=8, chain=bytes(16), durable=3, set_aside=1,
    time=1_795_330_800,
)  # fmt: skip


def read(reply, *, seed=SEED, nonce=NONCE):
    return read_reply(reply, province_key=public_key(seed), nonce=nonce)


@pytest.mark.parametrize("answer", ["held", "gap", "fork"])
def test_a_standing_comes_out_as_it_went_in(answer):
    standing = replace(STANDING, answer=answer)
    assert read(write_standing(standing, seed=SEED, nonce=NONCE)) == standing


PAGES = (
    Page("house", (b'{"t":"visit","r":7}', b'{"t":"visit","r":9}'), to=9, more=True),
    Page("unit", (), to=4, more=False),
    Page("ref", (b'{"t":"unit","r":1}',), to=1, more=False),
)


def test_pages_come_in_their_order_with_their_own_rows():
    standing = replace(STANDING, pages=PAGES, token="nvh1_new", closed="revoked")
    assert read(write_standing(standing, seed=SEED, nonce=NONCE)) == standing


@pytest.mark.parametrize(
    "pull",
    [
        1, [1], [["house"]], [["house", 2, 9, 1]],
        [["house", -1, 9, True]], [["house", 1, 9, True]],
        [["house", 3, 9, True]], [["house", True, 9, True], [1, 1, 9, True]], [],
    ],
)  # fmt: skip
def test_pages_that_do_not_add_up_are_not_read(pull):
    said = {"answer": "held", "lineage": "", "log": "", "hw": 0, "chain": "A" * 22, "durable": 0}
    said |= {"set_aside": 0, "time": 0, "pull": pull}
    with pytest.raises(UnreadableReplyError, match="pull"):
        read(write_message(said, seed=SEED, nonce=NONCE, rows=[b"{}", b"{}"]))


def test_rows_that_no_answer_speaks_of_are_not_read():
    reply = write_message({"answer": "enrolled"}, seed=SEED, nonce=NONCE, rows=[b"{}"])
    with pytest.raises(UnreadableReplyError, match="form"):
        read_message(reply, province_key=public_key(SEED), nonce=NONCE)


def test_an_answer_beyond_the_limit_is_not_inflated():
    with pytest.raises(UnreadableReplyError, match="inflated"):
        read(compress(bytes(REPLY_INFLATED_BYTES + 1)))


def test_a_refusal_says_why():
    assert read(write_refusal("revoked", seed=SEED, nonce=NONCE)) == Refusal("revoked")


@pytest.mark.parametrize("wrong", [{"seed": bytes(32)}, {"nonce": bytes(16)}])
def test_an_answer_of_another_or_to_another_question_is_not_believed(wrong):
    with pytest.raises(UnreadableReplyError, match="signature"):
        read(write_standing(STANDING, seed=SEED, nonce=NONCE), **wrong)


def test_a_changed_byte_anywhere_is_not_believed():
    reply, believed = write_standing(STANDING, seed=SEED, nonce=NONCE), []
    for place in range(len(reply)):
        changed = bytearray(reply)
        changed[place] ^= 1
        # A bit that compression does not look at changes nothing of what was signed.
        with suppress(UnreadableReplyError):
            assert read(bytes(changed)) == STANDING
            believed.append(place)
    assert len(believed) < 4


def test_a_cut_answer_is_not_believed():
    reply = write_standing(STANDING, seed=SEED, nonce=NONCE)
    for length in range(len(reply)):
        with pytest.raises(UnreadableReplyError):
            read(reply[:length])


@pytest.mark.parametrize(
    "said",
    [{"answer": "maybe"}, {"answer": "held"}, {"answer": "refused"}, {"answer": 1}, {}],
)
def test_a_signed_answer_of_another_form_is_named(said):
    with pytest.raises(UnreadableReplyError):
        read(write_message(said, seed=SEED, nonce=NONCE))


def test_a_backup_cannot_hold_more_than_the_province():
    with pytest.raises(UnreadableReplyError, match="durable"):
        read(write_standing(replace(STANDING, durable=9), seed=SEED, nonce=NONCE))


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(noise):
    with pytest.raises(UnreadableReplyError):
        read(noise)
