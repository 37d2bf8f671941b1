import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.register.keepers import (
    PAUSE_SECONDS,
    Permission,
    PinNotUsableError,
    PinsDifferError,
    Role,
    checked_pin,
    may_do,
    pause_left,
)


def test_each_role_may_do_what_the_one_below_may_and_more():
    assert may_do(Role.COUNTER) == {Permission.COUNT}
    assert may_do(Role.HELPER) == {Permission.COUNT, Permission.REGISTERS}
    assert may_do(Role.KEEPER) == set(Permission)


@pytest.mark.parametrize("pin", ["1234", "12345", "012345"])
def test_a_pin_has_four_to_six_digits(pin):
    assert checked_pin(pin, again=pin) == pin


@pytest.mark.parametrize("pin", ["", "123", "1234567", "12a4", "١٢٣٤", "12 4", "１２３４"])
def test_nothing_else_is_a_pin(pin):
    with pytest.raises(PinNotUsableError):
        checked_pin(pin, again=pin)


def test_a_pin_is_typed_twice_the_same_way():
    with pytest.raises(PinsDifferError):
        checked_pin("1234", again="1243")


@given(began=st.integers(0, 2_000_000_000), later=st.integers(-100_000, 100_000))
def test_a_pause_lasts_a_minute_and_never_longer(began, later):
    left = pause_left(paused_at=began, at=began + later)
    assert left == (PAUSE_SECONDS - later if 0 <= later < PAUSE_SECONDS else 0)


def test_without_five_wrong_pins_there_is_no_pause():
    assert pause_left(paused_at=None, at=0) == 0
