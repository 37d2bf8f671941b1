"""A book list on its way into the register, without a window: read here, imported at once."""

import csv
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop.lists.list_reading import Reading, ReadingOrder, read_list
from desktop.operations.book_import import BookRun, BooksImported
from desktop.operations.book_preview import BookLook, ImportPreview
from desktop.operations.list_import import import_all
from desktop.operations.list_matching import Doubtful
from desktop.operations.list_preview import look_at_some

THIS_YEAR = 2026


def written(folder: Path, headings, rows, name="sach.csv") -> Path:
    """Write a list as a spreadsheet program does."""
    path = folder / name
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([headings, *rows])
    return path


def read(path: Path, folder: Path, **asked) -> Reading:
    """Read a list; its books wait in the folder."""
    return read_list(ReadingOrder("books", path, folder / "rows.jsonl", THIS_YEAR, **asked))


def run_of(reading: Reading, folder: Path, *, name="sach.csv", doubtful=Doubtful.NEW) -> BookRun:
    """Return the import of what waits in the folder."""
    return BookRun(
        folder / "rows.jsonl",
        left_out=folder / "left.jsonl",
        file_name=name,
        refused=reading.refused,
        doubtful=doubtful,
    )


def look(unit, moment, folder: Path) -> ImportPreview:
    """Look at all that waits in the folder."""
    preview, looking = None, BookLook(folder / "rows.jsonl")
    while preview is None:
        preview = look_at_some(unit, moment, look=looking)
    return preview


def import_rows(unit, moment, headings, rows, *, name="bench.csv") -> BooksImported:
    """Import rows as if they stood in a file."""
    with TemporaryDirectory() as temporary:
        folder = Path(temporary)
        reading = read(written(folder, headings, rows), folder)
        return import_all(unit, moment, run=run_of(reading, folder, name=name))
