"""A program that writes to a register until it is killed, and says what it committed.

Where the system can fork, one warm parent makes a writer for each line it reads: starting
Python and SQLModel anew 200 times would take minutes. Elsewhere every writer is a new process.
"""

import os
import sys
from itertools import count
from pathlib import Path

from desktop.store import outbox
from desktop.store.database import Database
from desktop.store.row_ids import RowIds
from desktop.store.tables.visits import VisitGroupRow
from tests.conftest import KEY


def say(line: str) -> None:
    os.write(1, f"{line}\n".encode())


def write_until_killed(path: Path) -> None:
    say(f"writer {os.getpid()}")
    database = Database(path, KEY)
    ids = RowIds()  # a fork would go on with its parent's
    for number in count():
        with database.unit_of_work(now=number, user="hoa") as unit:
            row = VisitGroupRow(id=ids.next(), label="Trẻ em", place=number)
            unit.add(row)
            unit.flush()
            row.place = -number
            written = row.id.hex
        say(f"row {written}")
        if number % 3 == 0:
            with database.unit_of_work(now=number) as unit:
                outbox.lines_after(unit, outbox.place(unit).mark, most_lines=99, most_bytes=9999)


def make_writers(path: Path) -> None:
    for _ in sys.stdin:
        writer = os.fork()
        if not writer:
            write_until_killed(path)
        os.waitpid(writer, 0)
        say("dead")


if __name__ == "__main__":
    (make_writers if sys.argv[2] == "many" else write_until_killed)(Path(sys.argv[1]))
