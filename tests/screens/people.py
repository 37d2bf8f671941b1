"""The sheets about one person: the household, what is agreed to, two entries made one."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from desktop.operations.consents import ConsentDraft, note_consent
from desktop.operations.households import join_household
from desktop.operations.merges import merge_people
from desktop.operations.people import (
    PersonCard,
    PersonDraft,
    add_person,
    find_people,
    person_card,
)
from desktop.operations.settings import change_settings, read_settings
from desktop.ui.people.consent_dialog import ConsentDialog
from desktop.ui.people.erase_dialog import EraseDialog
from desktop.ui.people.household_dialog import HouseholdDialog
from desktop.ui.people.merge_dialog import MergeDialog
from desktop.ui.people.part_dialog import PartDialog
from desktop.ui.people.people_page import PeoplePage
from desktop.ui.people.traits_dialog import TraitsDialog
from desktop.ui.printing.personal_dialog import PersonalDialog
from tests.day.hands import Keeper, wait_until


def _person(keeper: Keeper) -> PersonCard:
    """Return a reader with books whose family is written down."""
    people = keeper.ask(lambda unit, moment: find_people(unit, moment, limit=200))
    reader = next(person for person in people if person.copies_out)
    found = reader.person_id
    for other in [person for person in people if person is not reader][:3]:
        joining = other.person_id
        keeper.house.store.submit(
            lambda unit, moment, joining=joining: join_household(
                unit, moment, person_id=joining, other_id=found
            )
        ).result()
    return keeper.ask(lambda unit, moment: person_card(unit, moment, person_id=found))


def _agreed(keeper: Keeper) -> PersonCard:
    """Return a person who agreed to everything, in a house that asks for it."""
    person = _person(keeper)

    def agree(unit, moment):
        settings = replace(read_settings(unit, moment), traits_kept=True)
        change_settings(unit, moment, settings=settings)
        for purpose in ("register", "traits"):
            draft = ConsentDraft(purpose, "given", "guardian", "Thị Mai", "12/2026")
            note_consent(unit, moment, person_id=person.person_id, draft=draft)

    keeper.house.store.submit(agree).result()
    return person


def _over(make: Callable[[Keeper], QWidget]) -> Callable[[Keeper], QWidget]:
    def show(keeper: Keeper) -> QWidget:
        keeper.open("people")
        dialog = make(keeper)
        dialog.open_over(keeper.frame)
        return dialog

    return show


def _merging(keeper: Keeper) -> QWidget:
    kept = _person(keeper)
    dialog = MergeDialog(keeper.house.store, keeper.frame, kept=kept)
    others = keeper.ask(lambda unit, moment: find_people(unit, moment, limit=9))
    dialog.picker.picked.emit(
        next(other.person_id for other in others if other.person_id != kept.person_id)
    )
    return dialog


def _parting(keeper: Keeper) -> QWidget:
    kept = _person(keeper)
    twice = PersonDraft("Thị Mai (thôn 3)", nickname="cô Mai")

    def make(unit, moment):
        gone = add_person(unit, moment, draft=twice).person_id
        merge_people(unit, moment, kept_id=kept.person_id, gone_id=gone)

    keeper.house.store.submit(make).result()
    dialog = PartDialog(keeper.house.store, keeper.frame, person=kept)
    wait_until(lambda: bool(dialog.told.text()))
    return dialog


def _erasing(keeper: Keeper) -> QWidget:
    """Return the sheet for a person whose name stands with others, too."""
    person = _person(keeper)
    words = PersonDraft(
        "Thị Mai Anh", guardian=person.full_name, address=f"cạnh nhà {person.full_name}"
    )
    keeper.house.store.submit(lambda unit, moment: add_person(unit, moment, draft=words)).result()
    dialog = EraseDialog(keeper.house.store, keeper.frame, person=person)
    wait_until(lambda: not dialog.words.isHidden())
    return dialog


def _in_the_family(keeper: Keeper) -> QWidget:
    person = _person(keeper)
    page = keeper.open("people")
    assert isinstance(page, PeoplePage)
    page.open_person(person.person_id)
    return keeper.frame


PEOPLE: Mapping[str, Callable[[Keeper], QWidget]] = {
    "71-family": _in_the_family,
    "72-household": _over(
        lambda k: HouseholdDialog(k.house.store, k.frame, person_id=_person(k).person_id)
    ),
    "73-agreement": _over(lambda k: ConsentDialog(k.house.store, k.frame, person=_agreed(k))),
    "74-ethnicity": _over(lambda k: TraitsDialog(k.house.store, k.frame, person=_agreed(k))),
    "75-two-entries": _over(_merging),
    "75-part-again": _over(_parting),
    "76-erase": _over(_erasing),
    "77-personal-data": _over(
        lambda k: PersonalDialog(k.house.store, k.frame, person_id=_agreed(k).person_id)
    ),
}
