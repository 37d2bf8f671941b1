"""Beside a list: what is known about the one that is chosen, and what can be done with it."""

from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui import theme
from desktop.ui.parts.card import Card
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.labels import wrapped
from desktop.ui.parts.scroller import scroller

Known = TypeVar("Known")
_LOWEST = 130


class SidePane(Card, Generic[Known]):
    """Shows one card of the register; without one, a sentence and no buttons.

    Signals:
        edit_asked: change what is known; carries the card.
    """

    edit_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__("")
        self._card: Known | None = None
        self._nothing = ""
        self._scroll = scroller()
        self._scroll.setMinimumHeight(theme.pixels(_LOWEST))
        self.body.addWidget(self._scroll, 1)
        self._buttons = QWidget()
        self._acts = Flow()
        self._buttons.setLayout(self._acts)
        self.body.addWidget(self._buttons)

    def show_card(self, card: Known | None) -> None:
        """Show the card, or that none is chosen."""
        self._card = card
        inside = QWidget()
        inside.setObjectName("scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        if card is None:
            column.addWidget(wrapped(self._nothing, "soft"))
        else:
            self._fill(column, card)
        column.addStretch()
        self._scroll.setWidget(inside)
        self._scroll.updateGeometry()
        self._buttons.setVisible(card is not None)

    def card(self) -> Known | None:
        """Return what is shown."""
        return self._card

    def _begin(self, title: str, nothing: str, *acts: QWidget) -> None:
        self.title.setText(title)
        self._nothing = nothing
        for act in acts:
            self._acts.addWidget(act)
        self.show_card(None)

    def _ask_to_edit(self) -> None:
        self.edit_asked.emit(self._card)

    def _fill(self, column: QVBoxLayout, card: Known) -> None:
        raise NotImplementedError
