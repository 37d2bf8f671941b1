"""`python -m tests.simulation --seeds N --first K`: play schedules, say what happened."""

import argparse
import sys
from collections import Counter

from tests.simulation.campaign import in_parallel
from tests.simulation.schedule import play
from tests.simulation.weather import FAULTS


def main(arguments=None):
    """Play the seeds; return 1 if one of them showed a violation."""
    parser = argparse.ArgumentParser(prog="python -m tests.simulation", description=__doc__)
    parser.add_argument("--seeds", type=int, default=200)
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("--jobs", type=int, help="processes; without it, one for each processor")
    parser.add_argument("--postgresql", action="store_true", help="the province on PostgreSQL")
    asked = parser.parse_args(arguments)
    fired, steps, lines, seconds, bad = Counter(), 0, 0, 0.0, []
    seeds = range(asked.first, asked.first + asked.seeds)
    with in_parallel(
        play, seeds, jobs=asked.jobs, at_once=8, on_postgresql=asked.postgresql
    ) as outcomes:
        for outcome in outcomes:
            fired += outcome.fired
            steps += outcome.steps
            lines += outcome.lines
            seconds += outcome.seconds
            if outcome.violation:
                bad.append(outcome.seed)
                print(f"seed {outcome.seed}: {outcome.violation}", flush=True)
    _summary(asked.seeds, seconds, fired, steps, lines, bad)
    return 1 if bad else 0


def _summary(seeds, seconds, fired, steps, lines, bad):
    for name in FAULTS:
        print(f"{fired[name]:>8}  {name}")
    print(
        f"{seeds} schedules, {steps} steps, {lines} changes, "
        f"{fired.total()} faults, {len(bad)} violations; "
        f"{seconds:.1f} s of processor: {seeds / max(seconds, 0.001):.1f} schedules "
        f"and {fired.total() / max(seconds, 0.001):.0f} faults a second"
    )


if __name__ == "__main__":
    sys.exit(main())
