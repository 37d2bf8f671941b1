"""What a real province keeps and does not count, and how the house mends it."""

from dataclasses import replace

import pytest

from desktop.operations.catalogue import TitleDraft, add_title, change_title, title_card
from desktop.operations.recovery import note_sheet_printed
from desktop.operations.set_aside import ELSEWHERE, MOST_SINGLY, PROGRAM, REVOKED, correct_visit
from desktop.operations.things import HeldBack, NoLongerAdmitted, NotCounted
from desktop.operations.things_to_look_at import things_to_look_at
from desktop.operations.visits import count_visits, day_visits
from desktop.register.errors import NumberOutOfRangeError
from sync.client.errors import DeviceRefusedError
from tests.conftest import NOW
from tests.desktop.operations.two_computers import spoil

DRAFT = TitleDraft("Đất rừng phương Nam", year=2018)


@pytest.fixture(autouse=True)
def _printed(two):
    for house in (two.here, two.there):
        house.do(note_sheet_printed)


def asked(house):
    return [line.thing for line in house.see(things_to_look_at)]


@pytest.fixture
def wrong_year(two):
    """A new book whose year nobody can have meant."""
    title_id = two.here.do(add_title, draft=DRAFT, copies=0).title_id
    spoil(two.here, "UPDATE outbox SET line = json_set(line, '$.d.year', 20180000)")
    spoil(two.here, "UPDATE title SET year = 20180000")
    two.exchange()
    return title_id


def held(two, kind="title"):
    return (
        two.province.engine.connect()
        .exec_driver_sql(f"SELECT count(*) FROM held_row WHERE kind = '{kind}' AND NOT gone")
        .scalar_one()
    )


def test_an_entry_that_is_not_counted_is_named_with_its_field(two, wrong_year):
    [thing] = asked(two.here)
    assert isinstance(thing, NotCounted)
    assert (thing.record.name, thing.record.shown_by) == ("Đất rừng phương Nam", wrong_year)
    assert (thing.code, thing.field, thing.others) == ("malformed", "year", 0)
    assert held(two) == 0


def test_the_other_computer_says_where_it_can_be_mended(two, wrong_year):
    assert asked(two.there) == [HeldBack(ELSEWHERE, 1)]


def test_an_ordinary_edit_mends_it(two, wrong_year):
    two.here.do(change_title, title_id=wrong_year, draft=replace(DRAFT, year=2018))
    assert asked(two.here) == []
    two.exchange()
    assert (asked(two.here), asked(two.there), held(two)) == ([], [], 1)
    assert two.there.see(title_card, title_id=wrong_year).draft == DRAFT


def test_an_edit_of_something_else_is_not_enough(two, wrong_year):
    before = asked(two.here)
    spoil(two.here, "UPDATE title SET author = 'Đoàn Giỏi'")
    assert asked(two.here) == []
    two.exchange()
    assert asked(two.here) == before


def test_an_undone_entry_is_nothing_to_look_at(two, wrong_year):
    two.here.undo()
    two.exchange()
    assert (asked(two.here), asked(two.there)) == ([], [])


def test_many_with_the_same_fault_are_one_thing(two):
    for number in range(MOST_SINGLY + 1):
        two.here.do(add_title, draft=TitleDraft(f"Tập {number}", year=2018), copies=0)
    spoil(two.here, "UPDATE title SET year = 20180000")
    two.exchange()
    [thing] = asked(two.here)
    assert thing.others == MOST_SINGLY


def test_a_wrong_number_of_visitors_is_written_anew_in_its_own_entry(two):
    group = two.here.groups()[0]
    two.here.do(count_visits, group_id=group, count=12)
    spoil(two.here, "UPDATE visit SET count = 120000")
    two.exchange()
    [thing] = asked(two.here)
    assert (thing.record.day, thing.record.count, thing.field) == (NOW.today, 120_000, "count")
    two.here.do(correct_visit, visit_id=thing.record.row_id, count=12)
    two.exchange()
    assert asked(two.here) == []
    assert two.there.see(day_visits, day=NOW.today).total == 12
    two.here.undo()
    assert two.here.see(day_visits, day=NOW.today).total == 120_000


def test_a_number_that_cannot_be_meant_is_refused(two):
    two.here.do(count_visits, group_id=two.here.groups()[0], count=12)
    [(visit_id,)] = two.here.rows("SELECT id FROM visit")
    with pytest.raises(NumberOutOfRangeError):
        two.here.do(correct_visit, visit_id=visit_id, count=-1)


def test_what_no_form_can_mend_is_told_as_a_number(two):
    spoil(two.here, 'INSERT INTO outbox (line) VALUES (\'{"t":"hologram","o":"x"}\')')
    two.exchange()
    assert asked(two.here) == [HeldBack(PROGRAM, 1)]


def test_a_computer_that_is_no_longer_admitted_is_told_so_and_loses_nothing(two):
    here = two.credentials[0]
    two.province.revoke(house_id=here.house_id, device_id=here.device_id)
    two.here.do(add_title, draft=DRAFT, copies=0)
    with pytest.raises(DeviceRefusedError):
        two.computers[0].exchange()
    assert asked(two.here) == [NoLongerAdmitted()]
    two.computers[1].exchange()
    assert asked(two.there) == [HeldBack(REVOKED, 1)]
