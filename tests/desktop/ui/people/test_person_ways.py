from dataclasses import replace

import pytest

from desktop.operations.people import person_card
from desktop.register.keepers import Role, may_do
from desktop.ui.people.consent_dialog import ConsentDialog
from desktop.ui.people.erase_dialog import EraseDialog
from desktop.ui.people.household_dialog import HouseholdDialog
from desktop.ui.people.merge_dialog import MergeDialog
from desktop.ui.people.part_dialog import PartDialog
from desktop.ui.people.people_page import PeoplePage
from desktop.ui.people.traits_dialog import TraitsDialog


@pytest.fixture
def page(qtbot, house):
    page = PeoplePage(house.store)
    qtbot.add_widget(page)
    return page


@pytest.fixture
def card(house):
    person_id = house.person("Thị Mai")
    return house.ask(lambda unit, now: person_card(unit, now, person_id=person_id))


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Household…", HouseholdDialog),
        ("What is agreed to…", ConsentDialog),
        ("Ethnicity and disability…", TraitsDialog),
        ("Written down twice…", MergeDialog),
        ("Erase for ever…", EraseDialog),
    ],
)
def test_each_way_opens_its_sheet(page, card, words, kind):
    menu = page.ways.menu(card, traits=True)
    next(action for action in menu.actions() if action.text() == words).trigger()
    assert isinstance(page.ways._sheet, kind)
    page.ways._sheet.reject()


def test_only_who_was_merged_is_offered_to_be_parted(page, card):
    words = "Part them again…"
    assert words not in [one.text() for one in page.ways.menu(card, traits=False).actions()]
    merged = replace(card, merged=("Dieu Kham",))
    menu = page.ways.menu(merged, traits=False)
    next(action for action in menu.actions() if action.text() == words).trigger()
    assert isinstance(page.ways._sheet, PartDialog)
    page.ways._sheet.reject()


def test_all_that_is_written_down_is_asked_for(qtbot, page, card):
    with qtbot.wait_signal(page.data_asked) as asked:
        menu = page.ways.menu(card, traits=False)
        next(one for one in menu.actions() if one.text().startswith("All that")).trigger()
    assert asked.args == [card.person_id]
    assert not any("Ethnicity" in action.text() for action in menu.actions())


def test_a_helper_is_offered_what_is_no_matter_of_the_house(page, card):
    page.show_for(may_do(Role.HELPER))
    menu = page.ways.menu(card, traits=True)
    assert [one.text() for one in menu.actions()] == ["Household…", "What is agreed to…"]
