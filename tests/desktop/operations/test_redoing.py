import pytest

from desktop.operations import visits
from desktop.operations.lending import desk_lines, lend_copy, return_copy
from desktop.operations.people import PersonDraft, add_person, people_count
from desktop.operations.redoing import Deeds
from desktop.register.errors import RuleBrokenError


@pytest.fixture
def deeds():
    return Deeds()


@pytest.fixture
def do(house, deeds):
    def asked(operation, **wishes):
        return house.do(
            lambda unit, moment: deeds.do(
                lambda unit, moment: operation(unit, moment, **wishes), unit, moment
            )
        )

    return asked


def step(house, deeds, which):
    return house.do(lambda unit, moment: deeds.do(which, unit, moment))


def total(house):
    return house.see(visits.day_visits, day=house.moment.today).total


def test_what_was_taken_back_is_done_again_in_the_old_order(house, deeds, do):
    group = house.groups()[0]
    for count in (1, 2, 4):
        do(visits.count_visits, group_id=group, count=count)
    for _ in range(3):
        step(house, deeds, deeds.undo_last)
    seen = []
    while step(house, deeds, deeds.redo_last):
        seen.append(total(house))
    assert seen == [1, 3, 7]


def test_what_was_done_again_can_be_taken_back_again(house, deeds, do):
    do(visits.count_visits, group_id=house.groups()[0], count=3)
    for _ in range(3):
        step(house, deeds, deeds.undo_last)
        assert total(house) == 0
        step(house, deeds, deeds.redo_last)
        assert total(house) == 3


def test_a_new_deed_ends_what_could_be_done_again(house, deeds, do):
    do(add_person, draft=PersonDraft("Thị Mai"))
    step(house, deeds, deeds.undo_last)
    do(visits.count_visits, group_id=house.groups()[0])
    assert step(house, deeds, deeds.redo_last) is None
    assert house.see(people_count) == 0


def test_nothing_taken_back_is_nothing_to_do_again(house, deeds, do):
    do(add_person, draft=PersonDraft("Thị Mai"))
    assert step(house, deeds, deeds.redo_last) is None


def test_a_loan_and_its_return_are_made_again_by_the_rules(house, deeds, do):
    person, copy = house.person(), house.copies()[0]
    loan = do(lend_copy, person_id=person, copy_id=copy)
    do(return_copy, loan_id=loan.loan_id)
    for _ in range(2):
        step(house, deeds, deeds.undo_last)
    assert step(house, deeds, deeds.redo_last).person_id == person
    assert len(house.see(desk_lines)) == 1
    # The return was of a loan that is none any more: it is refused, and not tried once more.
    with pytest.raises(RuleBrokenError):
        step(house, deeds, deeds.redo_last)
    assert step(house, deeds, deeds.redo_last) is None


def test_what_was_done_before_the_program_began_is_not_done_again(house, deeds):
    house.do(add_person, draft=PersonDraft("Thị Mai"))
    assert step(house, deeds, deeds.undo_last) is not None
    assert step(house, deeds, deeds.redo_last) is None
