"""A stick: one folder of our own on it, and only our own files in that are ever opened.

A file gets its name when it is whole and was read back; whoever pulls the stick out before leaves
the file that was there, and at most an unfinished one that nobody takes for a bundle.
"""

import contextlib
import errno
import os
import stat
import unicodedata
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import IO

from sync.protocol.bundles import BUNDLE, FOLDER, INVITATION, RECEIPT
from sync.protocol.isbn_pack import PACK
from sync.protocol.limits import BUNDLE_BYTES, PACK_BYTES
from sync.stick.calls import StickCalls
from sync.stick.errors import (
    FolderTakenError,
    ForeignFileError,
    StickError,
    StickFullError,
    StickGoneError,
    StickReadOnlyError,
    StickUnreliableError,
)

SPARE_BYTES = 65_536
"""Room that is left over: folders and tables of the stick grow too."""
_UNFINISHED = ".part"
_TRIAL = "trial" + _UNFINISHED
_PIECE = 65_536
_RUNNABLE = (".exe", ".com", ".scr", ".bat", ".cmd", ".pif", ".vbs", ".js", ".lnk", ".msi", ".inf")
_READ_ONLY = {errno.EROFS, errno.EACCES, errno.EPERM}
_FULL = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}


@dataclass(frozen=True, slots=True)
class StickContents:
    """What lies on a stick: our files by name, and how many others could run by themselves."""

    bundles: tuple[str, ...]
    receipts: tuple[str, ...]
    invitations: tuple[str, ...]
    runnable: int
    packs: tuple[str, ...] = ()


class Stick:
    """The folder NVH of a stick. Every method may find that the stick is gone."""

    def __init__(self, root: Path, calls: StickCalls | None = None) -> None:
        """Remember where the stick is; nothing is touched yet."""
        self._root = root
        self._calls = calls or StickCalls()

    def contents(self) -> StickContents:
        """Return what lies on the stick; nothing is opened.

        Raises:
            StickError: the stick is gone, or our folder's name is taken.
        """
        with _facts():
            around = self._calls.names(self._root)
            folder = self._folder()
            ours = self._calls.names(folder) if folder else []
            names = [name for name in sorted(ours) if folder and self._is_a_file(folder / name)]
        return StickContents(
            bundles=_ending(names, BUNDLE),
            receipts=_ending(names, RECEIPT),
            invitations=_ending(names, INVITATION),
            packs=_ending(names, PACK),
            runnable=sum(name.casefold().endswith(_RUNNABLE) for name in (*around, *ours)),
        )

    def try_out(self, *, needed: int) -> None:
        """Write a few bytes and take them away again; see whether there is room.

        Raises:
            StickError: the stick cannot take so many bytes.
        """
        with _facts(needed=needed + SPARE_BYTES) as facts:
            folder = self._own_folder()
            facts.free = self._calls.free_bytes(folder)
            trial = folder / _TRIAL
            self._forget(trial)
            self._write(trial, [b"NVH\n"], facts)
            self._calls.remove(trial)
        if facts.free < facts.needed:
            raise StickFullError(needed=facts.needed, free=facts.free)

    def put(self, name: str, pieces: Iterable[bytes]) -> int:
        """Write a file, read it back, give it its name; return its size.

        When this returns, the stick may be pulled out. Before, what had the name is still there.

        Raises:
            StickError: the file was not written.
        """
        with _facts() as facts:
            folder = self._own_folder()
            target = folder / (_same_name(self._calls.names(folder), name) or name)
            self._require_no_folder(target)
            unfinished = folder / f"{name}{_UNFINISHED}"
            self._forget(unfinished)
            try:
                digest = self._write(unfinished, pieces, facts)
                self._require_written(unfinished, digest, facts)
                self._calls.replace(unfinished, target)
            except (OSError, StickError):
                with contextlib.suppress(OSError):
                    self._calls.remove(unfinished)
                raise
            self._calls.flush_folder(folder)
        return facts.written

    @contextmanager
    def opened(self, name: str) -> Generator[IO[bytes]]:
        """Open one of our files to read it.

        Raises:
            ForeignFileError: it is a link, no file, too large, or not named like one of ours.
            StickError: the stick is gone.
        """
        with _facts():
            folder = self._folder()
            if folder is None:
                raise StickGoneError(at=0)
            if not is_ours(name) or Path(name).name != name:
                raise ForeignFileError("name")
            with opened_file(folder / name, self._calls) as file:
                yield file

    def remove(self, name: str) -> None:
        """Remove one of our files, if it is still there."""
        with _facts():
            folder = self._folder()
            if folder is not None and is_ours(name):
                self._forget(folder / name)

    def _folder(self) -> Path | None:
        """Return our folder, or None if there is none yet."""
        # The stick may have been made elsewhere: FAT does not tell nvh from NVH.
        name = _same_name(self._calls.names(self._root), FOLDER)
        if name is None:
            return None
        path = self._root / name
        status = self._calls.status(path)
        if not stat.S_ISDIR(status.st_mode) or _is_link(status):
            raise FolderTakenError(name)
        return path

    def _own_folder(self) -> Path:
        folder = self._folder()
        if folder is not None:
            return folder
        self._calls.make_folder(self._root / FOLDER)
        return self._root / FOLDER

    def _is_a_file(self, path: Path) -> bool:
        status = self._calls.status(path)
        return stat.S_ISREG(status.st_mode) and not _is_link(status)

    def _require_no_folder(self, target: Path) -> None:
        with contextlib.suppress(FileNotFoundError):
            if not self._is_a_file(target):
                raise FolderTakenError(target.name)

    def _forget(self, path: Path) -> None:
        with contextlib.suppress(FileNotFoundError):
            self._calls.remove(path)

    def _write(self, path: Path, pieces: Iterable[bytes], facts: "_Facts") -> bytes:
        digest, handle = blake2b(), self._calls.create(path)
        try:
            for piece in pieces:
                digest.update(piece)
                left = memoryview(piece)
                while left:
                    count = self._calls.write(handle, bytes(left[:_PIECE]))
                    facts.written += count
                    left = left[count:]
            self._calls.flush(handle)
        finally:
            self._calls.close(handle)
        return digest.digest()

    def _require_written(self, path: Path, digest: bytes, facts: "_Facts") -> None:
        found, size, handle = blake2b(), 0, self._calls.open(path)
        try:
            while piece := self._calls.read(handle, _PIECE):
                found.update(piece)
                size += len(piece)
                if size > facts.written:
                    break
        finally:
            self._calls.close(handle)
        if found.digest() != digest:
            raise StickUnreliableError


