"""Small files beside the register that survive a power cut whole, or as they were before."""

import os
import sys
from pathlib import Path


def keep_file(target: Path, content: bytes) -> None:
    """Write the file. A cut leaves the one before, and at most a temporary one beside it.

    Raises:
        OSError: it could not be written; the one before is untouched.
    """
    unfinished = target.with_name(target.name + ".new")
    with unfinished.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    unfinished.replace(target)
    flush_folder(target.parent)


def flush_folder(folder: Path) -> None:
    """Make a new name in the folder survive a power cut (Windows does so by itself)."""
    if sys.platform != "win32":
        flush(folder)


def flush(path: Path) -> None:
    """Make what was written into a file, or a folder, survive a power cut."""
    # Windows flushes only what was opened for writing; a folder opens only for reading.
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
