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
_DRAWN_BYTES, _ID_BYTES = 10, 16
_DRAWN_DIGITS = 2 * _DRAWN_BYTES
# Beyond it stands no number but chance: the id is one that is made of a name (UUID version 5).
_MOST_COUNTED = 2**32
_NUMBER_END = 2**48
_IS_WHOLE = 1


@dataclass(slots=True)
class RowIdTable:
    """What row ids are said by: their beginnings, or the whole of those that count nothing."""

    drawn: dict[bytes, int] = field(default_factory=dict)
    whole: dict[bytes, int] = field(default_factory=dict)

    def place(self, row_id: bytes) -> tuple[int, int]:
        """Return the place of an id's beginning and its number, or of the whole id and 0."""
        number = int(row_id[_DRAWN_DIGITS:], 16)
        if number > _MOST_COUNTED:
            return self.whole.setdefault(row_id, len(self.whole)) << 1 | _IS_WHOLE, 0
        return self.drawn.setdefault(row_id[:_DRAWN_DIGITS], len(self.drawn)) << 1, number

    def write(self, sink: Sink) -> None:
        """Write the table down: it is noise."""
        for ids in (self.drawn, self.whole):
            sink.number(len(ids))
            sink.far += bytes.fromhex(b"".join(ids).decode())


@dataclass(frozen=True, slots=True)
class RowIds:
    """A table that was read."""

    drawn: Sequence[bytes]
    whole: Sequence[bytes]

    @classmethod
    def read(cls, source: Source) -> "RowIds":
        """Return the table."""
        return cls(_read_ids(source, _DRAWN_BYTES), _read_ids(source, _ID_BYTES))

    def at(self, place: int, number: int) -> bytes:
        """Return the id that stands there."""
        ids = self.whole if place & _IS_WHOLE else self.drawn
        if place >> 1 >= len(ids) or (place & _IS_WHOLE and number):
            raise UnreadableColumnsError("no such id")
        return ids[place >> 1] if place & _IS_WHOLE else b"%b%012x" % (ids[place >> 1], number)


def _read_ids(source: Source, length: int) -> list[bytes]:
    digits = source.take_far(source.number() * length).hex().encode()
    return [digits[start : start + 2 * length] for start in range(0, len(digits), 2 * length)]


def write_column(values: Sequence[bytes], sink: Sink, table: RowIdTable) -> None:
    """Write at least one value, none with a line's end in it."""
    for number, kind in _KINDS.items():
        if kind.fits(values):
            sink.near.append(number)
            kind.write(values, sink, table)
            return


def read_column(source: Source, count: int, ids: RowIds) -> list[bytes]:
    """Return so many values.

    Raises:
        UnreadableColumnsError: they are not there.
    """
    kind = _KINDS.get(source.take(1)[0])
    if kind is None:
        raise UnreadableColumnsError("an unknown kind of column")
    return kind.read(source, count, ids)


def _write_texts(values: Sequence[bytes], sink: Sink, _table: RowIdTable) -> None:
    places: dict[bytes, int] = {}
    run = [places.setdefault(value, len(places)) for value in values]
    written = b"\n".join(places)
    sink.number(len(written))
    sink.near += written
    sink.run(run)


def _read_texts(source: Source, count: int, _ids: RowIds) -> list[bytes]:
    written = source.take(source.number())
    if written.count(b"\n") >= count:
        raise UnreadableColumnsError("more texts than places")
    texts = written.split(b"\n")
    return [texts[place] for place in source.indices(count, below=len(texts))]


def _write_numbers(values: Sequence[bytes], sink: Sink, _table: RowIdTable) -> None:
    sink.run([int(value) for value in values])


def _read_numbers(source: Source, count: int, _ids: RowIds) -> list[bytes]:
    return [b"%d" % number for number in source.run(count)]


def _are_days(values: Sequence[bytes]) -> bool:
    return _all_match(_DAY, values) and all(_is_day(value) for value in set(values))


def _is_day(value: bytes) -> bool:
    try:
        date.fromisoformat(value.decode())
    except ValueError:
        return False
    return True


def _write_days(values: Sequence[bytes], sink: Sink, _table: RowIdTable) -> None:
    numbers = {value: date.fromisoformat(value.decode()).toordinal() for value in set(values)}
    sink.run([numbers[value] for value in values])


def _read_days(source: Source, count: int, _ids: RowIds) -> list[bytes]:
    run = source.run(count)
    if run and (min(run) < 1 or max(run) > _LAST_DAY):
        raise UnreadableColumnsError("no day")
    texts = {number: date.fromordinal(number).isoformat().encode() for number in set(run)}
    return [texts[number] for number in run]


def _write_row_ids(values: Sequence[bytes], sink: Sink, table: RowIdTable) -> None:
    places = [table.place(value) for value in values]
    sink.run([place for place, _ in places])
    sink.run([number for _, number in places])


def _read_row_ids(source: Source, count: int, ids: RowIds) -> list[bytes]:
    places = source.indices(count, below=2 * max(len(ids.drawn), len(ids.whole)))
    numbers = source.indices(count, below=_NUMBER_END)
    return [ids.at(place, number) for place, number in zip(places, numbers, strict=True)]


def _are_boxes(values: Sequence[bytes]) -> bool:
    return _all_match(_BOX, values) and all(_text(_box(value)) == value for value in values)


def _write_boxes(values: Sequence[bytes], sink: Sink, _table: RowIdTable) -> None:
    boxes = [_box(value) for value in values]
    sink.run([len(box) for box in boxes])
    sink.far += b"".join(boxes)


def _read_boxes(source: Source, count: int, _ids: RowIds) -> list[bytes]:
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
    write: Callable[[Sequence[bytes], Sink, RowIdTable], None]
    read: Callable[[Source, int, RowIds], list[bytes]]


_KINDS: Mapping[int, _Kind] = {
    1: _Kind(partial(_all_match, _NUMBER), _write_numbers, _read_numbers),
    2: _Kind(_are_days, _write_days, _read_days),
    3: _Kind(partial(_all_match, _ROW_ID), _write_row_ids, _read_row_ids),
    4: _Kind(_are_boxes, _write_boxes, _read_boxes),
    0: _Kind(lambda _values: True, _write_texts, _read_texts),
}
