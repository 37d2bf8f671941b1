"""The sticks that are in the computer now."""

import ctypes
import sys
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStorageInfo

_BLOCKS = Path("/sys/class/block")
_MOUNTED_FOR_A_PERSON = ("/media/", "/run/media/")
_DRIVE_REMOVABLE = 2  # GetDriveType, winbase.h


@dataclass(frozen=True, slots=True)
class Drive:
    """A stick: what is written on it, where its files are, and the room that is left."""

    name: str
    root: Path
    free_bytes: int
    read_only: bool


def removable_drives() -> tuple[Drive, ...]:
    """Return the sticks, in the order of their places. A hung drive may hold this up."""
    mounted = [drive for drive in QStorageInfo.mountedVolumes() if drive.isValid()]
    found = [
        Drive(
            name=drive.displayName() or drive.rootPath(),
            root=Path(drive.rootPath()),
            free_bytes=drive.bytesAvailable(),
            read_only=drive.isReadOnly(),
        )
        for drive in mounted
        if drive.isReady() and is_removable(drive.rootPath(), bytes(drive.device().data()))
    ]
    return tuple(sorted(found, key=lambda drive: drive.root))


def is_removable(root: str, device: bytes) -> bool:
    """Return whether somebody can pull this drive out."""
    if sys.platform == "win32":
        return bool(ctypes.windll.kernel32.GetDriveTypeW(root) == _DRIVE_REMOVABLE)
    return root.startswith(_MOUNTED_FOR_A_PERSON) or _says_removable(device)


def _says_removable(device: bytes) -> bool:
    name = Path(device.decode(errors="replace")).name
    try:
        # A partition lies in the folder of its disk, and the disk says it.
        block = (_BLOCKS / name).resolve(strict=True)
        told = next(place / "removable" for place in (block, block.parent) if _is_told(place))
        return told.read_text("ascii").strip() == "1"
    except (OSError, StopIteration):
        return False


def _is_told(place: Path) -> bool:
    return (place / "removable").exists()
