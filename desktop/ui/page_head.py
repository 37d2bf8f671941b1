"""The head of every page: its title, the day, who is at the desk, the letter size, help."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui import theme
from desktop.ui.parts.buttons import button
from desktop.ui.parts.labels import labelled


class PageHead(QWidget):
    """What stands above each page.

    Signals:
        keeper_asked: somebody else comes to the desk.
        letters_asked: larger (1) or smaller (-1) letters.
        help_asked: the help of the page that is open.
    """

    keeper_asked = Signal()
    letters_asked = Signal(int)
    help_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GAP)
        words = QVBoxLayout()
        words.setSpacing(0)
        self._title = labelled("", "pageTitle")
        self._day = labelled("", "soft")
        for label in (self._title, self._day):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            words.addWidget(label)
        row.addLayout(words, 1)
        self._keeper = button("", "", "user-round")
        self._keeper.clicked.connect(self.keeper_asked)
        smaller = button("A−")
        smaller.setAccessibleName(self.tr("Smaller letters"))
        smaller.setToolTip(self.tr("Smaller letters") + "   Ctrl+−   (100 %: Ctrl+0)")
        smaller.clicked.connect(lambda: self.letters_asked.emit(-1))
        larger = button("A+")
        larger.setAccessibleName(self.tr("Larger letters"))
        larger.setToolTip(self.tr("Larger letters") + "   Ctrl++   (100 %: Ctrl+0)")
        larger.clicked.connect(lambda: self.letters_asked.emit(1))
        self._help = button("", "", "circle-help")
        self._help.setAccessibleName(self.tr("Help"))
        self._help.clicked.connect(self.help_asked)
        for made in (self._keeper, smaller, larger, self._help):
            row.addWidget(made, alignment=Qt.AlignmentFlag.AlignVCenter)
        self._keeper_name = ""
        self.set_narrow(narrow=False)

    def show_title(self, title: str) -> None:
        """Show the name of the page."""
        self._title.setText(title)

    def show_day(self, day: str, *, doubted: bool = False) -> None:
        """Show the day in words, and whether the computer's clock can be believed."""
        self._day.setText(
            self.tr("{day}? Look at the computer's clock.").format(day=day) if doubted else day
        )
        self._day.setObjectName("overdue" if doubted else "soft")
        self.style().unpolish(self._day)
        self.style().polish(self._day)

    def show_keeper(self, name: str) -> None:
        """Show who is at the desk."""
        self._keeper_name = name
        self._show_words()

    def leave_out_keeper(self) -> None:
        """Ask nobody who they are while no house is open, and offer no help for its pages."""
        self._keeper.hide()
        self._help.hide()

    def set_narrow(self, *, narrow: bool) -> None:
        """Leave words away where pictures say the same and there is little width."""
        self._narrow = narrow
        self._show_words()

    def _show_words(self) -> None:
        keeper = self._keeper_name or self.tr("At the desk")
        self._keeper.setAccessibleName(self.tr("At the desk: {name}").format(name=keeper))
        self._keeper.setToolTip(f"{self._keeper.accessibleName()}  F12")
        self._keeper.setText("" if self._narrow else f" {keeper}")
        self._help.setText(" F1" if self._narrow else f" {self.tr('Help')}  F1")
