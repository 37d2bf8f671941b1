import json
import unicodedata
from datetime import date

import pytest
from sqlalchemy.exc import IntegrityError

from desktop.store import outbox
from desktop.store.errors import TooLongToTravelError
from desktop.store.outbox import WrongChainError
from desktop.store.sealing import unseal
from desktop.store.tables.clubs import ClubRow
from desktop.store.tables.people import PersonRow
from desktop.store.tables.visits import VisitGroupRow
from sync.protocol.chain import chain_root, links
from sync.protocol.house_log import Confirmed
from sync.protocol.lines import read_line


def write_groups(database, count, label="Trẻ em"):
    for place in range(count):
        with database.unit_of_work(now=1000 + place, user="") as unit:
            unit.add(VisitGroupRow(label=label, place=place))


def write_person(database, name="Điểu Bơ"):
    with database.unit_of_work(now=1000, user="hoa") as unit:
        row = PersonRow(
            full_name=name,
            sort_word=name,
            card_number="20417000000012",
            joined_on=date(2026, 11, 1),
            folded="dieu bo",
            initials="db",
            sort_key="bo",
        )
        unit.add(row)
        return row.id


def lines_after(database, seq, most_lines=100, most_bytes=100_000):
    with database.unit_of_work(now=2000) as unit:
        return outbox.lines_after(unit, seq, most_lines=most_lines, most_bytes=most_bytes)


def read(database, question):
    with database.reading() as unit:
        return question(unit)


def confirm(database, hw, *, durable=0, chain=None):
    with database.unit_of_work(now=3000) as unit:
        chain = chain or outbox.chain_at(unit, hw)
        confirmed = Confirmed(hw, chain, durable, lineage="a1", set_aside=2, at=2999)
        outbox.settle(unit, confirmed, now=3000)


def test_a_new_house_has_nothing_to_send(database):
    place = read(database, outbox.place)
    assert (place.last, place.mark, place.durable) == (0, 0, 0)
    assert place.mark_chain == chain_root(place.log)
    backlog = read(database, outbox.backlog)
    assert (backlog.unsent, backlog.oldest_at) == (0, None)
    assert backlog.disk_mb > 0
    assert lines_after(database, 0).lines == ()


def test_the_lines_are_chained_in_the_order_of_their_numbers(database):
    write_groups(database, 5)
    sent = lines_after(database, 0)
    root = chain_root(read(database, outbox.place).log)
    assert (sent.first, sent.previous, len(sent.lines)) == (1, root, 5)
    chain = links(root, sent.lines)
    assert [read(database, lambda u, n=n: outbox.chain_at(u, n)) for n in range(1, 6)] == chain


def test_a_line_that_was_finalised_is_the_same_bytes_for_ever(database):
    write_person(database)
    first = lines_after(database, 0)
    write_groups(database, 3)
    assert lines_after(database, 0).lines[:1] == first.lines


def test_a_finalised_line_cannot_be_changed_even_by_hand(database):
    write_groups(database, 1)
    lines_after(database, 0)
    with pytest.raises(IntegrityError), database.unit_of_work(now=1) as unit:
        unit.connection().exec_driver_sql("UPDATE outbox SET line = '{}'")


def test_personal_fields_leave_only_in_a_box_of_the_house(database):
    person_id = write_person(database)
    [line] = lines_after(database, 0).lines
    assert "Điểu".encode() not in line
    words = json.loads(line)
    key = read(database, lambda unit: bytes.fromhex(outbox.exchange_row(unit).house_key))
    assert unseal(key, person_id.bytes, words["p"]) == {"name": "Điểu Bơ", "sort": "Điểu Bơ"}
    assert words["d"] == {"card": "20417000000012", "joined": "2026-11-01"}
    assert words["u"] == "hoa"


def test_a_line_carries_nothing_empty(database):
    write_person(database)
    with database.unit_of_work(now=1001) as unit:
        unit.connection().exec_driver_sql("DELETE FROM person")
    deleted = json.loads(lines_after(database, 1).lines[0])
    assert sorted(deleted) == ["a", "i", "o", "s", "t", "x"]


