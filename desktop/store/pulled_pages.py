"""Pages from the province, kept as they came until their scope is whole.

Each page and how far it goes are one transaction: after a cut the house asks from there.
"""

from sqlalchemy import Connection
from sqlmodel import Session

from desktop.store.pending_lines import rows_between
from desktop.store.received_rows import doubt_received
from sync.protocol.pulled_rows import read_pulled_row
from sync.protocol.replies import Page

HOUSE = "house"
SCOPES = (HOUSE, "unit", "ref")

_KEEP = (
    "INSERT INTO pulled_row (scope, kind, row_id, rev, line) VALUES (?, ?, ?, ?, ?) "
    "ON CONFLICT (scope, kind, row_id) DO UPDATE SET rev = excluded.rev, line = excluded.line "
    "WHERE excluded.rev >= rev"
)
_REACHED = (
    "INSERT INTO pull_cursor (scope, cursor, more, anew) VALUES (?, ?, ?, 0) ON CONFLICT (scope) "
    "DO UPDATE SET cursor = excluded.cursor, more = excluded.more, anew = anew AND excluded.more"
)

_ANEW = "UPDATE pull_cursor SET cursor = 0, more = 1, anew = 1 WHERE scope = ?"
_WAITING = "SELECT kind, row_id, rev FROM pulled_row WHERE scope = ?"
_FORGET = "DELETE FROM pulled_row WHERE scope = ? AND kind = ? AND row_id = ?"
_BACK = "UPDATE pull_cursor SET cursor = min(cursor, ?), anew = 1 WHERE scope = ?"


def cursors(unit: Session) -> tuple[tuple[str, int], ...]:
    """Return every scope that a house asks for, with the revision up to which it was taken."""
    found = unit.connection().exec_driver_sql("SELECT scope, cursor FROM pull_cursor").all()
    reached = {scope: int(cursor) for scope, cursor in found}
    return tuple((scope, reached.get(scope, 0)) for scope in SCOPES)


def is_anew(unit: Session) -> bool:
    """Return whether all of the house is asked for again, its own words too."""
    asked = "SELECT anew FROM pull_cursor WHERE scope = ?"
    return bool(unit.connection().exec_driver_sql(asked, (HOUSE,)).scalar())


def take(unit: Session, page: Page, *, after: int) -> None:
    """Keep a page that was asked for from `after`, and how far it goes.

    A page of a place that the scope has passed, or has not reached, changes nothing; one that
    ends before `after` is of a province that was put back, and the scope begins anew.

    Raises:
        UnreadableRowError: a line of the page is no row.
    """
    cursor = dict(cursors(unit)).get(page.scope, 0)
    rows = [(read_pulled_row(line), line) for line in page.rows]
    if after > cursor:
        return
    if page.to < after:
        begin_again(unit, page.scope)
        return
    if page.to < cursor or (page.to == cursor and after < cursor):
        return
    fresh = [
        (page.scope, row.kind, row.row_id, row.rev, line.decode())
        for row, line in rows
        if row.rev > cursor
    ]
    if fresh:
        unit.connection().exec_driver_sql(_KEEP, fresh)
    unit.connection().exec_driver_sql(_REACHED, (page.scope, page.to, page.more))


def ask_again(unit: Session, up_to: int) -> None:
    """Let go of what waits of rows whose changes are now confirmed, up to a line; ask once more.

    It was told before those changes were known, and would undo them here.
    """
    connection = unit.connection()
    waiting = connection.exec_driver_sql(_WAITING, (HOUSE,)).all()
    if not waiting:
        return
    mark = connection.exec_driver_sql("SELECT mark FROM exchange").scalar_one()
    changed = rows_between(connection, mark, up_to)
    overtaken = [row for row in waiting if (row.kind, row.row_id) in changed]
    if overtaken:
        keys = [(HOUSE, row.kind, row.row_id) for row in overtaken]
        connection.exec_driver_sql(_FORGET, keys)
        go_back(connection, min(row.rev for row in overtaken))


def go_back(connection: Connection, rev: int) -> None:
    """Ask once more for what was told under a revision, and after it.

    It may have been this house's own word, told because it began anew: such are told again.
    """
    connection.exec_driver_sql(_BACK, (rev - 1, HOUSE))


def begin_again(unit: Session, *scopes: str) -> None:
    """Ask for these scopes, or for all, from the beginning: the province counts anew.

    What was noted as seen was seen of another history.
    """
    connection = unit.connection()
    for scope in scopes or SCOPES:
        connection.exec_driver_sql("DELETE FROM pulled_row WHERE scope = ?", (scope,))
        # Where nothing was taken yet there is nothing of another history.
        connection.exec_driver_sql(_ANEW, (scope,))
        doubt_received(connection, scope)
    if HOUSE in (scopes or SCOPES):
        connection.exec_driver_sql("UPDATE capture SET seen = 0")
