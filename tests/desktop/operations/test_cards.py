from uuid import uuid4

import pytest

from desktop.operations.cards import (
    card_of,
    cards_of_house,
    household_of,
)
from desktop.operations.households import choose_head, join_household
from desktop.operations.merges import merge_people
from desktop.operations.people import end_membership
from desktop.register.errors import NoLongerThereError


def names(cards):
    return [card.full_name for card in cards]


def test_a_grown_up_s_card_shows_the_whole_name_and_a_child_s_the_given_name(house):
    grown = house.person("Nguyễn Thị Mai", birth_year=1990, address="Số 5, thôn 3")
    child = house.person("Nguyễn Văn Nam", birth_year=house.moment.today.year - 10)
    card = house.see(card_of, person_id=grown)
    assert (card.name_on_card, card.village) == ("Nguyễn Thị Mai", "Thôn 3")
    assert house.see(card_of, person_id=child).name_on_card == "Nam"


def test_a_household_shares_an_address_and_a_parent(house):
    father = house.person("Điểu Bơ", address="Bon Pi Nao")
    house.person("Điểu Krông", address="Bon Pi Nao", guardian="Điểu Bơ")
    daughter = house.person("Thị Mai", address="Bon Pi Nao", guardian="Điểu Bơ")
    house.person("Thị Lan", address="Thôn 3", guardian="Điểu Bơ")
    house.person("Y Krông", address="Bon Pi Nao")
    assert names(house.see(household_of, person_id=father)) == [
        "Điểu Bơ",
        "Điểu Krông",
        "Thị Mai",
    ]
    assert names(house.see(household_of, person_id=daughter)) == [
        "Thị Mai",
        "Điểu Bơ",
        "Điểu Krông",
    ]


def test_a_household_shares_a_telephone(house):
    mother = house.person("H’Blum", phone="0905000001")
    house.person("H’Mai", phone="0905000001")
    house.person("H’Lan", phone="0905000002")
    assert names(house.see(household_of, person_id=mother)) == ["H’Blum", "H’Mai"]


def test_every_reader_s_card_is_handed_out_village_by_village(house):
    house.person("Thị Mai", address="Thôn 3")
    house.person("Điểu Bơ", address="Bon Pi Nao")
    house.person("Y Krông")
    house.do(end_membership, person_id=house.person("Đã đi"))
    assert names(house.see(cards_of_house).readers) == ["Điểu Bơ", "Thị Mai", "Y Krông"]


def test_whoever_was_merged_into_another_gets_no_card_of_their_own(house):
    kept, gone = house.person("Thị Mai"), house.person("Thi Mai")
    house.do(merge_people, kept_id=kept, gone_id=gone)
    assert names(house.see(cards_of_house).readers) == ["Thị Mai"]


def test_every_household_has_a_card_called_after_its_head(house):
    mother = house.person("H’Blum Niê", address="Buôn Ea Tul")
    son = house.person("Y Săn Niê", address="Buôn Ea Tul")
    house.do(join_household, person_id=son, other_id=mother)
    house.do(choose_head, person_id=son)
    house.person("Điểu Krông", address="Bon Pi Nao", guardian="Điểu Bơ")
    house.person("Điểu Bơ", address="Bon Pi Nao")
    house.person("Thị Lan", address="Thôn 3")
    families = house.see(cards_of_house).families
    assert [names(family) for family in families] == [
        ["Điểu Bơ", "Điểu Krông"],
        ["Y Săn Niê", "H’Blum Niê"],
    ]


def test_nobody_has_no_card(house):
    with pytest.raises(NoLongerThereError):
        house.see(card_of, person_id=uuid4())
