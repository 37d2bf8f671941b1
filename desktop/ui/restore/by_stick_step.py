"""How the old register comes back where there is no network: by one stick, there and back."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui import theme
from desktop.ui.parts.labels import wrapped


class ByStickStep(QWidget):
    """Four sentences in their order; what is done is done on Send – Receive."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        column.addWidget(
            wrapped(self.tr("No network is needed here: the whole register comes on a stick."))
        )
        said = (
            self.tr(
                "Ask the officer for a stick with a new invitation for this house: the one of the "
                "old computer does not serve again."
            ),
            self.tr(
                "Put the stick in on Send – Receive and press “Join with this stick”. A sealed "
                "request goes onto it."
            ),
            self.tr(
                "The officer takes the stick to the centre and brings it back. Only this computer "
                "can open what lies on it then."
            ),
            self.tr(
                "Put the stick in again and press “Take the answer”: the old register comes from "
                "it. The sheet with the recovery code brings back the names."
            ),
        )
        for number, sentence in enumerate(said, start=1):
            column.addWidget(wrapped(f"{number}. {sentence}"))
        column.addWidget(
            wrapped(
                self.tr("If the stick is pulled out too soon, put it in again: it goes on."), "soft"
            )
        )
        column.addStretch()
