import pytest

from desktop.operations.club_sessions import sessions_between
from desktop.operations.reports import month_totals
from desktop.operations.roll_call import roll
from desktop.operations.session_details import (
    DetailsSet,
    SessionDetails,
    TopicSet,
    set_details,
    set_topic,
    set_unnamed,
)
from desktop.register.clubs import HeadGroups
from desktop.register.errors import NumberOutOfRangeError, TextTooLongError
from tests.desktop.operations.gong_club import SUNDAY, Club


@pytest.fixture
def club(house):
    return Club(house)


def test_the_topic_is_kept_and_taken_back(club):
    club.do(set_topic, topic="Bài  chiêng mới")
    assert club.do(set_topic, topic="Ôn bài cũ") == TopicSet("Cồng chiêng", "Ôn bài cũ", SUNDAY)
    club.house.undo()
    assert club.roll.topic == "Bài chiêng mới"
    with pytest.raises(TextTooLongError):
        club.do(set_topic, topic="x" * 601)


def test_a_topic_or_a_place_alone_does_not_hold_a_session(club):
    club.do(set_topic, topic="Ôn bài cũ")
    club.do(set_details, details=SessionDetails(place="Nhà rông", note="Chưa ai tới"))
    assert (club.roll.state, club.roll.topic) == ("due", "Ôn bài cũ")
    [session] = club.house.see(sessions_between, first=SUNDAY, last=SUNDAY)
    assert session.state == "due"
    totals = club.house.see(month_totals, year=2026, month=11)
    assert (totals.sessions_held, totals.sessions_not_held) == (0, 0)
    club.do(set_unnamed, count=4)
    assert (club.roll.state, club.roll.topic) == ("held", "Ôn bài cũ")
    club.do(set_unnamed, count=0)
    assert club.roll.state == "due"


def test_writing_what_stands_already_is_nothing_to_undo(club):
    club.do(set_unnamed, count=3)
    club.do(set_unnamed, count=3)
    club.house.undo()
    assert club.roll.state == "due"


@pytest.mark.parametrize("count", [-1, 10_000])
def test_a_number_that_cannot_be_meant_is_refused(club, count):
    with pytest.raises(NumberOutOfRangeError):
        club.do(set_unnamed, count=count)


def test_heads_without_a_name_are_told_by_group_and_nobody_counted_is_not_zero(club):
    groups = HeadGroups(women=0, minority=7, aged_55=3)
    club.do(set_unnamed, count=9, groups=groups)
    assert club.roll.facts.groups == groups
    assert club.roll.facts.groups.children is None
    club.do(set_unnamed, count=8)
    assert club.roll.facts.groups == groups
    club.house.undo()
    club.house.undo()
    assert (club.roll.state, club.roll.facts.groups) == ("due", HeadGroups())


def test_there_are_not_more_of_a_group_than_came(club):
    with pytest.raises(NumberOutOfRangeError):
        club.do(set_unnamed, count=2, groups=HeadGroups(women=3))
    club.do(set_unnamed, count=3, groups=HeadGroups(women=3))
    with pytest.raises(NumberOutOfRangeError):
        club.do(set_unnamed, count=2)


def test_place_heritage_and_note_are_kept_and_taken_back(club):
    details = SessionDetails("Nhà  dài bon Bu Prâng", "epic", "Có nghệ nhân ở xa về")
    assert club.roll.facts.heritage == "gong"  # what the club hands down
    assert club.do(set_details, details=details) == DetailsSet("Cồng chiêng", SUNDAY)
    facts = club.roll.facts
    assert (facts.place, facts.heritage, facts.note) == (
        "Nhà dài bon Bu Prâng",
        "epic",
        "Có nghệ nhân ở xa về",
    )
    club.house.undo()
    assert (club.roll.facts.place, club.roll.facts.heritage) == (None, "gong")


def test_topics_of_the_club_are_offered_again_the_newest_first(house, club):
    club.do(set_topic, topic="Bài mừng lúa mới")
    house.pass_days(7)
    later = club.later(7)
    house.do(set_topic, key=later, topic="Nhịp ba")
    assert house.see(roll, key=club.later(14)).topics == ("Nhịp ba", "Bài mừng lúa mới")
