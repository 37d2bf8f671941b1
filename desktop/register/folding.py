"""One spelling for every way of typing a word: what search compares.

SQLite's own folding knows neither đ nor ƀ, and "hoà" and "hòa" are one word, so the house
keeps a folded copy beside every text that can be searched.
"""

import re
import unicodedata

# The letters that no Unicode decomposition takes apart.
# Lists typed with older fonts have the Icelandic Ð, which looks like Đ, in one name of ten.
_STROKED = str.maketrans({"đ": "d", "ð": "d", "ɖ": "d", "ƀ": "b", "ł": "l", "ø": "o"})
# An apostrophe belongs to the word: R'Tíh is found by "rtih".
_MARKS = re.compile("[\u0300-\u036f]+")  # those of Latin letters: nearly all there are
_JOINERS = re.compile(r"['’‘ʼ`´]")
PART_BREAK = "\n"
"""Stands in a folded text between what a row is called and what else it is found by."""
_GAPS = re.compile(r"[^0-9a-z]+")


def fold(text: str) -> str:
    """Return the text in small letters without marks; anything else becomes one space.

    NFC and NFD, both apostrophes and both tone placements give the same result.
    """
    bare = _MARKS.sub("", unicodedata.normalize("NFD", text.casefold())).translate(_STROKED)
    if not bare.isascii():
        bare = "".join(letter for letter in bare if not unicodedata.combining(letter))
    return _GAPS.sub(" ", _JOINERS.sub("", bare)).strip()


def initials(text: str) -> str:
    """Return the first letters of the words: "Nguyễn Văn Đức" gives "nvd"."""
    return "".join(word[0] for word in fold(text).split())
