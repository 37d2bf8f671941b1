"""Tab goes through a window as the eyes do, whatever was made first.

Qt goes in the order in which widgets were made: a button of a list that was read anew would come
after everything else on the page.
"""

from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFormLayout,
    QGridLayout,
    QLayout,
    QLineEdit,
    QScrollArea,
    QWidget,
)

DOWN = "tabGoesDown"
"""A grid with this property is walked column by column."""

# What takes the keys for all that is in it.
_WHOLE = (QAbstractSpinBox, QComboBox, QLineEdit, QAbstractButton)


def go_on(window: QWidget, *, forwards: bool) -> bool:
    """Give the keys to the next control of a window, or the one before; return whether one is."""
    way = list(_way(window))
    if not forwards:
        way.reverse()
    here = QApplication.focusWidget()
    after = way.index(here) + 1 if here in way else 0
    reached = next((one for one in way[after:] + way[:after] if _takes_tab(one, here)), None)
    if reached is None:
        return False
    reason = Qt.FocusReason
    reached.setFocus(reason.TabFocusReason if forwards else reason.BacktabFocusReason)
    _bring_into_sight(reached)
    return True


def _way(whole: QWidget) -> Iterator[QWidget]:
    """Return everything that can be seen in a widget, as it stands there."""
    for part in _parts(whole):
        if part.isVisible():
            yield part
            if not isinstance(part, _WHOLE):
                yield from _way(part)


def _parts(whole: QWidget) -> list[QWidget]:
    """Return the children in the order of the layout; what floats stands where it begins."""
    children = [one for one in whole.children() if isinstance(one, QWidget) and not one.isWindow()]
    layout: QLayout | None = whole.layout()
    parts = [] if layout is None else list(_in_layout(layout, children))
    loose = set(children).difference(parts)
    for one in sorted(loose, key=lambda one: (one.y(), one.x())):
        below = (n for n, part in enumerate(parts) if part.y() > one.y())
        parts.insert(next(below, len(parts)), one)
    return parts


def _in_layout(layout: QLayout, children: Sequence[QWidget]) -> Iterator[QWidget]:
    # Asked where each thing stands, never for its items: PySide would take what Qt puts into the
    # memory of an item that is gone for that item.
    within: list[QWidget | QLayout] = [*children]
    within += [one for one in layout.children() if isinstance(one, QLayout)]
    places = ((layout.indexOf(one), one) for one in within)
    standing = [(_row_of(layout, number), one) for number, one in places if number >= 0]
    for _, one in sorted(standing, key=itemgetter(0)):
        if isinstance(one, QLayout):
            yield from _in_layout(one, children)
        else:
            yield one


def _row_of(layout: QLayout, number: int) -> tuple[int, int]:
    """Return where an item stands: its row, and how far to the right."""
    if isinstance(layout, QGridLayout):
        row, column, *_ = cast("tuple[int, ...]", layout.getItemPosition(number))
        return (column, row) if layout.property(DOWN) else (row, column)
    if isinstance(layout, QFormLayout):
        row, role = cast("tuple[int, QFormLayout.ItemRole]", layout.getItemPosition(number))
        return row, role.value
    return 0, number


def _takes_tab(one: QWidget, here: QWidget | None) -> bool:
    return (
        one is not here
        and Qt.FocusPolicy.TabFocus in one.focusPolicy()
        and one.isEnabled()
        and one.focusProxy() is None
        and not _is_passed_over(one)
    )


def _is_passed_over(one: QWidget) -> bool:
    """Return whether it is one of several choices and not the chosen one: arrows come to it."""
    group = one.group() if isinstance(one, QAbstractButton) else None
    if group is None or not group.exclusive():
        return False
    chosen: QAbstractButton | None = group.checkedButton()
    return chosen is not None and chosen is not one and chosen.isVisible()


def _bring_into_sight(reached: QWidget) -> None:
    holder = reached.parentWidget()
    while holder is not None and not holder.isWindow():
        if isinstance(holder, QScrollArea):
            holder.ensureWidgetVisible(reached)
        holder = holder.parentWidget()
