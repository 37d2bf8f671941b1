"""The order of the Vietnamese alphabet, as a text that any database sorts.

Source: CLDR, collation `vi`. ă â đ ê ô ơ ư are letters of their own; the tones decide only
between words whose letters are equal, in the order ngang, huyền, hỏi, ngã, sắc, nặng. The letters
of M'Nông and Ê Đê (ƀ č ñ and the vowels with a breve) follow the letter that they are made from.
"""

import re
import unicodedata

_ALPHABET = (
    "a ă â b ƀ c č d đ e ĕ ê ê̆ f g h i ĭ j k l m n ñ o ŏ ô ô̆ ơ ơ̆ p q r s t u ŭ ư ư̆ v w x y z"
)
_TONES = {"\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5"}
_TILDE = "\u0303"
_LOOKALIKES = str.maketrans({"ð": "đ", "ɖ": "đ"})
_JOINERS = re.compile(r"['’‘ʼ`´]")
_LEVEL = "\t"
"""Stands between the levels of a key: lower than a blank, so that the shorter text is first."""


def _letter(base: str, marks: str) -> str:
    # ê̆ has two marks of the same class, whose order Unicode leaves as it was typed.
    return base + "".join(sorted(marks))


_WEIGHTS = {
    _letter(decomposed[0], decomposed[1:]): chr(ord("A") + place)
    for place, decomposed in enumerate(unicodedata.normalize("NFD", _ALPHABET).split())
} | {digit: digit for digit in "0123456789"}


def vietnamese_key(text: str) -> str:
    """Return what the text is sorted by. NFC, NFD and both tone placements are equal."""
    words = [_word_key(word) for word in _words(text)]
    letters = " ".join(letters for letters, _ in words)
    return letters + _LEVEL + "".join(tone for _, tone in words)


def person_key(sort_word: str, full_name: str) -> str:
    """Return what a person is sorted by: the sort word first, then the whole name."""
    return vietnamese_key(sort_word) + _LEVEL + vietnamese_key(full_name)


def _words(text: str) -> list[str]:
    plain = _JOINERS.sub("", unicodedata.normalize("NFD", text.casefold()))
    plain = plain.translate(_LOOKALIKES)
    return "".join(
        sign if sign.isalnum() or unicodedata.combining(sign) else " " for sign in plain
    ).split()


def _word_key(word: str) -> tuple[str, str]:
    """Return the weights of the letters, and the tone: a word of Vietnamese has one."""
    weights, tone = "", "0"
    for letter in re.findall(r"\w[^\w]*", word):
        base, marks = letter[0], letter[1:]
        # The tilde is a tone on a vowel and makes another letter of n.
        tones = [mark for mark in marks if mark in _TONES and (base, mark) != ("n", _TILDE)]
        tone = max([tone, *(_TONES[mark] for mark in tones)])
        own_marks = "".join(mark for mark in marks if mark not in tones)
        weights += _WEIGHTS.get(_letter(base, own_marks), _WEIGHTS.get(base, "~"))
    return weights, tone
