import pytest

from sync.client.enrolment import enrol, read_credentials
from sync.client.errors import EnrolmentRefusedError, PortalError, ServerMisbehavedError
from sync.protocol.enrolment import write_enrolment
from tests.sync.client.strange_server import strange_server

KEY, OTHER_KEY, NONCE = bytes(range(32)), bytes(32), bytes(16)


def test_a_code_makes_this_installation_the_house_s_device(running):
    credentials = enrol(running.url, running.enrol_code("Nhà văn hóa bon Pi Nao"), KEY, app="1")
    assert credentials.house_name == "Nhà văn hóa bon Pi Nao"
    assert credentials.province_key == running.province.identity.public_key
    assert credentials.lineage == running.province.identity.lineage


def test_a_code_is_read_as_a_hand_writes_it(running):
    code = running.enrol_code()
    typed = f" {code[:5].lower()}-{code[5:].replace('0', 'o').replace('1', 'l')} "
    assert enrol(running.url, typed, KEY, app="1").token


def test_a_lost_answer_loses_nothing(running):
    code = running.enrol_code()
    first, second = (enrol(running.url, code, KEY, app="1") for _ in range(2))
    assert (first.house_id, first.device_id) == (second.house_id, second.device_id)


def test_a_code_serves_one_device(running):
    code = running.enrol_code()
    enrol(running.url, code, KEY, app="1")
    with pytest.raises(EnrolmentRefusedError) as caught:
        enrol(running.url, code, OTHER_KEY, app="1")
    assert caught.value.reason == "code_used"


def test_a_text_that_is_no_code_is_not_sent():
    with pytest.raises(EnrolmentRefusedError) as caught:
        enrol("http://127.0.0.1:9", "12345", KEY, app="1")
    assert caught.value.reason == "malformed"


def test_a_portal_enrols_nobody():
    with strange_server() as strange:
        strange.says("200 OK", "Content-Type: text/html", "Content-Length: 2", body=b"hi")
        with pytest.raises(PortalError):
            enrol(strange.url, "0123456789", KEY, app="1")


def test_an_answer_to_another_request_gives_nothing(sqlite_province):
    request = write_enrolment(sqlite_province.enrol_code("A"), seed=KEY, nonce=NONCE, app="1")
    reply = sqlite_province.enrol(request).body
    with pytest.raises(ServerMisbehavedError, match="signature"):
        read_credentials(reply, server_url="", device_key=KEY, nonce=bytes(range(16)))


def test_the_secrets_do_not_show(running):
    credentials = enrol(running.url, running.enrol_code(), KEY, app="1")
    assert credentials.token not in repr(credentials)
    assert repr(KEY) not in repr(credentials)
