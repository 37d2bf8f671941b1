from dataclasses import replace
from datetime import timedelta

import pytest

from desktop.operations.consents import ConsentDraft, consents_of, is_allowed, note_consent
from desktop.operations.settings import change_settings, read_settings
from desktop.operations.traits import change_traits, traits_of
from desktop.register.consent import GUARDIAN
from desktop.register.errors import ConsentMissingError, FutureDayError, GuardianNeededError
from tests.conftest import NOW


def note(house, person_id, what="given", purpose="register", **more):
    draft = ConsentDraft(purpose, what, **more)
    return house.do(note_consent, person_id=person_id, draft=draft)


def seen(house, person_id):
    return house.see(consents_of, person_id=person_id)


def test_nothing_is_allowed_before_somebody_said_so(house):
    person_id = house.person()
    assert (seen(house, person_id).lines, seen(house, person_id).standing) == ((), frozenset())


def test_who_when_and_which_paper_are_kept(house):
    settings = replace(house.see(read_settings), keeper_name="Thị Hoa")
    house.do(change_settings, settings=settings)
    person_id = house.person("Điểu Bơ", birth_year=1980)
    note(house, person_id, form_number="Số 12", on_day=NOW.yesterday)
    [line] = seen(house, person_id).lines
    assert (line.on_day, line.form_number, line.given_by, line.by_guardian, line.recorded_by) == (
        NOW.yesterday,
        "Số 12",
        "Điểu Bơ",
        False,
        "Thị Hoa",
    )
    assert seen(house, person_id).standing == {"register"}


def test_every_change_is_a_fact_of_its_own(house):
    person_id = house.person()
    for what in ("given", "withdrawn", "given"):
        note(house, person_id, what)
    lines = seen(house, person_id).lines
    assert [(line.number, line.what) for line in lines] == [
        (3, "given"),
        (2, "withdrawn"),
        (1, "given"),
    ]
    with house.database.reading() as unit:
        assert is_allowed(unit, person_id, "register")


def test_what_was_never_allowed_is_not_taken_back(house):
    person_id = house.person()
    note(house, person_id, purpose="photo")
    with pytest.raises(ConsentMissingError):
        note(house, person_id, "withdrawn")


def test_for_a_child_the_guardian_agrees_by_name(house):
    child = house.person("Điểu Lan", birth_year=NOW.today.year - 10)
    assert seen(house, child).guardian_needed
    with pytest.raises(GuardianNeededError):
        note(house, child)
    with pytest.raises(GuardianNeededError):
        note(house, child, giver=GUARDIAN, given_by="  ")
    note(house, child, giver=GUARDIAN, given_by="Điểu Bơ")
    assert seen(house, child).lines[0].given_by == "Điểu Bơ"


def test_nobody_agrees_tomorrow(house):
    with pytest.raises(FutureDayError):
        note(house, house.person(), on_day=NOW.today + timedelta(days=1))


def keep_traits(house):
    settings = replace(house.see(read_settings), traits_kept=True)
    house.do(change_settings, settings=settings)


def test_with_the_consent_goes_what_it_was_for_and_undo_brings_both_back(house):
    keep_traits(house)
    person_id = house.person()
    note(house, person_id, purpose="traits")
    house.do(change_traits, person_id=person_id, ethnicity="20", has_disability=True)
    note(house, person_id, "withdrawn", purpose="traits")
    traits = house.see(traits_of, person_id=person_id)
    assert (traits.ethnicity, traits.has_disability, traits.is_allowed) == (None, None, False)
    house.undo()
    traits = house.see(traits_of, person_id=person_id)
    assert (traits.ethnicity.name, traits.has_disability) == ("Mnông", True)
    assert traits.is_allowed


def test_consents_of_two_machines_stand_beside_each_other_and_the_withdrawal_holds(two):
    person_id = two.here.person()
    two.exchange()
    note(two.here, person_id)
    two.exchange()
    note(two.here, person_id, "withdrawn")
    note(two.there, person_id, "given", form_number="7")
    two.exchange()
    for house in (two.here, two.there):
        assert len(seen(house, person_id).lines) == 3
        assert seen(house, person_id).standing == frozenset()
