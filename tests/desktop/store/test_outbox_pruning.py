import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.store import outbox
from desktop.store.database import Database
from desktop.store.new_log import begin_new_log
from desktop.store.outbox_pruning import CUT, prune_outbox
from desktop.store.restored_register import begin_new_log_if_restored, note_sent_mark
from desktop.store.tables.visits import VisitGroupRow
from sync.protocol.chain import chain_root, links
from sync.protocol.house_log import Confirmed
from tests.conftest import KEY


def write(database, *sizes):
    """Write transactions of so many lines each."""
    for size in sizes:
        with database.unit_of_work(now=1) as unit:
            for place in range(size):
                unit.add(VisitGroupRow(label=f"Nhóm {place}", place=place))


def confirm(database, hw, durable):
    with database.unit_of_work(now=1) as unit:
        chain = outbox.chain_at(unit, hw)
        outbox.settle(unit, Confirmed(hw, chain, durable, "l", 0, 1), now=1)


def prune(database):
    with database.unit_of_work(now=1) as unit:
        return prune_outbox(unit)


def kept(database):
    with database.reading() as unit:
        rows = unit.connection().exec_driver_sql("SELECT seq, line FROM outbox ORDER BY seq").all()
    return [(seq, line == CUT) for seq, line in rows]


def lines_after(database, seq):
    with database.unit_of_work(now=1) as unit:
        return outbox.lines_after(unit, seq, most_lines=99, most_bytes=10**6)


def place(database):
    with database.reading() as unit:
        return outbox.place(unit)


@pytest.mark.parametrize(
    ("hw", "durable", "cut"),
    [(6, 0, 0), (6, 1, 1), (6, 2, 1), (6, 3, 3), (6, 5, 3), (6, 6, 6)],
    ids=str,
)
def test_what_is_durable_goes_in_whole_transactions(database, hw, durable, cut):
    write(database, 1, 2, 3)
    confirm(database, hw, durable)
    assert prune(database) == max(0, cut - 1)
    assert kept(database)[0] == ((cut, True) if cut else (1, False))
    assert [seq for seq, _ in kept(database)] == list(range(cut or 1, 7))


def test_what_the_mark_fell_behind_stays(database):
    write(database, 1, 1, 1)
    confirm(database, 3, 3)
    with database.unit_of_work(now=1) as unit:
        unit.connection().exec_driver_sql("UPDATE exchange SET mark = 1")
    prune(database)
    assert kept(database) == [(1, True), (2, False), (3, False)]


def test_the_log_goes_on_where_it_was_cut(database):
    write(database, 1, 1)
    confirm(database, 2, 2)
    before = place(database)
    prune(database)
    assert (place(database), prune(database)) == (before, 0)
    write(database, 1)
    found = lines_after(database, 2)
    assert (found.first, found.previous, len(found.lines)) == (3, before.mark_chain, 1)
    confirm(database, 3, 3)
    assert prune(database) == 1
    assert kept(database) == [(3, True)]


def test_a_new_log_leaves_the_cut_behind(database):
    write(database, 1, 1, 1)
    confirm(database, 3, 2)
    prune(database)
    with database.unit_of_work(now=1) as unit:
        begin_new_log(unit)
    now = place(database)
    assert (now.last, now.mark, kept(database)) == (1, 0, [(1, False)])
    found = lines_after(database, 0)
    assert found.previous == chain_root(now.log)
    assert links(found.previous, found.lines)


def test_a_new_log_of_a_log_that_was_all_let_go_of_is_empty(database):
    write(database, 2)
    confirm(database, 2, 2)
    prune(database)
    with database.unit_of_work(now=1) as unit:
        begin_new_log(unit)
    assert (place(database).last, kept(database)) == (0, [])
    write(database, 1)
    assert kept(database) == [(1, False)]


def test_a_register_that_let_go_of_lines_is_not_taken_for_a_restored_one(database):
    write(database, 1, 1)
    confirm(database, 1, 1)
    note_sent_mark(database)
    confirm(database, 2, 2)
    prune(database)
    assert not begin_new_log_if_restored(database), "the note of the mark may be older"


@settings(max_examples=40, deadline=None)
@given(
    sizes=st.lists(st.integers(1, 4), min_size=1, max_size=6),
    marks=st.tuples(st.floats(0, 1), st.floats(0, 1)),
)
def test_a_new_log_sends_the_same_whether_lines_were_let_go_of_or_not(
    tmp_path_factory, sizes, marks
):
    sent = []
    for pruned in (False, True):
        folder = tmp_path_factory.mktemp("house")
        house = Database(folder / "register.nvh", KEY)
        write(house, *sizes)
        hw = round(marks[0] * sum(sizes))
        confirm(house, hw, round(marks[1] * hw))
        if pruned:
            prune(house)
        with house.unit_of_work(now=1) as unit:
            begin_new_log(unit)
        sent.append([json.loads(line)["d"] for line in lines_after(house, 0).lines])
        house.close()
    assert sent[0] == sent[1]
