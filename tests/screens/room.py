"""Where words have less room than they need: what a keeper with large letters could not read."""

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QTableView,
    QWidget,
)

_HAIR = 2  # a frame that is drawn over the edge takes nothing from a word
_CELL = 16  # what the style sheet leaves free on both sides of a cell


def cut_off(window: QWidget) -> list[str]:
    """Return what cannot be read whole in a window, and by how much."""
    found: list[str] = []
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and widget.window() is window:
            found += [f"{_told(widget)}: {what}" for what in _amiss(widget)]
    return found


def _told(widget: QWidget) -> str:
    words = _words(widget) or widget.accessibleName() or widget.objectName()
    return f"{type(widget).__name__} “{words[:40]}”"


def _words(widget: QWidget) -> str:
    if isinstance(widget, (QLabel, QAbstractButton)):
        return widget.text()
    if isinstance(widget, QLineEdit):
        return widget.text() or widget.placeholderText()
    return ""


def _amiss(widget: QWidget) -> Iterator[str]:
    for kind, look in _LOOKS:
        if isinstance(widget, kind):
            yield from look(widget)
            break
    if _holds_words(widget):
        yield from _outside(widget)


def _holds_words(widget: QWidget) -> bool:
    kinds = (QAbstractButton, QLabel, QLineEdit, QComboBox, QAbstractSpinBox, QAbstractItemView)
    return isinstance(widget, kinds)


def _too_small(widget: QLabel | QAbstractButton) -> Iterator[str]:
    if not widget.text():
        return
    if isinstance(widget, QLabel) and widget.wordWrap():
        needs = widget.heightForWidth(widget.width())
        widest = max(map(widget.fontMetrics().horizontalAdvance, widget.text().split()), default=0)
        if widest > widget.contentsRect().width() + _HAIR:
            yield f"a word of {widest} px in {widget.contentsRect().width()}"
        if needs > widget.height() + _HAIR:
            yield f"{needs} px of lines in {widget.height()}"
        return
    asked = widget.sizeHint()
    if asked.width() > widget.width() + _HAIR:
        yield f"{asked.width()} px wide in {widget.width()}"
    letters = widget.fontMetrics().height()
    frame = 2 * _HAIR if isinstance(widget, QAbstractButton) else -_HAIR
    if letters > widget.height() - frame:
        yield f"letters {letters} px high in {widget.height()}"


def _field(field: QLineEdit) -> Iterator[str]:
    high = field.fontMetrics().height()
    if high > field.contentsRect().height() + _HAIR:
        yield f"letters {high} px high in {field.contentsRect().height()}"
    owner = field.parentWidget()
    shown = field.text() if isinstance(owner, QAbstractSpinBox) else ""
    words = shown or ("" if field.text() else field.placeholderText())
    sides = field.textMargins()
    room = field.contentsRect().width() - sides.left() - sides.right()
    needs = field.fontMetrics().horizontalAdvance(words)
    if needs > room + _HAIR:
        yield f"“{words}” needs {needs} px and has {room}"


def _choice(box: QComboBox) -> Iterator[str]:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    part = QStyle.SubControl.SC_ComboBoxEditField
    room = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, box)
    needs = box.fontMetrics().horizontalAdvance(box.currentText())
    if needs > room.width() + _HAIR:
        yield f"“{box.currentText()}” needs {needs} px and has {room.width()}"


def _tabs(bar: QTabBar) -> Iterator[str]:
    if sum(bar.tabRect(place).width() for place in range(bar.count())) > bar.width() + _HAIR:
        yield f"{bar.count()} tabs in {bar.width()} px"


def _headings(header: QHeaderView) -> Iterator[str]:
    if header.orientation() is Qt.Orientation.Vertical:
        return
    for section in range(header.count()):
        needs, has = header.sectionSizeHint(section), header.sectionSize(section)
        if not header.isSectionHidden(section) and needs > has + _HAIR:
            said = header.model().headerData(section, Qt.Orientation.Horizontal)
            yield f"heading “{said}” needs {needs} px and has {has}"


def _cells(table: QTableView) -> Iterator[str]:
    model, seen = table.model(), table.viewport().rect()
    for row in range(max(0, table.rowAt(0)), model.rowCount()):
        if table.rowViewportPosition(row) > seen.bottom():
            return
        for column in range(model.columnCount()):
            index = model.index(row, column)
            if not table.isColumnHidden(column) and not index.data(Qt.ItemDataRole.ToolTipRole):
                yield from _cell(table, index)


def _cell(table: QTableView, index: QModelIndex) -> Iterator[str]:
    words = index.data(Qt.ItemDataRole.DisplayRole)
    if not isinstance(words, str) or not words:
        return
    font = index.data(Qt.ItemDataRole.FontRole)
    metrics = QFontMetrics(font) if isinstance(font, QFont) else table.fontMetrics()
    place = table.visualRect(index)
    room = QRect(0, 0, place.width() - _CELL, place.height())
    needs = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, words)
    if needs.width() > room.width() + _HAIR or needs.height() > room.height() + _HAIR:
        yield (
            f"cell “{words}” needs {needs.width()} x {needs.height()} px"
            f" and has {room.width()} x {room.height()}"
        )


def _sideways(area: QScrollArea) -> Iterator[str]:
    inside = area.widget()
    if inside is None:
        return
    hidden = inside.width() - area.viewport().width()
    if hidden > _HAIR:
        yield f"{hidden} px stand outside on the right"


def _outside(widget: QWidget) -> Iterator[str]:
    """Look whether what holds it covers it; what a scroll area holds can be scrolled to."""
    inner, holder = widget.rect(), widget
    while not holder.isWindow():
        parent = holder.parentWidget()
        if isinstance(parent.parentWidget(), QAbstractScrollArea):
            return
        inner = QRect(holder.mapTo(parent, inner.topLeft()), inner.size())
        holder = parent
        over = inner.united(holder.rect())
        wide, high = over.width() - holder.width(), over.height() - holder.height()
        if wide > _HAIR or high > _HAIR:
            yield f"{wide} x {high} px stand outside {_told(holder)}"
            return


_LOOKS: tuple[tuple[type[QWidget], Callable[[Any], Iterator[str]]], ...] = (
    (QLabel, _too_small),
    (QAbstractButton, _too_small),
    (QLineEdit, _field),
    (QComboBox, _choice),
    (QTabBar, _tabs),
    (QHeaderView, _headings),
    (QTableView, _cells),
    (QScrollArea, _sideways),
)
