"""Buttons: a verb, and a picture beside it where that helps."""

from PySide6.QtWidgets import QPushButton

from desktop.ui import theme
from desktop.ui.parts.pictures import icon

_INK_ON = {"main": theme.WHITE, "undoButton": theme.STRAW}


def button(text: str, name: str = "", picture: str = "") -> QPushButton:
    """Return a button with a word; `name` is "main", "quiet" or nothing.

    One screen has one "main" button at most.
    """
    made = QPushButton(f" {text}" if picture else text)
    made.setObjectName(name)
    made.setAccessibleName(text)
    if picture:
        made.setIcon(icon(picture, _INK_ON.get(name, theme.INDIGO)))
    return made
