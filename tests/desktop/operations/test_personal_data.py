from desktop.operations.club_members import add_member
from desktop.operations.consents import ConsentDraft, note_consent
from desktop.operations.lending import lend_copy, return_copy
from desktop.operations.personal_data import personal_data
from desktop.operations.roll_call import SessionKey, mark_person


def test_everything_that_is_written_down_is_shown(house):
    person_id = house.person("Điểu Bơ", phone="0900 000 001", nickname="ông Tài")
    first, second = house.copies("Dế Mèn", copies=2)
    lent = house.do(lend_copy, person_id=person_id, copy_id=first)
    house.do(lend_copy, person_id=person_id, copy_id=second)
    house.undo()
    house.do(return_copy, loan_id=lent.loan_id)
    club = house.club("Cồng chiêng")
    house.do(add_member, club_id=club, person_id=person_id)
    key = SessionKey(club, house.moment.today, 1)
    house.do(mark_person, key=key, person_id=person_id, mark="present")
    house.do(note_consent, person_id=person_id, draft=ConsentDraft("photo", "given"))
    data = house.see(personal_data, person_id=person_id)
    assert (data.card.phone, data.card.nickname) == ("0900 000 001", "ông Tài")
    assert [(loan.title, loan.closed_on) for loan in data.loans] == [("Dế Mèn", house.moment.today)]
    assert [(time.club, time.until) for time in data.clubs] == [("Cồng chiêng", None)]
    assert (data.sessions, data.reminders) == (1, 0)
    assert [line.purpose for line in data.consents.lines] == ["photo"]
    assert data.traits.ethnicity is None


def test_nothing_of_others_is_shown(house):
    other = house.person("Thị Mai")
    house.do(lend_copy, person_id=other, copy_id=house.copies()[0])
    data = house.see(personal_data, person_id=house.person())
    assert (data.loans, data.clubs, data.consents.lines) == ((), (), ())
