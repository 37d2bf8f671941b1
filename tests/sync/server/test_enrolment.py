import re
import zlib

import pytest
from sqlalchemy import select

from sync.protocol.enrolment import EnrolmentRequest
from sync.protocol.signing import public_key
from sync.server.enrolment import (
    CODE_SECONDS,
    CodeRefusedError,
    device_with_token,
    make_code,
    make_house,
    use_code,
)
from sync.server.tables import device, enrolment_code
from tests.sync.province import AT

KEY = public_key(bytes(range(32)))


def request(code, key=KEY):
    return EnrolmentRequest(code=code, key=key, nonce=bytes(16), app="1")


@pytest.fixture
def unit(province):
    with province.engine.begin() as connection:
        yield connection


@pytest.fixture
def code(unit):
    return make_code(unit, make_house(unit, "Nhà văn hóa bon Pi Nao", at=AT), at=AT)


def test_a_code_is_ten_letters_that_cannot_be_confused(code):
    assert re.fullmatch("[0-9A-HJKMNP-TV-Z]{10}", code)


def test_a_code_ends_after_thirty_days(unit, code):
    with pytest.raises(CodeRefusedError, match="code_expired"):
        use_code(unit, request(code), at=AT + CODE_SECONDS)
    assert use_code(unit, request(code), at=AT + CODE_SECONDS - 1).token


def test_a_new_token_ends_the_one_before(unit, code):
    first, second = (use_code(unit, request(code), at=AT).token for _ in range(2))
    assert device_with_token(unit, first) is None
    assert device_with_token(unit, second).public_key == KEY


def test_neither_codes_nor_tokens_are_kept(unit, code):
    token = use_code(unit, request(code), at=AT).token
    kept = repr(unit.execute(select(enrolment_code)).all() + unit.execute(select(device)).all())
    assert code not in kept
    assert token not in kept


def test_a_token_can_be_known_by_its_form(unit, code):
    token = use_code(unit, request(code), at=AT).token
    body, checksum = token[:-9], token[-8:]
    assert re.fullmatch(r"nvh1_[0-9a-f]{8}_[A-Za-z0-9_-]{43}", body)
    assert int(checksum, 16) == zlib.crc32(body.encode())
