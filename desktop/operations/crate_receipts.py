"""What the province says of the crates of this house that others received."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import Session

from desktop.store.received_rows import ReceivedRow, received


@dataclass(frozen=True, slots=True)
class CrateReceipt:
    """How a crate stands at the other house, by its own words.

    `state` is `here` or `given_back`; of a crate that was given back, `count` books are on their
    way home and `late` are still with readers. `missing` are the barcodes that did not arrive.
    """

    state: str
    since: date
    count: int
    late: int
    missing: frozenset[str]


def crate_receipts(unit: Session) -> dict[UUID, CrateReceipt]:
    """Return what was said of each crate of this house that was received."""
    return {UUID(row.row_id): _receipt(row) for row in received(unit, "crate_received")}


def _receipt(row: ReceivedRow) -> CrateReceipt:
    said = row.fields
    count, late, missing = said.get("count"), said.get("late"), said.get("missing")
    return CrateReceipt(
        state=str(said.get("state")),
        since=date.fromisoformat(str(said.get("since"))),
        count=count if isinstance(count, int) else 0,
        late=late if isinstance(late, int) else 0,
        missing=frozenset(map(str, missing if isinstance(missing, list) else ())),
    )
