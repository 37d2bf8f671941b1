"""Compares the house's outbox with the province's ledger and tables, line by line."""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select
from sqlmodel import Session

from desktop.store.outbox import place
from desktop.store.what_leaves import WHAT_LEAVES
from sync.protocol.lines import read_line
from sync.server.tables import held_row, ledger_line
from tests.sync.postgres import engine_of_all_houses

RowKey = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Comparison:
    """How both ends agree; all but the first two must be 0, and those two equal."""

    captured: int
    held: int
    lost: int
    doubled: int
    set_aside: int

    @property
    def agrees(self) -> bool:
        """Whether every line arrived exactly once and was taken."""
        return self.captured == self.held and not (self.lost or self.doubled or self.set_aside)


@dataclass(frozen=True, slots=True)
class HouseLines:
    """The log of a house and its lines, byte for byte."""

    log: str
    lines: dict[int, bytes]
    rows: frozenset[RowKey]


def house_lines(unit: Session) -> HouseLines:
    """Return every line that the house captured, and every row that its tables hold."""
    connection = unit.connection()
    lines = connection.exec_driver_sql("SELECT seq, line FROM outbox ORDER BY seq").all()
    rows = frozenset(
        (row_type.record_kind, row_id)
        for row_type in WHAT_LEAVES
        for row_id in connection.exec_driver_sql(
            f"SELECT id FROM {row_type.__tablename__}"
        ).scalars()
    )
    return HouseLines(place(unit).log, {row.seq: row.line.encode() for row in lines}, rows)


def compare(house: HouseLines, province_url: str) -> Comparison:
    """Compare what a house captured with what a province's database holds of it."""
    engine = engine_of_all_houses(province_url)
    with engine.connect() as connection:
        of_log = ledger_line.c.log == house.log
        ledger = connection.execute(select(ledger_line).where(of_log)).all()
        held = connection.execute(
            select(held_row.c.kind, held_row.c.row_id, held_row.c.fields, held_row.c.gone)
        ).all()
    engine.dispose()
    same = sum(house.lines.get(row.seq) == bytes(row.line) for row in ledger)
    times = Counter(bytes(row.line) for row in ledger)
    expected = rows_after(house.lines.values())
    rows = {(row.kind, row.row_id): None if row.gone else json.loads(row.fields) for row in held}
    there = {key for key, fields in rows.items() if fields is not None}
    return Comparison(
        captured=len(house.lines),
        held=same,
        lost=len(house.lines)
        - same
        + sum(rows.get(key) != row for key, row in expected.items())
        + len(house.rows - there),
        doubled=sum(times.values()) - len(times) + len(there - house.rows),
        set_aside=sum(row.verdict != "applied" for row in ledger),
    )


def rows_after(lines: Iterable[bytes]) -> dict[RowKey, dict[str, object] | None]:
    """Return the open fields of every row after the lines, None for a row that is gone."""
    rows: dict[RowKey, dict[str, object] | None] = {}
    for text in lines:
        line = read_line(text)
        key = (line.kind, line.row_id)
        if line.operation == "d":
            rows[key] = None
            continue
        fields = (rows.get(key) or {}) | line.fields
        rows[key] = {name: value for name, value in fields.items() if value is not None}
    return rows
