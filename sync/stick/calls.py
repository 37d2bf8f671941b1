"""The few calls of the operating system that a stick can fail at."""

import os
import shutil
import sys
from pathlib import Path

_BINARY = getattr(os, "O_BINARY", 0)
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)
# A pipe with our file's name must not hold us up for ever.
_NO_WAIT = getattr(os, "O_NONBLOCK", 0)


class StickCalls:
    """Each method is one call and raises OSError; a test puts a stick that fails in its place."""

    def names(self, folder: Path) -> list[str]:
        """Return the names in a folder."""
        return os.listdir(folder)  # noqa: PTH208  # one call, not an iterator over many

    def status(self, path: Path) -> os.stat_result:
        """Return what a name stands for, without following a link."""
        return path.lstat()

    def make_folder(self, path: Path) -> None:
        """Make a folder."""
        path.mkdir()

    def create(self, path: Path) -> int:
        """Open a file that was not there before, to write it."""
        return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY | _NO_LINK, 0o644)

    def open(self, path: Path) -> int:
        """Open a file to read it; a link is not followed."""
        return os.open(path, os.O_RDONLY | _BINARY | _NO_LINK | _NO_WAIT)

    def opened_status(self, handle: int) -> os.stat_result:
        """Return what was opened."""
        return os.fstat(handle)

    def write(self, handle: int, piece: bytes) -> int:
        """Write some of the bytes, and return how many."""
        return os.write(handle, piece)

    def read(self, handle: int, size: int) -> bytes:
        """Read at most so many bytes."""
        return os.read(handle, size)

    def flush(self, handle: int) -> None:
        """Let the bytes be on the stick, and the next reading come from there."""
        os.fsync(handle)
        if sys.platform == "linux":
            os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)

    def close(self, handle: int) -> None:
        """Let go of a file."""
        os.close(handle)

    def replace(self, old: Path, new: Path) -> None:
        """Give a file its name, in the place of what had it."""
        os.replace(old, new)  # noqa: PTH105

    def remove(self, path: Path) -> None:
        """Remove a file."""
        path.unlink()

    def flush_folder(self, folder: Path) -> None:
        """Let the names in a folder be on the stick (Windows does so by itself)."""
        if sys.platform == "win32":
            return
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

    def free_bytes(self, folder: Path) -> int:
        """Return how much room is left."""
        return shutil.disk_usage(folder).free
