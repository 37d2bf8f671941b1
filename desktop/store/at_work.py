"""Who a unit of work or a reading is done for."""

from sqlmodel import Session

PLACE = "user"


def user_of(unit: Session) -> str:
    """Return the id of whoever is at the desk; empty where nobody is named."""
    return str(unit.info.get(PLACE, ""))
