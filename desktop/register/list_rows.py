"""The rows of a list: understood cell by cell, with whatever could not be."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from desktop.register.list_cells import FORMULA_MARK, OddCellError, Oddity, tidy
from desktop.register.list_headings import Mapping, Vocabulary

Value = TypeVar("Value")

_SHOWN = 200


class Numbered(Protocol):
    """A row that was understood; `row_number` is what the keeper's program shows beside it."""

    @property
    def row_number(self) -> int:
        """Return the number."""


Listed = TypeVar("Listed", bound=Numbered)


@dataclass(frozen=True, slots=True)
class FaultyRow:
    """A row or a record of which nothing can be read; `value` is what a person may know it by."""

    reason: Oddity
    value: str


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A row that was not taken, by the cell that stopped it."""

    row_number: int
    heading: str
    value: str
    reason: Oddity


@dataclass(frozen=True, slots=True)
class Remark:
    """A cell of a row that was taken without it."""

    row_number: int
    heading: str
    value: str
    reason: Oddity


@dataclass(frozen=True, slots=True)
class ReadRow(Generic[Listed]):
    """What became of a row: what it lists or a refusal, never neither; the remarks are on it."""

    outcome: Listed | RefusedRow
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class ListKind(Generic[Listed]):
    """One kind of list: what its columns can hold, and what a row of it is.

    Attributes:
        name: by which one process tells it to another.
        listed: what a row is when it is understood.
        understand: reads it from the cells; raises RefusedRowError, through the row.
        wanted: fields without which a row is taken all the same, but whoever keeps the list
            wants to know.
    """

    name: str
    vocabulary: Vocabulary
    listed: type[Listed]
    understand: "Callable[[ListRow, int], Listed]"
    wanted: tuple[str, ...] = ()


class RowReader(Generic[Listed]):
    """Understands the rows of one list.

    Raises:
        MissingColumnError: no column holds what every row must have.
    """

    def __init__(
        self, kind: ListKind[Listed], headings: Sequence[str], mapping: Mapping, *, this_year: int
    ) -> None:
        kind.vocabulary.require(mapping)
        self._kind = kind
        self._headings = headings
        self._mapping = mapping
        self._this_year = this_year

    def read(self, number: int, row: Sequence[str] | FaultyRow) -> ReadRow[Listed]:
        """Return what the row lists, or why not; `number` is what the keeper's program shows."""
        if isinstance(row, FaultyRow):
            return ReadRow(RefusedRow(number, "", tidy(row.value)[:_SHOWN], row.reason))
        reading = ListRow(self._headings, row, self._mapping, number, self._kind.wanted)
        try:
            reading.require_a_whole_row()
            listed = self._kind.understand(reading, self._this_year)
        except RefusedRowError as refusal:
            return ReadRow(refusal.row)
        return ReadRow(listed, tuple(reading.remarks))


class RefusedRowError(Exception):
    """The row is not taken. Never leaves the reading of its list."""

    def __init__(self, row: RefusedRow) -> None:
        super().__init__(row.reason)
        self.row = row


class ListRow:
    """One row while it is read."""

    def __init__(
        self,
        headings: Sequence[str],
        row: Sequence[str],
        mapping: Mapping,
        number: int,
        wanted: tuple[str, ...],
    ) -> None:
        self.number = number
        self.remarks: list[Remark] = []
        self._headings = headings
        self._cells = [tidy(cell.removeprefix(FORMULA_MARK)) for cell in row]
        self._formulas = {at for at, cell in enumerate(row) if cell.startswith(FORMULA_MARK)}
        self._wanted = wanted
        self._place = {field: at for at, field in enumerate(mapping) if field is not None}

    def require_a_whole_row(self) -> None:
        """Raise RefusedRowError for an empty row, and for one with more cells than headings."""
        if not any(self._cells):
            raise RefusedRowError(RefusedRow(self.number, "", "", Oddity.EMPTY_ROW))
        # Usually a comma that the writing program did not put in quotes: every later cell
        # stands under the wrong heading.
        for cell in self._cells[len(self._headings) :]:
            if cell:
                raise RefusedRowError(RefusedRow(self.number, "", cell, Oddity.TOO_MANY_CELLS))

    def holds(self, field: str) -> bool:
        """Return whether a column is said to hold this."""
        return field in self._place

    def heading(self, field: str) -> str:
        """Return how the column that holds this is headed."""
        return self._headings[self._place[field]]

    def required(self, field: str, understand: Callable[[str], Value]) -> Value:
        """Return what the cell says; raise RefusedRowError if it says nothing that can be used."""
        try:
            value = self.read(field, understand)
        except OddCellError as odd:
            raise self.refusal(field, odd.oddity) from odd
        if value is None:
            raise self.refusal(field, Oddity.EMPTY)
        return value

    def optional(self, field: str, understand: Callable[[str], Value]) -> Value | None:
        """Return what the cell says; None, with a remark, if it says nothing that can be used."""
        try:
            value = self.read(field, understand)
        except OddCellError as odd:
            self.remark(field, odd.oddity)
            return None
        if value is None and field in self._wanted and field in self._place:
            self.remark(field, Oddity.EMPTY)
        return value

    def read(self, field: str, understand: Callable[[str], Value]) -> Value | None:
        """Return what the cell says, None for an empty one; raise OddCellError for an odd one."""
        if self._place.get(field) in self._formulas:
            raise OddCellError(Oddity.FORMULA)
        cell = self.cell(field)
        return understand(cell) if cell else None

    def cell(self, field: str) -> str:
        """Return what stands in the cell."""
        place = self._place.get(field)
        return self._cells[place] if place is not None and place < len(self._cells) else ""

    def remark(self, field: str, oddity: Oddity) -> None:
        """Note that the cell is left empty, and why."""
        self.remarks.append(Remark(self.number, self.heading(field), self.cell(field), oddity))

    def refusal(self, field: str, oddity: Oddity) -> RefusedRowError:
        """Return the refusal of the row because of this cell."""
        row = RefusedRow(self.number, self.heading(field), self.cell(field), oddity)
        return RefusedRowError(row)
