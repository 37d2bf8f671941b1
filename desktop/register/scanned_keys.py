"""Telling a scanner from fingers by the time between keys (product.md, B5).

A scanner types at least six characters, less than 35 ms apart, and ends with Enter or Tab. Digits
wait that long before anybody gets them, so that no field, list or button ever sees a scan; fingers
do not notice. What a typing program changed on the way is read back, and what reached a field all
the same, because something was slow, is named so that it can be taken back.
"""

from collections import deque
from dataclasses import dataclass, field, replace
from enum import Enum

from desktop.register.barcodes import proves_itself, without_add_on
from desktop.register.typing_programs import key_behind, tone_key

FAST_MS = 35
"""Keys of a scanner are closer together than this."""
LOOSE_MS = 250
"""A typing program that is slow for a moment may tear a scan apart by this much."""
_LEAST = 6
_MOST_PIECES = 3


class KeyKind(Enum):
    """What a key does to a text."""

    DIGIT = "digit"
    TEXT = "text"
    BACKSPACE = "backspace"
    END = "end"
    OTHER = "other"


class Fate(Enum):
    """What becomes of the key that was just pressed."""

    PASS = "pass"  # noqa: S105  # no password
    WAIT = "wait"
    SWALLOW = "swallow"


@dataclass(frozen=True, slots=True)
class Scan:
    """What a scanner sent.

    Attributes:
        code: its digits.
        spoiled: a typing program changed it beyond reading; it has to be scanned again.
        rewritten: a typing program changed it, and it was read back.
        slowest_ms: the longest pause between two of its keys.
        ended_by: what came after the digits; "" if nothing did.
        pieces: how many of the last runs of keys belong to it.
    """

    code: str
    spoiled: bool
    rewritten: bool
    slowest_ms: int
    ended_by: str
    pieces: int


@dataclass(frozen=True, slots=True)
class Answer:
    """What is to be done about a key, in this order.

    Attributes:
        drop: the last key that waits never was: a backspace took it away.
        release: the keys that wait are somebody's typing; they go where they were meant.
        begins: a new run begins with this key; what the field holds now may have to come back.
        fate: of the key itself.
        scan: a scan ended.
    """

    fate: Fate
    drop: bool = False
    release: bool = False
    begins: bool = False
    scan: Scan | None = None


@dataclass(slots=True)
class _Run:
    """Keys close together, read as the digits that were pressed."""

    before_ms: int = 0
    digits: list[str] = field(default_factory=list)
    keys: int = 0
    has_letters: bool = False
    slowest_ms: int = 0
    rewritten: bool = False
    deleted: str = ""
    added: str = ""
    tone_gone: str = ""

    def digit(self, digit: str) -> None:
        """Note a digit that arrived as it is."""
        self.settle()
        if self.tone_gone == digit:
            self.digits.pop()  # it was this key that took the tone off, and is written behind
        self.tone_gone = ""
        self.digits.append(digit)

    def settle(self) -> None:
        """Read the digit back that a typing program made a mark of."""
        if not self.deleted:
            self.has_letters = self.has_letters or bool(self.added)
            self.added = ""
            return
        self.rewritten = True
        pressed = key_behind(self.deleted, self.added)
        self.tone_gone = tone_key(self.deleted) if pressed == "0" else ""
        if pressed is not None:
            self.digits.append(pressed)
        self.deleted = self.added = ""


