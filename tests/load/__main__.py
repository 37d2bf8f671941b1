"""`python -m tests.load [FAMILY …]`: real servers under load and under attack; figures only."""

import argparse
import json
import sys
import tempfile
from pathlib import Path

from tests.bench.figures import Figure, machine, shown
from tests.load import attack, full_disk, reconnecting, steady
from tests.load.asked import Asked
from tests.load.servers import DATABASES

OUT = Path(__file__).parents[2] / "build" / "load" / "figures.json"
FAMILIES = {
    "steady": steady,
    "attack": attack,
    "disk": full_disk,
    "reconnecting": reconnecting,
}


def main(arguments: list[str] | None = None) -> int:
    """Measure what was asked for, or everything; return 1 if something was missed."""
    parser = argparse.ArgumentParser(prog="python -m tests.load", description=__doc__)
    parser.add_argument("families", nargs="*", metavar="FAMILY", help=", ".join(FAMILIES))
    parser.add_argument("--seconds", type=float, default=60.0, help="of each steady stretch")
    parser.add_argument("--rate", type=float, default=50.0, help="batches of 100 lines a second")
    parser.add_argument("--houses", type=int, default=300, help="that come back after an outage")
    parser.add_argument("--on", choices=DATABASES, action="append", help="one kind of database")
    given = parser.parse_args(arguments)
    asked = Asked(given.seconds, given.rate, given.houses)
    on = machine()
    figures: list[Figure] = []
    for family in given.families or FAMILIES:
        for name in given.on or DATABASES:
            with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
                figures += FAMILIES[family].measure(name, Path(folder), asked)
    OUT.parent.mkdir(parents=True, exist_ok=True)
    written = [figure.as_json() | {"machine": on} for figure in figures]
    OUT.write_text(json.dumps(written, indent=1, ensure_ascii=False) + "\n", "utf-8")
    print(shown(figures, on))
    return 0 if all(figure.met is not False for figure in figures) else 1


if __name__ == "__main__":
    sys.exit(main())
