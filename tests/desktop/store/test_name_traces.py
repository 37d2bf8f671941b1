"""A name is found wherever it can stand, and gone from there when the person is erased."""

import json

import pytest

from desktop.operations.clubs import ClubDraft, add_club
from desktop.operations.consents import ConsentDraft, note_consent
from desktop.operations.delegations import receive_delegation
from desktop.operations.erasure import erase_person, names_found
from desktop.operations.lending import ReturnDetails, lend_copy, note_return, return_copy
from desktop.operations.merges import merge_people
from desktop.operations.people import find_people
from desktop.operations.roll_call import SessionKey
from desktop.operations.session_details import SessionDetails, set_details, set_topic
from desktop.register.consent import GUARDIAN
from desktop.store.erased_list import add_erased, read_erased
from desktop.store.erasing import erase_again
from desktop.store.name_traces import FIELDS_OF_NAMES, FREE_WORDS
from desktop.store.tables.synced_row import DesktopTable
from tests.desktop.operations.house import House, all_that_is_written
from tests.desktop.operations.two_computers import HouseOfTwo

NAME = "Y Zzqxy H’Blum Niê"
NO_FREE_WORDS = {
    "person": "full_name sort_word birth_certainty phone card_number folded initials sort_key "
    "phone_backwards",
    "consent": "purpose what giver",
    "delegation": "purpose",
    "crate": "barcode owner holder state proof sent_to",
    "club": "kind rule starts_at ended_for",
    "club_member": "role",
    "club_pause": "reason",
    "club_session": "starts_at state reason heritage",
    "session_photo": "secret",
    "visit": "certainty",
    "visit_group": "label",
    "visit_tally": "what",
    "loan": "closed_how",
    "loan_event": "what",
    "hold": "ended_how",
    "presence": "mark",
    "person_trait": "ethnicity code_system",
    "crate_copy": "why",
    "stock_take": "shelf",
    "stock_scan": "code",
    "flag_answer": "choice",
    "month_closing": "what figures",
    "erasure": "of_kind",
    "escrow": "sealed made_for",
    "action": "kind facts on_day keeper",
    "setting": "key value",
    "list_import": "kind keeper",
}
"""Codes and numbers; what is blanked of the person; the journal, whose entries are deleted."""
NAMES_NOBODY = frozenset(
    {"title", "copy", "keeper", "exchange", "bundle", "pull_cursor"}
    | {"pulled_row", "received_row", "closed_box"}
)
"""Books, whose authors are published; who works here; the exchange, and what came by it."""


def test_every_column_with_words_is_searched_or_known_to_name_nobody():
    tables = DesktopTable.metadata.sorted_tables
    for table in (table for table in tables if table.name not in NAMES_NOBODY):
        for column in table.columns:
            place = (table.name, column.name)
            if "VARCHAR" in str(column.type).upper() or "TEXT" in str(column.type).upper():
                searched = place in FIELDS_OF_NAMES | FREE_WORDS
                plain = column.name in NO_FREE_WORDS.get(table.name, "").split()
                assert searched != plain, place


KEEPERS_OWN = frozenset(
    {("consent", "form_number"), ("crate", "name")}
    | {("consent", "recorded_by"), ("reminder", "keeper"), ("late_change", "keeper")}
    | {("month_closing", "keeper")}
)
"""Where the house of these tests has no words."""


@pytest.fixture
def house(database, now):
    return House(database, now)


@pytest.fixture
def two(tmp_path):
    two = HouseOfTwo(tmp_path)
    yield two
    two.close()


@pytest.fixture
def person_id(house):
    """A person whose name stands everywhere."""
    own = house.person(NAME, birth_year=1950)
    house.person("Thị Mai", guardian=NAME)
    house.person("Điểu Lan", former_names=f"Y Bhiu; {NAME}", address=f"cạnh nhà {NAME}")
    house.person("Điểu Bơ", nickname=f"con ông {NAME}")
    kept, gone = house.person("Điểu Khăm"), house.person("Y Khăm", former_names=NAME.upper())
    house.do(merge_people, kept_id=kept, gone_id=gone)
    house.do(note_consent, person_id=kept, draft=ConsentDraft("register", "given", GUARDIAN, NAME))
    loan = house.do(lend_copy, person_id=kept, copy_id=house.copies()[0])
    house.do(return_copy, loan_id=loan.loan_id)
    house.do(
        note_return,
        loan_id=loan.loan_id,
        details=ReturnDetails(note=f"{NAME} làm ướt", brought_by=NAME),
    )
    draft = ClubDraft(
        f"Nhóm {NAME}", "gong", None, "19:30", f"nhà {NAME}", f"Y Bhiu, {NAME}", house.moment.today
    )
    club = house.do(add_club, draft=draft).club_id
    key = SessionKey(club, house.moment.today, 1)
    house.do(set_topic, key=key, topic=f"Bài của {NAME}")
    house.do(set_details, key=key, details=SessionDetails(f"nhà {NAME}", None, f"{NAME} kể khan"))
    import_list(house)
    house.do(receive_delegation, name=NAME, count=3, purpose="tour")
    taken_back = house.person(NAME)
    house.undo()
    assert not house.rows(f"SELECT 1 FROM person WHERE id = '{taken_back.hex}'")
    return own


