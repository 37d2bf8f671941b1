"""Reading a list as a whole: what stands in it, what it is taken for, and how much of it.

This runs in a process of its own (`list_child`): a file of a stranger is read, with C and Rust
libraries, where it can take neither the register's memory nor the desk's time.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

from desktop.lists.list_files import ListSource, Row, open_list
from desktop.lists.list_kinds import KINDS
from desktop.lists.staged_rows import StagedWriter
from desktop.register.legacy_letters import Letters
from desktop.register.list_cells import Oddity
from desktop.register.list_headings import Mapping
from desktop.register.list_rows import FaultyRow, ReadRow, RefusedRow, RowReader

_SAMPLES = 3
_LOOKED_AT = 100
_SAMPLE_LETTERS = 60
_GROUPS = 500
_ROWS_NAMED = 6
_REFUSED_SHOWN = 500


@dataclass(frozen=True, slots=True)
class ReadingOrder:
    """What is to be read, and how; None where that is to be found out.

    `kind` is the name of one of KINDS.
    """

    kind: str
    path: Path
    staged: Path
    this_year: int
    letters: Letters | None = None
    mapping: Mapping | None = None


@dataclass(frozen=True, slots=True)
class RemarkGroup:
    """The same remark on several rows; `rows` names the first of them."""

    heading: str
    value: str
    reason: Oddity
    count: int
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read: `rows` is `listed` + `refused`, always.

    Attributes:
        samples: for each column, some of what stands in it.
        is_records: the file has records (MARC), whose fields need no asking.
        sure: nobody has to be asked how the letters are to be read.
        texts: some titles or names as each way of reading the letters shows them.
        remarks: cells that are left empty, in rows that are taken.
        is_staged: every row is understood; False while no column is said to hold what
            every row must have.
    """

    headings: tuple[str, ...]
    samples: tuple[tuple[str, ...], ...]
    mapping: Mapping
    is_records: bool
    letters: Letters
    sure: bool
    texts: dict[Letters, tuple[str, ...]]
    is_staged: bool
    rows: int
    listed: int = 0
    refused: int = 0
    remarks: int = 0
    remark_groups: tuple[RemarkGroup, ...] = ()
    first_refused: tuple[RefusedRow, ...] = ()
    sheet: str | None = None
    other_sheets: tuple[str, ...] = ()


def read_list(order: ReadingOrder) -> Reading:
    """Read the file, and write what was understood to where it waits for the register.

    Raises:
        ListFileError: it cannot be read as a list; the class says why.
    """
    kind = KINDS[order.kind]
    source = open_list(order.path, kind.vocabulary, order.letters)
    mapping = order.mapping or source.mapping or kind.vocabulary.guess(source.headings)
    first = list(islice(source.rows, _LOOKED_AT))
    tally = _Tally()
    is_staged = kind.vocabulary.needed in mapping
    order.staged.unlink(missing_ok=True)
    if is_staged:
        reader = RowReader(kind, source.headings, mapping, this_year=order.this_year)
        with StagedWriter(order.staged, kind.listed) as staged:
            for number, row in enumerate(_joined(first, source), source.first_row):
                read = reader.read(number, row)
                staged.write(read, row if isinstance(row, tuple) else (row.value,))
                tally.add(read)
    else:
        tally.rows = sum(1 for _ in _joined(first, source))
    return Reading(
        headings=source.headings,
        samples=tuple(_samples(first, place) for place in range(len(source.headings))),
        mapping=mapping,
        is_records=source.mapping is not None,
        letters=source.letters,
        sure=source.sure,
        texts=source.texts,
        is_staged=is_staged,
        rows=tally.rows,
        listed=tally.listed,
        refused=tally.rows - tally.listed if is_staged else 0,
        remarks=tally.remarks,
        remark_groups=tally.groups(),
        first_refused=tuple(tally.first_refused),
        sheet=source.sheet,
        other_sheets=source.other_sheets,
    )


def _joined(first: list[Row], source: ListSource) -> Iterator[Row]:
    yield from first
    yield from source.rows


@dataclass(slots=True)
class _Tally:
    rows: int = 0
    listed: int = 0
    remarks: int = 0
    first_refused: list[RefusedRow] = field(default_factory=list)
    _counts: Counter[tuple[str, str, Oddity]] = field(default_factory=Counter)
    _named: dict[tuple[str, str, Oddity], list[int]] = field(default_factory=dict)

    def add(self, read: ReadRow[Any]) -> None:
        self.rows += 1
        if not isinstance(read.outcome, RefusedRow):
            self.listed += 1
        elif len(self.first_refused) < _REFUSED_SHOWN:
            self.first_refused.append(read.outcome)
        for remark in read.remarks:
            self.remarks += 1
            key = (remark.heading, remark.value, remark.reason)
            if key in self._counts or len(self._counts) < _GROUPS:
                self._counts[key] += 1
                named = self._named.setdefault(key, [])
                if len(named) < _ROWS_NAMED:
                    named.append(remark.row_number)

    def groups(self) -> tuple[RemarkGroup, ...]:
        """Return equal remarks together, those on single cells first: they are the telling ones."""
        groups = (
            RemarkGroup(*key, count, tuple(self._named[key])) for key, count in self._counts.items()
        )
        return tuple(sorted(groups, key=lambda group: (not group.value, group.rows[0])))


def _samples(rows: list[Row], place: int) -> tuple[str, ...]:
    cells = (row[place : place + 1] for row in rows if not isinstance(row, FaultyRow))
    different = dict.fromkeys(filter(None, ("".join(cell).strip() for cell in cells)))
    return tuple(map(_shortened, islice(different, _SAMPLES)))


def _shortened(value: str) -> str:
    return value if len(value) <= _SAMPLE_LETTERS else value[: _SAMPLE_LETTERS - 1] + "…"
