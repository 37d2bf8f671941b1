"""What a field holds, so that the first digits of a scan can be taken out of it again."""

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QPersistentModelIndex
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QDateTimeEdit,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QWidget,
)

Restore = Callable[[], None]


def field_before(widget: QWidget | None) -> Restore:
    """Return what puts the widget back as it is now; for whatever digits do nothing to, nothing."""
    if isinstance(widget, QLineEdit):
        restore = _line(widget)
    elif isinstance(widget, QAbstractSpinBox):
        restore = _number(widget)
    elif isinstance(widget, QComboBox):
        restore = _choice(widget)
    elif isinstance(widget, QPlainTextEdit):
        restore = _text(widget)
    elif isinstance(widget, QAbstractItemView):
        restore = _row(widget)
    else:
        return lambda: None
    return lambda: restore() if shiboken6.isValid(widget) else None


def _line(line: QLineEdit) -> Restore:
    text, cursor, was_typed = line.text(), line.cursorPosition(), line.isModified()
    chosen = (line.selectionStart(), line.selectionLength())

    def restore() -> None:
        if line.text() != text:
            line.setText(text)
            line.setCursorPosition(cursor)
        line.setModified(was_typed)  # only what was typed is written down
        if chosen[0] >= 0:
            line.setSelection(*chosen)

    return restore


def _number(box: QAbstractSpinBox) -> Restore:
    inside = box.findChild(QLineEdit)
    restore_text = _line(inside) if inside is not None else lambda: None
    if isinstance(box, QSpinBox):
        number = box.value()

        def restore_number() -> None:
            box.setValue(number)
            restore_text()

        return restore_number
    if isinstance(box, QDateTimeEdit):
        when = box.dateTime()
        return lambda: box.setDateTime(when)
    return restore_text


def _choice(box: QComboBox) -> Restore:
    place, written = box.currentIndex(), box.lineEdit()
    restore_text = _line(written) if written is not None else lambda: None

    def restore() -> None:
        box.setCurrentIndex(place)
        restore_text()

    return restore


def _text(field: QPlainTextEdit) -> Restore:
    text, place = field.toPlainText(), field.textCursor().position()

    def restore() -> None:
        if field.toPlainText() != text:
            field.setPlainText(text)
            cursor = field.textCursor()
            cursor.setPosition(place)
            field.setTextCursor(cursor)

    return restore


def _row(view: QAbstractItemView) -> Restore:
    chosen = QPersistentModelIndex(view.currentIndex())

    def restore() -> None:
        if chosen.isValid():
            view.setCurrentIndex(view.model().index(chosen.row(), chosen.column()))

    return restore
