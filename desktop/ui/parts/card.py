"""A white card with a title."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from desktop.ui import theme
from desktop.ui.parts.labels import labelled


class Card(QFrame):
    """A white card with a title; `head` takes what stands beside it, `body` what stands below."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setObjectName("card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(2 * theme.GAP, 12, 2 * theme.GAP, 2 * theme.GAP)
        self.body.setSpacing(theme.GAP)
        self.head = QHBoxLayout()
        self.head.setSpacing(theme.GAP)
        self.title = labelled(title, "cardTitle")
        self.head.addWidget(self.title)
        self.head.addStretch()
        self.body.addLayout(self.head)
