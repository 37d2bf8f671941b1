"""Erasing a person from the house's own tables: the row stays, for what was counted stays true.

Blanked are the person's columns, the index that finds them, the journal of undo, and what has not
left the house yet. Nothing here is noted as a change: the order to erase is a line of its own.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID, uuid5

from pydantic_core import to_json
from sqlalchemy import Connection, event
from sqlmodel import Session, select

from desktop.store.database import Database
from desktop.store.erased_list import ErasedRow, add_erased, read_erased, with_copies
from desktop.store.name_traces import clear_names, names_of, names_of_nobody_else
from desktop.store.outbox_pruning import prune_outbox
from desktop.store.tables.lending import ReturnDetailRow
from desktop.store.tables.people import ConsentRow, PersonRow, PersonTraitRow
from desktop.store.tables.safekeeping import ErasureRow

PERSON = PersonRow.record_kind
CONSENT = ConsentRow.record_kind
TRAIT = PersonTraitRow.record_kind
DETAIL = ReturnDetailRow.record_kind
WORDS = "words"
"""Stands in the list of the erased for a person whose name was cleared from all words, too."""
_BLANK = {
    PERSON: "UPDATE person SET full_name = '', sort_word = '', nickname = NULL, "
    "former_names = NULL, birth_year = NULL, birth_certainty = NULL, phone = NULL, "
    "address = NULL, guardian = NULL, guardian_id = NULL, household_id = NULL, "
    "card_number = '', folded = '', initials = '', sort_key = '', "
    "phone_backwards = '', erased = 1 WHERE id = ?",
    CONSENT: "UPDATE consent SET giver = '', given_by = NULL, form_number = NULL, "
    "recorded_by = NULL WHERE id = ?",
    TRAIT: "UPDATE person_trait SET ethnicity = NULL, code_system = NULL, disability = NULL "
    "WHERE id = ?",
    DETAIL: "UPDATE return_detail SET note = NULL, brought_by = NULL WHERE id = ?",
}
"""How a row of each kind with personal fields is blanked."""
_TELLS = {
    PERSON: "NOT erased",
    CONSENT: "giver <> ''",
    TRAIT: "(ethnicity IS NOT NULL OR disability IS NOT NULL)",
    DETAIL: "(note IS NOT NULL OR brought_by IS NOT NULL)",
}
"""What holds of a row that still says something."""
_ABOUT = {
    CONSENT: "JOIN person ON person.id = consent.person_id",
    TRAIT: "JOIN person ON person.id = person_trait.person_id",
    DETAIL: "JOIN loan ON loan.id = return_detail.loan_id "
    "JOIN person ON person.id = loan.person_id",
}
"""Kinds whose rows are erased with a person, and how they are joined to whom they tell of."""
_WORDS = {PERSON: "name", CONSENT: "giver", TRAIT: "codes", DETAIL: "note"}
"""The one word that stays in a line that has not left yet, for no box may be empty."""
_FORGET_DEEDS = "DELETE FROM action WHERE instr(facts, ?)"
_FORGET_UNSENT = (
    "UPDATE outbox SET line = json_set(line, '$.p', json_object(?, '')) "
    "WHERE chain IS NULL AND json_extract(line, '$.t') = ? "
    "AND json_extract(line, '$.i') = ? AND json_extract(line, '$.p') IS NOT NULL"
)


def order_erasure(unit: Session, person_id: UUID, *, words: bool = False) -> None:
    """Erase a person here, and give the order that the province erases them too.

    With them goes what they allowed, what was kept of their ethnicity and disability, and what was
    noted when they brought books back; and their name where it stands as somebody's guardian or a
    club's leader. `words` has it go out of notes, too, whoever else may have the same name.
    """
    names = names_of(unit, [person_id.hex])
    written = _written_names(unit.connection(), person_id.hex)
    rows = frozenset({(PERSON, person_id.hex), *_about(unit.connection(), person_id.hex)})
    for kind, row_id in sorted(rows):
        blank_row(unit, kind, row_id)
        _give_order(unit, kind, UUID(row_id))
    forget_names(unit, names)
    if words:
        clear_names(unit, names, words=True)
        for name in (name for name in written if " " in name):
            unit.connection().exec_driver_sql(_FORGET_DEEDS, (name,))
    register = Path(_file(unit.connection()))
    listed = rows | {(WORDS, person_id.hex)} if words else rows
    # The list may only name what is erased for good.
    event.listen(unit, "after_commit", lambda _: add_erased(register, listed), once=True)


def forget_names(unit: Session, names: tuple[str, ...]) -> None:
    """Take the names of people who were erased out of where they can mean nobody else."""
    clear_names(unit, names_of_nobody_else(unit, names), words=False)


def blank_row(unit: Session, kind: str, row_id: str) -> bool:
    """Blank a row that was erased, here or elsewhere; return whether there was one to blank.

    Rows of kinds without personal fields stay as they are.
    """
    if kind not in _BLANK:
        return False
    unit.flush()
    connection = unit.connection()
    is_here = connection.exec_driver_sql(f"SELECT 1 FROM {kind} WHERE id = ?", (row_id,)).first()
    if is_here is None:
        return False
    written = _written_names(connection, row_id) if kind == PERSON else ()
    _change_silently(connection, _BLANK[kind], row_id)
    if kind == PERSON:
        # The index forgets deleted words only when its parts are laid together.
        connection.exec_driver_sql("INSERT INTO person_search (person_search) VALUES ('optimize')")
        for other, other_id in list(_about(connection, row_id)):
            blank_row(unit, other, other_id)
    quoted = (to_json(name).decode() for name in written)
    for told in (row_id, str(UUID(row_id)), *quoted):
        connection.exec_driver_sql(_FORGET_DEEDS, (told,))
    connection.exec_driver_sql(_FORGET_UNSENT, (_WORDS[kind], kind, row_id))
    prune_outbox(unit)
    unit.expire_all()
    return True


def _change_silently(connection: Connection, statement: str, row_id: str) -> None:
    with _unnoted(connection):
        connection.exec_driver_sql(statement, (row_id,))


@contextmanager
def _unnoted(connection: Connection) -> Iterator[None]:
    applying = connection.exec_driver_sql("SELECT applying FROM capture").scalar_one()
    connection.exec_driver_sql("UPDATE capture SET applying = 1")
    yield
    connection.exec_driver_sql("UPDATE capture SET applying = ?", (applying,))


def erase_again(database: Database) -> None:
    """Erase what was erased before, in a register that may be older than that.

    The order is given again where the older register does not know it; the province takes it any
    number of times. A cut before the end leaves it to the next opening.
    """
    with database.reading() as unit:
        connection = unit.connection()
        ordered = _ordered(connection)
        listed = read_erased(database.path)
        in_words = frozenset(row_id for kind, row_id in listed if kind == WORDS)
        again = frozenset(row for row in listed if row[0] != WORDS) - ordered
        seen = {row for row in ordered if _is_readable(connection, row)}
    if again or seen:
        # What is noted here is dated by nobody's clock: the order counts, not its time.
        with database.unit_of_work(now=0) as unit:
            people = [row_id for kind, row_id in again | seen if kind == PERSON]
            names, everywhere = (
                names_of(unit, some) for some in (people, in_words.intersection(people))
            )
            for kind, row_id in sorted(again | seen):
                blank_row(unit, kind, row_id)
                _give_order(unit, kind, UUID(row_id))
            erase_leftovers(unit)
            # Others were told when the person was erased: said again, it would be a quarrel.
            with _unnoted(unit.connection()):
                forget_names(unit, names)
                clear_names(unit, everywhere, words=True)
    add_erased(database.path, ordered)


def list_with_copies(database: Database, folder: Path) -> None:
    """Have the list lie beside the copies too: the older ones still name who was erased since."""
    with database.reading() as unit:
        ordered = _ordered(unit.connection())
    add_erased(with_copies(folder), ordered | read_erased(database.path))


def erase_leftovers(unit: Session) -> None:
    """Erase what is still told of people who were erased: it came from a machine that was late."""
    unit.flush()
    connection = unit.connection()
    left = {
        (kind, row_id)
        for kind in _ABOUT
        for row_id in connection.exec_driver_sql(
            f"SELECT {kind}.id FROM {kind} {_ABOUT[kind]} WHERE person.erased AND {_TELLS[kind]}"
        ).scalars()
    }
    for kind, row_id in sorted(left):
        blank_row(unit, kind, row_id)
        _give_order(unit, kind, UUID(row_id))


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
    if kind not in _TELLS:
        return False
    found = f"SELECT 1 FROM {kind} WHERE id = ? AND {_TELLS[kind]}"
    return connection.exec_driver_sql(found, (row_id,)).first() is not None


def _about(connection: Connection, person_id: str) -> Iterator[ErasedRow]:
    for kind, join in _ABOUT.items():
        rows = connection.exec_driver_sql(
            f"SELECT {kind}.id FROM {kind} {join} WHERE person.id = ?", (person_id,)
        )
        yield from ((kind, row_id) for row_id in rows.scalars())


def _written_names(connection: Connection, person_id: str) -> tuple[str, ...]:
    """Return the person's names, former ones too, as they were written."""
    full_name, former = connection.exec_driver_sql(
        "SELECT full_name, coalesce(former_names, '') FROM person WHERE id = ?", (person_id,)
    ).one()
    return tuple(name.strip() for name in (full_name, *former.split(";")) if name.strip())


def _file(connection: Connection) -> str:
    return str(
        connection.exec_driver_sql(
            "SELECT file FROM pragma_database_list WHERE name = 'main'"
        ).scalar_one()
    )
