"""Two computers of one house change one thing; a real province says so; a keeper answers."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.operations.catalogue import TitleDraft, add_copies, add_title, change_title, title_card
from desktop.operations.club_sessions import SessionKey
from desktop.operations.consents import ConsentDraft, note_consent
from desktop.operations.flags import KEPT, LOST, FlagAnswered, answer_flag
from desktop.operations.people import PersonDraft, change_person, person_card
from desktop.operations.recovery import note_sheet_printed
from desktop.operations.roll_call import set_topic, set_unnamed
from desktop.operations.settings import change_settings, read_settings
from desktop.operations.things import Difference, EditedAfterDeletion, EditedTwice
from desktop.operations.things_to_look_at import things_to_look_at
from desktop.operations.traits import change_traits, traits_of
from desktop.operations.undo import last_done, undo_last
from desktop.register.errors import CannotUndoError, NoLongerThereError
from desktop.register.keepers import NotAllowedError, Role
from tests.desktop.operations.desk_house import StaffedHouse


@pytest.fixture(autouse=True)
def _printed(two):
    for house in (two.here, two.there):
        house.do(note_sheet_printed)


@pytest.fixture
def title(two):
    """A book of which both computers changed the year: what was written there holds."""
    draft = TitleDraft("Đất rừng phương Nam", year=2018)
    title_id = two.here.do(add_title, draft=draft).title_id
    two.exchange()
    for house, year in ((two.here, 2019), (two.there, 2020)):
        house.do(change_title, title_id=title_id, draft=replace(draft, year=year))
    two.exchange()
    return title_id


def asked(house):
    return [line.thing for line in house.see(things_to_look_at)]


def twice(house):
    return [thing for thing in asked(house) if isinstance(thing, EditedTwice)]


def year(house, title_id):
    return house.see(title_card, title_id=title_id).draft.year


def test_both_computers_ask_which_of_the_two_is_right(two, title):
    for house in (two.here, two.there):
        [thing] = asked(house)
        assert isinstance(thing, EditedTwice)
        assert (thing.record.kind, thing.record.name) == ("title", "Đất rừng phương Nam")
        assert thing.differences == (Difference("year", kept=2020, lost=2019),)
        assert year(house, title) == 2020


def test_what_holds_is_kept_and_nobody_is_asked_again(two, title):
    [thing] = asked(two.here)
    done = two.here.do(answer_flag, flag_id=thing.flag_id, choice=KEPT)
    assert (done.record.name, done.choice) == ("Đất rừng phương Nam", "kept")
    assert asked(two.here) == []
    two.exchange()
    assert asked(two.there) == []
    assert (year(two.here, title), year(two.there, title)) == (2020, 2020)


def test_what_was_lost_can_be_chosen_and_comes_to_the_other_computer(two, title):
    [thing] = asked(two.here)
    two.here.do(answer_flag, flag_id=thing.flag_id, choice=LOST)
    assert year(two.here, title) == 2019
    two.exchange()
    assert (year(two.there, title), asked(two.there)) == (2019, [])


def test_an_answer_can_be_taken_back(two, title):
    before = asked(two.here)
    two.here.do(answer_flag, flag_id=before[0].flag_id, choice=LOST)
    assert isinstance(two.here.undo(), FlagAnswered)
    assert (year(two.here, title), asked(two.here)) == (2020, before)


def test_an_answer_that_was_sent_can_still_be_taken_back(two, title):
    before = asked(two.here)
    two.here.do(answer_flag, flag_id=before[0].flag_id, choice=LOST)
    two.exchange()
    two.here.undo()
    two.exchange()
    for house in (two.here, two.there):
        assert (year(house, title), asked(house)) == (2020, before)


def test_an_answer_to_what_was_answered_elsewhere_is_refused(two, title):
    [thing] = asked(two.here)
    two.there.do(answer_flag, flag_id=thing.flag_id, choice=KEPT)
    two.exchange()
    with pytest.raises(NoLongerThereError):
        two.here.do(answer_flag, flag_id=thing.flag_id, choice=LOST)


def test_a_person_changed_twice_is_told_by_what_stood_in_the_box(two):
    draft = PersonDraft("Thị Hoa", phone="0912 000 001")
    person = two.here.person("Thị Hoa", phone="0912 000 001")
    two.exchange()
    for house, phone in ((two.here, "0912 000 002"), (two.there, "0912 000 003")):
        house.do(change_person, person_id=person, draft=replace(draft, phone=phone))
    two.exchange()
    [thing] = asked(two.here)
    assert thing.record.name == "Thị Hoa"
    assert thing.differences == (Difference("phone", kept="0912 000 003", lost="0912 000 002"),)
    two.here.do(answer_flag, flag_id=thing.flag_id, choice=LOST)
    two.exchange()
    for house in (two.here, two.there):
        assert house.see(person_card, person_id=person).phone == "0912 000 002"
        assert asked(house) == []


def test_a_name_that_was_chosen_is_found_by_it(two):
    person = two.here.person("Thị Hoa")
    two.exchange()
    for house, name in ((two.here, "Thị Hòa"), (two.there, "Thị Hoà An")):
        house.do(change_person, person_id=person, draft=PersonDraft(name))
    two.exchange()
    [thing] = asked(two.here)
    assert [one.field for one in thing.differences] == ["name"]
    two.here.do(answer_flag, flag_id=thing.flag_id, choice=LOST)
    assert two.here.rows("SELECT folded, sort_word FROM person") == [("thi hoa", "Hòa")]


def test_a_session_is_named_by_its_club_and_day(two):
    key = SessionKey(two.here.club(), date(2026, 11, 22), 1)
    two.here.do(set_unnamed, key=key, count=3)
    two.exchange()
    for house, topic in ((two.here, "Chiêng ba"), (two.there, "Chiêng năm")):
        house.do(set_topic, key=key, topic=topic)
    two.exchange()
    [thing] = asked(two.there)
    assert (thing.record.name, thing.record.session) == ("Cồng chiêng", key)
    assert thing.differences == (Difference("topic", kept="Chiêng năm", lost="Chiêng ba"),)


@pytest.fixture
def deleted_and_edited(two):
    """A book that was taken back here while its year was written there."""
    draft = TitleDraft("Sử thi", year=2018)
    title_id = two.here.do(add_title, draft=draft, copies=0).title_id
    two.exchange()
    two.here.undo()
    two.there.do(change_title, title_id=title_id, draft=replace(draft, year=2020))
    two.exchange()
    return title_id


def test_what_was_deleted_and_changed_is_kept_and_asked_about(two, deleted_and_edited):
    for house in (two.here, two.there):
        [thing] = asked(house)
        assert isinstance(thing, EditedAfterDeletion)
        assert thing.record.name == "Sử thi"
        assert year(house, deleted_and_edited) == 2020


def test_it_can_be_deleted_after_all_and_brought_back(two, deleted_and_edited):
    [thing] = asked(two.here)
    two.here.do(answer_flag, flag_id=thing.flag_id, choice=LOST)
    two.exchange()
    assert two.there.rows("SELECT count(*) FROM title") == [(0,)]
    two.here.undo()
    two.exchange()
    assert year(two.there, deleted_and_edited) == 2020
    assert asked(two.there) == [thing]


def test_what_others_name_by_now_is_not_deleted(two, deleted_and_edited):
    [thing] = asked(two.here)
    two.here.do(add_copies, title_id=deleted_and_edited, copies=1)
    with pytest.raises(CannotUndoError):
        two.here.do(answer_flag, flag_id=thing.flag_id, choice=LOST)
    assert asked(two.here) == [thing]


@pytest.fixture
def traits(two):
    """Somebody of whom both computers wrote down what concerns nobody but whoever is in charge."""
    person = two.here.person("Thị Hoa")
    two.here.do(note_consent, person_id=person, draft=ConsentDraft("traits", "given"))
    two.here.do(change_traits_kept)
    two.here.do(change_traits, person_id=person, ethnicity="01", has_disability=None)
    two.exchange()
    two.there.do(change_traits_kept)
    for house, code, has_one in ((two.here, "20", True), (two.there, "28", False)):
        house.do(change_traits, person_id=person, ethnicity=code, has_disability=has_one)
    two.exchange()
    return person


def change_traits_kept(unit, moment):
    kept = replace(read_settings(unit, moment), traits_kept=True)
    change_settings(unit, moment, settings=kept)


def test_traits_changed_twice_are_told_in_words(two, traits):
    [thing] = asked(two.here)
    assert thing.differences == (
        Difference("ethnicity", kept="Mạ", lost="Mnông"),
        Difference("disability", kept=False, lost=True),
    )


def test_traits_are_asked_of_nobody_but_whoever_is_in_charge(two, traits):
    house = StaffedHouse(two.here.database, two.here.moment)
    [thing] = twice(house)
    house.comes(Role.HELPER)
    assert twice(house) == []
    with pytest.raises(NotAllowedError):
        house.do(answer_flag, flag_id=thing.flag_id, choice=LOST)
    house.comes(Role.KEEPER)
    done = house.do(answer_flag, flag_id=thing.flag_id, choice=LOST)
    assert house.see(traits_of, person_id=traits).ethnicity.name == "Mnông"
    house.comes(Role.HELPER)
    assert house.see(last_done) != done
    house.comes(Role.KEEPER)
    assert house.do(undo_last) == done
    assert twice(house) == [thing]
