import pytest

from desktop.operations.keepers import keepers
from desktop.register.keepers import Role
from desktop.ui.keepers.keeper_dialog import KeeperDialog
from desktop.ui.settings.settings_page import SettingsPage
from tests.desktop.ui.keepers.staff import staff


@pytest.fixture
def page(house, qtbot):
    page = SettingsPage(house.store)
    qtbot.add_widget(page)
    page.show()
    qtbot.wait_until(lambda: page.house.number.text() == "0000")
    return page


def opened(page):
    return page.findChildren(KeeperDialog)[-1]


def test_the_first_two_people_are_written_down_and_the_card_lists_them(page, house, qtbot):
    for name, pin in (("Chị Hoa", "482913"), ("Điểu Khê", "")):
        page.keepers.add.click()
        sheet = opened(page)
        sheet.name.setText(name)
        sheet.pin.setText(pin)
        sheet.again.setText(pin)
        sheet.save_asked.emit()
        qtbot.wait_until(lambda: not page.findChildren(KeeperDialog))
    lines = house.ask(keepers)
    assert [(line.name, line.role, line.has_pin) for line in lines] == [
        ("Chị Hoa", Role.KEEPER, True),
        ("Điểu Khê", Role.HELPER, False),
    ]
    qtbot.wait_until(lambda: not page.house.keeper.isVisible())


def test_a_pin_typed_otherwise_the_second_time_is_refused_in_the_sheet(page, qtbot, house):
    page.keepers.add.click()
    sheet = opened(page)
    sheet.name.setText("Chị Hoa")
    sheet.pin.setText("1234")
    sheet.again.setText("1243")
    sheet.save_asked.emit()
    qtbot.wait_until(lambda: "same way twice" in sheet.sentence())
    assert house.ask(keepers) == ()


def test_somebody_leaves_and_somebody_has_to_stay_in_charge(house, qtbot):
    people = staff(house)
    house.store.set_user(people["Chị Hoa"].keeper_id)
    page = SettingsPage(house.store)
    qtbot.add_widget(page)
    page.show()
    for name in ("Điểu Khê", "H’Blum"):
        sheet = KeeperDialog(house.store, people[name], page)
        with qtbot.wait_signal(sheet.saved):
            sheet.end.click()
    sheet = KeeperDialog(house.store, people["Chị Hoa"], page)
    sheet.end.click()
    qtbot.wait_until(lambda: "has to be in charge" in sheet.sentence())
