"""`python -m tests.imports --files n --first k`: read broken lists by the seed."""

import argparse
import tempfile
from pathlib import Path

from desktop.lists.process_limits import limit_this_process
from tests.imports.corpus import BOOKS, PEOPLE, Played, play


def main() -> None:
    """Play the files; an assertion names the seed whose counts do not add up."""
    parser = argparse.ArgumentParser(prog="tests.imports")
    parser.add_argument("--files", type=int, default=20_000)
    parser.add_argument("--first", type=int, default=1)
    asked = parser.parse_args()
    limit_this_process(megabytes=1_500, seconds=3_600)
    with tempfile.TemporaryDirectory() as folder:
        for corpus in (BOOKS, PEOPLE):
            played = play(Path(folder), first=asked.first, files=asked.files, corpus=corpus)
            tell(corpus.kind.name, played)


def tell(kind: str, played: Played) -> None:
    """Say what became of the files."""
    print(
        f"{kind}: {played.files} files: {played.rows} rows = {played.listed} + {played.refused} "
        f"refused + {played.unnamed} without a named column; {played.errors.total()} files refused:"
        f" {dict(played.errors)}"
    )


if __name__ == "__main__":
    main()
