"""What a Vietnamese typing program (UniKey, EVKey, …) makes of digits that follow a word.

In VNI a digit after a letter is a mark: "Hoa2" becomes "Hoà", by a backspace and the letter with
its mark. A scanner's first digits vanish so when somebody had just typed a word; from what was
deleted and what came instead, the digit can be read back. Telex leaves digits alone.
"""

import unicodedata
from collections import Counter

_TONES = {"\u0301": "1", "\u0300": "2", "\u0309": "3", "\u0303": "4", "\u0323": "5"}
_SHAPES = {"\u0302": "6", "\u031b": "7", "\u0306": "8"}
_NO_TONE, _STROKE = "0", "9"


def key_behind(deleted: str, added: str) -> str | None:
    """Return the digit by which `deleted` became `added`; None if no digit does that.

    Where a mark went away the answer is 0, the key that takes a tone off; the same mark's own digit
    takes it off too, and is then written behind the word (see `tone_key`).
    """
    before, after = _parts(deleted), _parts(added)
    if before[0] != after[0]:
        return None
    if before[1] != after[1]:
        return after[1] or _NO_TONE
    # A shape whose own digit took it off is gone, and that digit is written behind the word.
    new = Counter(after[2]) - Counter(before[2])
    return next(iter(new), None)


def tone_key(word: str) -> str:
    """Return the digit of the tone in the word, "" if it has none: pressed again, it goes."""
    return _parts(word)[1]


def _parts(word: str) -> tuple[str, str, str]:
    """Return the bare letters, the digit of the tone, the digits of the shapes."""
    letters, tone, shapes = "", "", ""
    for sign in unicodedata.normalize("NFD", word):
        if sign in _TONES:
            tone = _TONES[sign]
        elif sign in _SHAPES:
            shapes += _SHAPES[sign]
        elif sign in "đĐ":
            letters, shapes = letters + "d", shapes + _STROKE
        else:
            letters += sign.casefold()
    return letters, tone, shapes
