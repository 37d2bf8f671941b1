"""A list of people on its way into the register, without a window."""

from pathlib import Path

from desktop.lists.list_reading import Reading, ReadingOrder, read_list
from desktop.operations.list_matching import Doubtful
from desktop.operations.list_preview import look_at_some
from desktop.operations.people_import import PeopleRun
from desktop.operations.people_preview import PeopleLook, PeoplePreview
from tests.book_lists import THIS_YEAR

HEADINGS = ("Họ và tên", "Năm sinh", "Thôn", "Số điện thoại", "Số thẻ", "Hộ", "Người giám hộ")


def read(path: Path, folder: Path, **asked) -> Reading:
    """Read a list of people; they wait in the folder."""
    return read_list(ReadingOrder("people", path, folder / "rows.jsonl", THIS_YEAR, **asked))


def run_of(reading: Reading, folder: Path, *, doubtful=Doubtful.NEW, **facts) -> PeopleRun:
    """Return the import of who waits in the folder."""
    return PeopleRun(
        folder / "rows.jsonl",
        left_out=folder / "left.jsonl",
        file_name="nguoi.csv",
        refused=reading.refused,
        doubtful=doubtful,
        **facts,
    )


def look(unit, moment, folder: Path) -> PeoplePreview:
    """Look at everybody who waits in the folder."""
    preview, looking = None, PeopleLook(folder / "rows.jsonl")
    while preview is None:
        preview = look_at_some(unit, moment, look=looking)
    return preview
