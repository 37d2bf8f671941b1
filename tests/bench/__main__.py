"""`python -m tests.bench [FAMILY …]`: measure what we promise, write it down, show it."""

import json
import sys
import tempfile
from pathlib import Path

from tests.bench import (
    apply,
    desk,
    imports,
    isbn,
    link,
    people,
    push,
    restore,
    rolls,
    scan,
    search,
    start,
    today,
)
from tests.bench.figures import Figure, machine, shown

ROOT = Path(__file__).parents[2]
OUT = ROOT / "build" / "bench" / "figures.json"
FAMILIES = {
    "start": start,
    "desk": desk,
    "search": search,
    "people": people,
    "scan": scan,
    "today": today,
    "rolls": rolls,
    "imports": imports,
    "isbn": isbn,
    "push": push,
    "link": link,
    "apply": apply,
    "restore": restore,
}


def main(asked: list[str]) -> int:
    """Measure the families that were asked for, or all of them."""
    on = machine()
    figures: list[Figure] = []
    for name in asked or FAMILIES:
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            figures += FAMILIES[name].measure(Path(folder))
    OUT.parent.mkdir(parents=True, exist_ok=True)
    written = [figure.as_json() | {"machine": on} for figure in figures]
    OUT.write_text(json.dumps(written, indent=1, ensure_ascii=False) + "\n", "utf-8")
    print(shown(figures, on))
    return 0 if all(figure.met is not False for figure in figures) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
