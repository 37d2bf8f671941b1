"""Tab goes through a window as the eyes do, whatever was made first.

Qt goes in the order in which widgets were made: a button of a list that was read anew would come
after everything else on the page.
"""

from collections.abc import Iterator
from itertools import chain

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFormLayout,
    QGridLayout,
    QLayout,
    QLayoutItem,
    QLineEdit,
    QScrollArea,
    QWidget,
)

# What takes the keys for all that is in it.
_WHOLE = (QAbstractSpinBox, QComboBox, QLineEdit, QAbstractButton)


def go_on(window: QWidget, *, forwards: bool) -> bool:
    """Give the keys to the next control of a window, or the one before; return whether one is."""
    way = list(_way(window))
    here = QApplication.focusWidget()
    start = way.index(here) if here in way else -1 if forwards else 0
    turned = (
        [*way[start + 1 :], *way[: start + 1]] if forwards else [*way[start:], *way[:start]][::-1]
    )
    reached = next((one for one in turned if one is not here and _takes_tab(one)), None)
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


def _parts(whole: QWidget) -> Iterator[QWidget]:
    """Return the children, first those of the layout in its order, then the others by place."""
    laid = list(_in_layout(whole.layout()))
    known = set(laid)
    loose = [one for one in whole.children() if isinstance(one, QWidget) and one not in known]
    loose.sort(key=lambda one: (one.y(), one.x()))
    return chain(laid, (one for one in loose if not one.isWindow()))


def _in_layout(layout: QLayout | None) -> Iterator[QWidget]:
    items = [] if layout is None else _in_order(layout)
    for item in items:
        if (widget := item.widget()) is not None:
            yield widget
        else:
            yield from _in_layout(item.layout())


def _in_order(layout: QLayout) -> list[QLayoutItem]:
    places = range(layout.count())
    if isinstance(layout, QGridLayout):
        places_in_grid = sorted(places, key=lambda n: layout.getItemPosition(n)[:2])  # type: ignore[index]  # (row, column, …)
        return [item for n in places_in_grid if (item := layout.itemAt(n))]
    if isinstance(layout, QFormLayout):
        rows = sorted(places, key=lambda n: _in_form(layout, n))
        return [item for n in rows if (item := layout.itemAt(n))]
    return [item for n in places if (item := layout.itemAt(n))]


def _in_form(layout: QFormLayout, number: int) -> tuple[int, int]:
    row, role = layout.getItemPosition(number)  # type: ignore[misc]  # (row, role)
    return row, role.value


def _takes_tab(one: QWidget) -> bool:
    return (
        bool(one.focusPolicy() & Qt.FocusPolicy.TabFocus)
        and one.isEnabled()
        and one.focusProxy() is None
        and not _is_passed_over(one)
    )


def _is_passed_over(one: QWidget) -> bool:
    """Return whether it is one of several choices and not the chosen one: arrows come to it."""
    if not isinstance(one, QAbstractButton) or one.group() is None or not one.group().exclusive():
        return False
    chosen = one.group().checkedButton()
    return chosen is not None and chosen is not one and chosen.isVisible()


def _bring_into_sight(reached: QWidget) -> None:
    holder = reached.parentWidget()
    while holder is not None and not holder.isWindow():
        if isinstance(holder, QScrollArea):
            holder.ensureWidgetVisible(reached)
        holder = holder.parentWidget()
