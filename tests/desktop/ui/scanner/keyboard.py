"""A scanner, fingers, and the Vietnamese typing programs that sit between them and the window.

The programs are models of what UniKey and its like do: they see keys, keep the word that they think
is being typed, and change it by backspaces and letters. "\\b" is the backspace, "\\n" Enter.
"""

import unicodedata
from dataclasses import dataclass

SCANNER_MS, FINGERS_MS = 8, 140
_TONES = {"1": "\u0301", "2": "\u0300", "3": "\u0309", "4": "\u0303", "5": "\u0323"}
_SHAPES = {"6": ("aeo", "\u0302"), "7": ("ou", "\u031b"), "8": ("a", "\u0306")}
_TELEX_TONES = {"s": "1", "f": "2", "r": "3", "x": "4", "j": "5"}
_VOWELS = "aeiouy"


@dataclass(frozen=True)
class Pressed:
    """A key as the window gets it."""

    key: str
    at_ms: int


class NoProgram:
    """Gives every key on as it is."""

    def press(self, key):
        return key

    def changed(self, word, after):
        """Return the keys that make the one word of the other."""
        same = 0
        while same < min(len(word), len(after)) and word[same] == after[same]:
            same += 1
        return "\b" * (len(word) - same) + after[same:]


class Vni(NoProgram):
    """Digits after a vowel are marks; the same mark twice is the letter and the digit."""

    def __init__(self):
        self.word = ""

    def press(self, key):
        if not key.isalnum():
            self.word = self.word[:-1] if key == "\b" else ""
            return key
        after = self.word + key
        if key.isdigit() and not any(letter.isdigit() for letter in self.word):
            after = self._marked(key)
        keys = self.changed(self.word, after)
        self.word = after
        return keys

    def _marked(self, digit):
        if digit == "9" and self.word[:1] in ("d", "D"):
            return ("đ" if self.word[0] == "d" else "Đ") + self.word[1:]
        place = self._vowel()
        if place is None:
            return self.word + digit
        letter = unicodedata.normalize("NFD", self.word[place])
        marked = self._shaped(letter, digit) if digit in _SHAPES else self._toned(letter, digit)
        if marked is None:
            return self.word + digit
        taken_off = len(marked) < len(letter) and digit != "0"
        whole = self.word[:place] + unicodedata.normalize("NFC", marked) + self.word[place + 1 :]
        return whole + digit if taken_off else whole

    def _vowel(self):
        vowels = [
            place
            for place, letter in enumerate(self.word)
            if unicodedata.normalize("NFD", letter)[0].lower() in _VOWELS
        ]
        return vowels[-1] if vowels else None

    @staticmethod
    def _toned(letter, digit):
        bare = "".join(sign for sign in letter if sign not in _TONES.values())
        if digit == "0":
            return bare if bare != letter else None
        if digit not in _TONES or _TONES[digit] in letter:
            return bare if digit in _TONES else None
        return bare + _TONES[digit]

    @staticmethod
    def _shaped(letter, digit):
        of, mark = _SHAPES[digit]
        if letter[0].lower() not in of:
            return None
        tone = "".join(sign for sign in letter[1:] if sign in _TONES.values())
        return letter[0] + tone if mark in letter else letter[0] + mark + tone


class Telex(NoProgram):
    """Letters are marks; digits end the word, and a word that is none gets its keys back."""

    def __init__(self):
        self.word, self.raw = "", ""

    def press(self, key):
        if key.isdigit() and self.word != self.raw:
            keys = self.changed(self.word, self.raw) + key
            self.word = self.raw = self.raw + key
            return keys
        if not key.isalpha():
            if key != "\b" and not key.isdigit():
                self.word = self.raw = ""
            return key
        after = self.word + key
        if key in _TELEX_TONES and any(letter in _VOWELS for letter in self.word):
            vni = Vni()
            vni.word = self.word
            vni.press(_TELEX_TONES[key])
            after = vni.word
        keys = self.changed(self.word, after)
        self.word, self.raw = after, self.raw + key
        return keys


class Retyping(NoProgram):
    """Writes every letter and digit, takes it away and writes it again, as for old browsers."""

    def press(self, key):
        return f"{key}\b{key}" if key.isalnum() else key


def keys_of(program, text, *, begins=0, gap=SCANNER_MS, delays=None):
    """Return how the text arrives; `delays` are by how much a key, by its place, comes late."""
    pressed, at = [], begins
    for place, key in enumerate(text):
        at += gap + (delays or {}).get(place, 0)
        # What a program sends instead comes with the key that it was sent for.
        pressed += [Pressed(sent, at) for sent in program.press(key)]
    return pressed
