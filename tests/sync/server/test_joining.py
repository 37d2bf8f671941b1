"""A house joins: by the network, and wholly by stick."""

import pytest

from sync.client.enrolment import answered_by_stick, ask_by_stick, invited_credentials
from sync.client.errors import EnrolmentRefusedError, ServerMisbehavedError
from sync.protocol.invitation import read_invitation
from sync.protocol.replies import HELD
from sync.server.enrolment import UnknownHouseError, make_house, revoke
from sync.server.offers import keep_province_ca, keep_recovery_key
from sync.server.province import Province
from sync.server.tokens import ROTATE_AFTER_SECONDS
from tests.sync.province import AT, envelope_of, new_device, said_by, visit_line
from tests.sync.server.test_offers import CERTIFICATE

KEY, NONCE = bytes(range(32)), b"n" * 16


@pytest.fixture
def house_id(province):
    with province.engine.begin() as connection:
        return make_house(connection, "Nhà văn hóa bon Pi Nao", at=AT, number="0417")


@pytest.fixture
def invitation(province, house_id):
    return read_invitation(province.invite(house_id, server_url="https://province.example")[1])


def answer_of(province, invitation, *, key=KEY, nonce=NONCE):
    return province.enrol(ask_by_stick(invitation, key, nonce=nonce, app="1")).body


def test_a_house_gets_its_number_and_whom_to_trust_later(province):
    with province.engine.begin() as connection:
        keep_recovery_key(connection, bytes(range(32)))
        keep_province_ca(connection, CERTIFICATE)
    joined = new_device(province, code=province.enrol_code("A", number="0417"))
    assert (joined.house_number, joined.recovery_key) == ("0417", bytes(range(32)))
    assert joined.province_ca == CERTIFICATE
    invited = read_invitation(province.invite(joined.house_id)[1])
    assert (invited.recovery_key, invited.province_ca) == (bytes(range(32)), CERTIFICATE)


def test_what_the_province_has_not_is_not_said(province):
    joined = new_device(province)
    assert (joined.recovery_key, joined.province_ca) == (None, None)


def test_the_file_is_named_by_the_house(province, house_id):
    name, data = province.invite(house_id)
    assert name == f"{house_id[:8]}.nvhi"
    assert read_invitation(data).house_id == house_id


def test_a_house_joins_wholly_by_stick(province, invitation, house_id):
    before = invited_credentials(invitation, KEY)
    joined = answered_by_stick(answer_of(province, invitation), invitation, KEY, nonce=NONCE)
    assert (joined.house_id, joined.device_id) == (house_id, before.device_id)
    assert (joined.province_key, joined.house_number) == (province.identity.public_key, "0417")
    answer = province.sync(envelope_of(joined, [visit_line(1)]), joined.token)
    assert said_by(answer, joined).hw == 1


def test_lines_written_before_the_answer_are_taken_once_the_request_was(province, invitation):
    before = invited_credentials(invitation, KEY)
    envelope = envelope_of(before, [visit_line(1)])
    joined = answered_by_stick(answer_of(province, invitation), invitation, KEY, nonce=NONCE)
    assert said_by(province.sync(envelope, joined.token), before).hw == 1


def test_a_bundle_that_comes_twice_gives_the_same_answer(province, invitation):
    first, second = (answer_of(province, invitation) for _ in range(2))
    assert first == second


def test_another_province_cannot_answer_the_invitation(invitation, tmp_path):
    other = Province(f"sqlite:///{tmp_path / 'other.sqlite'}")
    answer = answer_of(other, invitation)
    other.close()
    with pytest.raises(ServerMisbehavedError, match="signature"):
        answered_by_stick(answer, invitation, KEY, nonce=NONCE)


def test_the_answer_to_another_request_is_not_believed(province, invitation):
    with pytest.raises(ServerMisbehavedError, match="signature"):
        answered_by_stick(answer_of(province, invitation), invitation, KEY, nonce=b"o" * 16)


def test_an_invitation_serves_one_device(province, invitation):
    answer_of(province, invitation)
    refused = answer_of(province, invitation, key=bytes(32))
    with pytest.raises(EnrolmentRefusedError, match="code_used"):
        answered_by_stick(refused, invitation, bytes(32), nonce=NONCE)


def test_nobody_is_invited_to_a_house_that_is_not_there(province):
    for asked in (province.invite, province.another_code):
        with pytest.raises(UnknownHouseError):
            asked("ab" * 16)


def test_a_lost_pc_is_followed_by_a_new_device_of_the_same_house(province):
    lost = new_device(province)
    new = new_device(province, code=province.another_code(lost.house_id))
    assert (new.house_id, new.house_number) == (lost.house_id, lost.house_number)
    assert new.device_id != lost.device_id


def test_a_revoked_pc_comes_back_by_a_new_code_alone(province):
    code = province.enrol_code("A")
    shut_out = new_device(province, code=code, key=KEY)
    with province.engine.begin() as connection:
        revoke(connection, house_id=shut_out.house_id, device_id=shut_out.device_id, at=AT)
    with pytest.raises(EnrolmentRefusedError, match="code_used"):
        new_device(province, code=code, key=KEY)
    back = new_device(province, code=province.another_code(shut_out.house_id), key=KEY)
    answer = province.sync(envelope_of(back, [visit_line(1)]), back.token)
    assert said_by(answer, back).answer == HELD


@pytest.fixture
def aging(database_url):
    """A province whose clock the test sets."""
    now = [AT]
    province = Province(database_url, clock=lambda: now[0])
    province.at = lambda at: now.__setitem__(0, at)
    yield province
    province.close()


def test_an_exchange_after_half_a_year_brings_the_next_token(aging):
    house = new_device(aging)
    first = said_by(aging.sync(envelope_of(house, [visit_line(1)]), house.token), house)
    assert first.token is None
    aging.at(AT + ROTATE_AFTER_SECONDS)
    again = [said_by(aging.sync(envelope_of(house, []), house.token), house) for _ in range(2)]
    assert again[0].token == again[1].token != house.token
    after = said_by(aging.sync(envelope_of(house, []), again[0].token), house)
    assert (after.answer, after.token) == (HELD, None)


def test_a_token_alone_is_not_renewed(aging):
    house = new_device(aging)
    aging.at(AT + ROTATE_AFTER_SECONDS)
    forged = aging.sync(envelope_of(house, [], seed=bytes(32)), house.token)
    assert said_by(forged, house).reason == "signature"
    with aging.engine.begin() as connection:
        assert connection.exec_driver_sql("SELECT next_token_hash FROM device").scalar() is None