def test_text_leaves_composed_and_on_one_line(database):
    write_groups(database, 1, label=unicodedata.normalize("NFD", "Người\nlớn \u2028 ê̆"))
    [line] = lines_after(database, 0).lines
    assert b"\n" not in line
    assert json.loads(line)["d"]["label"] == unicodedata.normalize("NFC", "Người\nlớn \u2028 ê̆")


def test_lines_come_in_as_many_pieces_as_the_road_likes(database):
    write_groups(database, 7)
    whole = lines_after(database, 0).lines
    pieces = []
    while piece := lines_after(database, len(pieces), most_lines=3).lines:
        assert len(piece) <= 3
        pieces += piece
    assert tuple(pieces) == whole


def test_a_line_bigger_than_asked_for_still_goes_alone(database):
    write_groups(database, 2)
    assert len(lines_after(database, 0, most_bytes=1).lines) == 1


def test_as_many_bytes_as_fit_go_together(database):
    write_groups(database, 3)
    one = len(lines_after(database, 0).lines[0])
    assert len(lines_after(database, 0, most_bytes=2 * one).lines) == 2
    assert len(lines_after(database, 0, most_bytes=2 * one - 1).lines) == 1


def test_the_mark_moves_to_what_the_province_confirmed(database):
    write_groups(database, 5)
    lines_after(database, 0)
    confirm(database, 3, durable=2)
    place = read(database, outbox.place)
    assert (place.mark, place.durable, place.last) == (3, 2, 5)
    backlog = read(database, outbox.backlog)
    assert (backlog.unsent, backlog.oldest_at) == (2, 1003)


def test_a_province_that_was_restored_moves_the_mark_back(database):
    write_groups(database, 5)
    confirm(database, 5)
    confirm(database, 2)
    assert read(database, outbox.backlog).unsent == 3
    assert lines_after(database, 2).first == 3


def test_a_confirmation_of_another_history_moves_nothing(database):
    write_groups(database, 2)
    with pytest.raises(WrongChainError):
        confirm(database, 2, chain=bytes(16))
    assert read(database, outbox.place).mark == 0


@pytest.mark.parametrize("beyond", [3, 1_000_000])
def test_the_chain_of_a_line_that_does_not_exist_is_nothing(database, beyond):
    write_groups(database, 2)
    with database.unit_of_work(now=1) as unit:
        assert outbox.chain_at(unit, beyond) is None
        assert outbox.lines_after(unit, beyond, most_lines=9, most_bytes=99).lines == ()


class MishapError(Exception):
    """Something goes wrong while lines are made final."""


def test_a_cut_while_finalising_leaves_the_log_as_it_was(database):
    write_groups(database, 3)

    def finalise_then_fail(unit):
        outbox.lines_after(unit, 0, most_lines=9, most_bytes=9999)
        raise MishapError

    with pytest.raises(MishapError), database.unit_of_work(now=1) as unit:
        finalise_then_fail(unit)
    count = "SELECT count(*) FROM outbox WHERE chain IS NULL"
    assert read(database, lambda u: u.connection().exec_driver_sql(count).scalar()) == 3


def test_a_text_too_long_for_the_road_is_refused_at_the_door(database):
    with pytest.raises(TooLongToTravelError):
        write_groups(database, 1, label="ộ" * 1000)
    assert read(database, outbox.place).last == 0


def test_a_rolled_back_change_leaves_no_gap_in_the_numbers(database):
    write_groups(database, 1)
    with pytest.raises(TooLongToTravelError):
        write_groups(database, 1, label="ộ" * 1000)
    write_groups(database, 1)
    assert read(database, outbox.place).last == 2


def test_that_the_last_personal_field_was_emptied_goes_as_an_empty_box(database):
    with database.unit_of_work(now=1) as unit:
        unit.add(ClubRow(name="Dệt", kind="weaving", since=date(2026, 1, 1), leader="Thị Mai"))
        unit.flush()
        unit.connection().exec_driver_sql("UPDATE club SET leader = NULL")
        unit.connection().exec_driver_sql("UPDATE club SET place = 'Sân'")
    made, emptied, moved = (read_line(line) for line in lines_after(database, 0).lines)
    assert made.sealed
    with database.reading() as unit:
        key = bytes.fromhex(outbox.exchange_row(unit).house_key)
    assert unseal(key, bytes.fromhex(emptied.row_id), emptied.sealed) == {}
    assert moved.sealed is None
