"""What a house is told when it asks what changed, on every kind of database."""

import secrets

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import insert, update

import sync.server.pages as pages_room
from sync.protocol.envelope import Header
from sync.protocol.pulled_rows import ERASED, GONE, HERE, read_pulled_row
from sync.server.pages import pages
from sync.server.tables import held_row, house
from tests.sync.province import AT, line_of, visit_line

OTHER_LOG = "d" * 32


@pytest.fixture
def hold(province, device):
    """Put rows into the holdings as if lines had brought them."""

    def hold(rows):
        common = {"house_id": device.house_id, "kind": "visit", "fields": '{"count":1}'}
        common |= {"box": None, "gone": False, "erased": False, "from_log": "", "rev_before": 0}
        with province.engine.begin() as connection:
            connection.execute(insert(held_row), [common | row for row in rows])
            last = max(row["rev"] for row in rows)
            connection.execute(update(house).values(rev=last))

    return hold


def row(number, rev, **changed):
    return {"row_id": f"{number:032x}", "rev": rev} | changed


def all_of(push, cursor=0, *, log="e" * 32):
    """Ask until there is no more; return the rows, in their order, and the pages."""
    rows, pages, more = [], [], True
    while more:
        (page,) = push([], log=log, pull=(("house", cursor),)).pages
        assert page.to > cursor or not page.more
        rows += [read_pulled_row(line) for line in page.rows]
        cursor, more = page.to, page.more
        pages.append(page)
    return rows, pages


def pages_of(connection, house_id):
    """Ask as a machine that has nothing, until there is no more."""
    cursor, more = 0, True
    while more:
        asking = Header("d" * 32, "", house_id, 1, 0, b"", b"", pull=(("house", cursor),))
        (page,) = pages(connection, asking, at=AT)
        cursor, more = page.to, page.more
        yield page


def test_a_house_that_asks_for_nothing_gets_nothing(push):
    assert push([visit_line(1)]).pages == ()


def test_what_another_log_brought_comes_whole(push):
    box = "A" * 60
    person = line_of("person", "a" * 32, card="NV-1", joined="2026-11-22", box=box)
    push([person, line_of("person", "a" * 32, "u", card="NV-2")])
    (page,) = push([], log=OTHER_LOG, pull=(("house", 0),)).pages
    (pulled,) = map(read_pulled_row, page.rows)
    assert (pulled.kind, pulled.row_id, pulled.state) == ("person", "a" * 32, HERE)
    assert pulled.fields == {"card": "NV-2", "joined": "2026-11-22"}
    assert pulled.box == box
    assert (page.scope, page.to, page.more) == ("house", pulled.rev, False)


def test_nothing_comes_twice(push):
    push([visit_line(1)])
    (page,) = push([], log=OTHER_LOG, pull=(("house", 0),)).pages
    (again,) = push([], log=OTHER_LOG, pull=(("house", page.to),)).pages
    assert (again.rows, again.to, again.more) == ((), page.to, False)


def test_a_house_does_not_hear_its_own_words(hold, push):
    hold([row(1, 1, from_log="e" * 32)])
    (page,) = push([], pull=(("house", 0),)).pages
    assert page.rows == ()
    assert page.to == 1


def test_its_own_edit_of_what_another_changed_meanwhile_is_told(hold, push):
    hold(
        [
            row(1, 5, from_log="e" * 32, rev_before=2),
            row(2, 5, from_log="e" * 32, rev_before=4),
            row(3, 5, from_log=OTHER_LOG, rev_before=0),
        ]
    )
    (page,) = push([], pull=(("house", 3),)).pages
    assert [read_pulled_row(line).row_id[-1] for line in page.rows] == ["2", "3"]


def test_what_is_gone_or_erased_is_said_so(hold, push):
    hold([row(1, 1), row(2, 2, gone=True), row(3, 3, erased=True, gone=True, box="A" * 60)])
    rows, _ = all_of(push)
    assert [(one.state, dict(one.fields), one.box) for one in rows] == [
        (HERE, {"count": 1}, None), (GONE, {}, None), (ERASED, {}, None),
    ]  # fmt: skip


def test_another_house_s_rows_are_never_told(hold, push):
    hold([row(1, 1), row(2, 1, house_id="0" * 32)])
    rows, _ = all_of(push)
    assert len(rows) == 1


