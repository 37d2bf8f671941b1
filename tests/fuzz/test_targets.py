"""The targets of the fuzzer pass what is good, and catch a reader that is not."""

import random

import pytest

from sync.protocol.strict_json import NotStrictJsonError
from tests.fuzz.__main__ import KEPT, NAMES
from tests.fuzz.targets import TARGETS, seeds


def altered(seed, chance):
    """The seed with one bit flipped, cut short, or with a piece twice."""
    place = chance.randrange(len(seed))
    return chance.choice(
        (
            seed[:place] + bytes([seed[place] ^ 1 << chance.randrange(8)]) + seed[place + 1 :],
            seed[:place],
            seed[:place] + seed[place // 2 :],
        )
    )


def test_the_fuzzer_knows_every_target():
    assert set(TARGETS) == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_no_alteration_of_something_good_is_believed_or_crashes(name):
    target, _ = TARGETS[name]
    chance = random.Random(2026)
    for seed in seeds(name):
        target(seed)
        for _ in range(40):
            target(altered(seed, chance))


def test_what_failed_once_does_not_fail_again():
    for kept in sorted(KEPT.glob("*/*")):
        TARGETS[kept.parent.name][0](kept.read_bytes())


def believes_everybody(monkeypatch):
    monkeypatch.setattr("sync.protocol.replies.is_signed", lambda *_: True)
    monkeypatch.setattr("sync.protocol.envelope.is_signed", lambda *_: True)


def forgets_an_error(monkeypatch):
    monkeypatch.setattr("sync.protocol.envelope.NotStrictJsonError", KeyError)
    monkeypatch.setattr("sync.protocol.replies.NotStrictJsonError", KeyError)


def try_many(name):
    target, _ = TARGETS[name]
    chance = random.Random(2026)
    for seed in seeds(name) * 10:
        for _ in range(100):
            target(altered(seed, chance))


@pytest.mark.parametrize(
    ("mutant", "name"),
    [
        (believes_everybody, "envelope"),
        (believes_everybody, "reply"),
        (believes_everybody, "receipt"),
        (forgets_an_error, "envelope"),
        (forgets_an_error, "reply"),
        (forgets_an_error, "bundle"),
    ],
)
def test_a_target_catches_a_reader_that(mutant, name, monkeypatch):
    mutant(monkeypatch)
    with pytest.raises((AssertionError, NotStrictJsonError)):
        try_many(name)
