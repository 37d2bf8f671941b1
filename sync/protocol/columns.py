"""Lines as columns, for the road alone: the very same bytes come out again, whatever went in.

A line falls apart into what stands around its values (its *shape*) and the values. Those that mean
the same in many lines stand together as a column. Nothing is read as JSON and written again: shape
and values are pieces of the line itself, so every line comes back to the byte, and a line without
values is its own shape. The reader knows none of our words: a later version may group otherwise.

    packed = length of near ‖ near ‖ far
    near   = number of lines ‖ shapes ‖ columns of their slots ‖ shape of each line
             ‖ numbers of drawn parts and of whole ids ‖ columns
    far    = what is as good as noise: drawn parts of row ids, whole ids, sealed boxes
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import NoReturn

from sync.protocol.column_kinds import RowIds, RowIdTable, read_column, write_column
from sync.protocol.number_runs import Sink, Source, UnreadableColumnsError

__all__ = ["MOST_LINES", "UnreadableColumnsError", "pack", "unpack"]

MOST_LINES = 16_384

# What stands behind a name: the inside of a string, or a whole number. Kind, operation and schema
# stay in the shape.
_VALUE = re.compile(
    rb'(?<!"t":")(?<!"o":")(?<=":")((?:[^"\\]++|\\.)*+)(?="[,}])'
    rb'|(?<!"s":)(?<=":)(-?[0-9]++)(?=[,}])'
)
_NAME = re.compile(rb'"([^"]*)":"?\Z')
_KIND = re.compile(rb'"t":"([^"]*)"')
_OPERATION = re.compile(rb'"o":"([^"]*)"')
# Times, revisions, users and transactions run on from line to line, whatever the kind.
_RUN_ON = frozenset({b"a", b"b", b"r", b"u", b"x"})
_ROW_ID = b"i"
# Columns and values cost the reader memory: a line pays for each value with so many bytes.
_MOST_COLUMNS = 4_096
_BYTES_A_VALUE = 8


def pack(lines: Sequence[bytes]) -> bytes:
    """Return the lines in few bytes, which compress well.

    Raises:
        ValueError: there are more than MOST_LINES, or one has a line's end in it.
    """
    if len(lines) > MOST_LINES or any(b"\n" in line for line in lines):
        raise ValueError
    packed = _packed(lines, _split)
    if _is_restored(packed, lines):
        return packed
    # Too many columns; or a fault that no test knows, and what a house signed must still arrive.
    return _packed(lines, _whole)


def unpack(packed: bytes, *, at_most: int) -> tuple[bytes, ...]:
    """Return the lines, which with their ends are no more bytes than `at_most`.

    Raises:
        UnreadableColumnsError: these are no packed lines, or too many.
    """
    source = Source.of(packed)
    count = source.number()
    if count > MOST_LINES:
        _too_much()
    shapes = _read_shapes(source, most_slots=at_most // _BYTES_A_VALUE)
    run = source.indices(count, below=len(shapes))
    uses = Counter(run)
    if _BYTES_A_VALUE * sum(len(shapes[n].columns) * times for n, times in uses.items()) > at_most:
        _too_much()
    columns = _read_columns(source, shapes, uses)
    size = count + sum(shapes[number].size * times for number, times in uses.items())
    if size + sum(len(value) for column in columns for value in column) > at_most:
        _too_much()
    values = [iter(column) for column in columns]
    forms = [(shape.form, [values[number] for number in shape.columns]) for shape in shapes]
    return tuple(form % tuple(map(next, slots)) for form, slots in (forms[n] for n in run))


# A line as it falls apart: what stands around its values, and the values.
_Split = tuple[tuple[bytes, ...], Sequence[bytes]]


def _split(line: bytes) -> _Split:
    parts = _VALUE.split(line)
    values = [b if a is None else a for a, b in zip(parts[1::3], parts[2::3], strict=True)]
    if len(line) < len(values) * _BYTES_A_VALUE:
        return _whole(line)
    return tuple(parts[::3]), values


def _whole(line: bytes) -> _Split:
    return (line,), ()


@dataclass(slots=True)
class _Table:
    """The shapes and the columns of the lines that were put into it."""

    shapes: dict[tuple[bytes, ...], tuple[int, list[list[bytes]]]] = field(default_factory=dict)
    slots: list[int] = field(default_factory=list)
    columns: list[list[bytes]] = field(default_factory=list)
    numbers: dict[tuple[bytes, bytes], int] = field(default_factory=dict)

    def put(self, around: tuple[bytes, ...], values: Sequence[bytes]) -> int:
        """Put the values of a line into their columns and return the number of its shape."""
        if around not in self.shapes:
            self.shapes[around] = len(self.shapes), self._columns_of(around)
        number, columns = self.shapes[around]
        for column, value in zip(columns, values, strict=True):
            column.append(value)
        return number

    def _columns_of(self, around: tuple[bytes, ...]) -> list[list[bytes]]:
        columns = []
        for key in _column_keys(around):
            self.slots.append(self.numbers.get(key, 0))
            if key not in self.numbers:
                self.columns.append([])
                self.numbers[key] = len(self.columns)
            columns.append(self.columns[self.numbers[key] - 1])
        return columns


def _column_keys(around: tuple[bytes, ...]) -> list[tuple[bytes, bytes]]:
    """Return for each slot what it must share with another to stand in one column with it."""
    whole = b"\n".join(around)
    kind, operation = _said(_KIND, whole), _said(_OPERATION, whole)
    keys = []
    for piece in around[:-1]:
        name = _said(_NAME, piece)
        with_what = operation if name == _ROW_ID else b"" if name in _RUN_ON else kind
        keys.append((piece[piece.rfind(b'"' + name + b'":') :], with_what))
    return keys


def _said(form: re.Pattern[bytes], text: bytes) -> bytes:
    found = form.search(text)
    return found[1] if found else b""


def _packed(lines: Sequence[bytes], split: Callable[[bytes], _Split]) -> bytes:
    table, ids, sink, columns = _Table(), RowIdTable(), Sink(), Sink()
    run = [table.put(*split(line)) for line in lines]
    for column in table.columns:
        write_column(column, columns, ids)
    sink.number(len(lines))
    shapes = b"".join(b"\n".join(around) + b"\n\n" for around in table.shapes)
    sink.number(len(shapes))
    sink.near += shapes
    sink.run(table.slots)
    sink.run(run)
    ids.write(sink)
    sink.near += columns.near
    sink.far += columns.far
    return sink.written()


def _is_restored(packed: bytes, lines: Sequence[bytes]) -> bool:
    try:
        return unpack(packed, at_most=sum(map(len, lines)) + len(lines)) == tuple(lines)
    except UnreadableColumnsError:
        return False


@dataclass(frozen=True, slots=True)
class _Shape:
    form: bytes
    """What stands around the values, for %."""
    size: int
    columns: Sequence[int]


def _read_shapes(source: Source, *, most_slots: int) -> list[_Shape]:
    written = source.take(source.number())
    count = written.count(b"\n\n")
    slots = written.count(b"\n") - 2 * count
    if count > MOST_LINES or slots > most_slots:
        _too_much()
    *all_around, rest = written.split(b"\n\n")
    if rest:
        raise UnreadableColumnsError("a shape without end")
    run, met, shapes = iter(source.indices(slots, below=slots + 1)), 0, []
    for around in (shape.split(b"\n") for shape in all_around):
        columns = []
        for number in islice(run, len(around) - 1):
            met += number == 0
            if number > met or met > _MOST_COLUMNS:
                raise UnreadableColumnsError("a column that was not met, or one too many")
            columns.append((number or met) - 1)
        form = b"%b".join(piece.replace(b"%", b"%%") for piece in around)
        shapes.append(_Shape(form, sum(map(len, around)), columns))
    return shapes


def _read_columns(source: Source, shapes: list[_Shape], uses: Counter[int]) -> list[list[bytes]]:
    ids = RowIds.read(source)
    lengths: Counter[int] = Counter()
    for number, shape in enumerate(shapes):
        for column in shape.columns:
            lengths[column] += uses[number]
    columns = [read_column(source, lengths[n], ids) for n in range(len(lengths))]
    source.require_end()
    return columns


def _too_much() -> NoReturn:
    raise UnreadableColumnsError("more than may be")
