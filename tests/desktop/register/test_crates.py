from itertools import pairwise

import pytest

from desktop.register import crates
from desktop.register.errors import CrateStepError


@pytest.mark.parametrize(
    "journey",
    [
        (crates.FILLING, crates.SENT, crates.THERE, crates.HOME),
        (crates.FILLING, crates.SENT, crates.HOME),
        (crates.FILLING, crates.SENT, crates.CANCELLED),
        (crates.COMING, crates.HERE, crates.GIVEN_BACK),
    ],
)
def test_a_crate_may_go_on(journey):
    for now, then in pairwise(journey):
        crates.check_step(now, then)


@pytest.mark.parametrize(
    ("now", "then"),
    [
        (crates.THERE, crates.CANCELLED),
        (crates.HOME, crates.SENT),
        (crates.HERE, crates.CANCELLED),
        (crates.CANCELLED, crates.SENT),
        ("of a later version", crates.SENT),
    ],
)
def test_a_crate_does_not_go_back_or_leap(now, then):
    with pytest.raises(CrateStepError) as refused:
        crates.check_step(now, then)
    assert refused.value.state == now


def test_only_a_crate_that_stands_open_takes_books():
    crates.check_filling(crates.FILLING)
    crates.check_filling(crates.COMING)
    with pytest.raises(CrateStepError):
        crates.check_filling(crates.SENT)


@pytest.mark.parametrize(
    ("told", "scanned", "both"),
    [(150, 147, (3, 0)), (3, 4, (0, 1)), (3, 3, (0, 0)), (None, 9, (0, 0))],
)
def test_what_is_missing_and_what_is_too_much(told, scanned, both):
    assert crates.difference(told=told, scanned=scanned) == both
