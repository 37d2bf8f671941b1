"""Two entries of one person become one, here and on every machine of the house."""

from dataclasses import replace

import pytest

from desktop.operations.club_members import add_member
from desktop.operations.clubs import club_card
from desktop.operations.consents import ConsentDraft, consents_of, note_consent
from desktop.operations.duplicates import Sought, similar_people
from desktop.operations.erasure import erase_person
from desktop.operations.households import join_household
from desktop.operations.lending import lend_copy, loans_of, return_copy
from desktop.operations.merges import merge_people
from desktop.operations.people import find_people, people_count, person_card
from desktop.operations.roll_call import SessionKey, mark_person
from desktop.operations.scanning import scan
from desktop.operations.settings import change_settings, read_settings
from desktop.operations.traits import change_traits, traits_of
from desktop.register.errors import SamePersonError
from tests.conftest import NOW

TABLES = ("person", "loan", "club_member", "presence", "consent", "household", "person_trait")


def everything(house):
    return {table: sorted(house.rows(f"SELECT * FROM {table}"), key=str) for table in TABLES}


@pytest.fixture
def two_entries(house):
    """One person written down twice, with loans, a club, rolls and a child on both."""
    kept = house.person("Điểu Khăm", birth_year=1950)
    gone = house.person("Dieu Kham", phone="0900 000 001", nickname="ông Tài")
    for person_id, copy_id in zip((kept, gone), house.copies(copies=2), strict=True):
        house.do(lend_copy, person_id=person_id, copy_id=copy_id)
    gong, epic = house.club("Cồng chiêng"), house.club("Ot N’drong")
    house.do(add_member, club_id=gong, person_id=kept)
    for club in (gong, epic):
        house.do(add_member, club_id=club, person_id=gone)
    for club in (gong, epic):
        house.do(mark_person, key=key(club), person_id=gone, mark="present")
    house.person("Điểu Lan", guardian_id=gone)
    house.do(join_household, person_id=house.person("Thị Mai"), other_id=gone)
    house.do(note_consent, person_id=gone, draft=ConsentDraft("register", "given"))
    return kept, gone


def key(club):
    return SessionKey(club, NOW.today, 1)


def test_loans_rolls_memberships_and_papers_go_to_the_one_that_stays(house, two_entries):
    kept, gone = two_entries
    done = house.do(merge_people, kept_id=kept, gone_id=gone)
    assert (done.full_name, done.other_name) == ("Điểu Khăm", "Dieu Kham")
    assert len(house.see(loans_of, person_id=kept)) == 2
    assert house.see(loans_of, person_id=gone) == ()
    clubs = [row[0] for row in house.rows("SELECT DISTINCT club_id FROM club_member")]
    assert len(clubs) == 2
    for table in ("loan", "club_member", "presence", "consent"):
        named = house.rows(f"SELECT DISTINCT person_id FROM {table}")
        assert named == [(kept.hex,)], table
    assert house.rows("SELECT count(*), sum(mark = 'present') FROM presence") == [(2, 2)]
    assert house.see(consents_of, person_id=kept).standing == {"register"}
    assert house.see(find_people, typed="lan")[0].guardian == "Điểu Khăm"


def test_the_one_that_stays_gets_what_only_the_other_had(house, two_entries):
    kept, gone = two_entries
    house.do(merge_people, kept_id=kept, gone_id=gone)
    card = house.see(person_card, person_id=kept)
    assert (card.full_name, card.birth_year, card.phone) == ("Điểu Khăm", 1950, "0900 000 001")
    assert [member.full_name for member in card.household] == ["Điểu Khăm", "Thị Mai"]
    assert card.household[0].is_head
    assert house.see(find_people, typed="ong tai")[0].person_id == kept


def test_another_name_is_kept_as_a_former_one(house):
    kept, gone = house.person("Điểu Khăm Niê"), house.person("Y Khăm")
    house.do(merge_people, kept_id=kept, gone_id=gone)
    assert house.see(person_card, person_id=kept).former_names == "Y Khăm"
    assert [line.full_name for line in house.see(find_people, typed="y kham")] == ["Điểu Khăm Niê"]


def test_the_other_entry_is_found_nowhere_and_its_card_still_works(house, two_entries):
    kept, gone = two_entries
    card = house.see(person_card, person_id=gone).card_number
    count = house.see(people_count)
    house.do(merge_people, kept_id=kept, gone_id=gone)
    assert house.see(people_count) == count - 1
    assert house.see(find_people, typed="dieu kham")[0].person_id == kept
    assert [line.person_id for line in house.see(find_people, typed=card)] == [kept]
    assert house.do(scan, code=card, person_id=None).person_id == kept
    assert house.see(person_card, person_id=gone).person_id == kept
    [similar] = house.see(similar_people, sought=Sought("Dieu Kham"))
    assert similar.person_id == kept


