from dataclasses import replace
from uuid import UUID, uuid5

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.protocol.pulled_rows import (
    ERASED,
    GONE,
    PulledRow,
    UnreadableRowError,
    read_pulled_row,
    write_pulled_row,
)

PERSON = PulledRow("person", "a" * 32, 12, {"card": "NV-1", "joined": "2026-11-22"}, "box")
SESSION, MEMBER = "1" * 32, "2" * 32
PRESENCE = PulledRow(
    "presence",
    uuid5(UUID(SESSION), MEMBER).hex,
    3,
    {"session": SESSION, "person": MEMBER, "walked_in": 0},
)


@pytest.mark.parametrize(
    "row",
    [
        PERSON,
        replace(PERSON, box=None, fields={}),
        PRESENCE,
        *(replace(one, state=GONE, fields={}, box=None) for one in (PERSON, PRESENCE)),
        *(replace(one, state=ERASED, fields={}, box=None) for one in (PERSON, PRESENCE)),
        replace(PRESENCE, row_id="b" * 32),
    ],
)
def test_a_row_comes_out_as_it_went_in(row):
    assert read_pulled_row(write_pulled_row(row)) == row


def test_an_id_that_the_fields_make_takes_no_room():
    assert PRESENCE.row_id.encode() not in write_pulled_row(PRESENCE)


def test_what_is_gone_carries_nothing_of_what_it_was():
    line = write_pulled_row(replace(PERSON, state=ERASED))
    assert b"NV-1" not in line
    assert b"box" not in line


@pytest.mark.parametrize(
    ("line", "where"),
    [
        (b"", "json"),
        (b"[]", "json"),
        (b'{"t":"visit","t":"visit"}', "json"),
        (b'{"i":"00000000000000000000000000000001","r":1}', "t"),
        (b'{"t":"V","i":"00000000000000000000000000000001","r":1}', "t"),
        (b'{"t":"visit","i":"1","r":1}', "i"),
        (b'{"t":"visit","r":1}', "i"),
        (b'{"t":"presence","r":1,"d":{"session":1}}', "session"),
        (b'{"t":"visit","i":"00000000000000000000000000000001"}', "r"),
        (b'{"t":"visit","i":"00000000000000000000000000000001","r":-1}', "r"),
        (b'{"t":"visit","i":"00000000000000000000000000000001","r":true}', "r"),
        (b'{"t":"visit","i":"00000000000000000000000000000001","r":1,"d":[]}', "d"),
        (b'{"t":"visit","i":"00000000000000000000000000000001","r":1,"p":1}', "p"),
    ],
)
def test_a_line_that_is_no_row_is_named_by_what_is_wrong(line, where):
    with pytest.raises(UnreadableRowError) as caught:
        read_pulled_row(line)
    assert caught.value.where == where


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(noise):
    with pytest.raises(UnreadableRowError):
        read_pulled_row(noise)
