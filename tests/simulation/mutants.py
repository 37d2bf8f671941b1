"""Each known-bad protocol must be caught by some seed, or the simulator proves nothing.

`python -m tests.simulation.mutants --most N` says for each the seed that kills it.
"""

import argparse
import sys
from functools import partial

from tests.simulation import known_bad
from tests.simulation.campaign import in_parallel
from tests.simulation.known_bad_answers import ANSWERS
from tests.simulation.known_bad_pulling import PULLING
from tests.simulation.known_bad_tokens import TOKENS

MOST_SEEDS = 2_000
MUTANTS = ANSWERS | known_bad.MUTANTS | PULLING | TOKENS


def first_killing_seed(name, ground, *, most):
    """Return the name, the seed that catches it and what it saw, or None in their place."""
    for seed in range(1, most + 1):
        outcome = MUTANTS[name].play(seed, ground)
        if outcome.violation:
            return name, seed, outcome.violation
    return name, None, None


def main(arguments=None):
    """Say for each mutant the seed that kills it; return 1 if one lives."""
    parser = argparse.ArgumentParser(prog="python -m tests.simulation.mutants", description=__doc__)
    parser.add_argument("--most", type=int, default=MOST_SEEDS, help="seeds to try for each")
    parser.add_argument("--only", help="names that contain this")
    parser.add_argument("--jobs", type=int, help="processes; without it, one for each processor")
    asked = parser.parse_args(arguments)
    names = [name for name in MUTANTS if (asked.only or "") in name]
    alive = 0
    search = partial(first_killing_seed, most=asked.most)
    with in_parallel(search, names, jobs=asked.jobs) as found:
        for name, seed, saw in found:
            alive += seed is None
            print(f"{name}: " + (f"killed by seed {seed}: {saw}" if seed else "LIVES"), flush=True)
    return 1 if alive else 0


if __name__ == "__main__":
    sys.exit(main())
