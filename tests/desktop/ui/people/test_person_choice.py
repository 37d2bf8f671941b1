from uuid import UUID

from desktop.operations.people import PersonLine
from desktop.ui.people.person_choice import known_about, person_choices


def line(name, number, **more):
    known = {
        "group_label": "Người lớn",
        "address": "Bon Pi Nao",
        "birth_year": 1950 + number,
        "guardian": None,
        "copies_out": 0,
    }
    return PersonLine(person_id=UUID(int=number), full_name=name, **(known | more))


def test_a_year_shows_only_where_two_share_name_and_place():
    people = [
        line("Điểu Bơ", 1),
        line("Dieu Bo", 2, address="nhà 3, bon Pi Nao"),
        line("Điểu Bơ", 3, address="Bon Bu Sóp"),
    ]
    details = [choice.detail for choice in person_choices(people)]
    assert ["195" in detail for detail in details] == [True, True, False]


def test_nickname_and_who_left_are_told():
    known = known_about(line("Điểu Khăm", 1, nickname="ông Tài", has_left=True))
    assert known == "“ông Tài” · Người lớn · Bon Pi Nao · no longer a reader"
