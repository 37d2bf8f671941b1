"""What goes down to many houses: rows of `ref` for all, rows of a unit for the houses below it.

A house is a unit of its own as well: what is meant for it alone stands in the scope of its id.

`ref` and `unit` each have one revision for all of their rows, raised under its row lock: one
number says how far a house has come, however many units stand above it.
"""

import json
import secrets
from collections.abc import Mapping

from sqlalchemy import Connection, insert, select, update

from sync.protocol.envelope import ID_BYTES
from sync.protocol.strict_json import Json, write_json
from sync.server.revisions import following
from sync.server.tables import house, house_unit, published_row, scope

UNIT, REF = "unit", "ref"
COUNTED = (UNIT, REF)
_UNIT_KIND, _HOUSE_KIND, _ANNOUNCEMENT = "unit", "house", "announcement"
_MOST_LEVELS = 16
# Made once: every exchange asks it.
_REVISIONS = select(scope.c.scope, scope.c.rev)


class UnknownUnitError(Exception):
    """No unit has this id."""


def unit_scope(unit_id: str) -> str:
    """Return the scope of a unit's rows."""
    return f"{UNIT}:{unit_id}"


def publish(
    connection: Connection,
    to: str,
    kind: str,
    row_id: str,
    fields: Mapping[str, Json] | None,
    *,
    at: int,
) -> int:
    """Make, change or (None) withdraw a row of `ref` or of a unit's scope; return its revision."""
    rev = _next_revision(connection, to.partition(":")[0], at=at)
    values = {
        "fields": write_json(dict(fields or {})).decode("utf-8"),
        "gone": fields is None,
        "rev": rev,
    }
    key = {"scope": to, "kind": kind, "row_id": row_id}
    here = [published_row.c[name] == value for name, value in key.items()]
    if not connection.execute(update(published_row).where(*here).values(values)).rowcount:
        connection.execute(insert(published_row), key | values)
    return rev


def make_unit(
    connection: Connection, name: str, *, level: str, parent: str | None = None, at: int
) -> str:
    """Write down a unit of the administration, below another or at the top, and return its id."""
    if parent is not None:
        _require_unit(connection, parent)
    unit_id = secrets.token_hex(ID_BYTES)
    fields: dict[str, Json] = {"name": name, "level": level}
    fields |= {"parent": parent} if parent else {}
    publish(connection, REF, _UNIT_KIND, unit_id, fields, at=at)
    return unit_id


def announce(connection: Connection, unit_id: str, text: str, *, at: int) -> str:
    """Tell the houses of a unit, and of the units below it, something; return the row's id."""
    _require_unit(connection, unit_id)
    row_id = secrets.token_hex(ID_BYTES)
    fields: dict[str, Json] = {"text": text, "at": at, "from": unit_id}
    publish(connection, unit_scope(unit_id), _ANNOUNCEMENT, row_id, fields, at=at)
    return row_id


def join_unit(connection: Connection, house_id: str, unit_id: str, *, at: int) -> None:
    """Put a house below a unit; every house learns its name, to send crates to it."""
    _require_unit(connection, unit_id)
    connection.execute(insert(house_unit), {"house_id": house_id, "unit_id": unit_id})
    publish(connection, REF, _HOUSE_KIND, house_id, _known_as(connection, house_id), at=at)
    # The house may have come further than these rows: they are published anew.
    rev = _next_revision(connection, UNIT, at=at)
    new = published_row.c.scope.in_(readable(connection, house_id, UNIT))
    connection.execute(update(published_row).where(new).values(rev=rev))


def readable(connection: Connection, house_id: str, counted: str) -> tuple[str, ...]:
    """Return the scopes that a house reads: `ref`, or its own, its units' and all above them."""
    if counted == REF:
        return (REF,)
    own = select(house_unit.c.unit_id).where(house_unit.c.house_id == house_id)
    level = set(connection.execute(own).scalars())
    seen: set[str] = set()
    while level and len(seen) < _MOST_LEVELS:
        seen |= level
        level = _parents(connection, level) - seen
    return (unit_scope(house_id), *(unit_scope(unit_id) for unit_id in sorted(seen)))


def revisions(connection: Connection) -> dict[str, int]:
    """Return the revisions of `ref` and of `unit`, if they have any."""
    return {found.scope: found.rev for found in connection.execute(_REVISIONS)}


def _next_revision(connection: Connection, counted: str, *, at: int) -> int:
    # The lock lasts to the end of the transaction: no later number is ever seen first.
    locked = select(scope.c.rev).where(scope.c.scope == counted).with_for_update()
    found = connection.execute(locked).scalar_one_or_none()
    rev = following(found or 0, at=at)
    if found is None:
        connection.execute(insert(scope), {"scope": counted, "rev": rev})
    else:
        connection.execute(update(scope).where(scope.c.scope == counted).values(rev=rev))
    return rev


def _known_as(connection: Connection, house_id: str) -> dict[str, Json]:
    name = select(house.c.name).where(house.c.house_id == house_id)
    return {"name": connection.execute(name).scalar_one()}


def _parents(connection: Connection, units: set[str]) -> set[str]:
    found = connection.execute(
        select(published_row.c.fields).where(
            published_row.c.scope == REF,
            published_row.c.kind == _UNIT_KIND,
            published_row.c.row_id.in_(units),
        )
    )
    parents = (json.loads(fields).get("parent") for fields in found.scalars())
    return {parent for parent in parents if parent}


def _require_unit(connection: Connection, unit_id: str) -> None:
    statement = select(published_row.c.gone).where(
        published_row.c.scope == REF,
        published_row.c.kind == _UNIT_KIND,
        published_row.c.row_id == unit_id,
    )
    if connection.execute(statement).scalar_one_or_none() is not False:
        raise UnknownUnitError(unit_id)
