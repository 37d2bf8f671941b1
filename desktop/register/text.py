"""Text at the door: one spelling of every letter, no stray blanks, short enough to travel."""

import unicodedata

from desktop.register.errors import TextMissingError, TextTooLongError

SHORT_TEXT = 300
"""Bytes of a name or a place. The personal fields of one person are sealed into one string of
at most 4 kB on the wire (protocol.md, section 2), with a third more for base64."""

LONG_TEXT = 600
"""Bytes of an address or the topic of a session."""

TITLE_TEXT = 1200
"""Bytes of the title of a book: the longest of 600 real ones has 300."""

# Control and invisible characters come in with pasted text and make equal names unequal;
# half of a surrogate pair cannot be stored at all.
_UNWANTED = frozenset({"Cc", "Cf", "Cs"})


def at_the_door(text: str) -> str:
    """Return the text in NFC, without invisible characters, with single blanks inside."""
    spaced = " ".join(text.split())
    if spaced.isprintable():  # nothing unwanted is
        return unicodedata.normalize("NFC", spaced)
    seen = "".join(c for c in spaced if unicodedata.category(c) not in _UNWANTED)
    return " ".join(unicodedata.normalize("NFC", seen).split())


def required_text(text: str, *, field: str, most_bytes: int = SHORT_TEXT) -> str:
    """Return the text as it is kept.

    Raises:
        TextMissingError: nothing that can be seen was written.
        TextTooLongError: it would not fit into a line.
    """
    kept = optional_text(text, field=field, most_bytes=most_bytes)
    if kept is None:
        raise TextMissingError(field)
    return kept


def optional_text(text: str | None, *, field: str, most_bytes: int = SHORT_TEXT) -> str | None:
    """Return the text as it is kept, None for an empty one.

    Raises:
        TextTooLongError: it would not fit into a line.
    """
    kept = at_the_door(text or "")
    if len(kept.encode()) > most_bytes:
        raise TextTooLongError(field, most_bytes)
    return kept or None
