"""A row as it stands, put back as it was; the province hears of it."""

import json

import pytest

from desktop.store.whole_rows import is_named, put_whole, read_whole, take_away
from tests.desktop.operations.house import House


@pytest.fixture
def house(database, now):
    return House(database, now)


def last_line(house):
    [(line,)] = house.rows("SELECT line FROM outbox ORDER BY seq DESC LIMIT 1")
    return json.loads(line)


def test_a_changed_column_is_noted_alone_and_what_follows_is_made_anew(house):
    person = house.person("Thị Hoa").hex
    row = house.see(lambda unit, _: read_whole(unit, "person", person))
    house.do(lambda unit, _: put_whole(unit, "person", row | {"full_name": "Điểu Bơ"}))
    assert house.rows("SELECT folded FROM person") == [("dieu bo",)]
    line = last_line(house)
    assert (line["o"], line["d"], line["p"]["name"]) == ("u", {}, "Điểu Bơ")


def test_a_row_that_was_taken_away_comes_back_as_it_was(house):
    club = house.club().hex
    row = house.see(lambda unit, _: read_whole(unit, "club", club))
    house.do(lambda unit, _: take_away(unit, "club", club))
    assert last_line(house)["o"] == "d"
    assert house.see(lambda unit, _: read_whole(unit, "club", club)) is None
    house.do(lambda unit, _: put_whole(unit, "club", row))
    assert house.see(lambda unit, _: read_whole(unit, "club", club)) == row
    assert last_line(house)["o"] == "i"


def test_a_title_is_named_by_its_copies(house):
    copy = house.copies()[0].hex
    [(title,)] = house.rows("SELECT title_id FROM copy")
    assert house.see(lambda unit, _: is_named(unit, "title", title))
    assert not house.see(lambda unit, _: is_named(unit, "copy", copy))
