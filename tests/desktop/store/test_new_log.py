import json

from desktop.store import outbox
from desktop.store.new_log import begin_new_log
from desktop.store.tables.visits import VisitGroupRow
from sync.protocol.house_log import Confirmed
from tests.desktop.store.test_outbox import confirm, lines_after, read, write_groups, write_person


def begin(database):
    with database.unit_of_work(now=4000) as unit:
        begin_new_log(unit)


def test_the_whole_log_goes_again_when_nothing_is_durable(database):
    write_person(database)
    write_groups(database, 3)
    before, log = lines_after(database, 0).lines, read(database, outbox.place).log
    confirm(database, 4)
    begin(database)
    assert lines_after(database, 0).lines == before
    place = read(database, outbox.place)
    assert place.log != log
    assert (place.last, place.mark, place.durable) == (4, 0, 0)


def test_lines_that_were_never_sent_are_made_final_first(database):
    write_person(database)
    begin(database)
    [line] = lines_after(database, 0).lines
    assert isinstance(json.loads(line)["p"], str)


def test_a_transaction_is_never_cut_in_two(database):
    write_groups(database, 1)
    with database.unit_of_work(now=2000) as unit:
        for place in range(4):
            unit.add(VisitGroupRow(label="Người lớn", place=place))
    before = lines_after(database, 0).lines
    confirm(database, 5, durable=3)
    begin(database)
    assert lines_after(database, 0).lines == before[1:]


def test_a_whole_transaction_that_is_durable_stays_behind(database):
    write_groups(database, 3)
    before = lines_after(database, 0).lines
    confirm(database, 3, durable=2)
    begin(database)
    assert lines_after(database, 0).lines == before[2:]


def test_a_new_log_can_be_left_like_the_first(database):
    write_groups(database, 3)
    before = lines_after(database, 0).lines
    begin(database)
    begin(database)
    with database.unit_of_work(now=4000) as unit:
        chain = outbox.chain_at(unit, 3)
        outbox.settle(unit, Confirmed(3, chain, 0, "a1", 0, 1), now=1)
    assert lines_after(database, 0).lines == before
