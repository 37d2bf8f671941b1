import re

import pytest
from sqlalchemy import select

from sync.protocol.enrolment import EnrolmentRequest
from sync.protocol.signing import public_key
from sync.server.enrolment import (
    CODE_SECONDS,
    CodeRefusedError,
    HouseNumberTakenError,
    UnknownHouseError,
    device_of_house,
    house_named,
    make_code,
    make_house,
    revoke,
    use_code,
)
from sync.server.tables import device, enrolment_code
from sync.server.tokens import device_with_token
from tests.sync.province import AT

KEY = public_key(bytes(range(32)))
SEED = b"s" * 32


def request(code, key=KEY, nonce=bytes(16)):
    return EnrolmentRequest(code=code, key=key, nonce=nonce, app="1")


def used(unit, code, at=AT, **changed):
    return use_code(unit, request(code, **changed), seed=SEED, at=at)


@pytest.fixture
def unit(province):
    with province.engine.begin() as connection:
        yield connection


@pytest.fixture
def house_id(unit):
    return make_house(unit, "Nhà văn hóa bon Pi Nao", at=AT)


@pytest.fixture
def code(unit, house_id):
    return make_code(unit, house_id, at=AT)


def test_a_code_is_ten_letters_that_cannot_be_confused(code):
    assert re.fullmatch("[0-9A-HJKMNP-TV-Z]{10}", code)


def test_a_code_ends_after_thirty_days(unit, code):
    with pytest.raises(CodeRefusedError, match="code_expired"):
        used(unit, code, at=AT + CODE_SECONDS)
    assert used(unit, code, at=AT + CODE_SECONDS - 1).token


def test_a_code_that_was_used_answers_its_device_however_late(unit, code):
    # Two officers may carry the same request; the second comes when the code is long over.
    first = used(unit, code)
    assert used(unit, code, at=AT + 10 * CODE_SECONDS) == first


def test_the_same_request_gives_the_same_token_however_often_it_comes(unit, code):
    assert len({used(unit, code).token for _ in range(3)}) == 1


def test_the_token_before_serves_until_the_new_one_was_used(unit, code):
    first, second = used(unit, code).token, used(unit, code, nonce=b"n" * 16).token
    assert first != second
    for token in (first, second):
        assert device_with_token(unit, token).public_key == KEY


def test_who_was_revoked_does_not_come_back_with_the_same_code(unit, code, house_id):
    device_id = used(unit, code).device_id
    revoke(unit, house_id=house_id, device_id=device_id, at=AT + 1)
    for nonce in (bytes(16), b"n" * 16):
        with pytest.raises(CodeRefusedError, match="code_used"):
            used(unit, code, nonce=nonce, at=AT + 2)
    assert device_of_house(unit, house_id=house_id, device_id=device_id).is_revoked


def test_a_new_code_brings_a_revoked_device_back(unit, code, house_id):
    first = used(unit, code)
    revoke(unit, house_id=house_id, device_id=first.device_id, at=AT + 1)
    again = used(unit, make_code(unit, house_id, at=AT + 2), at=AT + 3)
    assert (again.house_id, again.device_id) == (house_id, first.device_id)
    assert not device_with_token(unit, again.token).is_revoked


def test_a_house_may_have_a_second_pc(unit, code, house_id):
    other = public_key(bytes(32))
    first = used(unit, code)
    second = used(unit, make_code(unit, house_id, at=AT), key=other)
    assert (second.house_id, second.house_number) == (first.house_id, first.house_number)
    assert second.device_id != first.device_id


def test_every_house_gets_a_number_of_its_own(unit):
    houses = [make_house(unit, "A", at=AT, number=number) for number in (None, "0417", None)]
    assert [house_named(unit, one).number for one in houses] == ["0001", "0417", "0418"]


@pytest.mark.parametrize("number", ["0417", "0000", "417", "4a17", "٠٤١٧"])
def test_a_number_that_cannot_be_a_house_s_own_is_refused(unit, number):
    make_house(unit, "A", at=AT, number="0417")
    with pytest.raises(HouseNumberTakenError):
        make_house(unit, "B", at=AT, number=number)


def test_when_the_numbers_have_run_out_a_house_has_none(unit):
    make_house(unit, "A", at=AT, number="9999")
    assert house_named(unit, make_house(unit, "B", at=AT)).number is None


def test_a_house_that_is_not_there_has_no_name(unit):
    with pytest.raises(UnknownHouseError):
        house_named(unit, "ab" * 16)


def test_a_device_is_found_without_a_token_too(unit, code, house_id):
    enrolled = used(unit, code)
    found = device_of_house(unit, house_id=house_id, device_id=enrolled.device_id)
    assert found.public_key == KEY
    assert device_of_house(unit, house_id=house_id, device_id="ab" * 16) is None


def test_neither_codes_nor_tokens_are_kept(unit, code):
    token = used(unit, code).token
    kept = repr(unit.execute(select(enrolment_code)).all() + unit.execute(select(device)).all())
    assert code not in kept
    assert token not in kept
