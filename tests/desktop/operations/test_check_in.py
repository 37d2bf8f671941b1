import pytest

from desktop.operations.check_in import CheckedIn, check_in, who_is_meant
from desktop.operations.people import PersonDraft, add_person, end_membership, person_card
from desktop.operations.visits import count_visits, day_visits, set_visit_groups
from desktop.register.errors import AlreadyThereError, NoLongerThereError, PersonHasLeftError
from tests.conftest import NOW

TODAY = NOW.today


def counted(house):
    tallies = house.see(day_visits, day=TODAY).tallies
    return {tally.label: tally.count for tally in tallies if tally.count}


def person(house, name="Thị Hoa", **known):
    return house.do(add_person, draft=PersonDraft(name, **known)).person_id


def test_somebody_known_is_one_visit_of_their_group(house):
    hoa = person(house, group_id=house.groups()[1])
    assert house.do(check_in, person_id=hoa) == CheckedIn("Thị Hoa", "Thanh niên")
    assert counted(house) == {"Thanh niên": 1}


@pytest.mark.parametrize(
    ("born", "label"),
    [
        (2011, "Thiếu nhi"),
        (2010, "Thanh niên"),
        (1995, "Người lớn"),
        (1966, "Người cao tuổi"),
        (None, "Người lớn"),
    ],
)
def test_the_year_of_birth_says_the_group_of_whoever_has_none(house, born, label):
    assert house.do(check_in, person_id=person(house, birth_year=born)).group_label == label


def test_a_house_with_other_tiles_counts_in_the_nearest_one_or_the_first(house):
    hoa, mai = person(house, birth_year=1950), person(house, "Mai", birth_year=2015)
    house.do(set_visit_groups, labels=["Đọc sách", "Người lớn"])
    assert house.do(check_in, person_id=hoa).group_label == "Người lớn"
    assert house.do(check_in, person_id=mai).group_label == "Đọc sách"


def test_a_person_is_counted_once_a_day_unless_they_came_again(house):
    hoa = person(house)
    house.do(check_in, person_id=hoa)
    with pytest.raises(AlreadyThereError) as caught:
        house.do(check_in, person_id=hoa)
    assert caught.value.person_name == "Thị Hoa"
    house.do(check_in, person_id=hoa, again=True)
    assert counted(house) == {"Người lớn": 2}
    house.pass_days(1)
    house.do(check_in, person_id=hoa)


def test_whoever_was_taken_back_may_be_counted_again(house):
    hoa = person(house)
    house.do(check_in, person_id=hoa)
    house.undo()
    assert counted(house) == {}
    house.do(check_in, person_id=hoa)
    with pytest.raises(AlreadyThereError):
        house.do(check_in, person_id=hoa)
    assert counted(house) == {"Người lớn": 1}


def test_readers_who_left_and_people_who_are_not_there_are_refused(house):
    hoa = person(house)
    house.do(end_membership, person_id=hoa)
    with pytest.raises(PersonHasLeftError):
        house.do(check_in, person_id=hoa)
    with pytest.raises(NoLongerThereError):
        house.do(check_in, person_id=house.groups()[0])


def test_a_name_or_a_card_says_who_is_meant(house):
    hoa, mai = person(house), person(house, "Thị Mai")
    card = house.see(person_card, person_id=hoa).card_number
    meant = lambda typed: {line.person_id for line in house.see(who_is_meant, typed=typed)}  # noqa: E731
    assert meant("hoa") == meant(card) == meant(f"{card[:4]} {card[4:]}") == {hoa}
    assert meant("thi") == {hoa, mai}
    assert meant("  ") == meant("khong co ai") == set()


def test_two_computers_that_see_one_person_count_one_visit(two):
    hoa = person(two.here)
    two.exchange()
    for house in (two.here, two.there):
        house.do(check_in, person_id=hoa)
        house.do(count_visits, group_id=house.groups()[2])
    two.exchange()
    assert counted(two.here) == counted(two.there) == {"Người lớn": 1, "Thiếu nhi": 2}
    for house in (two.here, two.there):
        with pytest.raises(AlreadyThereError):
            house.do(check_in, person_id=hoa)


def test_a_visit_that_two_computers_take_back_is_taken_back_once(two):
    hoa = person(two.here)
    two.exchange()
    for house in (two.here, two.there):
        house.do(check_in, person_id=hoa)
    two.exchange()
    for house in (two.here, two.there):
        house.undo()
    two.exchange()
    assert counted(two.here) == counted(two.there) == {}
