"""What somebody without a mouse, or without eyes, could not use in a window."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QTabBar,
    QTableView,
    QToolButton,
    QWidget,
)

from desktop.ui import theme
from tests.day.hands import wait_until

_ROLE = QAccessible.Role
_ROLES: tuple[tuple[type[QWidget], frozenset[QAccessible.Role]], ...] = (
    (QCheckBox, frozenset({_ROLE.CheckBox})),
    (QRadioButton, frozenset({_ROLE.RadioButton})),
    (QPushButton, frozenset({_ROLE.Button, _ROLE.ButtonMenu, _ROLE.CheckBox, _ROLE.RadioButton})),
    (QToolButton, frozenset({_ROLE.Button, _ROLE.ButtonMenu, _ROLE.CheckBox, _ROLE.RadioButton})),
    (QLineEdit, frozenset({_ROLE.EditableText})),
    (QPlainTextEdit, frozenset({_ROLE.EditableText})),
    (QAbstractSpinBox, frozenset({_ROLE.SpinBox})),
    (QComboBox, frozenset({_ROLE.ComboBox})),
    (QTabBar, frozenset({_ROLE.PageTabList})),
    (QLabel, frozenset({_ROLE.StaticText})),
    (QAbstractItemView, frozenset({_ROLE.Table, _ROLE.List, _ROLE.Tree})),
)

_FIELDS = (QLineEdit, QPlainTextEdit, QAbstractSpinBox, QComboBox)
_NEAR = 24
_MOST_TABS = 4  # a date has three parts


def unnamed(window: QWidget) -> list[str]:
    """Return the controls that a screen reader could not tell, and labels that lead nowhere."""
    found = [f"{_told(one)}: no name" for one in controls(window) if not _name(one)]
    found += [
        f"{_told(one)}: it says it is {_role(one)}" for one in controls(window) if not _fits(one)
    ]
    return found + [f"{_told(one)}: nothing is named by it" for one in _loose_labels(window)]


def lost_on_the_way(window: QWidget) -> list[str]:
    """Press Tab until it comes round: what it never came to, and where it went back up."""
    window.activateWindow()
    wait_until(window.isActiveWindow)
    wanted = {one for one in controls(window) if one.focusPolicy() & Qt.FocusPolicy.TabFocus}
    walked: list[QWidget | None] = []
    climbs = set()
    for _ in range(_MOST_TABS * len(wanted)):
        before = QApplication.focusWidget()
        QTest.keyClick(before or window, Qt.Key.Key_Tab)
        after = QApplication.focusWidget()
        if _climbs(before, after):
            climbs.add(f"from {_told(before)} up to {_told(after)}")
        walked.append(after)
        if after is walked[0] and len(set(walked)) > 1 and before is not after:
            break
    missed = [one for one in wanted - set(walked) if not _by_arrows(one)]
    lost = [f"{_told(one)}: Tab never comes to it" for one in missed]
    return lost + (sorted(climbs) if len(climbs) > 1 else [])  # once it comes round to the first


def _climbs(before: QWidget | None, after: QWidget | None) -> bool:
    if before is None or after is None or before.window() is not after.window():
        return False
    one, two = _place(before), _place(after)
    return two.bottom() < one.top() and two.left() <= one.right() and two.right() >= one.left()


def _place(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint()), widget.size())


def _by_arrows(one: QWidget) -> bool:
    """Return whether it is one of several choices: the arrows go from one to the next."""
    return isinstance(one, QAbstractButton) and one.group() is not None and one.group().exclusive()


def only_by_colour(window: QWidget) -> list[str]:
    """Return the words in a table that mean two things, by their colour alone."""
    found = []
    for table in window.findChildren(QTableView):
        model = table.model()
        for column in range(model.columnCount() if table.isVisible() else 0):
            inks: dict[str, set[str]] = {}
            for row in range(model.rowCount()):
                index = model.index(row, column)
                words = str(index.data(Qt.ItemDataRole.DisplayRole))
                ink = index.data(Qt.ItemDataRole.ForegroundRole)
                inks.setdefault(words, set()).add(QColor(ink).name() if ink else theme.INK.lower())
            found += [
                f"“{words}”: {len(some)} colours" for words, some in inks.items() if len(some) > 1
            ]
    return found


def controls(window: QWidget) -> list[QWidget]:
    """Return what can take the keys in a window, in no order."""
    return [
        one
        for one in window.findChildren(QWidget)
        if one.window() is window
        and one.isVisible()
        and one.isEnabled()
        and one.focusPolicy() != Qt.FocusPolicy.NoFocus
        and one.focusProxy() is None
        and not isinstance(one.parentWidget(), (QAbstractSpinBox, QComboBox))
    ]


def _told(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, (QAbstractButton, QLabel)) else ""
    return f"{type(widget).__name__} “{words or widget.accessibleName() or widget.objectName()}”"


def _name(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name).strip()


def _role(widget: QWidget) -> QAccessible.Role:
    return QAccessible.queryAccessibleInterface(widget).role()


def _fits(widget: QWidget) -> bool:
    fitting = next((roles for kind, roles in _ROLES if isinstance(widget, kind)), frozenset())
    return _role(widget) in fitting


def _loose_labels(window: QWidget) -> Iterator[QLabel]:
    """Return the labels that stand right before a field and are the name of none."""
    labels = [one for one in window.findChildren(QLabel) if one.isVisible() and one.text()]
    named = {label.buddy() for label in labels}
    for field in controls(window):
        if field.visibleRegion().isEmpty() or field in named or field.parentWidget() in named:
            continue
        if isinstance(field, _FIELDS):
            yield from (label for label in labels if _leads_to(label, field))


def _leads_to(label: QLabel, field: QWidget) -> bool:
    one, two = _place(label), _place(field)
    before = 0 <= two.left() - one.right() < _NEAR and one.top() < two.center().y() < one.bottom()
    above = 0 <= two.top() - one.bottom() < _NEAR and abs(one.left() - two.left()) < _NEAR
    return (
        label.buddy() is None
        and (before or above)
        and _may_name(label)
        and not _is_part_of_name(label, field)
    )


def _is_part_of_name(label: QLabel, field: QWidget) -> bool:
    """Return whether it heads a row or a column of fields."""
    words = " ".join(label.text().split())
    return words in field.accessibleName() and words != field.accessibleName()


def _may_name(label: QLabel) -> bool:
    """Tell the name of a field from a heading, a remark and a sentence."""
    words = label.text()
    return label.objectName() in ("", "strong") and words[-1] != "." and words != "–"
