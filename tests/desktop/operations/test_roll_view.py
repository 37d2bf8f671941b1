from desktop.operations.club_members import add_member, change_role, end_club_membership
from desktop.operations.roll_call import mark_person
from tests.desktop.operations.gong_club import Club


def test_a_roll_that_is_looked_at_writes_nothing(house):
    club = Club(house)
    page = club.roll
    assert (page.club_name, page.state, page.closed) == ("Cồng chiêng", "due", False)
    assert house.rows("SELECT * FROM club_session") == []


def test_whoever_leads_stands_on_the_roll_and_in_no_other_count(house):
    club = Club(house)
    house.do(change_role, club_id=club.club_id, person_id=club.mai, role="leader")
    club.do(mark_person, person_id=club.mai, mark="absent")
    page = club.roll
    assert [entry.full_name for entry in page.entries if entry.leads] == ["Thị Mai"]
    assert (page.present, page.absent, page.excused, page.not_marked, page.leading) == (
        *(0, 0, 0, 2),
        0,
    )


def test_the_first_entry_of_a_past_session_takes_who_was_in_the_club_then(house):
    club = Club(house)
    house.pass_days(3)
    house.do(end_club_membership, club_id=club.club_id, person_id=club.bo)
    house.do(add_member, club_id=club.club_id, person_id=house.person("Y Later"))
    as_it_would_be = dict(club.marks)
    assert as_it_would_be == {"Điểu Bơ": None, "Thị Mai": None, "Y Ngông": None}
    club.do(mark_person, person_id=club.mai, mark="present")
    assert club.marks == as_it_would_be | {"Thị Mai": "present"}


def test_a_session_before_the_club_was_written_down_takes_who_is_in_it_now(house):
    club = Club(house)
    house.do(end_club_membership, club_id=club.club_id, person_id=club.bo)
    club.key = club.later(-7)
    assert set(club.marks) == {"Thị Mai", "Y Ngông"}
