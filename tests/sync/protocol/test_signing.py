import pytest

from sync.protocol.signing import ENROLMENT, ENVELOPE, REPLY, is_signed, public_key, sign

SEED = bytes(range(32))
KEY = public_key(SEED)


def test_a_signature_is_of_one_message_by_one_key():
    signature = sign(SEED, ENVELOPE, b"lines")
    assert is_signed(KEY, ENVELOPE, b"lines", signature)
    assert not is_signed(KEY, ENVELOPE, b"line", signature)
    assert not is_signed(public_key(bytes(32)), ENVELOPE, b"lines", signature)


@pytest.mark.parametrize("purpose", [REPLY, ENROLMENT])
def test_a_signature_for_one_purpose_is_worthless_for_another(purpose):
    assert not is_signed(KEY, purpose, b"lines", sign(SEED, ENVELOPE, b"lines"))


@pytest.mark.parametrize("signature", [b"", bytes(64), bytes(63), bytes(65)])
def test_bytes_that_are_no_signature_prove_nothing(signature):
    assert not is_signed(KEY, ENVELOPE, b"lines", signature)


@pytest.mark.parametrize("key", [b"", bytes(31), bytes(32)])
def test_bytes_that_are_no_key_prove_nothing(key):
    assert not is_signed(key, ENVELOPE, b"lines", sign(SEED, ENVELOPE, b"lines"))
