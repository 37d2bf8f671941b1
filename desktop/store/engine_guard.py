"""Refuses an SQLite that can lose committed rows.

The WAL-reset bug is fixed in 3.51.3, 3.50.7 and 3.44.6 (sqlite.org, wal.html). A program that pins
its SQLite can lose the fixed one to a refreshed lock file; this guard notices at the start.
"""

from desktop.store.errors import UnsafeSqliteError


def sqlite_is_safe(version: tuple[int, ...]) -> bool:
    """Return whether this version of SQLite keeps what it committed in WAL mode."""
    return (
        version >= (3, 51, 3)
        or (version[:2] == (3, 50) and version >= (3, 50, 7))
        or (version[:2] == (3, 44) and version >= (3, 44, 6))
    )


def require_safe_sqlite(version: str) -> None:
    """Raise UnsafeSqliteError for a version that can lose committed rows."""
    if not sqlite_is_safe(tuple(int(part) for part in version.split("."))):
        raise UnsafeSqliteError(version)
