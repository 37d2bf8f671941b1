import pytest

from desktop.operations.lending import lend_copy, return_copy
from desktop.operations.roll_call import SessionKey, add_walk_in, mark_person, set_topic
from desktop.operations.unsent import unsent
from desktop.operations.visits import count_visits
from desktop.store import outbox
from sync.protocol.house_log import Confirmed


@pytest.fixture
def quiet(house):
    """A house where the groups of a new register are sent."""
    send(house)
    return house


def send(house):
    def settle(unit, moment):
        last = outbox.place(unit).last
        chain = outbox.chain_at(unit, last)
        outbox.settle(unit, Confirmed(last, chain, 0, "03" * 16, 0, moment.at), now=moment.at)

    house.do(settle)


def test_a_house_that_sent_everything_has_nothing_to_count(quiet):
    waiting = quiet.see(unsent)
    assert (waiting.lines, waiting.loans, waiting.road_bytes) == (0, 0, 0)


def test_loans_and_returns_are_counted_one_by_one(quiet):
    person, copies = quiet.person(), quiet.copies(copies=2)
    send(quiet)
    loan = quiet.do(lend_copy, person_id=person, copy_id=copies[0]).loan_id
    quiet.do(lend_copy, person_id=person, copy_id=copies[1])
    quiet.do(return_copy, loan_id=loan)
    waiting = quiet.see(unsent)
    assert (waiting.loans, waiting.lines) == (3, 3)
    assert waiting.road_bytes > 0


def test_visits_are_counted_by_their_days(quiet, now):
    for day in (now.today, now.today, now.yesterday):
        quiet.do(count_visits, group_id=quiet.groups()[0], day=day)
    assert quiet.see(unsent).visit_days == 2


def test_a_roll_with_all_its_marks_is_one_session(quiet, now):
    club = quiet.club()
    for day in (now.today, now.yesterday):
        quiet.do(set_topic, key=SessionKey(club, day, 1), topic="Bài mới")
    assert quiet.see(unsent).sessions == 2


def test_people_titles_and_copies_are_counted_however_often_they_changed(quiet):
    quiet.person("Điểu Bơ", phone="0900000000")
    quiet.copies(copies=3)
    waiting = quiet.see(unsent)
    assert (waiting.people, waiting.titles, waiting.copies) == (1, 1, 3)


def test_a_club_is_something_else(quiet):
    quiet.club()
    waiting = quiet.see(unsent)
    assert (waiting.others, waiting.lines) == (1, 1)


def test_a_mark_on_a_roll_belongs_to_its_session(quiet, now):
    key = SessionKey(quiet.club(), now.today, 1)
    quiet.do(set_topic, key=key, topic="Bài mới")
    person = quiet.person()
    send(quiet)
    quiet.do(add_walk_in, key=key, person_id=person)
    quiet.do(mark_person, key=key, person_id=person, mark="absent")
    assert quiet.see(unsent).sessions == 1
