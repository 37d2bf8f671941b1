"""The exchange through every fault, by the seed; `make simulate` plays more of them."""

from collections import Counter
from pathlib import Path

import pytest

from tests.simulation.campaign import in_parallel
from tests.simulation.ground import new_ground
from tests.simulation.mutants import MUTANTS, kept_or_first, killing_seeds
from tests.simulation.schedule import play
from tests.simulation.weather import FAULTS

SEEDS = 2_000
ON_BOTH_DATABASES = 20
KEPT = Path(__file__).with_name("kept_seeds.txt")


def kept_seeds():
    """The seeds that once found something."""
    lines = KEPT.read_text("utf-8").splitlines()
    return [int(line.split()[0]) for line in lines if line and not line.startswith("#")]


def test_no_weather_loses_doubles_or_invents_a_change():
    fired = Counter()
    with in_parallel(play, range(1, SEEDS + 1), at_once=8) as outcomes:
        for outcome in outcomes:
            assert outcome.violation is None, f"seed {outcome.seed}"
            fired += outcome.fired
    rare = {name for name in FAULTS if fired[name] < SEEDS // 50}
    assert not rare, "a fault that hardly ever strikes proves nothing"


def test_what_a_seed_once_found_stays_mended(ground):
    for seed in kept_seeds():
        assert play(seed, ground).violation is None, f"seed {seed}"


def test_the_same_seed_gives_the_same_trace(ground):
    first, again, other = play(7, ground), play(7, ground), play(8, ground)
    assert first.trace == again.trace != other.trace


def test_a_province_on_postgresql_answers_every_byte_as_one_on_sqlite(ground):
    seeds = range(1, ON_BOTH_DATABASES + 1)
    with new_ground(on_postgresql=True) as on_postgresql:
        for seed in seeds:
            there = play(seed, on_postgresql)
            assert there.violation is None, f"seed {seed}"
            assert there.trace == play(seed, ground).trace, f"seed {seed}"


@pytest.mark.parametrize("name", MUTANTS)
def test_the_weather_finds_a_protocol_that(name, ground):
    _, seed, _ = kept_or_first(name, ground, most=SEEDS // 10, kept=killing_seeds())
    assert seed, "no seed that is played here sees what is wrong"


def test_only_what_is_wrong_is_seen(ground):
    for seed in set(killing_seeds().values()):
        assert play(seed, ground).violation is None, f"seed {seed}"
