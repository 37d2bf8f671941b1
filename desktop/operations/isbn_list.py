"""Books from a list of ISBNs alone: what the centre's book list knows of each waits to come in.

A line each, whether it is known or told; what waits is then looked at and imported like any list.
"""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from sqlmodel import Session

from desktop.lists.list_reading import Reading
from desktop.lists.staged_rows import StagedWriter
from desktop.operations.catalogue import TitleDraft
from desktop.operations.isbn_lookup import IsbnPackDamagedError, look_up_isbn
from desktop.register.book_cells import isbn_of
from desktop.register.book_headings import BookField
from desktop.register.book_list import ListedBook
from desktop.register.legacy_letters import Letters
from desktop.register.list_cells import OddCellError, Oddity, tidy
from desktop.register.list_rows import ReadRow, RefusedRow
from desktop.register.moment import Moment

LINES_AT_ONCE = 100
"""Lines of one reading: the desk gets its turn between two of them."""

MOST_LINES = 20_000
_HEADING = "ISBN"
_REFUSED_SHOWN = 500


class IsbnLookUp:
    """A look-up under way; `rows` lines are done."""

    def __init__(self, typed: str, staged: Path) -> None:
        lines = filter(None, map(tidy, typed.splitlines()))
        self._waiting: Iterator[str] = islice(lines, MOST_LINES)
        self._staged = staged
        self._refused: list[RefusedRow] = []
        self.rows = 0
        staged.unlink(missing_ok=True)
        staged.touch()

    def look_up_some(self, unit: Session, moment: Moment) -> Reading | None:
        """Look the next lines up; return what was found when there are no more."""
        some = list(islice(self._waiting, LINES_AT_ONCE))
        with StagedWriter(self._staged, ListedBook) as staged:
            for line in some:
                self.rows += 1
                outcome = self._outcome(unit, moment, line)
                if isinstance(outcome, RefusedRow):
                    self._refused.append(outcome)
                staged.write(ReadRow(outcome), (line,))
        return self._reading() if len(some) < LINES_AT_ONCE else None

    def _outcome(self, unit: Session, moment: Moment, line: str) -> ListedBook | RefusedRow:
        try:
            known = look_up_isbn(unit, moment, isbn=isbn_of(line))
        except OddCellError as odd:
            return self._refusal(line, odd.oddity)
        except IsbnPackDamagedError:
            return self._refusal(line, Oddity.ISBN_UNREADABLE)
        if known is None:
            return self._refusal(line, Oddity.ISBN_UNKNOWN)
        return _listed(self.rows, known)

    def _refusal(self, line: str, reason: Oddity) -> RefusedRow:
        return RefusedRow(self.rows, _HEADING, line, reason)

    def _reading(self) -> Reading:
        refused = len(self._refused)
        return Reading(
            headings=(_HEADING,),
            samples=((),),
            mapping=(BookField.ISBN,),
            is_records=False,
            letters=Letters.UNICODE,
            sure=True,
            texts={},
            is_staged=True,
            rows=self.rows,
            listed=self.rows - refused,
            refused=refused,
            first_refused=tuple(self._refused[:_REFUSED_SHOWN]),
        )


def _listed(row_number: int, known: TitleDraft) -> ListedBook:
    return ListedBook(
        row_number,
        known.title,
        author=known.author,
        publisher=known.publisher,
        year=known.year,
        isbn=known.isbn,
        call_number=known.call_number,
        call_scheme=known.call_scheme,
    )
