from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from desktop.operations.settings import read_settings
from desktop.operations.visits import visit_groups
from desktop.register.visits import BY_PURPOSE
from desktop.ui import theme
from desktop.ui.settings.settings_page import SettingsPage
from tests.desktop.ui.pages_house import TODAY


@pytest.fixture
def page(house, qtbot):
    page = SettingsPage(house.store)
    qtbot.add_widget(page)
    page.show()
    qtbot.wait_until(lambda: page.house.number.text() == "0000")
    return page


def press(page, text: str) -> None:
    made = next(made for made in page.findChildren(QPushButton) if text in made.text())
    QTest.mouseClick(made, Qt.MouseButton.LeftButton)


def settings(house):
    return house.ask(read_settings)


def test_what_the_house_chooses_is_kept(page, house, qtbot):
    page.house.name.setText("Nhà văn hoá Bon Pi Nao")
    page.house.keeper.setText("Chị Hoa")
    page.lending._days.set_number(21)
    page.opening._weekdays[0].setChecked(False)
    press(page, "Closed on this day")
    page.look.language.setCurrentIndex(1)
    with qtbot.wait_signal(page.saved):
        press(page, "Save")
    kept = settings(house)
    assert (kept.house_name, kept.keeper_name) == ("Nhà văn hoá Bon Pi Nao", "Chị Hoa")
    assert kept.lending.loan_days == 21
    assert kept.opening.open_weekdays == frozenset(range(1, 7))
    assert kept.opening.closed_days == frozenset({TODAY})
    assert kept.language == "en"


def test_the_groups_of_the_tiles_can_be_others(page, house, qtbot):
    for line, label in zip(page.groups._lines, ("Nam", "Nữ", "", ""), strict=False):
        line.setText(label)
    with qtbot.wait_signal(page.saved):
        press(page, "Save")
    assert [group.label for group in house.ask(visit_groups)] == ["Nam", "Nữ"]


def test_a_ready_set_fills_the_lines_in_and_holds_once_it_is_saved(page, house, qtbot):
    before = house.ask(visit_groups)
    press(page, "By what they come for")
    assert house.ask(visit_groups) == before
    with qtbot.wait_signal(page.saved):
        press(page, "Save")
    assert tuple(group.label for group in house.ask(visit_groups)) == BY_PURPOSE


def test_a_house_number_that_cannot_be_is_refused_and_nothing_is_kept(page, house, qtbot):
    page.house.number.setText("12")
    page.house.name.setText("Another house")
    press(page, "Save")
    qtbot.wait_until(
        lambda: any("cannot be right" in label.text() for label in page.findChildren(QLabel))
    )
    assert settings(house).house_name == ""


def test_a_half_filled_page_is_still_there_when_one_comes_back(page):
    page.house.name.setText("Nhà văn hoá Bon")
    page.hide()
    page.show()
    assert page.house.name.text() == "Nhà văn hoá Bon"


def test_letters_changed_elsewhere_are_not_set_back(page, house, qtbot, qapp):
    theme.set_letter_size(qapp, 130)
    page.hide()
    page.show()
    with qtbot.wait_signal(page.saved):
        press(page, "Save")
    assert settings(house).text_scale == 130


def test_a_closed_day_can_be_opened_again(page, house, qtbot):
    press(page, "Closed on this day")
    press(page, "Sunday 22/11/2026")
    with qtbot.wait_signal(page.saved):
        press(page, "Save")
    assert settings(house).opening.closed_days == frozenset()


def test_whoever_comes_to_the_desk_writes_their_name(page):
    page.ask_keeper()
    assert page.focusWidget() is page.house.keeper


def test_a_house_asks_for_ethnicity_only_if_it_chose_so(page, house, qtbot):
    assert not page.house.traits.isChecked()
    page.house.traits.setChecked(True)
    with qtbot.wait_signal(page.saved):
        press(page, "Save")
    assert settings(house).traits_kept


def test_loan_slips_are_off_until_a_paper_is_chosen(page, house, qtbot):
    assert (page.lending.slips.currentData(), settings(house).slip_paper) == ("", "")
    page.lending.slips.setCurrentIndex(page.lending.slips.findData("roll"))
    with qtbot.wait_signal(page.saved):
        page._save()
    assert settings(house).slip_paper == "roll"


def test_of_a_long_name_the_beginning_is_shown(page, house):
    long = "Nhà văn hoá cộng đồng Bon Pi Nao, xã Nhân Đạo, huyện Đắk R’lấp"
    page.house.show_settings(replace(settings(house), house_name=long))
    assert (page.house.name.text(), page.house.name.cursorPosition()) == (long, 0)
