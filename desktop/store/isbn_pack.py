"""The ISBN pack of this PC: one file beside the register, taken in whole or not at all."""

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from errno import ENOSPC
from pathlib import Path
from typing import IO

from sqlmodel import Session

from desktop.store.errors import DiskFullError, RegisterUnavailableError
from desktop.store.kept_file import flush_folder
from sync.protocol.isbn_pack import Pack, PackEntry, PackHead, UnreadablePackError, read_pack

FILE_NAME = "books.nvhk"
PLACE = "isbn_pack"
"""Under which a unit of work finds the pack in its `info`."""
_UNFINISHED = ".part"
SPARE_BYTES = 50_000_000
_PIECE = 1_048_576
_Known = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class PackStanding:
    """Which pack is here; without a head there is none, or a `damaged` one."""

    head: PackHead | None = None
    is_damaged: bool = False


class IsbnPack:
    """The pack in a folder. The index stays in memory (a quarter of a MB); no block does.

    A look-up opens and closes the file: what stays open cannot be replaced on Windows.
    """

    def __init__(self, folder: Path) -> None:
        """Remember where the pack is or will be; nothing is opened yet."""
        self._path = folder / FILE_NAME
        self._pack: Pack | None = None
        self._known: _Known | None = None

    @property
    def folder(self) -> Path:
        """Where the pack lies."""
        return self._path.parent

    @property
    def unfinished(self) -> Path:
        """Where a pack lies until it is whole."""
        return self._path.with_name(FILE_NAME + _UNFINISHED)

    def standing(self) -> PackStanding:
        """Return which pack is here."""
        try:
            with self._path.open("rb") as file:
                return PackStanding(self._opened(file).head)
        except FileNotFoundError:
            return PackStanding()
        except (UnreadablePackError, OSError):
            return PackStanding(is_damaged=True)

    def look_up(self, isbn: str) -> PackEntry | None:
        """Return what the pack says of 13 digits, None if it does not know them or is not there.

        Raises:
            UnreadablePackError: the pack, or the one block that it would stand in, is damaged.
        """
        try:
            with self._path.open("rb") as file:
                pack = self._opened(file)
                block = pack.block_of(isbn)
                return None if block is None else pack.entries(file, block).entry(isbn)
        except FileNotFoundError:
            return None
        except OSError as error:
            raise UnreadablePackError("read") from error

    def write(self, pieces: "Copying", *, size: int) -> None:
        """Write what is being taken in beside the pack that serves, and flush it.

        Raises:
            DiskFullError: there is too little room.
            RegisterUnavailableError: it could not be written.
        """
        try:
            if shutil.disk_usage(self._path.parent).free < size + SPARE_BYTES:
                raise DiskFullError("too little room for a pack")
            with self.unfinished.open("wb") as file:
                while piece := pieces(_PIECE):
                    file.write(piece)
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            family = DiskFullError if error.errno == ENOSPC else RegisterUnavailableError
            raise family(f"errno {error.errno}") from error

    def put_in_place(self, whole: Path | None = None) -> None:
        """Let the one that was written serve from now on. A cut leaves the one or the other.

        `whole` is one that came over the network and lies in the same folder.

        Raises:
            RegisterUnavailableError: the old one serves on.
        """
        try:
            (whole or self.unfinished).replace(self._path)
            flush_folder(self._path.parent)
        except OSError as error:
            raise RegisterUnavailableError(f"errno {error.errno}") from error

    def forget_unfinished(self) -> None:
        """Take away what was not taken in."""
        self.unfinished.unlink(missing_ok=True)

    def _opened(self, file: IO[bytes]) -> Pack:
        status = os.fstat(file.fileno())
        known = (status.st_ino, status.st_size, status.st_mtime_ns)
        if self._pack is None or known != self._known:
            self._pack, self._known = read_pack(file), known
        return self._pack


Copying = Callable[[int], bytes]
"""Gives at most so many bytes each time it is called, and none at the end."""


def pack_of(unit: Session) -> IsbnPack:
    """Return the pack that lies beside the register of this unit."""
    pack = unit.info[PLACE]
    if not isinstance(pack, IsbnPack):
        raise TypeError(PLACE)
    return pack
