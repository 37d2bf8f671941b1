import re
import zlib

import pytest
from sqlalchemy import delete, select, update

from sync.server.enrolment import make_code, make_house, use_code
from sync.server.tables import device, retired_token
from sync.server.tokens import (
    ROTATE_AFTER_SECONDS,
    device_with_later_token,
    device_with_token,
    make_token,
    renew_token,
)
from tests.sync.province import AT
from tests.sync.server.test_enrolment import KEY, SEED, request

LATER = AT + ROTATE_AFTER_SECONDS


@pytest.fixture
def unit(province):
    with province.engine.begin() as connection:
        yield connection


@pytest.fixture
def first(unit):
    code = make_code(unit, make_house(unit, "Nhà văn hóa bon Pi Nao", at=AT), at=AT)
    return use_code(unit, request(code), seed=SEED, at=AT).token


def show(unit, token, at):
    """Show a token with a signed envelope, and return the one to show from now on."""
    return renew_token(unit, device_with_token(unit, token), token, seed=SEED, at=at)


def test_a_token_can_be_known_by_its_form():
    token = make_token(SEED, b"anything")
    body, checksum = token[:-9], token[-8:]
    assert re.fullmatch(r"nvh1_[0-9a-f]{8}_[A-Za-z0-9_-]{43}", body)
    assert int(checksum, 16) == zlib.crc32(body.encode())


def test_a_token_is_of_this_province_and_for_this_alone():
    made = {
        make_token(SEED, b"ab", b"c"),
        make_token(SEED, b"a", b"bc"),
        make_token(b"o" * 32, b"ab", b"c"),
    }
    assert len(made) == 3


def test_a_token_serves_half_a_year(unit, first):
    assert show(unit, first, LATER - 1) is None
    assert show(unit, first, LATER) not in {None, first}


def test_a_lost_answer_is_given_again_word_for_word(unit, first):
    assert len({show(unit, first, LATER + days) for days in range(3)}) == 1


def test_the_first_use_of_the_new_one_ends_the_old_one(unit, first):
    second = show(unit, first, LATER)
    assert device_with_token(unit, first).token_at is not None
    assert show(unit, second, LATER + 1) is None
    assert device_with_token(unit, second).token_at == LATER + 1
    assert device_with_token(unit, first).token_at is None


def test_the_new_one_serves_half_a_year_again(unit, first):
    second = show(unit, first, LATER)
    show(unit, second, LATER + 5)
    assert show(unit, second, LATER + ROTATE_AFTER_SECONDS) is None
    assert show(unit, second, LATER + 5 + ROTATE_AFTER_SECONDS)


def test_a_house_that_was_put_back_to_an_old_backup_is_led_to_the_token_that_serves(unit, first):
    second = show(unit, first, LATER)
    show(unit, second, LATER)
    third = show(unit, second, LATER + ROTATE_AFTER_SECONDS)
    show(unit, third, LATER + ROTATE_AFTER_SECONDS)
    for old in (first, second):
        assert show(unit, old, LATER + ROTATE_AFTER_SECONDS + 1) == third
    assert show(unit, third, LATER + ROTATE_AFTER_SECONDS + 2) is None


def test_two_machines_with_one_identity_do_not_take_each_other_s_token_away(unit, first):
    second = show(unit, first, LATER)
    show(unit, second, LATER)
    assert show(unit, first, LATER + 1) == second
    assert show(unit, second, LATER + 2) is None


def test_a_province_that_was_put_back_knows_the_tokens_that_it_gave_since(unit, first):
    named = device_with_token(unit, first)
    of = {"house_id": named.house_id, "device_id": named.device_id, "seed": SEED}
    before = unit.execute(select(device)).one()._asdict()
    second = show(unit, first, LATER)
    show(unit, second, LATER)
    third = show(unit, second, LATER + ROTATE_AFTER_SECONDS)
    show(unit, third, LATER + ROTATE_AFTER_SECONDS)
    unit.execute(delete(retired_token))
    unit.execute(update(device).values(before))
    assert device_with_token(unit, third) is None
    assert device_with_later_token(unit, third, **of).device_id == named.device_id
    assert device_with_later_token(unit, make_token(SEED, b"never"), **of) is None
    assert device_with_later_token(unit, third, **of | {"device_id": "f" * 32}) is None


def test_a_token_that_the_province_never_gave_names_nobody(unit, first):
    assert device_with_token(unit, make_token(SEED, b"another")) is None


def test_no_token_is_kept(unit, first):
    second = show(unit, first, LATER)
    show(unit, second, LATER)
    kept = repr(unit.execute(select(device)).all() + unit.execute(select(retired_token)).all())
    assert first not in kept
    assert second not in kept


def test_a_revoked_device_stays_revoked_whichever_token_it_shows(unit, first):
    second = show(unit, first, LATER)
    show(unit, second, LATER)
    unit.execute(device.update().values(revoked_at=LATER))
    assert device_with_token(unit, first).is_revoked
    assert device_with_token(unit, second).is_revoked
    assert device_with_token(unit, first).public_key == KEY
