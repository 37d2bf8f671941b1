"""Which houses this computer keeps: one folder each, with nothing in common.

The first house lies in the program's own folder, where the only one of most computers lies; every
other in a numbered folder below it. Register, key, copies, mailbox, lock, notes and book list are
all found from a house's folder, so no two houses can share one. There is no list to be damaged:
what lies there is what there is. A small file remembers which was open last.
"""

import contextlib
from pathlib import Path

_OTHERS = "houses"
_LAST = "last-house"


class HouseList:
    """The houses below the program's folder."""

    def __init__(self, folder: Path) -> None:
        self._first = folder
        self._others = folder / _OTHERS

    def folders(self) -> tuple[Path, ...]:
        """Return the folder of each house, in the order in which they came."""
        return (self._first, *(self._others / str(number) for number in self._numbers()))

    def add(self) -> Path:
        """Make the folder of another house.

        Raises:
            OSError: it could not be made.
        """
        number = max(self._numbers(), default=1) + 1
        folder = self._others / str(number)
        folder.mkdir(parents=True)
        return folder

    def last(self) -> Path:
        """Return the folder of the house that was open last; the first one's if that is gone."""
        try:
            name = (self._first / _LAST).read_text("utf-8").strip()
        except (OSError, ValueError):
            name = ""
        return next((one for one in self.folders()[1:] if one.name == name), self._first)

    def remember(self, folder: Path) -> None:
        """Note which house is open; a disk that is full only costs the memory of it."""
        name = "" if folder == self._first else folder.name
        with contextlib.suppress(OSError):
            self._first.mkdir(parents=True, exist_ok=True)
            (self._first / _LAST).write_text(name, "utf-8")

    def _numbers(self) -> list[int]:
        with contextlib.suppress(OSError):
            return sorted(
                int(one.name)
                for one in self._others.iterdir()
                if one.name.isascii() and one.name.isdecimal() and one.is_dir()
            )
        return []
