"""Page Up and Page Down turn what is taller than its room, wherever the cursor is."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSlider, QScrollArea, QWidget

_ACTIONS = {
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
}


def turn(whole: QWidget, event: QKeyEvent) -> bool:
    """Turn the largest place that scrolls, if these are the keys; return whether it did."""
    action = _ACTIONS.get(Qt.Key(event.key()))
    places = [
        place
        for place in whole.findChildren(QScrollArea)
        if place.isVisible() and place.verticalScrollBar().maximum() > 0
    ]
    if action is None or not places:
        return False
    largest = max(places, key=lambda place: place.width() * place.height())
    largest.verticalScrollBar().triggerAction(action)
    return True
