"""Into a register without its key store, and a copy back into its place: by the recovery code."""

import shutil
from errno import ENOSPC
from pathlib import Path

from desktop.store.backups import daily_copies
from desktop.store.database import Database
from desktop.store.encrypted_file import connect, translated
from desktop.store.erased_list import add_erased, read_erased, with_copies
from desktop.store.errors import (
    DiskFullError,
    RecoveryCodeMistypedError,
    RecoveryFailedError,
    RecoveryFileMissingError,
    RegisterDamagedError,
    RegisterUnavailableError,
)
from desktop.store.file_check import existing_version, require_sound
from desktop.store.kept_file import flush, flush_folder
from desktop.store.key_store import KeyStore, new_key
from desktop.store.opening import open_register
from desktop.store.photo_album import PhotoAlbum
from desktop.store.recovery import recovered_key, recovery_path
from desktop.store.schema_steps import SCHEMA_VERSION
from sync.protocol.recovery_code import WrongRecoveryCodeError, read_recovery_code

_PARTS = ("", "-wal", "-shm", "-journal")
"""What belongs to an SQLite file. A log left behind would be read into the next file there."""


def open_with_code(path: Path, keys: KeyStore, typed: str, *, backups: Path) -> Database:
    """Open a register whose key is not in the key store any more, and keep its key there again.

    A cut before the end changes nothing; the code serves again.

    Raises:
        RecoveryFailedError: the code opens nothing here.
        RegisterUnavailableError: the file cannot be used.
    """
    try:
        keys.keep(_key_of_register(path, backups, read_code(typed)))
    except OSError as error:
        raise _unavailable(error) from error
    return open_register(path, keys, backups=backups)


def put_back(copy: Path, register: Path, keys: KeyStore, *, backups: Path, typed: str = "") -> None:
    """Put a copy of a register, of this PC or another, in the register's place.

    It is locked anew with this PC's own key. Without a code the copy must be of this PC. What was
    in the place is moved among the backups as `replaced-1.nvh` and so on. The register must not
    be open; opening it then begins a new log. A cut leaves the register as it was or moved among
    the backups, and the copy untouched. Whom the list beside the copy names is erased again.

    Raises:
        RecoveryFailedError: the code does not open the copy.
        RegisterKeyMissingError: this PC does not give out the key of its own register.
        RegisterUnavailableError: the copy is damaged or too new, or the disk does not take it.
    """
    key = recovered_key(copy, read_code(typed)) if typed.strip() else _own_key(keys)
    try:
        existing_version(copy, key, known=SCHEMA_VERSION)
        register.parent.mkdir(parents=True, exist_ok=True)
        unfinished = register.with_name(f".{register.name}.restored")
        try:
            _lock_anew(copy, unfinished, key, keys.read() or new_key(keys))
            # Before the register: what cannot be read of a picture stops nothing half-way.
            PhotoAlbum(copy.parent).copy_into(PhotoAlbum(register.parent))
            # Before the register too: no opening may come between it and who was erased.
            add_erased(register, read_erased(with_copies(copy.parent)))
            _set_aside(register, backups)
            unfinished.replace(register)
        finally:
            _remove(unfinished)
        flush_folder(register.parent)
    except OSError as error:
        raise _unavailable(error) from error


def read_code(typed: str) -> bytes:
    """Return the house key of a code that was typed or scanned.

    Raises:
        RecoveryCodeMistypedError: the letters are no code.
    """
    try:
        return read_recovery_code(typed)
    except WrongRecoveryCodeError as error:
        raise RecoveryCodeMistypedError(error.fault.groups, error.fault.letters_missing) from error


def _key_of_register(path: Path, backups: Path, house_key: bytes) -> bytes:
    """Return the key that opens the register, from the recovery file of it or of a copy of it."""
    failure: RegisterUnavailableError = RecoveryFileMissingError(path.name)
    for place in (*reversed(daily_copies(backups)), path):
        try:
            key = recovered_key(place, house_key)
            existing_version(path, key, known=SCHEMA_VERSION)
        except (RecoveryFailedError, RegisterDamagedError) as error:
            failure = error
        else:
            return key
    raise failure


def _own_key(keys: KeyStore) -> bytes:
    key = keys.read()
    if key is None:
        raise RecoveryFileMissingError("this PC has no key")
    return key


def _lock_anew(copy: Path, unfinished: Path, key: bytes, own_key: bytes) -> None:
    _remove(unfinished)
    for part in ("-wal", ""):  # of a copy that was made by hand, its log may hold the last rows
        if _part(copy, part).exists():
            shutil.copyfile(_part(copy, part), _part(unfinished, part))
    with translated():
        connection = connect(unfinished, key, mode="rw")
        try:
            # A new key needs every page in one file.
            connection.execute("PRAGMA journal_mode = DELETE").fetchall()
            if own_key != key:
                connection.execute(f"PRAGMA rekey = \"x'{own_key.hex()}'\"")
            require_sound(connection)
        finally:
            connection.close()
    flush(unfinished)


def _set_aside(register: Path, backups: Path) -> None:
    """Move what is in the register's place among the backups, with what opens it."""
    if not any(_part(register, part).exists() for part in _PARTS):
        return
    backups.mkdir(parents=True, exist_ok=True)
    number = 1 + len(list(backups.glob("replaced-*.nvh")))
    aside = backups / f"replaced-{number}.nvh"
    if recovery_path(register).exists():
        shutil.copyfile(recovery_path(register), recovery_path(aside))
    for part in _PARTS:
        if _part(register, part).exists():
            _part(register, part).replace(_part(aside, part))
    flush_folder(backups)


def _part(file: Path, part: str) -> Path:
    return file.with_name(file.name + part)


def _remove(unfinished: Path) -> None:
    for part in _PARTS:
        _part(unfinished, part).unlink(missing_ok=True)


def _unavailable(error: OSError) -> RegisterUnavailableError:
    family = DiskFullError if error.errno == ENOSPC else RegisterUnavailableError
    return family(f"errno {error.errno}")
