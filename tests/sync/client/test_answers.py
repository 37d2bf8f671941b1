import pytest

from sync.client.answers import believed, confirmed
from sync.client.errors import DeviceRefusedError, ServerMisbehavedError
from sync.protocol.chain import chain_root
from tests.sync.province import NONCE, envelope_of, new_device, visit_line

LOG = "e" * 32


@pytest.fixture
def credentials(sqlite_province):
    return new_device(sqlite_province)


def reply_to(province, credentials, *, token=None):
    envelope = envelope_of(credentials, [visit_line(1)], log=LOG)
    return province.sync(envelope, token or credentials.token).body


def test_what_the_province_signed_for_this_question_is_believed(sqlite_province, credentials):
    reply = reply_to(sqlite_province, credentials)
    standing = believed(reply, credentials=credentials, log=LOG, nonce=NONCE)
    kept = confirmed(standing, question=NONCE)
    assert (kept.hw, kept.question) == (1, NONCE)
    assert kept.chain != chain_root(LOG)


def test_an_answer_to_another_question_or_log_is_not(sqlite_province, credentials):
    reply = reply_to(sqlite_province, credentials)
    with pytest.raises(ServerMisbehavedError, match="signature"):
        believed(reply, credentials=credentials, log=LOG, nonce=bytes(16))
    with pytest.raises(ServerMisbehavedError, match="log"):
        believed(reply, credentials=credentials, log="f" * 32, nonce=NONCE)


def test_a_signed_refusal_is_told(sqlite_province, credentials):
    reply = reply_to(sqlite_province, credentials, token="nvh1_guess")
    with pytest.raises(DeviceRefusedError, match="unknown_device"):
        believed(reply, credentials=credentials, log=LOG, nonce=NONCE)
