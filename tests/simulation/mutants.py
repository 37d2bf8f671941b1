"""Each known-bad protocol must be caught by some seed, or the simulator proves nothing.

`python -m tests.simulation.mutants --most N` says for each the seed that kills it. The seeds that
did so are kept in `killing_seeds.txt` and tried first; `--renew` writes the list anew, each with
the first seed that kills.
"""

import argparse
import sys
from functools import partial
from itertools import chain
from pathlib import Path

from tests.simulation import known_bad
from tests.simulation.campaign import in_parallel
from tests.simulation.known_bad_answers import ANSWERS
from tests.simulation.known_bad_pulling import PULLING
from tests.simulation.known_bad_tokens import TOKENS

MOST_SEEDS = 2_000
MUTANTS = ANSWERS | known_bad.MUTANTS | PULLING | TOKENS
KEPT = Path(__file__).with_name("killing_seeds.txt")


def killing_seeds():
    """The seed that killed each mutant when the list was written."""
    lines = (line.split(maxsplit=1) for line in KEPT.read_text("utf-8").splitlines())
    return {name: int(seed) for seed, name in lines}


def kept_or_first(name, ground, *, most, kept):
    """Return the name, a seed that catches it and what it saw, or None in their place.

    The kept seed is tried before all others.
    """
    tried_first = [kept[name]] if name in kept else []
    for seed in chain(tried_first, range(1, most + 1)):
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
    parser.add_argument("--renew", action="store_true", help="look for the first seeds, keep them")
    asked = parser.parse_args(arguments)
    names = [name for name in MUTANTS if (asked.only or "") in name]
    kept, killed = killing_seeds(), {}
    search = partial(kept_or_first, most=asked.most, kept={} if asked.renew else kept)
    with in_parallel(search, names, jobs=asked.jobs) as found:
        for name, seed, saw in found:
            killed |= {name: seed} if seed else {}
            print(f"{name}: " + (f"killed by seed {seed}: {saw}" if seed else "LIVES"), flush=True)
    print(f"{len(killed)} of {len(names)} killed")
    if asked.renew:
        KEPT.write_text(_written(kept | killed), "utf-8")
    return 0 if len(killed) == len(names) else 1


def _written(kept):
    return "".join(f"{kept[name]:>4}  {name}\n" for name in MUTANTS if name in kept)


if __name__ == "__main__":
    sys.exit(main())
