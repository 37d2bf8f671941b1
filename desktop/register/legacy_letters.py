"""Vietnamese letters of the old fonts, TCVN3 and VNI, as Unicode; and which of them a text is in.

Both kept Vietnamese in the places of Western letters, so that a text in them comes out of a file as
"B¶n lµng" or "Baûn laøng". Such lists are still about (product.md, 0.9).
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from enum import StrEnum


class Letters(StrEnum):
    """How the letters of a file are to be read."""

    UNICODE = "unicode"
    MARC8 = "marc8"
    TCVN3 = "tcvn3"
    VNI = "vni"


# TCVN 5712-1:1993, places A0 to FF. The fonts of the time (.VnTime) have capitals with marks in a
# font of their own, in the places of the small letters: such a word stays small.
_TCVN3 = dict(
    zip(
        range(0xA0, 0x100),
        "\u00a0ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịò"
        "ỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ",
        strict=True,
    )
)
# VNI writes a letter and after it a second one that stands for its marks.
_VNI_MARKS = {
    "ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323",
    "â": "\u0302", "á": "\u0302\u0301", "à": "\u0302\u0300", "å": "\u0302\u0309",
    "ã": "\u0302\u0303", "ä": "\u0302\u0323",
    "ê": "\u0306", "é": "\u0306\u0301", "è": "\u0306\u0300", "ú": "\u0306\u0309",
    "ü": "\u0306\u0303", "ë": "\u0306\u0323",
}  # fmt: skip
_VNI_LETTERS = {"ñ": "đ", "ö": "ư", "ô": "ơ", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}
_VNI = re.compile(
    "([aeouyAEOUY])([ùøûõïâáàåãäêéèúüë])|([öôÖÔ])([ùøûõï])|([ñöôæóòî])", re.IGNORECASE
)

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_WORD = re.compile(r"[^\W\d_]+")
_SYLLABLE = re.compile(
    "(?:ngh?|nh|gh?|gi|kh|ph|th|tr|ch|qu|[bcdđhklmnprstvx])?"
    "(?:uyê|iêu|yêu|oai|oay|oao|oeo|uây|uôi|ươi|ươu|uya|uyu|"
    "ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|ôi|ơi|oo|ua|uâ|uê|ui|uô|uơ|uy|ưa|ưi|ươ|ưu|yê|ya|"
    "[aăâeêioôơuưy])"
    "(?:ch|ng|nh|[cmnpt])?"
)
_LIKELY_SHARE = 0.6
_BETTER_BY = 0.15


def restored(text: str, letters: Letters) -> str:
    """Return in NFC a text that was read byte for byte (Latin-1) or stood so in a cell."""
    if letters is Letters.TCVN3:
        text = text.translate(_TCVN3)
    elif letters is Letters.VNI:
        text = _VNI.sub(_vni_letter, text)
    return unicodedata.normalize("NFC", text)


def likely_letters(readings: Mapping[Letters, Sequence[str]]) -> Letters:
    """Return the reading whose marked words are the most Vietnamese.

    The first reading is the one that holds unless another is clearly better.
    """
    first, *others = readings
    shares = {letters: _share(" ".join(texts)) for letters, texts in readings.items()}
    best = max(others, key=lambda letters: shares[letters], default=first)
    if shares[best] >= _LIKELY_SHARE and shares[best] >= shares[first] + _BETTER_BY:
        return best
    return first


def _share(text: str) -> float:
    """Return how many of the words with marks are syllables that Vietnamese can have."""
    marked = [word for word in _WORD.findall(text.lower()) if not word.isascii()]
    return sum(map(_is_syllable, marked)) / len(marked) if marked else 0.0


def _is_syllable(word: str) -> bool:
    parts = unicodedata.normalize("NFD", word)
    tones = sum(sign in _TONES for sign in parts)
    bare = unicodedata.normalize("NFC", "".join(sign for sign in parts if sign not in _TONES))
    return tones <= 1 and bool(_SYLLABLE.fullmatch(bare))


def _vni_letter(found: re.Match[str]) -> str:
    letter, marks, horned, tone, alone = found.groups()
    if letter:
        return letter + _VNI_MARKS[marks.lower()]
    if horned:
        return _in_the_case_of(horned) + _VNI_MARKS[tone.lower()]
    return _in_the_case_of(alone)


def _in_the_case_of(letter: str) -> str:
    small = _VNI_LETTERS[letter.lower()]
    return small.upper() if letter.isupper() else small
