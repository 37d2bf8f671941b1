import json

import pytest
from sqlalchemy import select

from sync.protocol.lines import Line
from sync.server.holdings import Holdings
from sync.server.judgement import APPLIED, WAITING
from sync.server.tables import held_row

HOUSE, ROW = "a" * 32, "1" * 32


def line(operation, *, box=None, **fields):
    return Line("person", ROW, operation, schema=1, fields=fields, sealed=box)


@pytest.fixture
def after(province):
    """What is held of one row after some lines, each in its own transaction."""

    def after(*lines):
        for rev, each in enumerate(lines, start=1):
            with province.engine.begin() as connection:
                holdings = Holdings(connection, HOUSE)
                holdings.load([(each.kind, each.row_id)])
                assert holdings.apply(each).verdict == APPLIED
                holdings.save(rev)
        with province.engine.begin() as connection:
            row = connection.execute(select(held_row)).one()
        return json.loads(row.fields), row.box, row.gone

    return after


def test_an_edit_changes_only_the_fields_that_it_names(after):
    assert after(line("i", card="1", joined="x"), line("u", card="2"))[0] == {
        "card": "2",
        "joined": "x",
    }


def test_an_emptied_field_is_no_longer_held(after):
    assert after(line("i", card="1", left="x"), line("u", left=None))[0] == {"card": "1"}


def test_the_newest_box_is_held(after):
    assert after(line("i", box="old"), line("u", card="1"), line("u", box="new"))[1] == "new"


def test_a_row_that_is_gone_is_held_as_gone(after):
    assert after(line("i", card="1"), line("d")) == ({"card": "1"}, None, True)


def test_an_edit_brings_a_deleted_row_back(after):
    assert after(line("i", card="1"), line("d"), line("u", card="2"))[2] is False


def test_a_row_made_again_has_nothing_of_the_old_one(after):
    assert after(line("i", card="1", left="x", box="b"), line("d"), line("i", card="2")) == (
        {"card": "2"},
        None,
        False,
    )


def test_an_edit_of_a_row_that_nobody_made_waits(province):
    with province.engine.begin() as connection:
        holdings = Holdings(connection, HOUSE)
        holdings.load([("person", ROW)])
        verdict = holdings.apply(line("u", card="2"))
    assert (verdict.verdict, verdict.waits_for) == (WAITING, f"person:{ROW}")
