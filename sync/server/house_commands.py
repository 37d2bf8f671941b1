"""What an administrator can ask of the province about houses, their codes and their keys."""

import argparse
import json
from pathlib import Path

from sqlalchemy import Connection, select

from sync.protocol.bundles import FOLDER
from sync.protocol.phone_answer import said_aloud
from sync.server.enrolment import house_named
from sync.server.offers import NotAnOfferError, keep_province_ca, keep_recovery_key
from sync.server.phone_answers import house_called, phone_answer
from sync.server.province import Province
from sync.server.tables import held_row
from sync.server.walls import speak_for

_DAY = 24 * 3_600


class NoEscrowError(Exception):
    """The house has not sealed its key to the province, or not yet."""


class WhichHouseError(Exception):
    """Neither a new house was named nor one that is there, or both."""


def enrol_code(province: Province, asked: argparse.Namespace) -> str:
    """Print a one-time code: of a new house, or for another PC of one that is there."""
    if bool(asked.house) == bool(asked.house_name):
        raise WhichHouseError("--house or --house-name")
    if asked.house:
        return province.another_code(asked.house)
    return province.enrol_code(asked.house_name, unit=asked.unit, number=asked.house_number)


def invite(province: Province, asked: argparse.Namespace) -> str:
    """Lay an invitation into the folder of a stick, and say which file it is."""
    name, data = province.invite(
        asked.house, server_url=asked.server_url, seconds=asked.days * _DAY
    )
    folder = Path(asked.to) / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    unfinished = folder / f"{name}.part"
    unfinished.write_bytes(data)
    unfinished.replace(folder / name)
    return name


def recovery_key(province: Province, asked: argparse.Namespace) -> str:
    """Keep the open half of the off-line key."""
    try:
        public = bytes.fromhex(asked.public)
    except ValueError as error:
        raise NotAnOfferError from error
    with province.engine.begin() as connection:
        keep_recovery_key(connection, public)
    return "kept"


def province_ca(province: Province, asked: argparse.Namespace) -> str:
    """Keep the authority behind the server's address."""
    with province.engine.begin() as connection:
        keep_province_ca(connection, Path(asked.file).read_bytes())
    return "kept"


def escrow(province: Province, asked: argparse.Namespace) -> str:
    """Print the house's sealed key: to be carried to the off-line machine, and opened there."""
    with province.engine.begin() as connection:
        house_named(connection, asked.house)
        sealed = _escrows(connection, asked.house)
    if not sealed:
        raise NoEscrowError(asked.house)
    return "\n".join(sealed)


def pin_answer(province: Province, asked: argparse.Namespace) -> str:
    """Print what the officer says to whoever forgot their PIN and reads out the PC's question."""
    with province.engine.begin() as connection:
        house_id = house_called(connection, asked.house)
        speak_for(connection, house_id)
        answer = phone_answer(
            connection,
            house_id=house_id,
            question=asked.question,
            seed=province.identity.seed,
        )
    return said_aloud(answer)


def _escrows(connection: Connection, house_id: str) -> list[str]:
    """Return every key that the house sealed, the newest first."""
    rows = connection.execute(
        select(held_row.c.fields)
        .where(
            held_row.c.house_id == house_id,
            held_row.c.kind == "escrow",
            held_row.c.gone.is_(False),
        )
        .order_by(held_row.c.rev.desc())
    )
    return [sealed for row in rows if (sealed := json.loads(row.fields).get("sealed"))]
