"""What stands in the frame before there is a register to show: a moment's patience, or why not."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui import theme
from desktop.ui.parts.buttons import button
from desktop.ui.parts.card import Card
from desktop.ui.parts.labels import wrapped
from desktop.ui.parts.pictures import Picture


class OpeningPage(QWidget):
    """Says that the register is being opened; if it cannot be, says what to do.

    Signals:
        again_asked: try to open the register once more.
    """

    again_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addStretch()
        waiting = wrapped(self.tr("Opening the register…"), "emptyText")
        waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._waiting = waiting
        self._column.addWidget(waiting)
        self._column.addStretch()

    def show_already_open(self, place: str) -> None:
        """Say that another window of the program has this register."""
        self.show_trouble(
            self.tr(
                "This register is already open in another window of this program. "
                "Everything is safe. Look for that window, or close it and try again."
            ),
            place=place,
        )

    def show_damaged(self, place: str) -> None:
        """Say that a part of the program itself cannot be read."""
        self.show_trouble(
            self.tr(
                "A part of this program is missing or damaged. The register was not touched. "
                "Install the program again, or call the officer."
            ),
            place=place,
        )

    def show_trouble(self, sentence: str, *, place: str) -> None:
        """Say why the register cannot be opened, and what can be done about it."""
        self._waiting.hide()
        card = Card(self.tr("The register could not be opened"))
        card.body.addWidget(
            Picture("triangle-alert", theme.BRICK, size=40), alignment=Qt.AlignmentFlag.AlignLeft
        )
        card.body.addWidget(wrapped(sentence, "large"))
        card.body.addWidget(
            wrapped(
                self.tr("Nothing new was begun and nothing was deleted. The register is here:"),
                "soft",
            )
        )
        where = wrapped(place, "soft")
        where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        card.body.addWidget(where)
        again = button(self.tr("Try again"), "main", "refresh-cw")
        again.clicked.connect(self.again_asked)
        card.body.addWidget(again, alignment=Qt.AlignmentFlag.AlignLeft)
        # Between stretches, not aligned: an aligned card cuts off sentences that wrap.
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(card, 8)
        middle.addStretch(1)
        self._column.insertLayout(1, middle)
        again.setFocus()
