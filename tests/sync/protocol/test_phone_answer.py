import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.protocol.phone_answer import (
    answer_of,
    draw_question,
    heard,
    is_question_of,
    phone_secret,
    said_aloud,
)
from sync.protocol.signing import public_key

SEEDS = st.binary(min_size=32, max_size=32)
HOUSE, PROVINCE, OTHER = b"h" * 32, b"p" * 32, b"o" * 32


@given(house=SEEDS, province=SEEDS)
def test_both_ends_have_one_secret_of_the_keys_they_have_anyway(house, province):
    asked = phone_secret(house, public_key(province))
    answered = phone_secret(province, public_key(house))
    question = draw_question(asked)
    assert is_question_of(answered, question)
    assert answer_of(asked, question) == answer_of(answered, question)


def test_another_pc_has_another_answer_to_the_same_question():
    question = draw_question(phone_secret(HOUSE, public_key(PROVINCE)))
    answers = {
        answer_of(phone_secret(seed, public_key(PROVINCE)), question) for seed in (HOUSE, OTHER)
    }
    assert len(answers) == 2


@pytest.mark.parametrize("place", range(8))
def test_a_digit_that_was_misheard_is_noticed(place):
    """Three digits find all but one of 1,000; of nine wrong ones at most a few pass."""
    secret = phone_secret(HOUSE, public_key(PROVINCE))
    question = draw_question(secret)
    others = [
        question[:place] + digit + question[place + 1 :]
        for digit in "0123456789"
        if digit != question[place]
    ]
    assert sum(is_question_of(secret, other) for other in others) <= 2


@pytest.mark.parametrize("question", ["", "1", "123456789", "abcdefgh", "một hai"])
def test_what_is_no_question_is_none(question):
    assert not is_question_of(phone_secret(HOUSE, public_key(PROVINCE)), question)


@given(
    digits=st.text("0123456789", min_size=6, max_size=6)
    | st.text("0123456789", min_size=8, max_size=8)
)
def test_what_is_said_aloud_is_heard_the_same(digits):
    assert heard(said_aloud(digits)) == digits
    assert " " in said_aloud(digits)
