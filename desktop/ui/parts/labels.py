"""Words that the style sheet knows by name."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


def labelled(text: str, name: str = "") -> QLabel:
    """Return a label; `name` is one of the style sheet's names, such as "soft" or "number".

    The text is shown as it is, never read as HTML: a name may contain any sign.
    """
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setObjectName(name)
    return label


def wrapped(text: str, name: str = "") -> QLabel:
    """Return a label whose words go on in the next line instead of being cut off."""
    label = labelled(text, name)
    label.setWordWrap(True)
    return label


def naming(field: QWidget, text: str, name: str = "strong") -> QLabel:
    """Return the label that stands before a field and is its name."""
    label = wrapped(text, name)
    label.setBuddy(field)
    return label
