"""What the import of one kind of list has of its own; the way of every list is the same."""

from abc import ABC, abstractmethod
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar
from uuid import UUID

from desktop.background.store_thread import Operation
from desktop.lists.sample_list import SampleWords
from desktop.operations.import_uses import TakenBack
from desktop.operations.list_import import ImportRun, ListImported
from desktop.operations.list_matching import Doubtful
from desktop.operations.list_preview import Look
from desktop.register.list_rows import ListKind
from desktop.ui.list_import.import_words import ImportTold
from desktop.ui.list_import.preview_step import PreviewStep

Imported = TypeVar("Imported", bound=ListImported)


@dataclass(frozen=True, slots=True)
class ImportWords:
    """The sentences of the window.

    Attributes:
        guide: what a file has to look like; `picture` stands over it.
        sample_saved: of the workbook to fill in, which is called {file}.
        files: which files are offered first.
        letters: over the samples of the letters.
        needed: on the button while no column holds what every row must have.
        takes_isbns: a list of ISBNs will do as well.
    """

    title: str
    guide: str
    picture: str
    sample_name: str
    sample_saved: str
    choose: str
    files: str
    letters: str
    needed: str
    takes_isbns: bool = False


class ImportKind(ABC, Generic[Imported]):
    """One kind of list on its way into the register."""

    kind: ListKind[Any]

    @abstractmethod
    def words(self) -> ImportWords:
        """Return the sentences of the window."""

    @abstractmethod
    def field_names(self) -> Mapping[str, str]:
        """Return what each field is called, in the order in which they are offered."""

    def record_names(self) -> Mapping[str, str]:
        """Return what can be taken of a record, in its order; nothing where none holds this."""
        return {}

    @abstractmethod
    def known_headings(self) -> Collection[tuple[str, ...]]:
        """Return the first rows of our own workbooks: such a list asks nobody anything."""

    @abstractmethod
    def sample_words(self, *, this_year: int) -> SampleWords:
        """Return all that stands in the workbook to fill in."""

    @abstractmethod
    def preview_step(self) -> PreviewStep[Any, Any]:
        """Return the step that shows what an import would do."""

    @abstractmethod
    def told(self, done: Imported) -> ImportTold:
        """Return what an import did."""

    @abstractmethod
    def look(self, staged: Path) -> Look[Any, Any]:
        """Return a look at what waits in the file."""

    @abstractmethod
    def run(
        self,
        staged: Path,
        *,
        left_out: Path,
        file_name: str,
        refused: int,
        doubtful: Doubtful,
        others: frozenset[int],
    ) -> ImportRun[Any]:
        """Return the import of what waits in the file; `others` are rows decided otherwise."""

    @abstractmethod
    def undo(self, import_id: UUID) -> Operation[None]:
        """Return the deed that takes the whole import back."""

    @abstractmethod
    def unused_words(self) -> str:
        """Return what the button says that takes back what is not in use."""

    @abstractmethod
    def undo_unused(self, import_id: UUID) -> Operation[TakenBack]:
        """Return the deed that takes back what is not in use yet."""

    @abstractmethod
    def told_unused(self, done: TakenBack) -> ImportTold:
        """Return what was taken back, and what stays."""
