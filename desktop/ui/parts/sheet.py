"""A window over the page that is used without a mouse."""

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog
from typing_extensions import override

from desktop.ui.parts.page_turning import turn
from desktop.ui.parts.tab_order import go_on


class Sheet(QDialog):
    """Tab goes through it as the eyes do; Page Up and Page Down turn what is long."""

    @override
    def focusNextPrevChild(self, next: bool) -> bool:  # Qt's own signature
        return go_on(self, forwards=next)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not turn(self, event):
            super().keyPressEvent(event)
