import unicodedata

import pytest

from desktop.operations.erasure import erase_person
from desktop.operations.lending import lend_copy
from desktop.operations.people import (
    PersonDraft,
    change_person,
    find_people,
    person_card,
)
from desktop.register.folding import fold
from tests.village_names import HIGHLAND, OTHER_APOSTROPHE, lowland, ways_to_write


def names(house, typed, **more):
    return [line.full_name for line in house.see(find_people, typed=typed, **more)]


@pytest.fixture
def village(house):
    for name in ("Nguyễn Văn Đức", "H'Blum Buôn Yă", "Điểu K’Giang", "Ƀơ Niê", "Nguyễn Thị Hoà"):
        house.person(name)
    return house


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("nguyen van duc", "Nguyễn Văn Đức"),
        ("đức", "Nguyễn Văn Đức"),
        ("nvd", "Nguyễn Văn Đức"),
        ("H’Blum", "H'Blum Buôn Yă"),
        ("hblum", "H'Blum Buôn Yă"),
        ("K'Giang", "Điểu K’Giang"),
        ("bo nie", "Ƀơ Niê"),
        ("hòa", "Nguyễn Thị Hoà"),
        (unicodedata.normalize("NFD", "Hoà"), "Nguyễn Thị Hoà"),
    ],
)
def test_a_name_is_found_however_it_is_typed(village, typed, found):
    assert names(village, typed) == [found]


def test_a_person_is_found_by_card_and_by_the_end_of_the_phone_number(village):
    person_id = village.person("Thị Mai", phone="0912 345.678")
    card = village.see(person_card, person_id=person_id).card_number
    assert names(village, card) == names(village, "5678") == ["Thị Mai"]
    assert names(village, "0912") == []


def test_two_digits_are_not_yet_a_phone_number(village):
    village.person("Thị Mai", phone="0912345678")
    assert names(village, "78") == []


def test_signs_that_mean_something_to_a_search_engine_are_harmless(village):
    for typed in ('"', "*", "a AND", "NEAR(", "%", "___", "'"):
        names(village, typed)


def test_a_line_says_how_many_copies_the_person_has(house):
    person_id = house.person()
    for copy_id in house.copies(copies=2):
        house.do(lend_copy, person_id=person_id, copy_id=copy_id)
    [line] = house.see(find_people)
    assert line.copies_out == 2


def test_a_list_is_as_long_as_it_was_asked_for(village):
    assert len(names(village, "", limit=2)) == 2
    assert len(names(village, "nguyen", limit=1)) == 1


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("other_apostrophe", [False, True])
def test_highland_names_are_found_without_accents(house, form, other_apostrophe):
    swap = OTHER_APOSTROPHE if other_apostrophe else {}
    for name, _, _ in HIGHLAND:
        house.person(unicodedata.normalize(form, name).translate(swap))
    for name, typed, word in HIGHLAND:
        kept = unicodedata.normalize("NFC", name).translate(swap)
        for asked in (typed, typed.upper(), unicodedata.normalize(form, name)):
            assert names(house, asked)[0] == kept
        found = house.see(find_people, typed=typed)[0]
        card = house.see(person_card, person_id=found.person_id)
        assert card.sort_word == unicodedata.normalize("NFC", word).translate(swap)


def test_however_a_name_is_written_or_typed_it_is_one_name(house):
    for name, _, _ in HIGHLAND:
        for written in ways_to_write(name):
            house.person(written)
    for name, typed, _ in HIGHLAND:
        for asked in (typed, *ways_to_write(name)):
            assert {fold(found) for found in names(house, asked, limit=4)} == {typed}
            assert len(names(house, asked)) >= 4


def test_real_names_are_found_by_their_letters_without_marks(house):
    for place, name in enumerate(lowland()):
        house.person(unicodedata.normalize(("NFC", "NFD")[place % 2], name))
    for name in lowland():
        kept = unicodedata.normalize("NFC", name)
        assert kept in names(house, fold(kept)), kept


def test_real_names_stand_in_the_order_of_the_alphabet(house):
    for name in reversed(lowland()):
        house.person(name)
    order = "aăâbcdđeêghiklmnoôơpqrstuưvxy"
    words = [
        house.see(person_card, person_id=line.person_id).sort_word
        for line in house.see(find_people, limit=999)
    ]
    first = [order.index(_first_letter(word)) for word in words]
    assert len(words) == len(lowland())
    assert first == sorted(first)
    assert len(set(first)) > 12


def _first_letter(word):
    letter = unicodedata.normalize("NFD", word.casefold().replace("ð", "đ"))
    tones = "\u0300\u0301\u0303\u0309\u0323"
    bare = "".join(sign for sign in letter if sign not in tones)
    return unicodedata.normalize("NFC", bare)[0]


def test_a_person_is_found_by_nickname_and_by_former_names(house):
    house.person("Điểu Khăm", nickname="ông Tài", former_names="Điểu K’Khăm; Y Khăm Bon")
    for typed in ("tai", "ông tài", "y kham bon", "dieu kkham"):
        assert names(house, typed) == ["Điểu Khăm"]


def test_a_name_comes_before_a_nickname(house):
    house.person("Điểu Khăm", nickname="Tài")
    house.person("Nguyễn Văn Tài")
    assert names(house, "tai") == ["Nguyễn Văn Tài", "Điểu Khăm"]


def test_a_guardian_whom_the_house_knows_is_named_as_they_are_called_now(house):
    father = house.person("Điểu Bơ")
    house.person("Điểu Lan", guardian_id=father)
    house.do(change_person, person_id=father, draft=PersonDraft("Điểu Bơ Niê"))
    assert house.see(find_people, typed="lan")[0].guardian == "Điểu Bơ Niê"


def test_a_guardian_who_was_erased_is_nobody(house):
    father = house.person("Điểu Bơ")
    child = house.person("Điểu Lan", guardian_id=father)
    house.do(erase_person, person_id=father)
    assert house.see(find_people, typed="lan")[0].guardian is None
    assert house.see(person_card, person_id=child).guardian is None
