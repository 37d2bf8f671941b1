import pytest

from desktop.operations.lending import return_copy
from desktop.operations.people import person_card
from desktop.operations.recovery import note_sheet_printed
from desktop.operations.thing_answers import name_card_owner, name_holder
from desktop.operations.things_to_look_at import things_to_look_at
from desktop.register.errors import LoanClosedError
from tests.desktop.operations.test_things_to_look_at import lend_beside_the_rules, share_a_card


@pytest.fixture(autouse=True)
def _printed(house):
    house.do(note_sheet_printed)


@pytest.fixture
def twice(house):
    """A copy that two computers lent: the loans of Hoa and Tài."""
    copy = house.copies("Đất rừng phương Nam")[0]
    return [
        lend_beside_the_rules(house, house.person(name), copy) for name in ("Thị Hoa", "Điểu Tài")
    ]


def standing(house):
    return dict(
        house.rows(
            "SELECT p.full_name, l.closed_how FROM loan l JOIN person p ON p.id = l.person_id"
        )
    )


def test_whoever_has_the_copy_keeps_it_and_the_other_returned_it(house, twice):
    done = house.do(name_holder, loan_id=twice[0])
    assert (done.person_name, done.title) == ("Thị Hoa", "Đất rừng phương Nam")
    assert standing(house) == {"Thị Hoa": None, "Điểu Tài": "returned"}
    assert house.see(things_to_look_at) == ()


def test_the_answer_can_be_taken_back(house, twice):
    asked = house.see(things_to_look_at)
    house.do(name_holder, loan_id=twice[1])
    house.undo()
    assert standing(house) == {"Thị Hoa": None, "Điểu Tài": None}
    assert house.see(things_to_look_at) == asked
    events = [what for (what,) in house.rows("SELECT what FROM loan_event ORDER BY rowid")]
    assert events == ["returned", "return_undone"]


def test_whoever_brought_it_back_meanwhile_cannot_have_it(house, twice):
    house.do(return_copy, loan_id=twice[0])
    with pytest.raises(LoanClosedError):
        house.do(name_holder, loan_id=twice[0])


def test_the_owner_keeps_the_card_and_the_other_gets_a_new_number(house):
    (hoa, tai), number = share_a_card(house, "Thị Hoa", "Điểu Tài")
    done = house.do(name_card_owner, person_id=hoa)
    assert (done.person_name, done.card_number, done.others) == ("Thị Hoa", number, 1)
    assert house.see(person_card, person_id=hoa).card_number == number
    assert house.see(person_card, person_id=tai).card_number != number
    house.undo()
    assert house.see(person_card, person_id=tai).card_number == number
