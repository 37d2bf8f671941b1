"""Every key of the program and what it does: the one list for the help and for the printed sheet.

The keys are those of product.md, B22.
"""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate
TABS_OPENED = "F2 … F8"


@dataclass(frozen=True, slots=True)
class KeyWords:
    """One key, or several that belong together, and what they do."""

    keys: str
    words: str


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """The keys of one page by its name; those of every page have none."""

    page: str
    heading: str
    keys: tuple[KeyWords, ...]


def key_groups() -> tuple[KeyGroup, ...]:
    """Return all keys, those of every page first."""
    return (
        KeyGroup("", translate("Keys", "On every page"), _everywhere()),
        KeyGroup("lending", translate("Keys", "At the desk"), _desk()),
        KeyGroup("clubs", translate("Keys", "In a roll call"), _roll()),
        KeyGroup("sheet", translate("Keys", "On a sheet with fields"), _fields()),
    )


def keys_of(page: str) -> tuple[KeyWords, ...]:
    """Return the keys that mean something on this page."""
    return tuple(
        one for group in key_groups() for one in (group.keys if group.page in ("", page) else ())
    )


def _everywhere() -> tuple[KeyWords, ...]:
    return (
        KeyWords("F1", translate("Keys", "the help of the page that is open")),
        KeyWords(TABS_OPENED, translate("Keys", "open a page, as written on the left")),
        KeyWords("Ctrl+F", translate("Keys", "go to the search box")),
        KeyWords(
            "Ctrl+Z", translate("Keys", "take back what was just done; again for the one before")
        ),
        KeyWords("Ctrl+Y", translate("Keys", "do it again after all")),
        KeyWords("Ctrl+N", translate("Keys", "add one more of what the page shows")),
        KeyWords("Ctrl+S", translate("Keys", "save, where something waits to be saved")),
        KeyWords("Ctrl+P  Ctrl+E", translate("Keys", "print; take out as a file")),
        KeyWords("Ctrl+1 … 8", translate("Keys", "count one visitor in that box")),
        KeyWords("Ctrl++  Ctrl+−", translate("Keys", "larger and smaller letters")),
        KeyWords("Page Up  Page Down", translate("Keys", "turn what is longer than the window")),
        KeyWords("Esc", translate("Keys", "leave it, go back")),
        KeyWords("F11", translate("Keys", "the whole screen")),
        KeyWords("F12", translate("Keys", "somebody else comes to the desk")),
    )


def _desk() -> tuple[KeyWords, ...]:
    return (
        KeyWords("F9", translate("Keys", "go on all the same, where the desk asks")),
        KeyWords("Ctrl+Enter", translate("Keys", "this reader is done")),
        KeyWords("Ctrl+L", translate("Keys", "another day to bring the books back")),
        KeyWords("Ctrl+G", translate("Keys", "the book came back damaged, or with a note")),
        KeyWords("Ctrl+H", translate("Keys", "somebody else brought the book back")),
        KeyWords("Ctrl+D", translate("Keys", "books that are read here")),
    )


def _roll() -> tuple[KeyWords, ...]:
    return (
        KeyWords(
            translate("Keys", "Space"), translate("Keys", "present, absent, excused, not marked")
        ),
        KeyWords(translate("Keys", "a letter"), translate("Keys", "jump to the name")),
        KeyWords("Ctrl+A", translate("Keys", "all others are present")),
    )


def _fields() -> tuple[KeyWords, ...]:
    return (
        KeyWords("Enter", translate("Keys", "on to the next field")),
        KeyWords("Shift+Enter", translate("Keys", "back to the field before")),
        KeyWords("Ctrl+Enter", translate("Keys", "save, and write down the next one")),
    )
