import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.protocol.enrolment import (
    UnreadableRequestError,
    is_code,
    plain_code,
    read_enrolment,
    write_enrolment,
)
from sync.protocol.signing import public_key

SEED, NONCE = bytes(range(32)), bytes(16)


def test_a_request_names_the_code_and_the_key():
    request = read_enrolment(write_enrolment("o123l-56789", seed=SEED, nonce=NONCE, app="0.1.0"))
    assert (request.code, request.key) == ("0123156789", public_key(SEED))
    assert (request.nonce, request.app) == (NONCE, "0.1.0")


def test_a_key_that_the_sender_does_not_hold_is_refused():
    request = write_enrolment("0123456789", seed=SEED, nonce=NONCE, app="1")
    other = write_enrolment("0123456789", seed=bytes(32), nonce=NONCE, app="1")
    with pytest.raises(UnreadableRequestError):
        read_enrolment(request.partition(b"\n")[0] + b"\n" + other.partition(b"\n")[2])


def test_an_app_that_could_mean_anything_is_left_out():
    request = write_enrolment("0123456789", seed=SEED, nonce=NONCE, app="\0")
    assert read_enrolment(request).app == ""


@pytest.mark.parametrize(
    ("typed", "good"),
    [("abcde 12345", True), ("ABCDEFGHJK", True), ("ABCDEFGHJU", False), ("123456789", False)],
)
def test_a_code_is_known_by_its_form(typed, good):
    assert is_code(plain_code(typed)) is good


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(noise):
    with pytest.raises(UnreadableRequestError):
        read_enrolment(noise)
