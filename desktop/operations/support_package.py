"""The support package: one file with what was shown, and the program's last reports of errors."""

import re
import zipfile
from collections.abc import Sequence
from pathlib import Path

from desktop.lists.list_file_errors import ListFileNotWrittenError

MOST_REPORTS = 10
_MOST_BYTES = 20_000
# A folder may be called after whoever uses the computer.
_FOLDERS = re.compile(r"(?:[A-Za-z]:)?(?:[\\/][^\\/:*?\"<>|\n]+)+[\\/]")


def last_reports(folder: Path) -> tuple[tuple[str, str], ...]:
    """Return the names and words of the last reports, the newest first, without any folder."""
    try:
        newest = sorted(folder.glob("report-*.txt"), reverse=True)[:MOST_REPORTS]
        return tuple((one.name, _plain(one.read_text("utf-8", "replace"))) for one in newest)
    except OSError:
        return ()


def write_package(path: Path, *, summary: str, reports: Sequence[tuple[str, str]]) -> None:
    """Write the file: the summary as it was shown, and the reports.

    Raises:
        ListFileNotWrittenError: it cannot be written there.
    """
    try:
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
            packed.writestr("goi-ho-tro.txt", summary)
            for name, words in reports:
                packed.writestr(f"bao-loi/{name}", words)
    except OSError as error:
        raise ListFileNotWrittenError from error


def _plain(words: str) -> str:
    home = str(Path.home())
    return _FOLDERS.sub("…/", words.replace(home, "~"))[:_MOST_BYTES]
