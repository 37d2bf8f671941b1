"""The roll of one session: shows a mark at once, before the disk has it."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from desktop.operations.roll_call import RollEntry
from desktop.register.clubs import ABSENT, EXCUSED, PRESENT
from desktop.register.folding import fold
from desktop.ui.clubs.club_words import leads_words, mark_words

Index = QModelIndex | QPersistentModelIndex
ENTRY = Qt.ItemDataRole.UserRole
_NEXT_MARK = {None: PRESENT, PRESENT: ABSENT, ABSENT: EXCUSED, EXCUSED: None}


class RollModel(QAbstractListModel):
    """Shows the entries it was given; `turn` changes one of them ahead of the register."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[RollEntry, ...] = ()

    @property
    def entries(self) -> tuple[RollEntry, ...]:
        """What is shown now."""
        return self._entries

    def show_entries(self, entries: Sequence[RollEntry]) -> None:
        """Show these; rows keep their places when the same people are on the roll."""
        same = [entry.person_id for entry in entries] == self._people()
        if same:
            self._entries = tuple(entries)
            self.dataChanged.emit(self.index(0), self.index(max(0, len(self._entries) - 1)))
        else:
            self.beginResetModel()
            self._entries = tuple(entries)
            self.endResetModel()

    def turn(self, row: int) -> RollEntry:
        """Turn the mark of a row: present, absent, excused, not marked; return how it stands."""
        entry = self._entries[row]
        self._put(row, replace(entry, mark=_NEXT_MARK[entry.mark]))
        return self._entries[row]

    def mark_the_rest_present(self) -> None:
        """Mark everybody present who is not marked yet."""
        for row, entry in enumerate(self._entries):
            if entry.mark is None:
                self._put(row, replace(entry, mark=PRESENT))

    def count(self, mark: str | None) -> int:
        """Return how many have this mark, without those who lead."""
        return sum(1 for entry in self._entries if entry.mark == mark and not entry.leads)

    def leaders(self) -> int:
        """Return how many on the roll lead."""
        return sum(entry.leads for entry in self._entries)

    def leading(self) -> int:
        """Return how many of those who lead are present."""
        return sum(entry.leads and entry.mark == PRESENT for entry in self._entries)

    def row_called(self, letters: str, *, after: int) -> int:
        """Return the next row whose given name, or else whose name, begins so; -1 for none."""
        wanted = fold(letters)
        rows = [(after + step) % len(self._entries) for step in range(1, len(self._entries) + 1)]
        for begins in (_given_name, fold):
            for row in rows:
                if wanted and begins(self._entries[row].full_name).startswith(wanted):
                    return row
        return -1

    def _people(self) -> list[UUID]:
        return [entry.person_id for entry in self._entries]

    def _put(self, row: int, entry: RollEntry) -> None:
        entries = list(self._entries)
        entries[row] = entry
        self._entries = tuple(entries)
        self.dataChanged.emit(self.index(row), self.index(row))

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self._entries)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not 0 <= index.row() < len(self._entries):
            return None
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.full_name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{called(entry)}: {mark_words(entry.mark)}"
        return entry if role == ENTRY else None


def called(entry: RollEntry) -> str:
    """Return the name with, after it, that somebody leads: what is cut off first."""
    return f"{entry.full_name} · {leads_words()}" if entry.leads else entry.full_name


def _given_name(full_name: str) -> str:
    # Villagers are called by their last word, so that is the letter a keeper reaches for.
    return fold(full_name).rpartition(" ")[2]
