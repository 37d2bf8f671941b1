"""`python -m sync.server.off_line`: the key that never touches a network, and what it opens.

Run it on a machine that is off-line: make the key there, carry the open half to the server, and,
when a house has lost its sheet, carry the house's sealed key here. It prints what stands on the
sheet.
"""

import argparse
import os
import sys
from binascii import Error as NotBase64Error
from collections.abc import Sequence
from pathlib import Path

from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, SealedBox

from sync.protocol.enrolment import KEY_BYTES
from sync.protocol.recovery_code import recovery_groups
from sync.protocol.texts import NotATextError, from_text

_SEALED_BYTES = KEY_BYTES + 48


class NotOpenedError(Exception):
    """The private key is none, or what was sealed was not sealed to it."""


def make_key(file: Path) -> str:
    """Write a new private key, which only its owner may read, and return the open half in hex.

    Raises:
        FileExistsError: there is a file already; a key is never written over.
    """
    key = PrivateKey.generate()
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as written:
        written.write(bytes(key).hex())
        written.flush()
        os.fsync(written.fileno())
    return bytes(key.public_key).hex()


def open_escrow(sealed: str, private: Path) -> bytes:
    """Return the house key that a house sealed.

    Raises:
        NotOpenedError: this private key does not open it.
    """
    try:
        key = PrivateKey(bytes.fromhex(private.read_text("ascii").strip()))
        box = from_text(sealed.strip(), length=_SEALED_BYTES)
        return SealedBox(key).decrypt(box)
    except (CryptoError, NotATextError, NotBase64Error, ValueError, OSError) as error:
        raise NotOpenedError(type(error).__name__) from error


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m sync.server.off_line", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    made = commands.add_parser("make-key", help="make the off-line key and print its open half")
    made.add_argument("--private", type=Path, required=True, help="the file to be made")
    opened = commands.add_parser("open-escrow", help="print what stands on a house's sheet")
    opened.add_argument("--private", type=Path, required=True)
    opened.add_argument(
        "sealed", type=Path, help="the file with what `escrow --house ID` printed at the server"
    )
    asked = parser.parse_args(arguments)
    try:
        if asked.command == "make-key":
            said = make_key(asked.private)
        else:
            said = _sheets(asked.sealed, asked.private)
    except (NotOpenedError, FileExistsError, FileNotFoundError) as error:
        sys.stderr.write(f"{type(error).__name__}\n")
        return 1
    sys.stdout.write(f"{said}\n")
    return 0


def _sheets(sealed: Path, private: Path) -> str:
    """Return what stands on the sheet of each key in the file, the newest first."""
    # A file and no argument: sealed text may begin with a hyphen, and would pass for an option.
    lines = sealed.read_text("utf-8").split() or [""]
    return "\n".join(" ".join(recovery_groups(open_escrow(line, private))) for line in lines)


if __name__ == "__main__":
    sys.exit(main())
