"""One running copy of the program for each register."""

from pathlib import Path

from PySide6.QtCore import QLockFile


class SingleCopy:
    """A lock that the system's own records free when the program was killed."""

    def __init__(self, lock: Path) -> None:
        lock.parent.mkdir(parents=True, exist_ok=True)
        self._file = QLockFile(str(lock))
        # Never by age: a copy that stands open for weeks is still running.
        self._file.setStaleLockTime(0)

    def take(self) -> bool:
        """Return whether this is the only copy; it stays so until `let_go` or the end."""
        return self._file.tryLock(0)

    def let_go(self) -> None:
        """Let another copy run."""
        self._file.unlock()
