"""Taking everything out of a layout before it is laid anew."""

from PySide6.QtWidgets import QLayout


def empty(layout: QLayout) -> None:
    """Take out and throw away every widget of a layout."""
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget()
        if widget is not None:
            # Hidden at once: until the event loop deletes it, it must not be seen or found.
            widget.hide()
            widget.deleteLater()
