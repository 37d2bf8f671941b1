"""Many houses of one province, each with its log; what they send was made before the clock runs."""

import secrets
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import func, insert, select

from sync.client.ports import Credentials
from sync.protocol.chain import chain_root, links
from sync.protocol.enrolment import device_id_of
from sync.protocol.signing import public_key
from sync.server.enrolment import make_house
from sync.server.province import Province
from sync.server.tables import device, ledger_line
from sync.server.tokens import token_hash
from tests.sync.province import AT, envelope_of, visit_line

LINES = 100
"""Of one batch."""


@dataclass(frozen=True, slots=True)
class Batch:
    """One house's next hundred lines, ready to go."""

    token: str
    body: bytes


def founded(url: str, count: int) -> list[Credentials]:
    """Make so many houses with a device each, past their codes: a code costs 50 ms to hash."""
    province = Province(url)
    try:
        with province.engine.begin() as connection:
            house_ids = [make_house(connection, "Bon", at=AT) for _ in range(count)]
            made = [
                Credentials(
                    server_url="http://127.0.0.1:9",
                    house_id=house_id,
                    house_name="Bon",
                    device_id=device_id_of(public_key(key)),
                    token=secrets.token_hex(16),
                    device_key=key,
                    province_key=province.identity.public_key,
                    lineage=province.identity.lineage,
                )
                for house_id in house_ids
                for key in [secrets.token_bytes(32)]
            ]
            connection.execute(insert(device), [_row_of(one) for one in made])
    finally:
        province.close()
    return made


def batches(house: Credentials, count: int) -> Iterator[Batch]:
    """Yield the first so many batches of a house's log."""
    log = secrets.token_hex(16)
    chain = chain_root(log)
    for one in range(count):
        lines = _lines(house, range(one * LINES, (one + 1) * LINES))
        envelope = envelope_of(house, lines, log=log, first=one * LINES + 1, previous=chain)
        chain = links(chain, lines)[-1]
        yield Batch(house.token, envelope)


def question(house: Credentials) -> Batch:
    """Return an envelope that asks and brings nothing."""
    return Batch(house.token, envelope_of(house, [], log=secrets.token_hex(16)))


def lines_held(url: str) -> int:
    """Return how many lines the province holds."""
    province = Province(url)
    try:
        with province.engine.begin() as connection:
            return connection.execute(select(func.count()).select_from(ledger_line)).scalar_one()
    finally:
        province.close()


def lines_of(house: Credentials, count: int) -> Sequence[bytes]:
    """Return what a house wrote while it had no network."""
    return _lines(house, range(count))


def _lines(house: Credentials, numbers: range) -> list[bytes]:
    start = int(house.house_id[:8], 16) << 64
    return [visit_line(number + 1, row_id=f"{start + number:032x}") for number in numbers]


def _row_of(one: Credentials) -> dict[str, object]:
    return {
        "house_id": one.house_id,
        "device_id": one.device_id,
        "public_key": public_key(one.device_key),
        "token_hash": token_hash(one.token),
        "token_at": int(time.time()),
        "app": "load",
        "enrolled_at": AT,
    }
