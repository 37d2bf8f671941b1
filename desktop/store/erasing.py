"""Erasing a person from the house's own tables: the row stays, for what was counted stays true.

Blanked are the person's columns, the index that finds them, the journal of undo, and what has not
left the house yet. Nothing here is noted as a change: the order to erase is a line of its own.
"""

from pathlib import Path
from uuid import UUID, uuid5

from pydantic_core import to_json
from sqlalchemy import Connection, event
from sqlmodel import Session, select

from desktop.store.database import Database
from desktop.store.erased_list import ErasedRow, add_erased, read_erased
from desktop.store.outbox_pruning import prune_outbox
from desktop.store.tables.people import PersonRow
from desktop.store.tables.safekeeping import ErasureRow

PERSON = PersonRow.record_kind
_BLANK_PERSON = (
    "UPDATE person SET full_name = '', sort_word = '', nickname = NULL, former_names = NULL, "
    "birth_year = NULL, birth_certainty = NULL, phone = NULL, address = NULL, guardian = NULL, "
    "guardian_id = NULL, household_id = NULL, card_number = '', folded = '', initials = '', "
    "sort_key = '', erased = 1 WHERE id = ?"
)
_FORGET_DEEDS = (
    "DELETE FROM action WHERE instr(facts, ?) OR instr(facts, ?) "
    "OR (length(?) > 2 AND instr(facts, ?))"
)
_FORGET_UNSENT = (
    "UPDATE outbox SET line = json_set(line, '$.p', json_object('name', '')) "
    "WHERE chain IS NULL AND json_extract(line, '$.t') = 'person' "
    "AND json_extract(line, '$.i') = ? AND json_extract(line, '$.p') IS NOT NULL"
)


def order_erasure(unit: Session, person_id: UUID) -> None:
    """Erase a person here, and give the order that the province erases them too."""
    blank_row(unit, PERSON, person_id.hex)
    _give_order(unit, PERSON, person_id)
    register = Path(_file(unit.connection()))
    rows = frozenset({(PERSON, person_id.hex)})
    # The list may only name what is erased for good.
    event.listen(unit, "after_commit", lambda _: add_erased(register, rows), once=True)


def blank_row(unit: Session, kind: str, row_id: str) -> bool:
    """Blank a row that was erased, here or elsewhere; return whether there was one to blank.

    Rows of kinds without personal fields stay as they are.
    """
    if kind != PERSON:
        return False
    unit.flush()
    connection = unit.connection()
    name = connection.exec_driver_sql(
        "SELECT full_name FROM person WHERE id = ?", (row_id,)
    ).scalar()
    if name is None:
        return False
    applying = connection.exec_driver_sql("SELECT applying FROM capture").scalar_one()
    connection.exec_driver_sql("UPDATE capture SET applying = 1")
    connection.exec_driver_sql(_BLANK_PERSON, (row_id,))
    connection.exec_driver_sql("UPDATE capture SET applying = ?", (applying,))
    # The index forgets deleted words only when its parts are laid together.
    connection.exec_driver_sql("INSERT INTO person_search (person_search) VALUES ('optimize')")
    written = to_json(name).decode()
    connection.exec_driver_sql(_FORGET_DEEDS, (row_id, str(UUID(row_id)), written, written))
    connection.exec_driver_sql(_FORGET_UNSENT, (row_id,))
    prune_outbox(unit)
    unit.expire_all()
    return True


def erase_again(database: Database) -> None:
    """Erase what was erased before, in a register that may be older than that.

    The order is given again where the older register does not know it; the province takes it any
    number of times. A cut before the end leaves it to the next opening.
    """
    with database.reading() as unit:
        ordered = _ordered(unit.connection())
        again = read_erased(database.path) - ordered
        seen = {row for row in ordered if _is_readable(unit.connection(), row)}
    if again or seen:
        # What is noted here is dated by nobody's clock: the order counts, not its time.
        with database.unit_of_work(now=0) as unit:
            for kind, row_id in sorted(again | seen):
                blank_row(unit, kind, row_id)
                _give_order(unit, kind, UUID(row_id))
    add_erased(database.path, ordered)


def _give_order(unit: Session, kind: str, row_id: UUID) -> None:
    given = select(ErasureRow.id).where(ErasureRow.of_kind == kind, ErasureRow.erased_id == row_id)
    if unit.exec(given).first() is None:
        order = uuid5(row_id, "NVH/erasure")
        unit.add(ErasureRow(id=order, of_kind=kind, erased_id=row_id))
        unit.flush()


def _ordered(connection: Connection) -> frozenset[ErasedRow]:
    rows = connection.exec_driver_sql("SELECT of_kind, erased_id FROM erasure")
    return frozenset((kind, row_id) for kind, row_id in rows)


def _is_readable(connection: Connection, row: ErasedRow) -> bool:
    kind, row_id = row
    found = connection.exec_driver_sql(
        "SELECT 1 FROM person WHERE id = ? AND NOT erased", (row_id,)
    )
    return kind == PERSON and found.first() is not None


def _file(connection: Connection) -> str:
    return str(
        connection.exec_driver_sql(
            "SELECT file FROM pragma_database_list WHERE name = 'main'"
        ).scalar_one()
    )
