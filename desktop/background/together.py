"""Several operations as one change: all of them are kept, or none."""

from sqlmodel import Session

from desktop.background.store_thread import Operation
from desktop.register.moment import Moment


def together(*operations: Operation[object]) -> Operation[None]:
    """Return the operation that does them one after another in one transaction."""

    def all_of_them(unit: Session, moment: Moment) -> None:
        for operation in operations:
            operation(unit, moment)

    return all_of_them
