"""The frame around every page: rail, head, undo bar, three facts and the keys.

Painted first: it knows nothing of the register and imports nothing but Qt.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop.ui import theme
from desktop.ui.page_head import PageHead
from desktop.ui.parts.page_turning import turn
from desktop.ui.parts.register_undo import RegisterUndo
from desktop.ui.parts.tab_order import go_on
from desktop.ui.parts.undo_bar import UndoBar
from desktop.ui.rail import TABS, Rail
from desktop.ui.status_line import StatusLine

SMALLEST = (1024, 700)
_NARROW_UNDER = 860  # window width divided by the letter size
_TILE_KEYS = 8
_PROGRAM = "Nhà Văn Hóa"


class Frame(QMainWindow):
    """A window whose middle shows one page at a time.

    Signals:
        tab_asked: a tab was pressed, or its function key; carries its name.
        undo_asked: the button or Ctrl+Z.
        redo_asked: Ctrl+Y.
        save_asked: Ctrl+S where nothing waits to be saved.
        tile_asked: Ctrl+1…8; carries the number from 0.
        letters_changed: A+, A−, Ctrl+0; carries the new size in percent.
        keeper_asked: somebody else comes to the desk, by the name or F12.
        help_asked: F1.
        painted: the window was drawn for the first time.
    """

    tab_asked = Signal(str)
    undo_asked = Signal()
    redo_asked = Signal()
    save_asked = Signal()
    tile_asked = Signal(int)
    letters_changed = Signal(int)
    keeper_asked = Signal()
    help_asked = Signal()
    painted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle(_PROGRAM)
        self.setMinimumSize(*SMALLEST)
        self.resize(1366, 728)
        self._painted = False
        self._is_one_of_several = False
        self.rail = Rail()
        self.head = PageHead()
        self.undo_bar = UndoBar()
        self.status = StatusLine()
        self._stack = QStackedWidget()
        self._stack.setObjectName("pages")
        self._places: dict[QWidget, QScrollArea] = {}
        self._assemble()
        self._join()

    def show_page(self, page: QWidget, *, name: str, title: str) -> None:
        """Show a page; the first time, give it a place that scrolls when letters are large."""
        if page not in self._places:
            place = QScrollArea()
            place.setWidgetResizable(True)
            place.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            place.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
            place.setWidget(page)
            page.setObjectName("scrolled")
            self._places[page] = place
            self._stack.addWidget(place)
        # Else the page that leaves hands the keys to whatever stands first on the next one.
        self._stack.setFocus()
        self._stack.setCurrentWidget(self._places[page])
        if self.focusWidget() is self._stack:
            # What a page gives the keys to while it is not yet in sight has to be told again.
            asked: QWidget | None = page.focusWidget()
            (page if asked is None or not asked.isVisibleTo(page) else asked).setFocus()
        self.rail.show_current(name)
        self.head.show_title(title)

    def tell_houses_apart(self) -> None:
        """Let the house's name stand where it is seen at every size: there are others here."""
        self._is_one_of_several = True

    def show_without_house(self) -> None:
        """Leave out what is of a house while none is open: tabs, who is there, what was done."""
        self.rail.show_only(frozenset())
        self.head.leave_out_keeper()
        self.undo_bar.hide()
        self.status.hide()

    def name_house(self, name: str) -> None:
        """Say which house this is: above the tabs, and where the system lists its windows."""
        self.rail.name_house(name)
        self.setWindowTitle(f"{name} – {_PROGRAM}" if name else _PROGRAM)
        if self._is_one_of_several and name:
            self.status.show_house(name)

    def change_letters(self, step: int) -> None:
        """Make the letters larger or smaller by a step; 0 brings them back to 100 %."""
        self.use_letters(100 if step == 0 else theme.next_letter_size(step))
        self.letters_changed.emit(theme.letter_size())

    def use_letters(self, percent: int) -> None:
        """Draw everything in this letter size."""
        app = QApplication.instance()
        if percent != theme.letter_size() and isinstance(app, QApplication):
            theme.set_letter_size(app, percent)
        self._fit()

    def _assemble(self) -> None:
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        right = QVBoxLayout()
        right.setSpacing(0)
        row.addLayout(right, 1)
        inner = QWidget()
        inner.setObjectName("page")
        inner.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(inner)
        column.setContentsMargins(3 * theme.GAP, 14, 3 * theme.GAP, 12)
        column.setSpacing(12)
        column.addWidget(self.head)
        column.addWidget(self._stack, 1)
        column.addWidget(self.undo_bar)
        right.addWidget(inner, 1)
        right.addWidget(self.status)
        self.setCentralWidget(whole)

    def _join(self) -> None:
        self.rail.tab_asked.connect(self.tab_asked)
        self.head.letters_asked.connect(self.change_letters)
        self.head.keeper_asked.connect(self.keeper_asked)
        self.head.help_asked.connect(self.help_asked)
        self.undo_bar.undo_asked.connect(self.undo_asked)
        self.undo_bar.redo_asked.connect(self.redo_asked)
        for tab in TABS:
            if tab.key:
                self._on_key(tab.key, partial(self.tab_asked.emit, tab.name))
        for place in range(_TILE_KEYS):
            self._on_key(f"Ctrl+{place + 1}", partial(self.tile_asked.emit, place))
        self._on_key("F1", self.help_asked.emit)
        self._on_key("F11", self._toggle_full_screen)
        self._on_key("F12", self.keeper_asked.emit)
        self._on_key("Ctrl+Z", self.undo_asked.emit)
        self._on_key("Ctrl+Y", self.redo_asked.emit)
        RegisterUndo(self)
        for keys, step in (("Ctrl++", 1), ("Ctrl+=", 1), ("Ctrl+-", -1), ("Ctrl+0", 0)):
            self._on_key(keys, partial(self.change_letters, step))

    def _on_key(self, keys: str, action: Callable[[], None]) -> None:
        QShortcut(QKeySequence(keys), self).activated.connect(action)

    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _fit(self) -> None:
        narrow = self.width() * 100 / theme.letter_size() < _NARROW_UNDER
        self.rail.set_narrow(narrow=narrow)
        self.head.set_narrow(narrow=narrow)

    @override
    def focusNextPrevChild(self, next: bool) -> bool:  # Qt's own signature
        return go_on(self, forwards=next)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # A page that has something to save took the key before it came here.
        if event.matches(QKeySequence.StandardKey.Save):
            self.save_asked.emit()
        elif not turn(self._stack, event):
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            # The children paint in the same pass, after this: tell when all of it is drawn.
            QTimer.singleShot(0, self.painted.emit)
