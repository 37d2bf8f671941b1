"""Making the ISBN pack: a list of books in, one signed file out, and not a line unaccounted for."""

import csv
import os
import shutil
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

from sync.protocol.isbn_pack import (
    ENTRIES_A_BLOCK,
    PackEntry,
    UnreadablePackError,
    read_pack,
    require_whole,
    write_block,
    write_head,
)
from sync.protocol.signing import public_key
from sync.server.book_csv import Fault, Reported, read_books
from sync.server.revisions import following

_SORTED = """
CREATE TABLE entry (isbn TEXT PRIMARY KEY, title TEXT, author TEXT, publisher TEXT,
                    year INTEGER, ddc TEXT) WITHOUT ROWID
"""
_REPORT_SUFFIX = ".reported.csv"


@dataclass(frozen=True, slots=True)
class PackMade:
    """What became of a list: `lines` = `written` + all that was `reported`, always."""

    edition: int
    lines: int
    written: int
    reported: Counter[Fault]
    size: int


def make_isbn_pack(source: Path, out: Path, *, seed: bytes, at: int) -> PackMade:
    """Write the pack of a list of books; lines that were left out stand in a list beside it.

    The edition is the clock's, and always above that of our own pack which lay there. A cut
    leaves the pack that lay there.

    Raises:
        NotABookListError: the list cannot be read; nothing was written.
        OSError: nothing was written.
    """
    edition = following(_edition_of(out, public_key(seed)), at=at)
    unfinished, report = out.with_name(f"{out.name}.part"), out.with_name(out.name + _REPORT_SUFFIX)
    try:
        # Sorting a million entries needs a disk, not memory: "" is a temporary file of SQLite.
        with closing(sqlite3.connect("")) as sorter:
            sorter.execute(_SORTED)
            lines, reported = _sort(source, sorter, report)
            rows = sorter.execute("SELECT * FROM entry ORDER BY isbn")
            with unfinished.open("wb") as file:
                written = write_pack(
                    (PackEntry(*row) for row in rows), file, seed=seed, edition=edition
                )
                file.flush()
                os.fsync(file.fileno())
        with unfinished.open("rb") as file:
            require_whole(read_pack(file), file)
        unfinished.replace(out)
    finally:
        unfinished.unlink(missing_ok=True)
    return PackMade(edition, lines, written, reported, out.stat().st_size)


def write_pack(entries: Iterable[PackEntry], file: IO[bytes], *, seed: bytes, edition: int) -> int:
    """Write a pack of entries that come sorted, each ISBN once; return how many they were."""
    index, place, written = bytearray(), 0, 0
    # The index stands before the blocks, and is known after them.
    with TemporaryFile() as body:
        for block in _blocks(entries):
            data, row = write_block(block, place=place)
            body.write(data)
            index += row
            place += len(data)
            written += len(block)
        head = write_head(
            index=bytes(index), entries=written, body_bytes=place, edition=edition, seed=seed
        )
        file.write(head)
        body.seek(0)
        shutil.copyfileobj(body, file)
    return written


def _sort(source: Path, sorter: sqlite3.Connection, report: Path) -> tuple[int, Counter[Fault]]:
    """Fill the sorter, write down what was left out; return how many lines, and why not all."""
    reported: Counter[Fault] = Counter()
    lines = 0
    with report.open("w", encoding="utf-8-sig", newline="") as file:
        said = csv.writer(file)
        said.writerow(("line", "isbn", "reason"))
        for lines, found in enumerate(read_books(source), 1):  # noqa: B007  # the last is wanted
            left_out = found if isinstance(found, Reported) else _put(sorter, *found)
            if left_out is not None:
                reported[left_out.fault] += 1
                said.writerow((left_out.line, left_out.isbn, left_out.fault.value))
    return lines, reported


def _put(sorter: sqlite3.Connection, line: int, entry: PackEntry) -> Reported | None:
    """Keep an entry. Volumes of a set may share an ISBN: the first stays, others are reported."""
    done = sorter.execute(
        "INSERT OR IGNORE INTO entry VALUES (?, ?, ?, ?, ?, ?)",
        (entry.isbn, entry.title, entry.author, entry.publisher, entry.year, entry.ddc),
    )
    return None if done.rowcount else Reported(line, entry.isbn, Fault.DOUBLED)


def _blocks(entries: Iterable[PackEntry]) -> Iterator[list[PackEntry]]:
    left = iter(entries)
    while block := list(islice(left, ENTRIES_A_BLOCK)):
        yield block


def _edition_of(out: Path, province_key: bytes) -> int:
    """Return the edition of the pack that lies there, 0 if none of ours does."""
    with suppress(FileNotFoundError, UnreadablePackError), out.open("rb") as file:
        head = read_pack(file).head
        if head.province_key == province_key:
            return head.edition
    return 0
