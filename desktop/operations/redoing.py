"""Doing again what was taken back.

A deed is done anew as it was asked for, by the rules and the clock of now: what it left behind is a
new fact, for what was taken back is told to the province already. How a deed was asked for is known
only while the program runs.
"""

from collections.abc import Callable
from typing import Any, TypeVar

from sqlmodel import Session, func, select

from desktop.operations.book_import import BooksImported
from desktop.operations.done import Done
from desktop.operations.people_import import PeopleImported
from desktop.operations.undo import last_done, newest_standing, undo_last
from desktop.register.moment import Moment
from desktop.store.tables.house import ActionRow

Result = TypeVar("Result")
_MOST = 200
# A list is taken in by many transactions that share what they have read.
_NOT_AGAIN = (BooksImported.__name__, PeopleImported.__name__)


class Deeds:
    """What was asked for since the program began. Lives on the store thread."""

    def __init__(self) -> None:
        self._asked: dict[int, Callable[[Session, Moment], Any]] = {}
        self._taken_back: list[int] = []

    def do(
        self, operation: Callable[[Session, Moment], Result], unit: Session, moment: Moment
    ) -> Result:
        """Do what is asked for, and remember how if it can be taken back."""
        before = _newest_number(unit)
        done = operation(unit, moment)
        unit.flush()
        after = _newest_number(unit)
        if after != before and operation != self.redo_last:
            self._taken_back.clear()
            self._remember(before, after, operation)
        return done

    def undo_last(self, unit: Session, moment: Moment) -> Done | None:
        """Take back today's newest deed that stands, as `undo.undo_last` does.

        Raises:
            CannotUndoError: something that cannot be taken away stands on it.
        """
        action = newest_standing(unit, moment)
        done = undo_last(unit, moment)
        if action is not None and action.number is not None and action.kind not in _NOT_AGAIN:
            self._taken_back.append(action.number)
        else:
            self._taken_back.clear()
        return done

    def redo_last(self, unit: Session, moment: Moment) -> Done | None:
        """Do again what was taken back last; None if nothing was since the last deed.

        Raises:
            RuleBrokenError: it cannot be done any more; it is not tried once more.
        """
        number = self._taken_back.pop() if self._taken_back else 0
        operation = self._asked.pop(number, None)
        if operation is None:
            return None
        before = _newest_number(unit)
        operation(unit, moment)
        unit.flush()
        after = _newest_number(unit)
        self._remember(before, after, operation)
        return last_done(unit, moment) if after != before else None

    def _remember(
        self, before: int, after: int, operation: Callable[[Session, Moment], Any]
    ) -> None:
        self._asked |= dict.fromkeys(range(before + 1, after + 1), operation)
        for number in list(self._asked)[:-_MOST]:
            del self._asked[number]


def _newest_number(unit: Session) -> int:
    return unit.exec(select(func.max(ActionRow.number))).one() or 0
