"""The second wall: whoever is at the desk does what their role may, whatever a window offers."""

from sqlmodel import Session, col, select

from desktop.register.keepers import NotAllowedError, Permission, Role, may_do
from desktop.store.at_work import user_of
from desktop.store.tables.keepers import KeeperRow


def require(unit: Session, needed: Permission) -> None:
    """Go on if whoever is at the desk may do this.

    Raises:
        NotAllowedError: they may not.
    """
    if needed not in allowed(unit):
        raise NotAllowedError(needed)


def allowed(unit: Session) -> frozenset[Permission]:
    """Return what whoever is at the desk may do.

    In a house where nobody has to say who they are, everything; where somebody has and did not
    yet, visitors are counted.
    """
    # A deed asks in its midst: what it has half written must not go to the database for that.
    with unit.no_autoflush:
        row = row_at_desk(unit)
        if row is not None:
            return may_do(Role(row.role))
        return may_do(Role.COUNTER if needs_names(unit) else Role.KEEPER)


def row_at_desk(unit: Session) -> KeeperRow | None:
    """Return whoever is at the desk, None if nobody said so or whoever did has left."""
    row = unit.get(KeeperRow, user_of(unit)) if user_of(unit) else None
    return None if row is None or row.left_on is not None else row


def needs_names(unit: Session) -> bool:
    """Return whether people have to say who they are: there are several, or one with a PIN."""
    rows = active_rows(unit)
    return len(rows) > 1 or any(row.pin_hash for row in rows)


def active_rows(unit: Session) -> list[KeeperRow]:
    """Return who works here now, in the order in which they came."""
    here = select(KeeperRow).where(col(KeeperRow.left_on).is_(None))
    return list(unit.exec(here.order_by(col(KeeperRow.number))))


def name_at_desk(unit: Session) -> str:
    """Return the name of whoever is at the desk; of the only one where nobody is asked."""
    row = row_at_desk(unit)
    if row is not None:
        return row.name
    rows = active_rows(unit)
    if len(rows) == 1:
        return rows[0].name
    return ""
