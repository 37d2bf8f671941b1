"""Steps of which one is shown, as tall as that one needs to be."""

from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget
from typing_extensions import override

_TAKES_ROOM = QSizePolicy.Policy.Preferred
_TAKES_NONE = QSizePolicy.Policy.Ignored


class StepStack(QStackedWidget):
    """A stack would else be as tall as its tallest step, and a short one scroll for nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.currentChanged.connect(self._make_room)

    @override
    def addWidget(self, w: QWidget) -> int:  # Qt's own signature
        place = super().addWidget(w)
        self._make_room()
        return place

    def _make_room(self) -> None:
        for place in range(self.count()):
            policy = _TAKES_ROOM if place == self.currentIndex() else _TAKES_NONE
            self.widget(place).setSizePolicy(policy, policy)
