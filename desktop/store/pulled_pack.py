"""The beginning of an ISBN pack that is fetched over the network, until its end is there too.

A file beside the register whose name says of which edition it is and how long it will be, so that
nothing else has to be kept in step with it.
"""

import os
import re
import shutil
from collections.abc import Generator
from contextlib import contextmanager
from errno import ENOSPC
from pathlib import Path
from typing import IO

from desktop.store.errors import DiskFullError, RegisterUnavailableError
from desktop.store.isbn_pack import SPARE_BYTES
from sync.protocol.pack_parts import Pulled

_NAME = re.compile(r"books-([0-9]{1,12})-([0-9]{1,12})\.pulled")


class PulledPack:
    """The one that is fetched; one thread uses it."""

    def __init__(self, folder: Path) -> None:
        """Remember where it is or will be; nothing is opened yet."""
        self._folder = folder
        self._file: IO[bytes] | None = None

    def standing(self) -> Pulled | None:
        """Return how much of which edition is here."""
        with _facts():
            found = self._found()
            return None if found is None else _pulled(found)

    def path(self) -> Path | None:
        """Return the file."""
        return self._found()

    def begin(self, edition: int, size: int) -> None:
        """Make room for this edition, and forget any other.

        Raises:
            DiskFullError: there is too little room.
        """
        self.forget()
        with _facts():
            if shutil.disk_usage(self._folder).free < size + SPARE_BYTES:
                raise DiskFullError("too little room for a pack")
            (self._folder / f"books-{edition}-{size}.pulled").touch()

    def add(self, piece: bytes) -> None:
        """Put a piece behind what is here.

        Raises:
            RegisterUnavailableError: the disk did not take it; DiskFullError where it is full.
        """
        with _facts():
            if self._file is None:
                found = self._found()
                if found is None:
                    raise FileNotFoundError
                self._file = found.open("ab")
            self._file.write(piece)

    def keep(self) -> None:
        """Let what was added survive a power cut."""
        if self._file is None:
            return
        with _facts():
            file, self._file = self._file, None
            with file:
                file.flush()
                os.fsync(file.fileno())

    def forget(self) -> None:
        """Throw away what is here, whatever edition it is of."""
        with _facts():
            if self._file is not None:
                self._file.close()
                self._file = None
            for path in self._all():
                path.unlink()

    def _found(self) -> Path | None:
        return next(iter(self._all()), None)

    def _all(self) -> list[Path]:
        return sorted(path for path in self._folder.glob("books-*.pulled") if _of(path))


def _pulled(path: Path) -> Pulled:
    named = _of(path)
    if named is None:
        raise FileNotFoundError(path.name)
    return Pulled(*named, come=path.stat().st_size)


def _of(path: Path) -> tuple[int, int] | None:
    named = _NAME.fullmatch(path.name)
    return (int(named[1]), int(named[2])) if named else None


@contextmanager
def _facts() -> Generator[None]:
    try:
        yield
    except OSError as error:
        family = DiskFullError if error.errno == ENOSPC else RegisterUnavailableError
        raise family(f"errno {error.errno}") from error
