from desktop.operations.club_members import change_role
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
