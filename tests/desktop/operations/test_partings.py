"""Two who were made one are two again, days later too, and nothing that came since is lost."""

from uuid import UUID

import pytest

from desktop.operations.clubs import club_card
from desktop.operations.erasure import erase_person
from desktop.operations.lending import lend_copy, loans_of, return_copy
from desktop.operations.merges import merge_people
from desktop.operations.partings import last_merging, part_people
from desktop.operations.people import PersonDraft, change_person, find_people, person_card
from desktop.operations.roll_call import mark_person
from desktop.register.errors import CannotUndoError, NoLongerThereError
from tests.desktop.operations.test_merges import everything, key, two_entries  # noqa: F401


@pytest.fixture
def merged(house, two_entries):  # noqa: F811
    kept, gone = two_entries
    before = everything(house)
    house.do(merge_people, kept_id=kept, gone_id=gone)
    return kept, gone, before


def test_they_are_two_again_the_next_day(house, merged):
    kept, _, before = merged
    house.pass_days(3)
    assert house.see(person_card, person_id=kept).merged == ("Dieu Kham",)
    merging = house.see(last_merging, person_id=kept)
    assert (merging.other_name, merging.contradicted) == ("Dieu Kham", False)
    done = house.do(part_people, person_id=kept)
    assert (done.full_name, done.other_name) == ("Điểu Khăm", "Dieu Kham")
    assert everything(house) == before
    assert house.see(last_merging, person_id=kept) is None
    assert house.see(person_card, person_id=kept).merged == ()


def test_what_happened_since_stays_with_the_one_who_was_kept(house, merged):
    kept, gone, _ = merged
    house.pass_days(1)
    for loan in house.see(loans_of, person_id=kept):
        house.do(return_copy, loan_id=loan.loan_id)
    [copy] = house.copies("Tắt đèn")
    house.do(lend_copy, person_id=kept, copy_id=copy)
    house.do(part_people, person_id=kept)
    assert [loan.title for loan in house.see(loans_of, person_id=kept)] == ["Tắt đèn"]
    assert house.rows(f"SELECT count(*) FROM loan WHERE person_id = '{gone.hex}'") == [(1,)]


def test_an_edit_since_stays_and_what_came_from_the_other_goes(house, merged):
    kept, gone, _ = merged
    draft = PersonDraft("Điểu Khăm Niê", birth_year=1951, phone="0900 000 001", nickname="ông Tài")
    house.do(change_person, person_id=kept, draft=draft)
    house.pass_days(1)
    house.do(part_people, person_id=kept)
    card = house.see(person_card, person_id=kept)
    assert (card.full_name, card.birth_year) == ("Điểu Khăm Niê", 1951)
    assert (card.phone, card.nickname, card.former_names) == (None, None, None)
    other = house.see(person_card, person_id=gone)
    assert (other.phone, other.nickname) == ("0900 000 001", "ông Tài")


def test_undo_makes_them_one_again_and_it_can_be_parted_once_more(house, merged):
    kept, _, before = merged
    after = everything(house)
    house.pass_days(1)
    house.do(part_people, person_id=kept)
    house.undo()
    assert everything(house) == after
    house.do(part_people, person_id=kept)
    assert everything(house) == before


def test_a_mark_that_was_changed_since_contradicts(house, merged):
    kept, *_ = merged
    epic = next(club for (club,) in house.rows("SELECT id FROM club WHERE name LIKE 'Ot%'"))
    assert house.see(club_card, club_id=UUID(epic))
    house.do(mark_person, key=key(UUID(epic)), person_id=kept, mark="absent")
    assert house.see(last_merging, person_id=kept).contradicted
    with pytest.raises(CannotUndoError):
        house.do(part_people, person_id=kept)
    assert house.see(person_card, person_id=kept).merged == ("Dieu Kham",)


def test_the_last_merging_is_parted_first(house):
    one, two, three = (house.person(name) for name in ("Điểu Bơ", "Dieu Bo", "Điểu Bo"))
    house.do(merge_people, kept_id=two, gone_id=three)
    house.do(merge_people, kept_id=one, gone_id=two)
    assert house.see(last_merging, person_id=one).other_name == "Dieu Bo"
    house.do(part_people, person_id=one)
    assert house.see(last_merging, person_id=one) is None
    assert house.see(last_merging, person_id=two).other_name == "Điểu Bo"
    house.do(part_people, person_id=two)
    assert len(house.see(find_people)) == 3


def test_nobody_is_parted_who_was_never_one_or_was_erased(house, merged):
    kept, *_ = merged
    for loan in house.see(loans_of, person_id=kept):
        house.do(return_copy, loan_id=loan.loan_id)
    with pytest.raises(NoLongerThereError):
        house.do(part_people, person_id=house.person("Thị Lan"))
    house.do(erase_person, person_id=kept)
    with pytest.raises(NoLongerThereError):
        house.do(part_people, person_id=kept)
