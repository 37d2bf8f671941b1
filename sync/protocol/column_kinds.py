"""The kinds of column: texts, numbers, days, row ids, sealed boxes.

A kind takes a column only if it can say every value of it to the byte; texts take any. The
number of a kind is a promise to every later version.
"""

import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial

from sync.protocol.number_runs import Sink, Source, UnreadableColumnsError

_NUMBER = re.compile(rb"0|-?[1-9][0-9]{0,15}")
_DAY = re.compile(rb"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_ROW_ID = re.compile(rb"[0-9a-f]{32}")
_BOX = re.compile(rb"[A-Za-z0-9_-]{38,}")
_LAST_DAY = date.max.toordinal()
# desktop.store.row_ids: a number of six bytes behind what is drawn once in a run of the program.
_DRAWN_BYTES = 10
_DRAWN_DIGITS = 2 * _DRAWN_BYTES
_COUNTER_END = 2**48


@dataclass(slots=True)
class DrawnParts:
    """The beginnings of all row ids, each with its place, in the order of their first use."""

    places: dict[bytes, int] = field(default_factory=dict)

    def place(self, row_id: bytes) -> int:
        """Return the place of an id's beginning, giving it one if it is new."""
        return self.places.setdefault(row_id[:_DRAWN_DIGITS], len(self.places))

    def write(self, sink: Sink) -> None:
        """Write the beginnings down: they are noise."""
        sink.number(len(self.places))
        sink.far += bytes.fromhex(b"".join(self.places).decode())


def read_drawn_parts(source: Source) -> list[bytes]:
    """Return the beginnings of row ids by their places."""
    digits = source.take_far(source.number() * _DRAWN_BYTES).hex().encode()
    starts = range(0, len(digits), _DRAWN_DIGITS)
    return [digits[start : start + _DRAWN_DIGITS] for start in starts]


def write_column(values: Sequence[bytes], sink: Sink, drawn: DrawnParts) -> None:
    """Write at least one value, none with a line's end in it."""
    for number, kind in _KINDS.items():
        if kind.fits(values):
            sink.near.append(number)
            kind.write(values, sink, drawn)
            return


def read_column(source: Source, count: int, drawn: Sequence[bytes]) -> list[bytes]:
    """Return so many values.

    Raises:
        UnreadableColumnsError: they are not there.
    """
    kind = _KINDS.get(source.take(1)[0])
    if kind is None:
        raise UnreadableColumnsError("an unknown kind of column")
    return kind.read(source, count, drawn)


def _write_texts(values: Sequence[bytes], sink: Sink, _drawn: DrawnParts) -> None:
    places: dict[bytes, int] = {}
    run = [places.setdefault(value, len(places)) for value in values]
    written = b"\n".join(places)
    sink.number(len(written))
    sink.near += written
    sink.run(run)


def _read_texts(source: Source, count: int, _drawn: Sequence[bytes]) -> list[bytes]:
    written = source.take(source.number())
    if written.count(b"\n") >= count:
        raise UnreadableColumnsError("more texts than places")
    texts = written.split(b"\n")
    return [texts[place] for place in source.indices(count, below=len(texts))]


def _write_numbers(values: Sequence[bytes], sink: Sink, _drawn: DrawnParts) -> None:
    sink.run([int(value) for value in values])


def _read_numbers(source: Source, count: int, _drawn: Sequence[bytes]) -> list[bytes]:
    return [b"%d" % number for number in source.run(count)]


def _are_days(values: Sequence[bytes]) -> bool:
    return _all_match(_DAY, values) and all(_is_day(value) for value in set(values))


def _is_day(value: bytes) -> bool:
    try:
        date.fromisoformat(value.decode())
    except ValueError:
        return False
    return True


def _write_days(values: Sequence[bytes], sink: Sink, _drawn: DrawnParts) -> None:
    numbers = {value: date.fromisoformat(value.decode()).toordinal() for value in set(values)}
    sink.run([numbers[value] for value in values])


def _read_days(source: Source, count: int, _drawn: Sequence[bytes]) -> list[bytes]:
    run = source.run(count)
    if run and (min(run) < 1 or max(run) > _LAST_DAY):
        raise UnreadableColumnsError("no day")
    texts = {number: date.fromordinal(number).isoformat().encode() for number in set(run)}
    return [texts[number] for number in run]


def _write_row_ids(values: Sequence[bytes], sink: Sink, drawn: DrawnParts) -> None:
    sink.run([drawn.place(value) for value in values])
    sink.run([int(value[_DRAWN_DIGITS:], 16) for value in values])


def _read_row_ids(source: Source, count: int, drawn: Sequence[bytes]) -> list[bytes]:
    places = source.indices(count, below=len(drawn))
    counters = source.indices(count, below=_COUNTER_END)
    pairs = zip(places, counters, strict=True)
    return [b"%b%012x" % (drawn[place], counter) for place, counter in pairs]


def _are_boxes(values: Sequence[bytes]) -> bool:
    return _all_match(_BOX, values) and all(_text(_box(value)) == value for value in values)


def _write_boxes(values: Sequence[bytes], sink: Sink, _drawn: DrawnParts) -> None:
    boxes = [_box(value) for value in values]
    sink.run([len(box) for box in boxes])
    sink.far += b"".join(boxes)


def _read_boxes(source: Source, count: int, _drawn: Sequence[bytes]) -> list[bytes]:
    return [_text(source.take_far(length)) for length in source.run(count)]


def _box(text: bytes) -> bytes:
    # One digit too many is no text of any bytes; the test after it will find that out.
    return urlsafe_b64decode(text[: len(text) - (len(text) % 4 == 1)] + b"==")


def _text(box: bytes) -> bytes:
    return urlsafe_b64encode(box).rstrip(b"=")


def _all_match(form: re.Pattern[bytes], values: Sequence[bytes]) -> bool:
    return all(map(form.fullmatch, values))


@dataclass(frozen=True, slots=True)
class _Kind:
    fits: Callable[[Sequence[bytes]], bool]
    write: Callable[[Sequence[bytes], Sink, DrawnParts], None]
    read: Callable[[Source, int, Sequence[bytes]], list[bytes]]


_KINDS: Mapping[int, _Kind] = {
    1: _Kind(partial(_all_match, _NUMBER), _write_numbers, _read_numbers),
    2: _Kind(_are_days, _write_days, _read_days),
    3: _Kind(partial(_all_match, _ROW_ID), _write_row_ids, _read_row_ids),
    4: _Kind(_are_boxes, _write_boxes, _read_boxes),
    0: _Kind(lambda _values: True, _write_texts, _read_texts),
}
