import pytest

from desktop.operations.keepers import KeeperDraft, change_keeper
from desktop.register.keepers import Role
from desktop.ui.recovery.sheet_dialog import SheetDialog
from desktop.ui.settings.settings_page import SettingsPage
from tests.desktop.ui.keepers.staff import staff


@pytest.fixture
def page(house, qtbot):
    page = SettingsPage(house.store)
    qtbot.add_widget(page)
    page.show()
    qtbot.wait_until(lambda: page.house.number.text() == "0000")
    return page


def test_a_house_without_a_pin_hears_nothing_of_it(page, house):
    house.ask(lambda *_: None)
    assert not page.emergency.isVisible()


def test_the_sheet_is_offered_and_its_day_is_told(page, house, qtbot):
    people = staff(house)
    house.store.set_user(people["Chị Hoa"].keeper_id)
    page.reload()
    qtbot.wait_until(page.emergency.isVisible)
    assert page.emergency.sentence().startswith("There is no emergency sheet.")
    page.emergency.show_sheet.click()
    qtbot.wait_until(lambda: page.findChild(SheetDialog) is not None)
    page.findChild(SheetDialog).put_away.emit()
    qtbot.wait_until(lambda: "was printed on 22/11/2026" in page.emergency.sentence())


def test_a_sheet_that_nobody_needs_any_more_is_still_told(page, house, qtbot):
    people = staff(house)
    house.store.set_user(people["Chị Hoa"].keeper_id)
    page.reload()
    page.emergency.show_sheet.click()
    qtbot.wait_until(lambda: page.findChild(SheetDialog) is not None)
    page.findChild(SheetDialog).put_away.emit()
    for name, role in (("Chị Hoa", Role.KEEPER), ("Điểu Khê", Role.HELPER)):
        draft = KeeperDraft(name, role, without_pin=True)
        house.do(
            lambda unit, moment, name=name, draft=draft: change_keeper(
                unit, moment, keeper_id=people[name].keeper_id, draft=draft
            )
        )
    page.reload()
    qtbot.wait_until(page.emergency.isVisible)
