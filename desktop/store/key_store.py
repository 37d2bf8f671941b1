"""Where the key of a register is kept: 32 random bytes, made once and kept for its life."""

import os
import secrets
import sys
from pathlib import Path
from typing import Protocol

from desktop.store.errors import RegisterKeyMissingError, RegisterUnavailableError

KEY_BYTES = 32
_SERVICE = "nhavanhoa"


class KeyStore(Protocol):
    """A place for one key, readable by the keeper's account only."""

    def read(self) -> bytes | None:
        """Return the key, or None if none was ever kept here."""
        ...

    def keep(self, key: bytes) -> None:
        """Keep a key. When this returns, it survives a power cut.

        A key that is there is replaced: `new_key` sees to it that none is lost, and the
        recovery code brings back only what was proved to open the register.
        """
        ...


class KeyFile:
    """A file beside the register that only its owner may read."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> bytes | None:
        """Return the key in the file; None if there is no file.

        Raises:
            RegisterKeyMissingError: what the file holds is no key.
        """
        if not self._path.exists():
            return None
        return _decoded(self._path.read_text("ascii", errors="replace"))

    def keep(self, key: bytes) -> None:
        """Write the file. A cut leaves no key file, or a whole one."""
        unfinished = self._path.with_name(self._path.name + ".new")
        unfinished.unlink(missing_ok=True)
        handle = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(key.hex())
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(self._path)


class SystemKeys:
    """The operating system's own key store: on Windows the Credential Manager, under DPAPI."""

    def __init__(self, register: str) -> None:
        self._register = register

    def read(self) -> bytes | None:
        """Return the key of this register; None if there is none.

        Raises:
            RegisterKeyMissingError: the system does not give it out, or it is no key.
        """
        # keyring looks for its back ends when it is imported, which takes a while.
        import keyring  # noqa: PLC0415
        from keyring.errors import KeyringError  # noqa: PLC0415

        try:
            kept = keyring.get_password(_SERVICE, self._register)
        except KeyringError as error:
            raise RegisterKeyMissingError(type(error).__name__) from error
        return None if kept is None else _decoded(kept)

    def keep(self, key: bytes) -> None:
        """Hand the key to the system.

        Raises:
            RegisterUnavailableError: the system did not take it.
        """
        import keyring  # noqa: PLC0415
        from keyring.errors import KeyringError  # noqa: PLC0415

        try:
            keyring.set_password(_SERVICE, self._register, key.hex())
        except KeyringError as error:
            raise RegisterUnavailableError(type(error).__name__) from error


def key_store_for(register: Path) -> KeyStore:
    """Return the place where this system keeps the key of a register."""
    if sys.platform == "win32":
        # Every register has the same name; the demonstration's must not be taken for the house's.
        return SystemKeys(str(register.absolute()))
    return KeyFile(register.with_name(register.name + ".key"))


def new_key(keys: KeyStore) -> bytes:
    """Make the key of a new register, keep it, and read it back before it is used.

    Raises:
        RegisterUnavailableError: there is a key already, or it could not be kept.
    """
    if keys.read() is not None:
        raise RegisterUnavailableError("there is a key already")
    keys.keep(secrets.token_bytes(KEY_BYTES))
    key = keys.read()
    if key is None:
        raise RegisterUnavailableError("the key was not kept")
    return key


def _decoded(kept: str) -> bytes:
    try:
        key = bytes.fromhex(kept)
    except ValueError as error:
        raise RegisterKeyMissingError("not a key") from error
    if len(key) != KEY_BYTES:
        raise RegisterKeyMissingError("not a key")
    return key