def import_list(house):
    with house.database.unit_of_work(now=house.moment.at) as unit:
        unit.connection().exec_driver_sql(
            "INSERT INTO list_import "
            "(id, kind, keeper, file_name, imported_at, taken, came_in, refused) "
            "VALUES (?, 'people', '', ?, 1, 0, 0, 0)",
            ("ab" * 16, f"Danh sách {NAME}.xlsx"),
        )


def unsent(house):
    return house.rows("SELECT line FROM outbox WHERE chain IS NULL")


def test_nothing_holds_the_name_when_the_notes_are_cleared_too(house, person_id):
    assert "Zzqxy" in all_that_is_written(house.database)
    house.do(erase_person, person_id=person_id, words=True)
    written = all_that_is_written(house.database).casefold()
    assert "zzqxy" not in written
    assert house.see(find_people, typed="zzqxy") == ()
    assert house.rows("SELECT name, place, leader FROM club") == [("Nhóm …", "nhà …", "Y Bhiu")]
    assert house.rows("SELECT note, topic FROM club_session") == [("… kể khan", "Bài của …")]
    assert house.rows("SELECT former_names FROM person WHERE full_name = 'Điểu Lan'") == [
        ("Y Bhiu",)
    ]
    for (line,) in unsent(house):
        json.loads(line)


def test_the_notes_stay_until_somebody_asks_and_are_told_where(house, person_id):
    found = house.see(names_found, person_id=person_id)
    assert {one.place for one in found.certain} == FIELDS_OF_NAMES
    told = {(one.place, one.whose) for one in found.doubtful}
    assert {place for place, _ in told} == FREE_WORDS - KEEPERS_OWN
    assert (("person", "nickname"), "Điểu Bơ") in told
    assert (("club_session", "note"), f"Nhóm {NAME}") in told
    house.do(erase_person, person_id=person_id)
    for table, column in FIELDS_OF_NAMES:
        assert "Zzqxy" not in str(house.rows(f"SELECT {column} FROM {table}")), (table, column)
    assert house.rows("SELECT note FROM club_session") == [(f"{NAME} kể khan",)]


def test_a_name_that_another_has_too_is_cleared_by_nobody_but_the_keeper(house):
    own, other = house.person(NAME), house.person(NAME.upper())
    house.person("Thị Mai", guardian=NAME)
    found = house.see(names_found, person_id=own)
    assert found.is_shared
    assert not found.certain
    house.do(erase_person, person_id=own)
    assert house.rows("SELECT count(*) FROM person WHERE guardian IS NOT NULL") == [(1,)]
    house.do(erase_person, person_id=other)
    assert "zzqxy" not in all_that_is_written(house.database).casefold()


def test_an_older_copy_loses_the_name_of_a_guardian_before_anybody_looks(house):
    own = house.person(NAME)
    house.person("Thị Mai", guardian=NAME)
    lines = len(unsent(house))
    add_erased(house.database.path, frozenset({("person", own.hex)}))
    erase_again(house.database)
    assert "zzqxy" not in all_that_is_written(house.database).casefold()
    assert len(unsent(house)) == lines + 1, "nothing but the order is told"


def test_an_older_copy_loses_the_notes_too_if_they_were_cleared(house):
    own = house.person(NAME)
    house.person("Thị Mai", address=f"cạnh nhà {NAME}")
    add_erased(house.database.path, frozenset({("person", own.hex), ("words", own.hex)}))
    erase_again(house.database)
    assert "zzqxy" not in all_that_is_written(house.database).casefold()
    assert house.rows("SELECT of_kind FROM erasure") == [("person",)]


def test_what_was_cleared_from_words_stands_in_the_list(house):
    own = house.person(NAME)
    house.do(erase_person, person_id=own, words=True)
    assert read_erased(house.database.path) == {("person", own.hex), ("words", own.hex)}


def test_another_computer_forgets_the_name_in_what_only_it_wrote(two):
    here, there = two.here, two.there
    own = here.person(NAME)
    two.exchange()
    there.person("Thị Mai", guardian=NAME)
    here.person("Điểu Lan", guardian=NAME)
    here.do(erase_person, person_id=own)
    two.exchange()
    for computer in (here, there):
        assert "zzqxy" not in all_that_is_written(computer.database).casefold()
        assert computer.rows("SELECT count(*) FROM received_row WHERE kind = 'flag'") == [(0,)]
