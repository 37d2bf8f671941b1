"""Looking at what an import would do to the register, 500 rows at a time."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from typing import ClassVar, Generic, TypeVar

from sqlmodel import Session

from desktop.lists.staged_rows import staged_rows
from desktop.register.list_rows import Listed, ListKind
from desktop.register.moment import Moment

Preview = TypeVar("Preview")
ROWS_AT_ONCE = 500


class Look(ABC, Generic[Listed, Preview]):
    """A look at an import, between the pieces of work; `rows` were looked at so far."""

    at_once: ClassVar[int] = ROWS_AT_ONCE

    def __init__(self, kind: ListKind[Listed], staged: Path) -> None:
        self.waiting = staged_rows(staged, kind.listed)
        self.rows = 0

    @abstractmethod
    def look_at(self, unit: Session, moment: Moment, listed: Sequence[Listed]) -> None:
        """Count the next rows where they belong."""

    @abstractmethod
    def preview(self) -> Preview:
        """Return what was seen, and let go of what was needed for it."""


def look_at_some(unit: Session, moment: Moment, *, look: Look[Listed, Preview]) -> Preview | None:
    """Look at the next rows and change nothing; return the preview when there are no more."""
    listed = [row.listed for row in islice(look.waiting, look.at_once)]
    look.look_at(unit, moment, listed)
    look.rows += len(listed)
    return look.preview() if len(listed) < look.at_once else None
