"""A model of very many rows: those that are looked at are fetched, a window at a time."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.ui.parts.value_model import Column, ValueModel

Value = TypeVar("Value")
_MOST_WINDOWS = 12


class WindowModel(ValueModel[Value]):
    """Shows `count` rows; asks for a window of them when one of its rows is looked at.

    Signals:
        window_wanted: carries the first row of a window that is not here.
    """

    window_wanted = Signal(int)

    def __init__(
        self, columns: Sequence[Column[Value]], *, window: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(columns, parent)
        self._window = window
        self._count = 0
        self._windows: dict[int, tuple[Value, ...]] = {}
        self._wanted: set[int] = set()

    def show_found(self, count: int, windows: Mapping[int, tuple[Value, ...]]) -> None:
        """Show so many rows, of which these windows are here."""
        self.beginResetModel()
        self._count = count
        self._windows = dict(windows)
        self._wanted = set()
        self.endResetModel()

    def put_window(self, first: int, values: tuple[Value, ...]) -> None:
        """Fill the window that was asked for; the one that is here longest goes."""
        self._wanted.discard(first)
        self._windows[first] = values
        while len(self._windows) > _MOST_WINDOWS:
            del self._windows[next(iter(self._windows))]
        last = min(first + self._window, self._count) - 1
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))

    @override
    def show_values(self, values: Sequence[Value]) -> None:
        raise NotImplementedError  # a window is shown by show_found

    @override
    def value_at(self, row: int) -> Value | None:
        if not 0 <= row < self._count:
            return None
        first = row - row % self._window
        here = self._windows.get(first)
        if here is None:
            self._want(first)
            return None
        # A window may hold less than it should: rows went since the rest was counted.
        return here[row - first] if row - first < len(here) else None

    @override
    def row_of(self, value: Value) -> int:
        for first, values in self._windows.items():
            if value in values:
                return first + values.index(value)
        return -1

    @override
    def known_rows(self) -> Iterable[int]:
        return self.known()

    def known(self) -> dict[int, Value]:
        """Return the values that are here by their rows, in the order of the rows."""
        return {
            first + place: value
            for first in sorted(self._windows)
            for place, value in enumerate(self._windows[first])
        }

    @override
    def _row_total(self) -> int:
        return self._count

    def _want(self, first: int) -> None:
        if first not in self._wanted:
            self._wanted.add(first)
            self.window_wanted.emit(first)
