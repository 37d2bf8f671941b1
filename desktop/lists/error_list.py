"""The workbook of what an import did not take: every row as it stood, where it failed, and why."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.lists.staged_rows import staged_refusals, staged_remarks
from desktop.lists.text_workbook import add_text_sheet, text_workbook
from desktop.register.list_cells import Oddity


@dataclass(frozen=True, slots=True)
class ErrorListWords:
    """What the sheets and their columns are called, and the reasons in words."""

    refused: str
    remarks: str
    row: str
    column: str
    value: str
    why: str
    reason: Callable[[Oddity], str]


def write_error_list(
    path: Path, *, headings: Sequence[str], sources: Sequence[Path], words: ErrorListWords
) -> int:
    """Write the workbook; return how many rows it has. Every cell is text, never a formula.

    Raises:
        ListFileNotWrittenError: it cannot be written there.
    """
    there = [source for source in sources if source.exists()]
    with text_workbook(path) as book:
        wanted = (words.row, words.column, words.why, *headings)
        count = add_text_sheet(book, words.refused, wanted, _refused_rows(there, words))
        columns = (words.row, words.column, words.value, words.why)
        add_text_sheet(book, words.remarks, columns, _remark_rows(there, words))
    return count


def _refused_rows(sources: Sequence[Path], words: ErrorListWords) -> Iterator[Sequence[str]]:
    for source in sources:
        for refused in staged_refusals(source):
            row = refused.row
            yield (str(row.row_number), row.heading, words.reason(row.reason), *refused.cells)


def _remark_rows(sources: Sequence[Path], words: ErrorListWords) -> Iterator[Sequence[str]]:
    for source in sources:
        for remark in staged_remarks(source):
            why = words.reason(remark.reason)
            yield (str(remark.row_number), remark.heading, remark.value, why)
