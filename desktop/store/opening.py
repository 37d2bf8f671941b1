"""The way into a register: its key, its file, and what to do when one of them is not there."""

import contextlib
from contextlib import ExitStack
from pathlib import Path

from desktop.store.backups import daily_copies
from desktop.store.database import Database
from desktop.store.encrypted_file import require_no_foreign_file
from desktop.store.erasing import erase_again
from desktop.store.errors import (
    RegisterGoneError,
    RegisterKeyMissingError,
    RegisterUnavailableError,
)
from desktop.store.house_key import house_key
from desktop.store.key_store import KeyStore, new_key
from desktop.store.recovery import keep_recovery
from desktop.store.restored_register import begin_new_log_if_restored


def open_register(path: Path, keys: KeyStore, *, backups: Path) -> Database:
    """Open a house's register; make it, with a key of its own, if there never was one.

    A register that was restored from a copy gets a new log before its first new line, and whoever
    was erased since the copy is erased again. Beside it
    lies, from the first start, the file that the recovery code opens.

    Raises:
        RegisterKeyMissingError: the register is there, its key is not.
        RegisterGoneError: the register is not there, but copies of it are.
        RegisterUnavailableError: the file cannot be used. Whatever is there stays as it is.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return _own(Database(path, _key(path, keys, backups), backups=backups))
    except OSError as error:
        raise RegisterUnavailableError(f"errno {error.errno}") from error


def _own(database: Database) -> Database:
    with ExitStack() as if_it_fails:
        if_it_fails.callback(database.close)
        begin_new_log_if_restored(database)
        erase_again(database)
        _keep_recovery(database)
        if_it_fails.pop_all()
    return database


def _keep_recovery(database: Database) -> None:
    with database.reading() as unit:
        key = house_key(unit)
    # A full disk is no reason to keep a house out; the next start and each copy try again.
    with contextlib.suppress(OSError):
        keep_recovery(database.path, file_key=database.key, house_key=key)


def _key(path: Path, keys: KeyStore, backups: Path) -> bytes:
    if path.exists():
        require_no_foreign_file(path)
        key = keys.read()
        if key is None:
            raise RegisterKeyMissingError(path.name)
        return key
    if daily_copies(backups):
        raise RegisterGoneError(path.name)
    # A cut between the key and the file leaves a key that nothing was ever locked with.
    return keys.read() or new_key(keys)
