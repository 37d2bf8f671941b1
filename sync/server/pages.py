"""What changed since a house last asked, in pages; in the caller's transaction.

A page ends where a revision ends, so that one number says how far a house has come. A revision
that is greater than a page is parted for good: what does not fit gets a revision of its own.
"""

import json
from collections.abc import Sequence
from typing import Any, TypeAlias

from sqlalchemy import (
    Connection,
    Row,
    and_,
    bindparam,
    literal,
    not_,
    null,
    select,
    tuple_,
    update,
)

from sync.protocol.envelope import Header
from sync.protocol.limits import PAGE_ROWS
from sync.protocol.pulled_rows import ERASED, GONE, HERE, PulledRow, write_pulled_row
from sync.protocol.replies import Page
from sync.server.revisions import following
from sync.server.scopes import COUNTED, readable, revisions
from sync.server.tables import held_row, house, published_row

HOUSE = "house"
# Bytes that compression makes nothing of still fit into an answer.
MOST_BYTES = 900_000

# Made once: to make them takes longer than to ask them, and every envelope does.
_REVISION = select(house.c.rev).where(house.c.house_id == bindparam("of_house"))
_CHANGED_ANEW = (
    select(held_row)
    .where(held_row.c.house_id == bindparam("of_house"), held_row.c.rev > bindparam("seen"))
    .order_by(held_row.c.rev, held_row.c.kind, held_row.c.row_id)
    .limit(bindparam("most"))
)
_ECHO = and_(held_row.c.from_log == bindparam("of_log"), held_row.c.rev_before <= bindparam("seen"))
_CHANGED = _CHANGED_ANEW.where(not_(_ECHO))

_Lines: TypeAlias = list[tuple[int, bytes]]
"""Revision and line of each row of a page."""


def pages(connection: Connection, header: Header, *, at: int) -> tuple[Page, ...]:
    """Return a page of each scope that the header asks for; unknown ones are passed over.

    The caller holds the house's row lock.
    """
    made: list[Page] = []
    # Read before the rows: what is committed in between is left to the next page.
    counted = revisions(connection) if header.pull else {}
    for scope, cursor in header.pull:
        left = MOST_BYTES - sum(len(row) for page in made for row in page.rows)
        if scope == HOUSE:
            made.append(_house_page(connection, header, cursor, left, at=at))
        elif scope in COUNTED:
            last = counted.get(scope, 0)
            made.append(_published_page(connection, header.house, scope, cursor, last, left))
    return tuple(made)


def _house_page(
    connection: Connection, header: Header, cursor: int, most_bytes: int, *, at: int
) -> Page:
    last = _house_revision(connection, header.house)
    if cursor >= last:
        return Page(HOUSE, (), to=last, more=False)
    found = _changed(connection, header, cursor)
    lines = _whole_revisions(found, most_bytes)
    if found and not lines and most_bytes == MOST_BYTES:
        lines = _fitting(found, most_bytes)
        last = following(last, at=at)
        _part(connection, header.house, found[len(lines) - 1], last)
    return _page(HOUSE, lines, found, cursor, last)


def _changed(connection: Connection, header: Header, cursor: int) -> Sequence[Row[Any]]:
    """The rows that changed; not those that only the asking log changed since it asked."""
    asked: dict[str, object] = {"of_house": header.house, "seen": cursor, "most": PAGE_ROWS + 1}
    if header.anew:
        return connection.execute(_CHANGED_ANEW, asked).all()
    return connection.execute(_CHANGED, asked | {"of_log": header.log}).all()


def _published_page(
    connection: Connection, house_id: str, scope: str, cursor: int, last: int, most_bytes: int
) -> Page:
    if cursor >= last:
        return Page(scope, (), to=last, more=False)
    statement = (
        select(published_row, null().label("box"), literal(value=False).label("erased"))
        .where(
            published_row.c.scope.in_(readable(connection, house_id, scope)),
            published_row.c.rev > cursor,
            published_row.c.rev <= last,
        )
        .order_by(published_row.c.rev, published_row.c.kind, published_row.c.row_id)
        .limit(PAGE_ROWS + 1)
    )
    found = connection.execute(statement).all()
    return _page(scope, _whole_revisions(found, most_bytes), found, cursor, last)


def _page(scope: str, lines: _Lines, found: Sequence[Row[Any]], cursor: int, last: int) -> Page:
    more = len(lines) < len(found)
    # A house that has seen more than there is asked a province that was put back: it says so.
    seen = lines[-1][0] if lines else cursor
    return Page(scope, tuple(line for _, line in lines), to=seen if more else last, more=more)


def _whole_revisions(found: Sequence[Row[Any]], most_bytes: int) -> _Lines:
    """Return the lines of those revisions that fit as a whole."""
    lines = _fitting(found, most_bytes)
    if len(lines) == len(found):
        return lines
    cut = found[len(lines)].rev
    return [(rev, line) for rev, line in lines if rev < cut]


def _fitting(found: Sequence[Row[Any]], most_bytes: int) -> _Lines:
    lines: _Lines = []
    for row in found[:PAGE_ROWS]:
        line = write_pulled_row(_pulled(row))
        most_bytes -= len(line)
        if most_bytes < 0:
            break
        lines.append((row.rev, line))
    return lines


def _pulled(row: Row[Any]) -> PulledRow:
    state = ERASED if row.erased else GONE if row.gone else HERE
    fields = json.loads(row.fields) if state == HERE else {}
    return PulledRow(row.kind, row.row_id, row.rev, fields, row.box, state)


def _part(connection: Connection, house_id: str, last: Row[Any], new: int) -> None:
    """Give what follows the last row of a page, in its revision, the new revision."""
    here = tuple_(held_row.c.kind, held_row.c.row_id)
    connection.execute(
        update(held_row)
        .where(
            held_row.c.house_id == house_id,
            held_row.c.rev == last.rev,
            here > tuple_(literal(last.kind), literal(last.row_id)),
        )
        .values(rev=new)
    )
    connection.execute(update(house).where(house.c.house_id == house_id).values(rev=new))


def _house_revision(connection: Connection, house_id: str) -> int:
    return int(connection.execute(_REVISION, {"of_house": house_id}).scalar_one())
