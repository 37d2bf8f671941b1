import unicodedata

import pytest

from desktop.operations.lending import lend_copy
from desktop.operations.people import (
    PersonChanged,
    PersonDraft,
    add_person,
    change_person,
    end_membership,
    find_people,
    people_count,
    person_card,
)
from desktop.register.barcodes import CodeKind, kind_of
from desktop.register.errors import (
    CannotUndoError,
    NoLongerThereError,
    NumberOutOfRangeError,
    TextMissingError,
)


def names(house, typed="", **more):
    return [line.full_name for line in house.see(find_people, typed=typed, **more)]


def test_a_person_gets_a_card_of_the_house(house):
    one, other = (house.do(add_person, draft=PersonDraft("Điểu Bơ")).card_number for _ in range(2))
    assert kind_of(one) is CodeKind.CARD
    assert int(other[5:13]) == int(one[5:13]) + 1


def test_only_the_name_is_required(house):
    with pytest.raises(TextMissingError):
        house.person("  ")
    card = house.see(person_card, person_id=house.person("Y Ngông Niê Kdăm"))
    assert (card.sort_word, card.phone, card.birth_year, card.group_label) == (
        "Ngông",
        None,
        None,
        None,
    )


def test_the_group_of_a_new_house_can_be_chosen_at_once(house):
    person_id = house.person(group_id=house.groups()[2])
    assert house.see(person_card, person_id=person_id).group_label == "Thiếu nhi"


def test_a_decomposed_name_is_kept_composed(house):
    person_id = house.person(unicodedata.normalize("NFD", "Nguyễn Thị Hoà"))
    assert house.see(person_card, person_id=person_id).full_name == "Nguyễn Thị Hoà"


def test_people_stand_by_their_sort_word_which_the_keeper_may_correct(house):
    for name in ("Thị Bơ", "Trần Văn Ánh", "Điểu Bơ", "H'Blum Buôn Yă"):
        house.person(name)
    house.person("Y Ngông Niê Kdăm", sort_word="Kdăm")
    house.person("Nguyễn Đức")
    assert names(house) == [
        "Trần Văn Ánh",
        "Điểu Bơ",
        "Thị Bơ",
        "Nguyễn Đức",
        "H'Blum Buôn Yă",
        "Y Ngông Niê Kdăm",
    ]


def test_a_changed_person_is_what_the_form_says(house):
    person_id = house.person("Điểu Bơ", phone="0912 345 678", birth_year=1960)
    done = house.do(change_person, person_id=person_id, draft=PersonDraft("Điểu Bơ Niê"))
    card = house.see(person_card, person_id=person_id)
    assert done == PersonChanged(person_id, "Điểu Bơ Niê")
    assert (card.full_name, card.sort_word, card.phone, card.birth_year) == (
        "Điểu Bơ Niê",
        "Niê",
        None,
        None,
    )
    assert names(house, "dieu bo nie") == ["Điểu Bơ Niê"]


def test_an_undone_change_brings_back_every_field(house):
    draft = PersonDraft(
        "Y Ngông Niê Kdăm", house.groups()[0], 1990, "0912", "Bon Bu Prâng", "H'Blum", "Ngông"
    )
    person_id = house.do(add_person, draft=draft).person_id
    before = house.see(person_card, person_id=person_id)
    house.do(change_person, person_id=person_id, draft=PersonDraft("Ai đó"))
    house.undo()
    assert house.see(person_card, person_id=person_id) == before
    assert names(house, "nnk") == []
    assert names(house, "ngong") == ["Y Ngông Niê Kdăm"]


def test_saving_an_unchanged_form_is_nothing_to_undo(house):
    person_id = house.person("Điểu Bơ")
    house.do(change_person, person_id=person_id, draft=PersonDraft("Điểu  Bơ "))
    house.undo()
    assert house.see(people_count) == 0


def test_who_left_is_found_only_when_everyone_is_asked_for(house):
    person_id = house.person("Điểu Bơ")
    house.do(end_membership, person_id=person_id)
    assert (names(house), names(house, "bo"), house.see(people_count)) == ([], [], 0)
    assert names(house, "bo", everyone=True) == names(house, everyone=True) == ["Điểu Bơ"]
    house.undo()
    assert (names(house, "bo"), house.see(people_count)) == (["Điểu Bơ"], 1)


def test_a_person_to_whom_nothing_happened_can_be_taken_out_again(house):
    person_id = house.person()
    house.undo()
    with pytest.raises(NoLongerThereError):
        house.see(person_card, person_id=person_id)


def test_a_person_with_a_loan_cannot_be_taken_out_even_when_the_loan_was_undone(house):
    [copy_id] = house.copies()
    person_id = house.person()
    house.do(lend_copy, person_id=person_id, copy_id=copy_id)
    house.undo()
    with pytest.raises(CannotUndoError) as caught:
        house.undo()
    assert caught.value.what == "PersonAdded"
    assert house.see(people_count) == 1


def test_a_birth_year_that_cannot_be_is_refused_and_nothing_is_kept(house):
    with pytest.raises(NumberOutOfRangeError):
        house.person(birth_year=2027)
    assert (
        house.see(
            people_count,
        )
        == 0
    )
    assert house.rows("SELECT * FROM outbox WHERE line LIKE '%person%'") == []
