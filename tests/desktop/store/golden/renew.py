"""Writes the golden files anew: what today's tables make of the schema and of the wire.

`.venv/bin/python -m tests.desktop.store.golden.renew`. Read the difference before you commit it:
a changed line of `triggers.sql` is a change of what leaves the house, and after the first release
`first_register.sql` must never change again (add a step to `desktop/store/migrations` instead).
"""

from pathlib import Path
from tempfile import TemporaryDirectory

from desktop.store.change_capture import trigger_statements
from desktop.store.database import Database

COMMAND = ".venv/bin/python -m tests.desktop.store.golden.renew"
TRIGGERS = Path(__file__).with_name("triggers.sql")
FIRST_REGISTER = Path(__file__).parents[4] / "desktop/store/migrations/first_register.sql"
_TABLES = (
    "SELECT sql FROM sqlite_schema WHERE type != 'trigger' AND sql IS NOT NULL "
    # The tables that hold a full-text index are made by the virtual table itself.
    "AND name NOT GLOB '*_search_*' AND name NOT LIKE 'sqlite_%' "
    "ORDER BY type = 'index', CASE type WHEN 'index' THEN name ELSE rowid END"
)


def triggers() -> str:
    return "".join(f"{statement};\n\n" for statement in trigger_statements())


def first_register() -> str:
    with TemporaryDirectory() as folder:
        database = Database(Path(folder) / "register.nvh", bytes(32))
        with database.reading() as unit:
            statements = unit.connection().exec_driver_sql(_TABLES).scalars().all()
        database.close()
    return "".join(f"{statement};\n\n" for statement in statements)


if __name__ == "__main__":
    TRIGGERS.write_text(triggers(), "utf-8", newline="\n")
    FIRST_REGISTER.write_text(first_register(), "utf-8", newline="\n")
