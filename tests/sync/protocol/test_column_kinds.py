from uuid import NAMESPACE_OID, uuid5

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.protocol.column_kinds import RowIds, RowIdTable, read_column, write_column
from sync.protocol.number_runs import Sink, Source, UnreadableColumnsError

TEXTS, NUMBERS, DAYS, ROW_IDS, BOXES = range(5)


def written(values):
    sink, column, table = Sink(), Sink(), RowIdTable()
    write_column(values, column, table)
    table.write(sink)
    sink.near += column.near
    sink.far += column.far
    return column.near[0], sink.written()


def read(packed, count):
    source = Source.of(packed)
    values = read_column(source, count, RowIds.read(source))
    source.require_end()
    return values


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        (NUMBERS, [b"0", b"-5", b"9999999999999999", b"-9999999999999999"]),
        (TEXTS, [b"00"]),
        (TEXTS, [b"-0"]),
        (TEXTS, [b"99999999999999999"]),
        (TEXTS, [b"\xd9\xa3"]),
        (DAYS, [b"0001-01-01", b"9999-12-31", b"2024-02-29"]),
        (TEXTS, [b"2026-02-29"]),
        (TEXTS, [b"0000-01-01"]),
        (ROW_IDS, [b"6d28cfa8942089819d9d000000000001", b"f" * 32]),
        (TEXTS, [b"6D28cfa8942089819d9d000000000001"]),
        (BOXES, [b"A" * 38, b"-_" * 19 + b"A", b"z" * 40]),
        (TEXTS, [b"A" * 37]),
        (TEXTS, [b"A" * 37 + b"B"]),
        (TEXTS, [b"A" * 41]),
        (TEXTS, [b"", b"a", b"", b"\xff"]),
        (TEXTS, [b"1", b"one"]),
    ],
)
def test_a_kind_takes_what_it_can_say_to_the_byte(kind, values):
    number, packed = written(values)
    assert (number, read(packed, len(values))) == (kind, values)


@given(st.lists(st.binary(max_size=50).map(lambda noise: noise.replace(b"\n", b"")), min_size=1))
def test_texts_take_anything(values):
    assert read(written(values)[1], len(values)) == values


def test_ids_of_one_run_of_the_program_cost_two_bytes_each():
    ids = [b"6d28cfa8942089819d9d%012x" % (n * 7919 % 3000) for n in range(500)]
    assert len(written(ids)[1]) < 500 * 2 + 40


def test_an_id_that_is_made_of_a_name_is_said_once():
    made = [uuid5(NAMESPACE_OID, str(n)).hex.encode() for n in range(10)]
    assert len(written(made * 50)[1]) < 10 * 16 + 500 + 20


@pytest.mark.parametrize(
    "column",
    [
        b"\x05",
        b"\x02\x00\x00",
        b"\x02\x00\x86\xf6\xbd\x03",
        b"\x03\x00\x04\x00\x00",
        b"\x03\x00\x06\x00\x00",
        b"\x03\x00\x02\x00\x02",
        b"\x03\x00\x00\x00\x01",
        b"\x04\x00\x01",
        b"\x04\x00\x02",
        b"\x00\x03a\nb\x00\x00",
        b"\x00\x01a\x00\x02",
    ],
    ids=[
        "an unknown kind", "day 0", "the day after the last", "an id of no run",
        "no whole id", "a whole id with a number",
        "a counter below 0", "a box of less than nothing", "a box that is not there",
        "more texts than places", "no such text",
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused(column):
    sink = Sink()
    for _ in range(2):
        sink.number(1)
    sink.near += column
    sink.far += bytes(26)
    with pytest.raises(UnreadableColumnsError):
        read(sink.written(), 1)


def test_an_id_of_a_table_that_is_shorter_than_the_other_is_refused():
    sink = Sink()
    sink.number(0)
    sink.number(1)
    sink.near += b"\x03\x00\x00\x00\x00"
    sink.far += bytes(16)
    with pytest.raises(UnreadableColumnsError, match="no such id"):
        read(sink.written(), 1)
