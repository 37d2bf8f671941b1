"""What a house hears of the crates that it sent: received, with these books missing; given back.

A row of kind `crate_received` stands in the scope of the sending house, under the crate's own id
there. It is made of what is held of the receiver, and only for a crate that the province itself
announced to it (sync.server.crates): nobody can receive what was sent to another.
"""

from sqlalchemy import Connection

from sync.protocol.strict_json import Json
from sync.server.crates import CRATE_SENT, changed_crates, tell_house, told_to
from sync.server.holdings import Holdings
from sync.server.merging import HeldRow

CRATE_RECEIVED = "crate_received"
_HERE, _GIVEN_BACK, _WENT_BACK = "here", "given_back", "went_back"
_KEPT = frozenset({None, _WENT_BACK})
"""How a book's time in the crate stands if it did arrive."""


def tell_senders(connection: Connection, holdings: Holdings, *, at: int) -> None:
    """Tell other houses what became of their crates in this one."""
    for crate_id in sorted(changed_crates(holdings)):
        sent = told_to(connection, holdings.house_id, (CRATE_SENT, crate_id))
        if sent is not None:
            told = _receipt(holdings, crate_id, sent)
            row = CRATE_RECEIVED, str(sent.get("crate"))
            tell_house(connection, str(sent.get("house")), row, told, at=at)


def _receipt(holdings: Holdings, crate_id: str, sent: dict[str, Json]) -> dict[str, Json] | None:
    """Return what the sender is told; None while the crate is not received, or no more."""
    crate = holdings.row(("crate", crate_id))
    state = None if crate is None or crate.gone else crate.fields.get("state")
    if crate is None or state not in (_HERE, _GIVEN_BACK):
        return None
    times = [
        time
        for _, time in holdings.kept_of(["crate_copy"])
        if time.fields.get("crate") == crate_id and time.fields.get("why") in _KEPT
    ]
    said: dict[str, Json] = {"state": state, "since": crate.fields.get("since")}
    # Taken in by its count alone: nobody scanned, so no book is known to be missing.
    said["count"] = len(times) or crate.fields.get("count") or 0
    if state == _GIVEN_BACK:
        late = sum(time.fields.get("until") is None for time in times)
        said |= {"count": len(times) - late, "late": late}
    if times and len(_books(sent)) == sent.get("count"):
        said["missing"] = _missing(holdings, times, sent)
    return said


def _books(sent: dict[str, Json]) -> list[list[Json]]:
    books = sent.get("books")
    return [book for book in books if isinstance(book, list)] if isinstance(books, list) else []


def _missing(holdings: Holdings, times: list[HeldRow], sent: dict[str, Json]) -> list[Json]:
    """Return the numbers on the books that were sent and did not arrive."""
    keys = [("copy", str(time.fields.get("copy"))) for time in times]
    holdings.load(keys)
    arrived = {row.fields.get("barcode") for key in keys if (row := holdings.row(key))}
    return [book[0] for book in _books(sent) if book[0] not in arrived]
