"""The file beside the register, and beside each copy, that the recovery code opens.

It holds the key of the encrypted file in a box that only the house key opens. Who finds a register
or a copy without the key store of its PC needs the code from the printed sheet, and no more.
"""

import contextlib
from hashlib import blake2b
from pathlib import Path

from nacl.exceptions import CryptoError
from nacl.secret import SecretBox

from desktop.store.errors import RecoveryFileMissingError, RecoveryRefusedError
from desktop.store.kept_file import keep_file

_MAGIC = b"NVHK1\n"
_PURPOSE = b"NVH/file-key"
_FILE_BYTES = len(_MAGIC) + SecretBox.NONCE_SIZE + SecretBox.MACBYTES + SecretBox.KEY_SIZE


def recovery_path(register: Path) -> Path:
    """Return where the recovery file of a register or of a copy lies."""
    return register.with_name(register.name + ".recovery")


def keep_recovery(register: Path, *, file_key: bytes, house_key: bytes) -> None:
    """Have a recovery file lie beside the register that this house key opens.

    One that does already is left as it is. A cut leaves the one before.

    Raises:
        OSError: it could not be written.
    """
    with contextlib.suppress(RecoveryFileMissingError, RecoveryRefusedError):
        if recovered_key(register, house_key) == file_key:
            return
    keep_file(recovery_path(register), _MAGIC + SecretBox(_lock(house_key)).encrypt(file_key))


def recovered_key(register: Path, house_key: bytes) -> bytes:
    """Return the key of the file that the recovery file beside it gives for this house key.

    Raises:
        RecoveryFileMissingError: there is no recovery file beside it, or none that is whole.
        RecoveryRefusedError: it was made for another house key.
    """
    try:
        with recovery_path(register).open("rb") as file:
            kept = file.read(_FILE_BYTES + 1)
    except OSError as error:
        raise RecoveryFileMissingError(register.name) from error
    if len(kept) != _FILE_BYTES or not kept.startswith(_MAGIC):
        raise RecoveryFileMissingError(register.name)
    try:
        return SecretBox(_lock(house_key)).decrypt(kept[len(_MAGIC) :])
    except CryptoError as error:
        raise RecoveryRefusedError(register.name) from error


def _lock(house_key: bytes) -> bytes:
    return blake2b(house_key, digest_size=SecretBox.KEY_SIZE, person=_PURPOSE).digest()
