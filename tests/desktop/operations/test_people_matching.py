import pytest

from desktop.operations.list_matching import Standing
from desktop.operations.people import PersonDraft, add_person
from desktop.operations.people_matching import PeopleMatching
from desktop.register.person_list import ListedPerson


@pytest.fixture
def placed(database, now):
    """Return how people of a list stand to a register of these."""

    def place(*people, known=()):
        with database.unit_of_work(now=now.at) as unit:
            for draft in known:
                add_person(unit, now, draft=draft)
            return PeopleMatching(unit).place(people)

    return place


def listed(row, name, **facts):
    return ListedPerson(row, name, **facts)


def standings(placed):
    return [place.standing for place in placed]


def test_nobody_is_like_anybody_else(placed):
    people = placed(listed(2, "Điểu Bơ"), listed(3, "Thị Mai"), known=[PersonDraft("Y Moan")])
    assert standings(people) == [Standing.NEW, Standing.NEW]


def test_of_two_alike_in_the_list_the_second_is_in_doubt_and_names_the_row(placed):
    first, second = placed(listed(2, "Nguyễn Văn Đức"), listed(9, "Nguyễn Văn Đúc"))
    assert (first.standing, second.standing) == (Standing.NEW, Standing.IN_DOUBT)
    assert second.like.row_number == 2


def test_who_is_in_the_register_is_found_by_the_words_in_any_order(placed):
    [place] = placed(
        listed(2, "Kdăm Y Ngông"), known=[PersonDraft("Y Ngông Kdăm", birth_year=1980)]
    )
    assert (place.standing, place.like.birth_year) == (Standing.IN_DOUBT, 1980)


def test_a_nickname_or_a_former_name_is_a_name(placed):
    known = [PersonDraft("Điểu Khuê", former_names="Điểu Srang")]
    assert standings(placed(listed(2, "Điểu Srang"), known=known)) == [Standing.IN_DOUBT]


def test_years_of_birth_part_people_of_one_name(placed):
    known = [PersonDraft("Nguyễn Văn Đức", birth_year=1980)]
    people = placed(
        listed(2, "Nguyễn Văn Đức", birth_year=1995),
        listed(3, "Nguyễn Văn Đức", birth_year=1972, born_about=True),
        known=known,
    )
    assert standings(people) == [Standing.NEW, Standing.IN_DOUBT]
