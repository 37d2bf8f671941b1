"""The rail of tabs: always in the same place, each with a picture, a word and its key."""

from collections.abc import Set
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.ui import theme
from desktop.ui.parts.labels import wrapped
from desktop.ui.parts.pictures import WovenBand, icon

_WIDE = 208
_NARROW = 122
_TALL = 46
_KINDS_OF_HOUSE = ("nhà văn hoá", "nhà văn hóa", "điểm đọc sách", "trung tâm văn hoá")
_TALL_NARROW = 48
_MOST_IN_BADGE = 99


@dataclass(frozen=True, slots=True)
class Tab:
    """One place to go: its name in the program, its picture and key."""

    name: str
    picture: str
    key: str


ABOVE = (
    Tab("today", "house", "F2"),
    Tab("lending", "book-open", "F3"),
    Tab("catalogue", "library", "F4"),
    Tab("people", "users", "F5"),
    Tab("clubs", "calendar-days", "F6"),
    Tab("reports", "chart-column", "F7"),
)
BELOW = (
    Tab("exchange", "refresh-cw", "F8"),
    Tab("things", "bell", ""),
    Tab("settings", "settings", ""),
)
TABS = ABOVE + BELOW


class Rail(QWidget):
    """Six big tabs, and three below.

    Signals:
        tab_asked: the name of the tab that was pressed.
    """

    tab_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._buttons: dict[str, _TabButton] = {}
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.GAP)
        column.setSpacing(2)
        column.addWidget(WovenBand())
        self._house = wrapped("", "houseName")
        column.addWidget(self._house)
        for tab in ABOVE:
            column.addWidget(self._add(tab))
        column.addStretch()
        for tab in BELOW:
            column.addWidget(self._add(tab))
        self.set_narrow(narrow=False)

    def word(self, name: str) -> str:
        """Return the word on a tab, which is also the title of its page."""
        return {
            "today": self.tr("Today"),
            "lending": self.tr("Lend – Return"),
            "catalogue": self.tr("Books"),
            "people": self.tr("People"),
            "clubs": self.tr("Clubs"),
            "reports": self.tr("Reports"),
            "exchange": self.tr("Send – Receive"),
            "things": self.tr("To look at"),
            "settings": self.tr("Settings"),
        }[name]

    def name_house(self, name: str) -> None:
        """Show the name of the house at the top."""
        self._house.setText(_in_two_lines(name))

    def show_current(self, name: str) -> None:
        """Mark the tab that is open."""
        self._buttons[name].setChecked(True)

    def show_number(self, name: str, number: int) -> None:
        """Show how many things wait on a page; none is no badge."""
        word = self.word(name)
        self._buttons[name].show_number(number)
        self._buttons[name].setAccessibleName(f"{word}: {number}" if number else word)

    def show_only(self, names: Set[str]) -> None:
        """Leave out the tabs that whoever is at the desk has no use for."""
        for name, made in self._buttons.items():
            made.setVisible(name in names)

    def set_narrow(self, *, narrow: bool) -> None:
        """Stand words under pictures, where large letters leave little width to the page."""
        self.setProperty("narrow", narrow)
        self._house.setHidden(narrow)
        size = theme.rail_size(theme.letter_size()) if narrow else theme.letter_size()
        self.setFixedWidth((_NARROW if narrow else _WIDE) * size // 100)
        height = (_TALL_NARROW if narrow else _TALL) * size // 100
        beside, under = (
            Qt.ToolButtonStyle.ToolButtonTextBesideIcon,
            Qt.ToolButtonStyle.ToolButtonTextUnderIcon,
        )
        for tab in TABS:
            button = self._buttons[tab.name]
            word = self.word(tab.name)
            button.setText(word if narrow else f"  {word}")
            button.setToolButtonStyle(under if narrow else beside)
            button.setFixedHeight(height)
            self.style().unpolish(button)
            self.style().polish(button)

    def _add(self, tab: Tab) -> QToolButton:
        button = _TabButton()
        word = self.word(tab.name)
        button.setAccessibleName(word)
        button.setToolTip(f"{word}  {tab.key}".strip())
        button.setIcon(icon(tab.picture, theme.RAIL_INK, checked=theme.WHITE))
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda: self.tab_asked.emit(tab.name))
        self._group.addButton(button)
        self._buttons[tab.name] = button
        return button


class _TabButton(QToolButton):
    """A tab that may carry a number."""

    def __init__(self) -> None:
        super().__init__()
        self._number = 0

    def show_number(self, number: int) -> None:
        self._number = number
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._number:
            return
        words = str(min(self._number, _MOST_IN_BADGE))
        font = QFont(self.font())
        font.setPixelSize(round(self.fontInfo().pixelSize() * 0.85))
        font.setBold(True)
        with QPainter(self) as painter:
            painter.setFont(font)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            high = painter.fontMetrics().height()
            place = self._badge_place(
                QSize(max(high, painter.fontMetrics().horizontalAdvance(words) + high // 2), high)
            )
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.STRAW))
            painter.drawRoundedRect(place, high / 2, high / 2)
            painter.setPen(QColor(theme.INDIGO_DEEP))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)

    def _badge_place(self, size: QSize) -> QRect:
        """Beside the picture at the top, or at the end of the line where words stand beside it."""
        under = self.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextUnderIcon
        top = 2 if under else (self.height() - size.height()) // 2
        left = self.width() // 2 + theme.GAP if under else self.width() - size.width() - theme.GAP
        place = QRect(left, top, size.width(), size.height())
        place.moveRight(min(place.right(), self.width() - 2))
        return place


def _in_two_lines(name: str) -> str:
    """Return the name with what kind of house it is in a line of its own."""
    for kind in _KINDS_OF_HOUSE:
        if name.casefold().startswith(f"{kind} "):
            return f"{name[: len(kind)]}\n{name[len(kind) + 1 :]}"
    return name
