"""Crates that go from house to house: the receiver learns what is on its way to it.

A row of kind `crate_sent` stands in the scope of the receiving house while the sender says that
the crate is on its way, and stays as it was once the sender knows it there. It is computed anew
from what is held of the sender whenever that changes, so no order of lines matters. Titles,
numbers and the house's own name: nothing in it is about a person.
"""

import json
from collections.abc import Iterator, Mapping
from hashlib import blake2b
from itertools import islice

from sqlalchemy import Connection, select

from sync.protocol.strict_json import Json
from sync.server.holdings import Holdings, RowKey
from sync.server.merging import HeldRow
from sync.server.scopes import publish, unit_scope
from sync.server.tables import house, published_row
from sync.server.walls import beyond_the_wall

CRATE_SENT = "crate_sent"
_CRATE, _TIME = "crate", "crate_copy"
_ON_ITS_WAY, _THERE = "sent", "there"
_TOLD = ("barcode", "name", "since", "due")
_ID_BYTES = 16
_MOST_BOOKS = 1_000
"""A row must fit into one page of an answer; how many there are is told of every crate."""
_LONGEST = 160


def tell_receivers(connection: Connection, holdings: Holdings, *, at: int) -> None:
    """Tell other houses of the crates that changed with the lines of this one."""
    for crate_id in sorted(changed_crates(holdings)):
        crate = holdings.row((_CRATE, crate_id))
        to = None if crate is None else crate.fields.get("to")
        # Its fields outlive a row that was deleted: who was told is told that it is gone.
        if crate is None or not isinstance(to, str) or to == holdings.house_id:
            continue
        state = None if crate.gone else crate.fields.get("state")
        if state != _THERE and _is_a_house(connection, to, asks=holdings.house_id):
            told = _written(connection, holdings, crate_id, crate) if state == _ON_ITS_WAY else None
            row_id = announced_id(holdings.house_id, crate_id)
            tell_house(connection, to, (CRATE_SENT, row_id), told, at=at)


def announced_id(house_id: str, crate_id: str) -> str:
    """Return the id under which the receiver hears of a crate: no other house can speak of it."""
    return blake2b(f"{house_id}:{crate_id}".encode(), digest_size=_ID_BYTES).hexdigest()


def changed_crates(holdings: Holdings) -> set[str]:
    """Return the crates of which something is to be written: themselves, or books in them."""
    times = (row.fields.get("crate") for _, row in holdings.changed_of(_TIME))
    return {row_id for row_id, _ in holdings.changed_of(_CRATE)} | set(map(str, times))


def tell_house(
    connection: Connection, to: str, row: RowKey, told: Mapping[str, Json] | None, *, at: int
) -> None:
    """Say something to one house, or (None) say it no more; what it was told before is not new."""
    if told != told_to(connection, to, row):
        publish(connection, unit_scope(to), *row, told, at=at)


def told_to(connection: Connection, to: str, row: RowKey) -> dict[str, Json] | None:
    """Return what a house is told in a row, None where it is not there or not any more."""
    kind, row_id = row
    here = connection.execute(
        select(published_row.c.fields, published_row.c.gone).where(
            published_row.c.scope == unit_scope(to),
            published_row.c.kind == kind,
            published_row.c.row_id == row_id,
        )
    ).one_or_none()
    if here is None or here.gone:
        return None
    fields: dict[str, Json] = json.loads(here.fields)
    return fields


def _written(
    connection: Connection, holdings: Holdings, crate_id: str, crate: HeldRow
) -> dict[str, Json]:
    inside = [
        str(time.fields.get("copy"))
        for _, time in holdings.kept_of([_TIME])
        if time.fields.get("crate") == crate_id and time.fields.get("until") is None
    ]
    said: dict[str, Json] = {
        name: crate.fields[name] for name in _TOLD if crate.fields.get(name) is not None
    }
    said["from"] = _name_of(connection, holdings.house_id)
    said["house"], said["crate"] = holdings.house_id, crate_id
    said["count"] = len(inside)
    said["books"] = list(islice(_books(holdings, inside), _MOST_BOOKS))
    return said


def _books(holdings: Holdings, copy_ids: list[str]) -> Iterator[Json]:
    """Return number, accession number, title and author of each book, in the order of numbers."""
    holdings.load(("copy", copy_id) for copy_id in copy_ids)
    copies = [copy for copy_id in copy_ids if (copy := holdings.row(("copy", copy_id)))]
    holdings.load(("title", str(copy.fields.get("title"))) for copy in copies)
    for copy in sorted(copies, key=lambda one: str(one.fields.get("barcode"))):
        title = holdings.row(("title", str(copy.fields.get("title")))) or HeldRow()
        said = (
            copy.fields.get("barcode"),
            copy.fields.get("accession"),
            title.fields.get("title"),
            title.fields.get("author"),
        )
        yield [str(word or "")[:_LONGEST] for word in said]


def _is_a_house(connection: Connection, house_id: str, *, asks: str) -> bool:
    with beyond_the_wall(connection, asks):
        return _name_of(connection, house_id) is not None


def _name_of(connection: Connection, house_id: str) -> str | None:
    named = select(house.c.name).where(house.c.house_id == house_id)
    return connection.execute(named).scalar_one_or_none()
