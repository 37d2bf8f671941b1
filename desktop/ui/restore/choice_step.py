"""From where the old register comes back: the centre, a copy, or an invitation on a stick."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop.ui import theme
from desktop.ui.parts.buttons import button
from desktop.ui.parts.labels import wrapped


class ChoiceStep(QWidget):
    """Three ways, each a button with a sentence.

    Signals:
        centre_chosen: by the network, with the paper of the centre.
        copy_chosen: from a backup copy.
        stick_chosen: with an invitation on a stick.
    """

    centre_chosen = Signal()
    copy_chosen = Signal()
    stick_chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.GAP)
        self._column.addWidget(
            wrapped(
                self.tr(
                    "This register is still empty, so the old one can come in its place. "
                    "Where is it?"
                )
            )
        )
        self._way(
            self.tr("At the centre, by the network"),
            "send",
            self.tr("With the address and a new one-time code on the paper of the centre."),
        ).clicked.connect(self.centre_chosen)
        self._way(
            self.tr("On a backup copy"),
            "hard-drive",
            self.tr("A stick or a folder with the copy, and the sheet with the recovery code."),
        ).clicked.connect(self.copy_chosen)
        self._way(
            self.tr("At the centre, by stick"),
            "usb",
            self.tr("With the invitation that the officer copied onto a stick."),
        ).clicked.connect(self.stick_chosen)
        self._column.addStretch()

    def _way(self, words: str, picture: str, explained: str) -> QPushButton:
        made = button(words, "", picture)
        made.setAutoDefault(False)
        made.setAccessibleDescription(explained)
        self._column.addSpacing(theme.GAP)
        self._column.addWidget(made)
        self._column.addWidget(wrapped(explained, "soft"))
        return made
