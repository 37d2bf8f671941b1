"""Lines are judged again after a rule or the schema was raised; what they bring has effect once."""

from dataclasses import replace as changed_copy

import pytest
from pydantic import BaseModel, ConfigDict
from sqlalchemy import delete, select, update

from sync.protocol import facts, upcasts, versions
from sync.protocol.pulled_rows import read_pulled_row
from sync.server import replay as replay_room
from sync.server.replay import Replayed, replay
from sync.server.tables import held_row, house
from tests.sync.province import AT, line_of, visit_line

A, B, ROW, OTHER = "a" * 32, "b" * 32, "1" * 32, "2" * 32


class HologramMade(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid")
    depth: int


@pytest.fixture
def raised(monkeypatch):
    """The province learns the kind `hologram`, as with schema 2."""

    def raised(schema=versions.SCHEMA):
        monkeypatch.setitem(facts.MADE, "hologram", HologramMade)
        monkeypatch.setitem(facts.EDITED, "hologram", HologramMade)
        monkeypatch.setattr(versions, "SCHEMA", schema)
        monkeypatch.setattr(upcasts, "UPCASTS", {1: lambda line: line})

    return raised


def test_a_line_that_fits_by_now_has_its_effect_and_is_no_longer_told(
    province, tell, held, verdicts, raised
):
    tell(A, line_of("hologram", ROW, depth=3), visit_line(1))
    assert (verdicts(), len(held("verdict"))) == (["set_aside", "applied"], 1)
    raised()
    assert replay(province.engine, at=AT) == Replayed(judged=1, applied=1)
    assert (verdicts(), held("verdict")) == (["applied", "applied"], {})
    assert held("hologram") == {ROW: {"depth": 3}}


def test_what_has_its_effect_late_is_told_after_what_a_lagging_replica_forgot(
    province, tell, device, raised, clock, push
):
    tell(A, line_of("hologram", ROW, depth=3))
    with province.engine.begin() as connection:
        known = connection.execute(select(house.c.rev)).scalar_one()
    clock.now += 60
    for number in (1, 2, 3):
        seen = tell(A, visit_line(number), pull=(("house", 0),)).pages[0].to
    with province.engine.begin() as connection:
        connection.execute(delete(held_row).where(held_row.c.rev > known))
        connection.execute(update(house).values(rev=known))
    clock.now += 60
    raised()
    province.replay()
    (page,) = push([], log=B, pull=(("house", seen),)).pages
    assert {read_pulled_row(line).row_id for line in page.rows} >= {ROW}


def test_a_line_of_a_later_schema_is_judged_when_the_province_knows_it(
    province, tell, held, verdicts, raised
):
    tell(A, line_of("hologram", ROW, schema=2, depth=3))
    tell(A, line_of("hologram", ROW, "u", schema=2, depth=4), line_of("hologram", OTHER, schema=2))
    assert verdicts() == ["future"] * 3
    assert replay(province.engine, at=AT) == Replayed(judged=3, applied=0)
    raised(schema=2)
    assert replay(province.engine, at=AT) == Replayed(judged=3, applied=2)
    assert verdicts() == ["applied", "applied", "set_aside"]
    assert held("hologram") == {ROW: {"depth": 4}}
    [told] = held("verdict").values()
    assert (told["row"], told["code"], told["field"]) == (OTHER, "missing", "depth")


def test_a_line_of_an_earlier_schema_is_taken_up_to_this_one(tell, held, raised, monkeypatch):
    def deepen(line):
        return changed_copy(line, fields={"depth": line.fields["how_deep"]})

    raised(schema=3)
    monkeypatch.setattr(upcasts, "UPCASTS", {1: deepen, 2: lambda line: line})
    tell(A, line_of("hologram", ROW, how_deep=3), line_of("hologram", OTHER, schema=3, depth=4))
    assert held("hologram") == {ROW: {"depth": 3}, OTHER: {"depth": 4}}


def test_what_waited_for_a_line_that_fits_by_now_is_applied(province, tell, held, verdicts, raised):
    tell(A, line_of("hologram", ROW, schema=2, depth=3))
    raised()
    tell(B, line_of("hologram", ROW, "u", depth=5))
    assert verdicts() == ["future", "waiting"]
    raised(schema=2)
    replay(province.engine, at=AT)
    assert verdicts() == ["applied", "applied"]
    assert held("hologram") == {ROW: {"depth": 5}}


def test_what_still_does_not_fit_stays_and_changes_nothing(province, tell, rows, verdicts):
    tell(A, line_of("title", ROW, title=7), b"no json")
    before = rows(held_row), rows(house)
    assert replay(province.engine, at=AT) == Replayed(judged=2, applied=0)
    assert (rows(held_row), rows(house)) == before
    assert verdicts() == ["set_aside", "set_aside"]


def test_what_was_replayed_can_still_be_mended(province, tell, held):
    tell(A, line_of("title", ROW, title=7))
    replay(province.engine, at=AT)
    tell(A, line_of("title", ROW, "u", title="Sử thi"))
    assert held("title") == {ROW: {"title": "Sử thi"}}


def test_it_goes_on_where_it_was_cut(province, tell, held, raised, monkeypatch):
    tell(A, *(line_of("hologram", f"{number:032x}", depth=number) for number in range(7)))
    tell(B, line_of("hologram", ROW, depth=9))
    raised()
    monkeypatch.setattr(replay_room, "LINES_AT_ONCE", 3)
    steps = replay_room._replay_some

    def cut(connection, house_id, after, **at):
        if after[2] >= 3:
            raise KeyboardInterrupt
        return steps(connection, house_id, after, **at)

    monkeypatch.setattr(replay_room, "_replay_some", cut)
    with pytest.raises(KeyboardInterrupt):
        replay(province.engine, at=AT)
    assert len(held("hologram")) == 3
    monkeypatch.setattr(replay_room, "_replay_some", steps)
    assert replay(province.engine, at=AT) == Replayed(judged=5, applied=5)
    assert len(held("hologram")) == 8


def test_a_replayed_line_takes_nothing_back_that_was_said_since(province, tell, held, raised):
    tell(A, line_of("title", ROW, title="Sử thi", year=2018))
    raised()
    tell(A, line_of("title", ROW, "u", schema=2, year=2019, pages=7))
    tell(A, line_of("title", ROW, "u", year=2020))
    raised(schema=2)
    replay(province.engine, at=AT)
    assert held("title") == {ROW: {"title": "Sử thi", "year": 2020, "pages": 7}}


def test_a_replayed_line_of_an_erased_row_is_emptied(province, tell, verdicts, raised):
    raised()
    tell(A, line_of("person", ROW, schema=2, box="A" * 60, card="7", joined="2026-11-22"))
    tell(A, line_of("erasure", "9" * 32, of="person", row=ROW))
    assert verdicts() == ["erased", "applied"]
    raised(schema=2)
    assert replay(province.engine, at=AT) == Replayed(0, 0)