def test_undo_gives_each_back_what_was_theirs(house, two_entries):
    kept, gone = two_entries
    before = everything(house)
    house.do(merge_people, kept_id=kept, gone_id=gone)
    assert everything(house) != before
    house.undo()
    assert everything(house) == before


def test_what_happened_after_the_merging_is_undone_before_it(house, two_entries):
    kept, gone = two_entries
    before = everything(house)
    house.do(merge_people, kept_id=kept, gone_id=gone)
    for loan in house.see(loans_of, person_id=kept):
        house.do(return_copy, loan_id=loan.loan_id)
    for _ in range(3):
        house.undo()
    assert everything(house) == before


def test_nobody_is_merged_into_themselves(house):
    one, other = house.person("Điểu Bơ"), house.person("Dieu Bo")
    with pytest.raises(SamePersonError):
        house.do(merge_people, kept_id=one, gone_id=one)
    house.do(merge_people, kept_id=one, gone_id=other)
    with pytest.raises(SamePersonError):
        house.do(merge_people, kept_id=one, gone_id=other)


def test_ethnicity_goes_along_only_where_the_other_has_none(house):
    settings = replace(house.see(read_settings), traits_kept=True)
    house.do(change_settings, settings=settings)
    people = [house.person(name) for name in ("Điểu Bơ", "Dieu Bo", "Điểu Bo")]
    for person_id, code in zip(people[1:], ("20", "28"), strict=True):
        house.do(note_consent, person_id=person_id, draft=ConsentDraft("traits", "given"))
        house.do(change_traits, person_id=person_id, ethnicity=code, has_disability=None)
    for gone in people[1:]:
        house.do(merge_people, kept_id=people[0], gone_id=gone)
    assert house.see(traits_of, person_id=people[0]).ethnicity.code == "20"
    for _ in range(2):
        house.undo()
    assert house.see(traits_of, person_id=people[2]).ethnicity.code == "28"


def test_who_is_erased_takes_the_other_entry_along(house):
    kept, gone = house.person("Zzqxy Khăm"), house.person("Qqzvy Kham")
    house.do(merge_people, kept_id=kept, gone_id=gone)
    house.do(erase_person, person_id=kept)
    assert house.rows("SELECT count(*) FROM person WHERE full_name <> ''") == [(0,)]
    assert house.rows("SELECT count(*) FROM erasure") == [(2,)]


def test_two_machines_and_the_province_agree(two):
    here, there = two.here, two.there
    kept, gone = here.person("Điểu Khăm"), here.person("Dieu Kham")
    club = here.club()
    here.do(add_member, club_id=club, person_id=gone)
    copy_id = here.copies()[0]
    two.exchange()
    here.do(merge_people, kept_id=kept, gone_id=gone)
    there.do(lend_copy, person_id=gone, copy_id=copy_id)
    there.do(mark_person, key=key(club), person_id=gone, mark="present")
    for _ in range(3):
        two.exchange()
    for house in (here, there):
        assert len(house.see(loans_of, person_id=kept)) == 1
        assert [line.full_name for line in house.see(find_people)] == ["Điểu Khăm"]
        assert house.see(club_card, club_id=club).members[0].person_id == kept
        named = house.rows("SELECT DISTINCT person_id FROM presence")
        assert named == [(kept.hex,)]
    assert everything(here) == everything(there)


def test_an_undone_merging_parts_them_on_every_machine(two):
    here, there = two.here, two.there
    kept, gone = here.person("Điểu Khăm"), here.person("Dieu Kham")
    here.do(lend_copy, person_id=gone, copy_id=here.copies()[0])
    two.exchange()
    before = everything(there)
    here.do(merge_people, kept_id=kept, gone_id=gone)
    two.exchange()
    assert len(there.see(loans_of, person_id=kept)) == 1
    here.undo()
    two.exchange()
    assert everything(here) == everything(there) == before


def test_two_machines_that_merge_each_the_other_way_keep_one_person(two):
    here, there = two.here, two.there
    one, other = here.person("Điểu Khăm"), here.person("Dieu Kham")
    two.exchange()
    here.do(merge_people, kept_id=one, gone_id=other)
    there.do(merge_people, kept_id=other, gone_id=one)
    for _ in range(3):
        two.exchange()
    left = [[line.person_id for line in house.see(find_people)] for house in (here, there)]
    assert left == [[min(one, other)]] * 2
