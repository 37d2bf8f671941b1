"""What an administrator can ask of the province at the command line, besides serving."""

import argparse
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sync.protocol.isbn_pack import PACK
from sync.server import house_commands
from sync.server.backups import BackupDamagedError, NotOurBackupError
from sync.server.book_csv import COLUMNS, NotABookListError
from sync.server.enrolment import HouseNumberTakenError, UnknownHouseError
from sync.server.isbn_pack import make_isbn_pack
from sync.server.offers import NotAnOfferError
from sync.server.phone_answers import QuestionRefusedError
from sync.server.province import Province, seconds_now
from sync.server.scopes import UnknownUnitError
from sync.server.sticks import take_bundles
from sync.stick.errors import StickError
from sync.stick.folder import Stick


class UnknownDeviceError(Exception):
    """The house has no such device."""


REFUSALS = (
    BackupDamagedError,
    HouseNumberTakenError,
    NotABookListError,
    NotAnOfferError,
    NotOurBackupError,
    QuestionRefusedError,
    StickError,
    UnknownDeviceError,
    UnknownHouseError,
    UnknownUnitError,
    house_commands.NoEscrowError,
    house_commands.WhichHouseError,
)
"""Errors after which nothing was changed; their names and facts say enough."""


@dataclass(frozen=True, slots=True)
class Command:
    """One command: what it is for, what it needs, and what it says when it is done."""

    purpose: str
    run: Callable[[Province, argparse.Namespace], str]
    needs: Sequence[tuple[str, Mapping[str, object]]] = ()


def sqlite_file(folder: Path) -> Path:
    """Return the file of a province that lives in a folder."""
    return folder / "province.sqlite"


def _unit(province: Province, asked: argparse.Namespace) -> str:
    return province.make_unit(asked.name, level=asked.level, parent=asked.parent)


def _announce(province: Province, asked: argparse.Namespace) -> str:
    return province.announce(asked.unit, asked.text)


def _backed_up(province: Province, asked: argparse.Namespace) -> str:
    return f"durable: {province.backed_up(_existing_url(asked.backup))} logs"


def _new_lineage(province: Province, _asked: argparse.Namespace) -> str:
    return province.begin_lineage()


def _replay(province: Province, _asked: argparse.Namespace) -> str:
    done = province.replay()
    return f"judged again: {done.judged} lines, {done.applied} have their effect now"


def _revoke(province: Province, asked: argparse.Namespace) -> str:
    if not province.revoke(house_id=asked.house, device_id=asked.device):
        raise UnknownDeviceError(asked.device)
    return f"revoked: {asked.device}"


def _take_bundles(province: Province, asked: argparse.Namespace) -> str:
    taken = take_bundles(province, Stick(asked.folder))
    return "\n".join(f"{one.name}: {one.receipt or one.refused}" for one in taken)


def _make_isbn_pack(province: Province, asked: argparse.Namespace) -> str:
    made = make_isbn_pack(asked.source, asked.out, seed=province.identity.seed, at=seconds_now())
    reasons = ", ".join(f"{fault.value} {count}" for fault, count in made.reported.items())
    return (
        f"edition {made.edition}: {made.lines} lines = {made.written} written"
        f" + {made.reported.total()} reported{f' ({reasons})' if reasons else ''};"
        f" {made.size} bytes"
    )


def _existing_url(database: str) -> str:
    # Opening would make an empty database where there is none.
    if "://" in database:
        return database
    file = sqlite_file(Path(database)) if Path(database).is_dir() else Path(database)
    if not file.is_file():
        raise NotOurBackupError(file.name)
    return f"sqlite:///{file.as_posix()}"


COMMANDS: Mapping[str, Command] = {
    "enrol-code": Command(
        "make a house, or name one that is there, and print a one-time code for a PC of it",
        house_commands.enrol_code,
        (
            ("--house-name", {"default": "", "help": "the name of a new house"}),
            ("--house", {"default": "", "help": "the id of a house whose PC was lost or revoked"}),
            ("--house-number", {"help": "four digits for its barcodes; else the next ones"}),
            ("--unit", {"help": "the unit that the house belongs to"}),
        ),
    ),
    "invite": Command(
        "lay an invitation onto a stick: for a new house, or for a PC in the place of a lost one",
        house_commands.invite,
        (
            ("--house", {"required": True, "help": "the id of the house"}),
            ("--to", {"required": True, "help": "the stick, or a folder"}),
            ("--server-url", {"default": "", "help": "empty: everything goes by stick"}),
            ("--days", {"type": int, "default": 30, "help": "how long the code is good"}),
        ),
    ),
    "recovery-key": Command(
        "have houses that join seal their key to this one (made off-line)",
        house_commands.recovery_key,
        (("--public", {"required": True, "metavar": "HEX"}),),
    ),
    "province-ca": Command(
        "give houses that join the authority behind the server's address",
        house_commands.province_ca,
        (("--file", {"required": True, "help": "a certificate in PEM"}),),
    ),
    "escrow": Command(
        "print the key that a house sealed, to be opened off-line",
        house_commands.escrow,
        (("--house", {"required": True, "help": "the id of the house"}),),
    ),
    "pin-answer": Command(
        "print what to say by telephone when somebody at a house forgot their PIN",
        house_commands.pin_answer,
        (
            ("--house", {"required": True, "help": "the house's id, or its four-digit number"}),
            ("--question", {"required": True, "help": "the eight digits that the PC shows"}),
        ),
    ),
    "unit": Command(
        "make a unit of the administration and print its id",
        _unit,
        (
            ("--name", {"required": True}),
            ("--level", {"required": True, "help": "such as province, commune, village"}),
            ("--parent", {"help": "the unit that it is a part of"}),
        ),
    ),
    "announce": Command(
        "tell all houses below a unit something",
        _announce,
        (("--unit", {"required": True}), ("--text", {"required": True})),
    ),
    "backed-up": Command(
        "verify an off-site backup and record what it holds as durable",
        _backed_up,
        (("--backup", {"required": True, "help": "the backup, as a database of its own"}),),
    ),
    "take-bundle": Command(
        "take in every bundle on a stick and lay the receipts beside them",
        _take_bundles,
        (("folder", {"type": Path, "help": "the stick, or a folder with its folder NVH"}),),
    ),
    "make-isbn-pack": Command(
        "make the signed pack of a list of books, for the folder NVH of a stick",
        _make_isbn_pack,
        (
            ("source", {"type": Path, "help": f"a CSV in UTF-8 with {', '.join(COLUMNS)}"}),
            ("out", {"type": Path, "help": f"the pack, such as books.{PACK}"}),
        ),
    ),
    "new-lineage": Command(
        "after the database was put back to a backup, before serving again", _new_lineage
    ),
    "replay": Command(
        "judge again what was set aside, after a rule or the schema was raised", _replay
    ),
    "revoke": Command(
        "let the lines of a lost PC take effect no more",
        _revoke,
        (
            ("--house", {"required": True, "help": "the id of the house"}),
            ("--device", {"required": True, "help": "the id of the PC's installation"}),
        ),
    ),
}
