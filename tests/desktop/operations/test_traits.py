from dataclasses import replace

import pytest

from desktop.operations.consents import ConsentDraft, note_consent
from desktop.operations.settings import change_settings, read_settings
from desktop.operations.traits import change_traits, ethnicities, traits_of
from desktop.register.errors import ConsentMissingError, NoLongerThereError, TraitsNotKeptError


@pytest.fixture
def person_id(house):
    return house.person()


def keep(house):
    settings = replace(house.see(read_settings), traits_kept=True)
    house.do(change_settings, settings=settings)


def allow(house, person_id):
    house.do(note_consent, person_id=person_id, draft=ConsentDraft("traits", "given"))


def write(house, person_id, ethnicity="20", has_disability=None):
    return house.do(
        change_traits, person_id=person_id, ethnicity=ethnicity, has_disability=has_disability
    )


def test_the_codes_are_those_of_2008():
    names = {one.code: one.name for one in ethnicities()}
    assert len(names) == 54
    assert [names[code] for code in ("01", "04", "06", "11", "14", "15", "20", "28")] == [
        "Kinh",
        "Mường",
        "Hoa",
        "Ê-đê",
        "Chăm",
        "Cơ-ho",
        "Mnông",
        "Mạ",
    ]


def test_a_new_house_does_not_write_it_down(house, person_id):
    allow(house, person_id)
    with pytest.raises(TraitsNotKeptError):
        write(house, person_id)


def test_nothing_is_written_down_of_who_did_not_allow_it(house, person_id):
    keep(house)
    with pytest.raises(ConsentMissingError):
        write(house, person_id)


def test_what_was_said_is_kept_with_its_code_system(house, person_id):
    keep(house)
    allow(house, person_id)
    write(house, person_id, "28", has_disability=False)
    traits = house.see(traits_of, person_id=person_id)
    assert (traits.ethnicity.name, traits.has_disability) == ("Mạ", False)
    [(system,)] = house.rows("SELECT code_system FROM person_trait")
    assert system == "TCTK-1019-2008"
    with pytest.raises(NoLongerThereError):
        write(house, person_id, "99")


def test_undo_keeps_what_was_kept_before(house, person_id):
    keep(house)
    allow(house, person_id)
    write(house, person_id, "28")
    write(house, person_id, "20", has_disability=True)
    write(house, person_id, "20", has_disability=True)
    house.undo()
    traits = house.see(traits_of, person_id=person_id)
    assert (traits.ethnicity.name, traits.has_disability) == ("Mạ", None)
    house.undo()
    assert house.see(traits_of, person_id=person_id).ethnicity is None


def test_it_travels_sealed_and_comes_to_the_other_machine(two):
    person_id = two.here.person()
    keep(two.here)
    allow(two.here, person_id)
    write(two.here, person_id, "20", has_disability=True)
    two.exchange()
    traits = two.there.see(traits_of, person_id=person_id)
    assert (traits.ethnicity.code, traits.has_disability) == ("20", True)
    left = two.here.rows("SELECT line FROM outbox WHERE chain IS NOT NULL")
    assert left
    assert not any("ethnicity" in line or "disability" in line for (line,) in left)