@contextmanager
def opened_file(path: Path, calls: StickCalls | None = None) -> Generator[IO[bytes]]:
    """Open a file that somebody chose, if it is a plain one within the size of ours.

    Raises:
        ForeignFileError: it is a link, no file, or too large.
    """
    calls = calls or StickCalls()
    status = calls.status(path)
    if _is_link(status):
        raise ForeignFileError("link")
    if not stat.S_ISREG(status.st_mode):
        raise ForeignFileError("name")
    handle = calls.open(path)
    with os.fdopen(handle, "rb") as file:
        # What was opened is looked at again: the name may have been given to another since.
        status = calls.opened_status(handle)
        if not stat.S_ISREG(status.st_mode):
            raise ForeignFileError("name")
        if status.st_size > (PACK_BYTES if _ending([path.name], PACK) else BUNDLE_BYTES):
            raise ForeignFileError("size")
        yield file


def is_ours(name: str) -> bool:
    """Return whether a file is named like one of ours."""
    return any(_ending([name], kind) for kind in (BUNDLE, RECEIPT, INVITATION, PACK))


@dataclass(slots=True)
class _Facts:
    """What is known when the stick fails."""

    needed: int = 0
    free: int = 0
    written: int = 0


@contextmanager
def _facts(*, needed: int = 0) -> Generator[_Facts]:
    facts = _Facts(needed=needed)
    try:
        yield facts
    except OSError as error:
        if error.errno in _READ_ONLY:
            raise StickReadOnlyError from error
        if error.errno in _FULL:
            needed = max(facts.needed, facts.written + 1)
            raise StickFullError(needed=needed, free=facts.free) from error
        raise StickGoneError(at=facts.written) from error


def _is_link(status: os.stat_result) -> bool:
    # On Windows a junction is no link to Python; every reparse point leads elsewhere.
    attributes = getattr(status, "st_file_attributes", 0)
    points_elsewhere = bool(attributes & stat.FILE_ATTRIBUTE_REPARSE_POINT)
    return stat.S_ISLNK(status.st_mode) or points_elsewhere


def _same_name(names: Iterable[str], wanted: str) -> str | None:
    """Return the name as it stands there: letters taken apart (NFD), or small for great."""
    return next((name for name in names if _folded(name) == _folded(wanted)), None)


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def _ending(names: Iterable[str], kind: str) -> tuple[str, ...]:
    return tuple(name for name in names if name.casefold().endswith(f".{kind}"))
