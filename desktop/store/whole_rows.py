"""One row of any synced table as plain columns: read, put in its place, taken away.

Every change is noted for the province like any other; what follows from other columns is made anew.
"""

from sqlmodel import Session

from desktop.store.derived_columns import Columns
from desktop.store.pulled_values import shapes, with_personal
from desktop.store.row_access import rows_by_id, write_rows


def read_whole(unit: Session, kind: str, row_id: str) -> Columns | None:
    """Return the columns of a row, None if it is not here."""
    unit.flush()
    return rows_by_id(unit.connection(), shapes()[kind], [row_id]).get(row_id)


def put_whole(unit: Session, kind: str, columns: Columns) -> None:
    """Have the row stand as these columns say; it is made if it is not here."""
    shape = shapes()[kind]
    is_here = read_whole(unit, kind, str(columns["id"])) is not None
    new = with_personal(shape, columns, {})
    made, changed = ([], [new]) if is_here else ([new], [])
    write_rows(unit.connection(), shape, made=made, changed=changed)
    unit.expire_all()


def is_named(unit: Session, kind: str, row_id: str) -> bool:
    """Return whether another row names this one."""
    unit.flush()
    return any(
        unit.connection()
        .exec_driver_sql(f"SELECT 1 FROM {table} WHERE {column} = ? LIMIT 1", (row_id,))
        .first()
        for table, column in shapes()[kind].children
    )


def take_away(unit: Session, kind: str, row_id: str) -> None:
    """Delete a row that no other names."""
    unit.connection().exec_driver_sql(f"DELETE FROM {shapes()[kind].table} WHERE id = ?", (row_id,))
    unit.expire_all()
