"""A PC is lost; a new one enrols with a new code and gets the house back from the province."""

from datetime import date
from uuid import UUID

import pytest

from desktop.operations import catalogue, clubs, lending, people, roll_call, visits
from desktop.store.closed_boxes import open_boxes
from desktop.store.database import Database
from desktop.store.what_leaves import WHAT_LEAVES
from sync.client.errors import OfflineError
from sync.server.province import Province
from tests.conftest import KEY
from tests.desktop.operations.busy_house import TODAY, BusyHouse
from tests.end_to_end.pulling_house import Computer, another_device
from tests.sync.province import AT, new_device

SEALED = {name for leaving in WHAT_LEAVES.values() for name in leaving.sealed_columns}
NAMES = SEALED | {"folded", "initials", "sort_key", "phone_backwards"}


@pytest.fixture
def province(tmp_path):
    province = Province(f"sqlite:///{tmp_path / 'province.sqlite'}", clock=lambda: AT)
    yield province
    province.close()


@pytest.fixture
def lost(database, province):
    """A computer after a busy month; everything was sent."""
    house = BusyHouse(database)
    house.do(visits.count_visits, group_id=house.groups()[0], count=3)
    house.do(visits.count_visits, group_id=house.groups()[1], day=date(2026, 10, 30))
    house.undo()
    house.do(visits.note_nobody_came, day=date(2026, 10, 29))
    loans = [row[0] for row in house.rows("SELECT id FROM loan ORDER BY rowid")]
    for number, loan_id in enumerate(map(UUID, loans)):
        house.do(lending.renew_loan, loan_id=loan_id, despite_limit=True)
        if number == 0:
            house.undo()
            house.do(lending.return_copy, loan_id=loan_id)
    house.do(lending.scan, code=house.rows("SELECT barcode FROM copy")[0][0])
    draft = people.PersonDraft("Điểu Bơ", birth_year=1950, phone="0912000111")
    house.do(people.change_person, person_id=house.people[0], draft=draft)
    house.do(people.end_membership, person_id=house.people[2])
    key = house.key(0)
    house.do(roll_call.mark_the_rest_present, key=key)
    house.do(roll_call.add_walk_in, key=key, person_id=house.people[2])
    house.do(roll_call.set_unnamed, key=key, count=4)
    draft = clubs.ClubDraft("Dệt", "weaving", None, None, None, "Thị Mai", TODAY)
    house.do(clubs.add_club, draft=draft)
    title = catalogue.TitleDraft("Sử thi Ot N'drong", author="Điểu Kâu")
    house.do(catalogue.add_title, draft=title, copies=2)
    house.undo()
    computer = Computer(database, province, new_device(province))
    computer.exchange()
    return computer


@pytest.fixture
def new(tmp_path, province, lost):
    database = Database(tmp_path / "new.nvh", KEY)
    yield Computer(database, province, another_device(province, lost.credentials))
    database.close()


def test_with_the_house_key_every_table_is_as_it_was(lost, new):
    new.take_house_key_from(lost)
    outcome = new.exchange()
    assert new.tables() == lost.tables()
    assert outcome.written == outcome.taken > 30


def test_without_it_all_but_the_personal_fields_is_there(lost, new):
    new.exchange()
    assert new.tables(without=NAMES) == lost.tables(without=NAMES)
    assert new.one("SELECT group_concat(full_name, '') FROM person") == ""
    assert new.one("SELECT count(*) FROM closed_box") == 6  # three people, three leaders of clubs


def test_the_names_come_back_when_the_key_does(lost, new):
    new.exchange()
    lines = new.outbox.place().last
    key = bytes.fromhex(lost.one("SELECT house_key FROM exchange"))
    with new.database.unit_of_work(now=AT) as unit:
        assert open_boxes(unit, bytes(32)) == 0
        assert open_boxes(unit, key) == 6
    assert new.tables() == lost.tables()
    assert new.outbox.place().last == lines, "what the province has is no change"
    assert new.one("SELECT count(*) FROM closed_box") == 0


def test_a_new_pc_says_nothing_of_what_it_was_told(lost, new):
    new.exchange()
    assert new.outbox.place().last == 0
    assert new.exchange().taken == 0


@pytest.mark.parametrize("answers", [1, 2, 3])
def test_a_restore_goes_on_after_any_cut(lost, new, monkeypatch, answers):
    monkeypatch.setattr("sync.server.pages.PAGE_ROWS", 7)
    new.take_house_key_from(lost)
    new.cut_after = answers
    with pytest.raises(OfflineError):
        new.exchange()
    assert new.one("SELECT count(*) FROM pulled_row") == 7 * answers
    assert new.one("SELECT count(*) FROM person") == 0
    new.exchange_with_cuts(after=answers)
    assert new.tables() == lost.tables()


def test_books_are_found_and_people_too(lost, new, now):
    new.take_house_key_from(lost)
    new.exchange()
    with new.database.reading() as unit:
        assert [p.full_name for p in people.find_people(unit, now, typed="dieu bo")] == ["Điểu Bơ"]
        assert catalogue.find_titles(unit, now, typed="de men")


def test_a_new_pc_goes_on_where_the_lost_one_ended(lost, new, now):
    new.take_house_key_from(lost)
    new.exchange()
    person = new.one("SELECT id FROM person WHERE full_name = 'Điểu Bơ'")
    with new.database.unit_of_work(now=AT) as unit:
        draft = people.PersonDraft("Điểu Bơ", birth_year=1951)
        people.change_person(unit, now, person_id=UUID(person), draft=draft)
    assert new.exchange().sent == 1
    lost.exchange()
    assert lost.tables() == new.tables()
