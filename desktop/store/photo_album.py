"""Photos of sessions: files beside the register, each locked with a key that stands in its row.

They never leave the house, not even sealed. Whoever has the files alone sees nothing; a row that
is gone takes its photo with it in every copy of the folder.
"""

from pathlib import Path
from uuid import UUID

from nacl.exceptions import CryptoError
from nacl.secret import SecretBox
from nacl.utils import random
from sqlmodel import Session

from desktop.store.errors import RegisterUnavailableError
from desktop.store.kept_file import keep_file

ALBUM = "photo_album"
_FOLDER = "photos"


class PhotoAlbum:
    """The folder of the photos beside a register, or beside its copies."""

    def __init__(self, beside: Path) -> None:
        self._folder = beside / _FOLDER

    def keep(self, photo_id: UUID, picture: bytes) -> str:
        """Keep a picture under its id; return the key that opens it. A cut leaves none or all.

        Raises:
            RegisterUnavailableError: the file could not be written.
        """
        key = random(SecretBox.KEY_SIZE)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            keep_file(self._place(photo_id), SecretBox(key).encrypt(picture))
        except OSError as error:
            raise RegisterUnavailableError(f"errno {error.errno}") from error
        return key.hex()

    def read(self, photo_id: UUID, key: str) -> bytes | None:
        """Return the picture; None where the file is not here, or is not what it was."""
        try:
            closed = self._place(photo_id).read_bytes()
            return SecretBox(bytes.fromhex(key)).decrypt(closed)
        except (OSError, CryptoError):
            return None

    def remove(self, photo_id: UUID) -> None:
        """Let go of a picture for ever."""
        self._place(photo_id).unlink(missing_ok=True)

    def copy_into(self, other: "PhotoAlbum") -> None:
        """Copy what the other album lacks: a picture never changes once it has its name.

        Raises:
            OSError: it could not be written there.
        """
        for photo in sorted(self._folder.glob("*.nvp")):
            target = other.place_of(photo.name)
            if not target.exists():
                target.parent.mkdir(parents=True, exist_ok=True)
                keep_file(target, photo.read_bytes())

    def place_of(self, name: str) -> Path:
        """Return where a file of this album lies."""
        return self._folder / name

    def _place(self, photo_id: UUID) -> Path:
        return self._folder / f"{photo_id.hex}.nvp"


def album_of(unit: Session) -> PhotoAlbum:
    """Return the album that lies beside the register of this unit."""
    album = unit.info[ALBUM]
    if not isinstance(album, PhotoAlbum):
        raise TypeError(ALBUM)
    return album