class ScannedKeys:
    """Follows the keys, whoever presses them. Knows no clock: times come with the keys."""

    def __init__(self) -> None:
        self._runs: deque[_Run] = deque(maxlen=_MOST_PIECES)
        self._waiting = 0
        self._word = ""  # as a typing program has it: it would change this
        self._last_ms: int | None = None
        self._late_end = False

    @property
    def awaits_end(self) -> bool:
        """Whether an Enter would still belong to a scan that was taken without one."""
        return self._late_end

    def press(self, kind: KeyKind, text: str, at_ms: int) -> Answer:
        """Take a key; `text` is what it writes."""
        gap = None if self._last_ms is None else max(0, at_ms - self._last_ms)
        self._last_ms = at_ms
        if kind is KeyKind.END and self._late_end and gap is not None and gap <= LOOSE_MS:
            self._late_end = False
            return Answer(Fate.SWALLOW)
        self._late_end = False
        if kind is KeyKind.OTHER:
            return self._forget()
        if kind is KeyKind.END:
            return self._end(text, gap)
        begins = gap is None or gap >= FAST_MS or not self._runs
        release = begins and self._waiting > 0
        if begins:
            self._begin(gap)
        else:
            self._runs[-1].slowest_ms = max(self._runs[-1].slowest_ms, gap or 0)
        self._runs[-1].keys += 1
        if kind is KeyKind.DIGIT:
            return self._digit(text, begins=begins, release=release)
        if kind is KeyKind.BACKSPACE:
            return self._backspace(begins=begins, release=release)
        return self._text(text, begins=begins, release=release)

    def pause(self) -> Answer:
        """No key came for `FAST_MS`: what waits is a scan without an end, or typing."""
        scan = self._read("") if self._waiting else None
        if scan is None or scan.spoiled or not proves_itself(scan.code):
            release, self._waiting = self._waiting > 0, 0
            return Answer(Fate.PASS, release=release)
        self._forget()
        self._late_end = True
        return Answer(Fate.SWALLOW, scan=scan)

    def _begin(self, gap: int | None) -> None:
        self._waiting = 0
        if gap is not None and gap > LOOSE_MS:
            self._runs.clear()
        self._runs.append(_Run(before_ms=gap or 0))

    def _digit(self, digit: str, *, begins: bool, release: bool) -> Answer:
        self._runs[-1].digit(digit)
        self._word += digit
        self._waiting += 1
        return Answer(Fate.WAIT, begins=begins, release=release)

    def _backspace(self, *, begins: bool, release: bool) -> Answer:
        run, gone = self._runs[-1], self._word[-1:]
        self._word = self._word[:-1]
        if self._waiting:
            self._waiting -= 1
            run.digits.pop()
            return Answer(Fate.SWALLOW, drop=True, begins=begins, release=release)
        if run.added:
            run.settle()
        run.deleted = gone + run.deleted
        return Answer(Fate.PASS, begins=begins, release=release)

    def _text(self, text: str, *, begins: bool, release: bool) -> Answer:
        release = release or self._waiting > 0
        self._waiting = 0
        self._runs[-1].added += text
        self._word = "" if text.isspace() else self._word + text
        return Answer(Fate.PASS, begins=begins, release=release)

    def _end(self, text: str, gap: int | None) -> Answer:
        near = gap is not None and gap <= LOOSE_MS
        scan = self._read(text) if near else None
        if scan is not None and gap is not None and gap >= FAST_MS and not proves_itself(scan.code):
            scan = None  # fingers press Enter after a number, too
        answer = self._forget()
        return answer if scan is None else Answer(Fate.SWALLOW, scan=scan)

    def _forget(self) -> Answer:
        release = self._waiting > 0
        self._runs.clear()
        self._waiting, self._word = 0, ""
        return Answer(Fate.PASS, release=release)

    def _read(self, ended_by: str) -> Scan | None:
        """Return what a scanner says by the last runs; by several if the code proves itself."""
        runs = list(self._runs)
        for run in runs:
            run.settle()
        for pieces in range(1, len(runs) + 1):
            scan = _scan_of(runs[-pieces:], ended_by)
            if scan is not None and proves_itself(scan.code):
                return scan
        last = _scan_of(runs[-1:], ended_by) if runs else None
        if last is None or not last.rewritten:
            return last
        return replace(last, spoiled=True)


def _scan_of(runs: list[_Run], ended_by: str) -> Scan | None:
    code = without_add_on("".join(digit for run in runs for digit in run.digits))
    quick = sum(run.keys - 1 for run in runs)
    if quick < _LEAST - 1 or len(code) < _LEAST or any(run.has_letters for run in runs):
        return None
    return Scan(
        code=code,
        spoiled=False,
        rewritten=any(run.rewritten for run in runs),
        slowest_ms=max([run.slowest_ms for run in runs] + [run.before_ms for run in runs[1:]]),
        ended_by=ended_by,
        pieces=len(runs),
    )