def test_scopes_nobody_knows_are_passed_over(push):
    (page,) = push([], pull=(("weather", 0), ("house", 0))).pages
    assert page.scope == "house"


def test_a_page_ends_where_a_revision_ends(hold, push, monkeypatch):
    monkeypatch.setattr(pages_room, "PAGE_ROWS", 4)
    hold([row(number, 1 + number // 3) for number in range(9)])
    rows, pages = all_of(push)
    assert [len(page.rows) for page in pages] == [3, 3, 3]
    assert [one.row_id for one in rows] == [f"{number:032x}" for number in range(9)]


@pytest.mark.parametrize("limit", [{"PAGE_ROWS": 4}, {"MOST_BYTES": 350}], ids=str)
def test_a_revision_greater_than_a_page_is_parted(hold, push, monkeypatch, limit):
    for name, value in limit.items():
        monkeypatch.setattr(pages_room, name, value)
    hold([row(number, 7) for number in range(11)] + [row(99, 8)])
    rows, pages = all_of(push)
    assert all(0 < len(page.rows) <= 4 for page in pages)
    assert sorted(one.row_id for one in rows) == sorted(
        f"{number:032x}" for number in [*range(11), 99]
    )
    again, _ = all_of(push, log=OTHER_LOG)
    assert {one.row_id for one in again} == {one.row_id for one in rows}


def test_a_revision_is_parted_above_the_clock(hold, push, monkeypatch, clock):
    monkeypatch.setattr(pages_room, "PAGE_ROWS", 2)
    hold([row(number, 7) for number in range(3)])
    _, pages = all_of(push)
    assert pages[-1].to == clock.now


def test_a_page_stays_below_the_size_of_an_answer(hold, push):
    hold([row(number, number, box=secrets.token_urlsafe(3_000)) for number in range(1, 500)])
    rows, pages = all_of(push)
    assert len(rows) == 499
    assert len(pages) > 1


def test_a_province_that_was_put_back_says_how_far_it_is(hold, push):
    hold([row(1, 5)])
    (page,) = push([], pull=(("house", 9),)).pages
    assert (page.rows, page.to, page.more) == ((), 5, False)


@pytest.mark.parametrize("had_seen", [True, False])
def test_its_own_edit_of_what_it_had_not_seen_is_told_however_far_it_has_come(push, had_seen):
    """The row may have moved behind a page that was told meanwhile."""
    made = line_of("title", "a" * 32, title="Sử thi Ot N'drong")
    (page,) = push([made], log=OTHER_LOG, pull=(("house", 0),)).pages
    edit = line_of("title", "a" * 32, "u", base=page.to if had_seen else 0, year=2026)
    (told,) = push([edit], pull=(("house", page.to),)).pages
    assert len(told.rows) == (0 if had_seen else 1)


def test_a_house_that_begins_anew_hears_its_own_words_too(push):
    own = [f"{1:032x}"]
    for anew, told in ((False, []), (True, own)):
        (page,) = push([visit_line(1)], pull=(("house", 0),), anew=anew).pages
        assert [read_pulled_row(line).row_id for line in page.rows] == told


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(revisions=st.lists(st.integers(1, 6), min_size=1, max_size=30), most=st.integers(1, 7))
def test_every_row_comes_once_however_pages_fall(province, revisions, most):
    with province.engine.begin() as connection, pytest.MonkeyPatch.context() as patch:
        patch.setattr(pages_room, "PAGE_ROWS", most)
        house_id = secrets.token_hex(16)
        values = {"house_id": house_id, "name": "", "made_at": 0, "rev": max(revisions)}
        connection.execute(insert(house), values)
        common = {"house_id": house_id, "kind": "visit", "fields": "{}", "gone": False}
        rows = [common | row(number, rev) for number, rev in enumerate(revisions)]
        connection.execute(insert(held_row), rows)
        whole = list(pages_of(connection, house_id))
    pulled = [read_pulled_row(line) for page in whole for line in page.rows]
    assert sorted(one.row_id for one in pulled) == [one["row_id"] for one in rows]
    assert [one.rev for one in pulled] == sorted(one.rev for one in pulled)
    assert all(len(page.rows) <= most for page in whole)
