from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.ui.houses.houses_page import HouseChoice, HousesPage

FIRST, SECOND = Path("first"), Path("first/houses/2")


@pytest.fixture
def page(qtbot):
    choices = (HouseChoice(FIRST, "Bon Pi Nao"), HouseChoice(SECOND, ""))
    page = HousesPage(choices, last=SECOND)
    qtbot.add_widget(page)
    page.show()
    page.activateWindow()
    qtbot.wait_until(page.houses[1].hasFocus)
    return page


def test_enter_opens_the_one_of_last_time(page, qtbot):
    with qtbot.wait_signal(page.chosen) as chosen:
        QTest.keyClick(page.houses[1], Qt.Key.Key_Return)
    assert chosen.args == [SECOND]


def test_the_arrows_lead_to_the_others(page, qtbot):
    QTest.keyClick(page.houses[1], Qt.Key.Key_Up)
    assert page.houses[0].hasFocus()
    with qtbot.wait_signal(page.chosen) as chosen:
        QTest.keyClick(page.houses[0], Qt.Key.Key_Enter)
    assert chosen.args == [FIRST]


def test_a_house_without_a_name_is_told_by_its_place(page):
    assert [made.text().strip() for made in page.houses] == [
        "Bon Pi Nao",
        "House 2 of this computer",
    ]


def test_a_new_house_is_added_by_its_name(page, qtbot):
    page.name.setFocus()
    page.name.setText("  Bon  Bu Prăng ")
    with qtbot.assert_not_emitted(page.chosen), qtbot.wait_signal(page.added) as added:
        QTest.keyClick(page.name, Qt.Key.Key_Return)
    assert added.args == ["Bon Bu Prăng"]


@pytest.mark.parametrize(
    ("name", "said"), [("  ", "Write the name"), ("bon pi nao", "with this name already")]
)
def test_a_house_that_nobody_could_tell_from_another_is_refused(page, qtbot, name, said):
    page.name.setText(name)
    with qtbot.assert_not_emitted(page.added):
        page.add.click()
    assert said in page.sentence()


def test_a_full_disk_is_told(page):
    page.say_not_made()
    assert "Is the disk full?" in page.sentence()
