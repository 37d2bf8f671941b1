"""What was typed into a sheet that was left: kept silently, and there when it opens again (B24).

It lives with the page that opened the sheet, as long as the same person is at the desk; it is never
written to the disk: what nobody saved is no part of the register.
"""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any
from weakref import WeakKeyDictionary

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QTimeEdit,
    QWidget,
)

from desktop.ui.parts.date_field import DateField
from desktop.ui.parts.number_field import NumberField

_KEPT: "WeakKeyDictionary[QWidget, dict[str, tuple[object, ...]]]" = WeakKeyDictionary()


def forget_everything() -> None:
    """Let go of whatever was half typed: it is not for whoever comes next to the desk to read.

    Nor may a name that was just erased come back with a sheet.
    """
    _KEPT.clear()


class HalfFilled:
    """The fields of one sheet. `name` says which one; what stood in it at first belongs to that.

    So nothing comes back into a sheet that begins with other words: of another person, or of one
    whom another computer has changed meanwhile.
    """

    def __init__(self, sheet: QWidget, page: QWidget, name: str) -> None:
        self._fields = tuple(_fields(sheet))
        self._drafts = _KEPT.setdefault(page, {})
        self._first = self._values()
        self._name = f"{name} {self._typed(self._first)!r}"

    def bring_back(self) -> bool:
        """Fill in what was left; return whether there was anything."""
        values = self._drafts.get(self._name)
        if values is None:
            return False
        self._fill(values)
        return True

    def keep(self) -> None:
        """Remember what stands in the sheet, if anything was typed."""
        values = self._values()
        if self._typed(values) == self._typed(self._first):
            self.forget()
        else:
            self._drafts[self._name] = values

    def forget(self) -> None:
        """It was saved, or is not wanted."""
        self._drafts.pop(self._name, None)

    def begin_anew(self) -> None:
        """Let the sheet stand as it did at first."""
        self.forget()
        self._fill(self._first)

    def saved(self) -> None:
        """What stands here now is the beginning of the next one."""
        self.forget()
        self._first = self._values()

    def _values(self) -> tuple[object, ...]:
        return tuple(_value(field) for field in self._fields)

    def _typed(self, values: tuple[object, ...]) -> tuple[object, ...]:
        """Only what was typed: lists are filled later, and a choice is made again at once."""
        return tuple(
            value
            for field, value in zip(self._fields, values, strict=True)
            if isinstance(field, QLineEdit | NumberField)
        )

    def _fill(self, values: tuple[object, ...]) -> None:
        for field, value in zip(self._fields, values, strict=True):
            _put(field, value)


def _press(one: QAbstractButton, on: bool) -> None:  # noqa: FBT001  # as Qt's own
    if one.isChecked() != on:
        one.click()  # what belongs to it follows, as for a finger


def _choose(one: QComboBox, words: str) -> None:
    if words and one.findText(words) < 0:  # the list is still being read
        again = partial(_choose_if_there, one, words)
        one.model().rowsInserted.connect(lambda *_: QTimer.singleShot(0, one, again))
    _choose_if_there(one, words)


def _choose_if_there(one: QComboBox, words: str) -> None:
    place = one.findText(words)
    if place >= 0:
        one.setCurrentIndex(place)


_WAYS: tuple[tuple[type[QWidget], Callable[[Any], object], Callable[[Any, Any], None]], ...] = (
    (QLineEdit, QLineEdit.text, QLineEdit.setText),
    (QAbstractButton, QAbstractButton.isChecked, _press),
    (QComboBox, QComboBox.currentText, _choose),
    (DateField, DateField.day, DateField.set_day),
    (NumberField, NumberField.number, NumberField.set_number),
    (QTimeEdit, QTimeEdit.time, QTimeEdit.setTime),
)
"""Each kind of field, how it is read, and how it is filled in."""


def _fields(whole: QWidget) -> Iterator[QWidget]:
    for part in whole.children():
        if not isinstance(part, QWidget):
            continue
        if any(isinstance(part, kind) for kind, _, _ in _WAYS):
            yield part
        elif not isinstance(part, QAbstractSpinBox):
            yield from _fields(part)


def _value(field: QWidget) -> object:
    return next(read(field) for kind, read, _ in _WAYS if isinstance(field, kind))


def _put(field: QWidget, value: object) -> None:
    next(fill for kind, _, fill in _WAYS if isinstance(field, kind))(field, value)
