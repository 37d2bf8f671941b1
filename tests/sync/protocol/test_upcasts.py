from dataclasses import replace

import pytest

from sync.protocol import upcasts, versions
from sync.protocol.lines import Line
from sync.protocol.upcasts import UPCASTS, UnknownSchemaError, upcast

LINE = Line("title", "1" * 32, "i", schema=1, fields={"title": "Sử thi"})


def test_every_schema_that_was_released_has_its_step():
    assert set(UPCASTS) == set(range(1, versions.SCHEMA))


def test_a_line_of_today_is_left_as_it_is():
    assert upcast(replace(LINE, schema=versions.SCHEMA)).fields == LINE.fields


def test_a_line_takes_every_step_from_its_own_schema_on(monkeypatch):
    def add(name):
        return lambda line: replace(line, fields={**line.fields, name: 1})

    monkeypatch.setattr(versions, "SCHEMA", 4)
    monkeypatch.setattr(upcasts, "UPCASTS", {1: add("one"), 2: add("two"), 3: add("three")})
    today = upcast(replace(LINE, schema=2))
    assert (today.schema, today.fields) == (4, {"title": "Sử thi", "two": 1, "three": 1})


def test_a_schema_that_never_was_is_named():
    with pytest.raises(UnknownSchemaError, match="0"):
        upcast(replace(LINE, schema=0))
