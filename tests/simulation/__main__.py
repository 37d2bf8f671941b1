"""`python -m tests.simulation --seeds N --first K`: play schedules, say what happened."""

import argparse
import sys
import time
from collections import Counter

from tests.simulation.ground import new_ground
from tests.simulation.schedule import play
from tests.simulation.weather import FAULTS


def main(arguments=None):
    """Play the seeds; return 1 if one of them showed a violation."""
    parser = argparse.ArgumentParser(prog="python -m tests.simulation", description=__doc__)
    parser.add_argument("--seeds", type=int, default=200)
    parser.add_argument("--first", type=int, default=1)
    asked = parser.parse_args(arguments)
    began = time.process_time()
    fired, lines, bad = Counter(), 0, []
    with new_ground() as ground:
        for seed in range(asked.first, asked.first + asked.seeds):
            outcome = play(seed, ground)
            fired += outcome.fired
            lines += outcome.lines
            if outcome.violation:
                bad.append(seed)
                print(f"seed {seed}: {outcome.violation}")
    _summary(asked.seeds, time.process_time() - began, fired, lines, bad)
    return 1 if bad else 0


def _summary(seeds, seconds, fired, lines, bad):
    for name in FAULTS:
        print(f"{fired[name]:>8}  {name}")
    print(
        f"{seeds} schedules, {lines} changes, {fired.total()} faults, {len(bad)} violations; "
        f"{seconds:.1f} s of processor, {seeds / max(seconds, 0.001):.1f} schedules a second"
    )


if __name__ == "__main__":
    sys.exit(main())
