from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from desktop.operations.settings import change_settings, read_settings
from desktop.operations.visits import count_visits, day_visits, note_nobody_came
from desktop.register.opening import OpeningCalendar
from desktop.ui.parts.tile import Tile
from desktop.ui.today.today_page import TodayPage
from desktop.ui.visits.delegation_dialog import DelegationDialog
from desktop.ui.visits.number_dialog import NumberDialog
from tests.desktop.ui.pages_house import TODAY, told_by_the_province


@pytest.fixture
def page(house, qtbot):
    page = TodayPage(house.store)
    qtbot.add_widget(page)
    with qtbot.wait_signal(page.shown):
        page.show()
    return page


def words(page) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def button(page, text: str) -> QPushButton:
    return next(
        made
        for made in page.findChildren(QPushButton)
        if made.text().strip() == text and made.isVisible()
    )


def press(made: QPushButton) -> None:
    QTest.mouseClick(made, Qt.MouseButton.LeftButton)


def counted(house) -> dict[str, int]:
    visits = house.ask(lambda unit, moment: day_visits(unit, moment, day=moment.today))
    return {tally.label: tally.count for tally in visits.tallies if tally.count}


def test_each_press_on_a_tile_counts_one_and_two_quick_ones_count_two(page, house, qtbot):
    tile = page.findChildren(Tile)[2]
    press(tile)
    press(tile)
    qtbot.wait_until(lambda: tile.accessibleName() == "Thiếu nhi: 2")
    assert counted(house) == {"Thiếu nhi": 2}


def test_the_number_can_be_typed_instead(page, house, qtbot):
    page.findChildren(Tile)[0].number_asked.emit()
    dialog = page.findChild(NumberDialog)
    dialog._number.set_number(7)
    press(button(dialog, "+5"))
    press(button(dialog, "Write down"))
    qtbot.wait_until(lambda: counted(house) == {"Người lớn": 12})


def test_an_estimate_is_marked_on_the_tile_and_in_the_total(page, house, qtbot):
    page.findChildren(Tile)[0].number_asked.emit()
    dialog = page.findChild(NumberDialog)
    dialog._number.set_number(40)
    dialog._estimated.setChecked(True)
    press(button(dialog, "Write down"))
    tile = page.findChildren(Tile)[0]
    qtbot.wait_until(lambda: tile.accessibleName() == "Người lớn: ≈ 40")
    assert any(said.startswith("≈ 40") for said in words(page))


@pytest.fixture
def about_forty(page, house, qtbot):
    """The window for the number of adults, of whom about forty came."""
    group = first_group(house)
    house.do(
        lambda unit, moment: count_visits(
            unit, moment, group_id=group, count=40, certainty="estimated"
        )
    )
    page.reload()
    tile = page.findChildren(Tile)[0]
    qtbot.wait_until(lambda: tile.accessibleName() == "Người lớn: ≈ 40")
    tile.number_asked.emit()
    return page.findChild(NumberDialog)


def test_who_is_counted_while_a_number_is_typed_came_as_well(about_forty, house, qtbot):
    group = first_group(house)
    house.do(lambda unit, moment: count_visits(unit, moment, group_id=group, count=3))
    QTest.keyClicks(about_forty._number.focusProxy(), "38")
    press(button(about_forty, "Write down"))
    qtbot.wait_until(lambda: counted(house) == {"Người lớn": 38 + 3})


def test_an_estimate_is_confirmed_by_its_own_number_only_if_that_was_typed(
    about_forty, page, house, qtbot
):
    tile = page.findChildren(Tile)[0]
    press(button(about_forty, "Write down"))
    press(page.findChildren(Tile)[1])
    qtbot.wait_until(lambda: len(counted(house)) == 2)
    day = house.ask(lambda unit, moment: day_visits(unit, moment, day=moment.today))
    assert day.estimated == 40
    tile.number_asked.emit()
    again = page.findChildren(NumberDialog)[-1]
    QTest.keyClicks(again._number.focusProxy(), "40")
    press(button(again, "Write down"))
    qtbot.wait_until(lambda: tile.accessibleName() == "Người lớn: 40")


def test_a_delegation_has_a_button_with_its_number_and_no_tile(page, house, qtbot):
    tiles = len(page.findChildren(Tile))
    press(button(page, "Delegation…"))
    dialog = page.findChild(DelegationDialog)
    dialog.name.setText("Đoàn xã")
    dialog.number.set_number(12)
    dialog.save_asked.emit()
    qtbot.wait_until(
        lambda: any(made.text().strip() == "Delegation…  12" for made in buttons(page))
    )
    assert len(page.findChildren(Tile)) == tiles


def test_a_key_counts_in_its_tile_and_a_key_without_a_tile_does_nothing(page, house, qtbot):
    page.count_in(3)
    page.count_in(7)
    qtbot.wait_until(lambda: counted(house) == {"Người cao tuổi": 1})


def test_the_first_day_says_what_to_press(page, qtbot):
    assert any(said.startswith("Nobody has come yet today") for said in words(page))
    press(page.findChildren(Tile)[0])
    qtbot.wait_until(
        lambda: not any(said.startswith("Nobody has come yet") for said in words(page))
    )


def test_a_forgotten_yesterday_can_be_said_to_have_had_nobody(page, house, qtbot):
    with house.clock.days_ago(5):
        house.do(lambda unit, moment: count_visits(unit, moment, group_id=first_group(house)))
    page.reload()
    qtbot.wait_until(lambda: any("Saturday 21/11/2026" in said for said in words(page)))
    with qtbot.wait_signal(page.day_asked) as asked:
        press(button(page, "Write it down now"))
    assert asked.args == [TODAY - timedelta(days=1)]
    press(button(page, "Nobody came"))
    qtbot.wait_until(lambda: not any("21/11/2026" in said for said in words(page)))


def test_a_yesterday_that_is_known_is_not_asked_about(page, house, qtbot):
    yesterday = TODAY - timedelta(days=1)
    house.do(lambda unit, moment: note_nobody_came(unit, moment, day=yesterday))
    with qtbot.wait_signal(page.shown):
        page.reload()
    assert not any("21/11/2026" in said for said in words(page))


def test_on_a_closed_day_it_says_so_and_counting_goes_on(page, house, qtbot):
    closed = OpeningCalendar(closed_days=frozenset({TODAY}))
    house.do(
        lambda unit, moment: change_settings(
            unit, moment, settings=replace(read_settings(unit, moment), opening=closed)
        )
    )
    page.reload()
    qtbot.wait_until(lambda: any("closed today" in said for said in words(page)))
    press(page.findChildren(Tile)[0])
    qtbot.wait_until(lambda: counted(house) == {"Người lớn": 1})


def test_what_is_scanned_goes_to_the_desk_and_leaves_the_box_empty(page, qtbot):
    with qtbot.wait_signal(page.code_entered) as entered:
        QTest.keyClicks(page.books.scan_box, "30000000000018\r")
    assert entered.args == ["30000000000018"]
    assert page.books.scan_box.text() == ""


def test_the_overdue_number_opens_the_list_behind_it(page, house, qtbot):
    house.lend(house.person("H’Blum"), house.book("Dế Mèn")[0], days_ago=30)
    page.reload()
    qtbot.wait_until(lambda: any(made.accessibleName() == "overdue: 1" for made in buttons(page)))
    with qtbot.wait_signal(page.overdue_asked):
        press(next(made for made in buttons(page) if made.accessibleName() == "overdue: 1"))


def test_the_number_that_is_due_today_opens_the_list_behind_it(page, house, qtbot):
    house.lend(house.person("H’Blum"), house.book("Dế Mèn")[0], days_ago=14)
    page.reload()
    qtbot.wait_until(lambda: any(made.accessibleName() == "due today: 1" for made in buttons(page)))
    with qtbot.wait_signal(page.due_soon_asked):
        press(next(made for made in buttons(page) if made.accessibleName() == "due today: 1"))


def test_the_roll_of_a_club_that_meets_today_is_called_from_here(page, house, qtbot):
    club_id = house.club("Cờ tướng", weekdays=(TODAY.weekday(),), members=[house.person("Y Săn")])
    page.reload()
    qtbot.wait_until(lambda: "Cờ tướng" in words(page))
    with qtbot.wait_signal(page.roll_asked) as asked:
        press(button(page, "Call the roll"))
    assert (asked.args[0].club_id, asked.args[0].day) == (club_id, TODAY)


def test_a_long_press_asks_for_the_number_and_counts_nobody(page, house, qtbot):
    tile = page.findChildren(Tile)[0]
    with qtbot.wait_signal(tile.number_asked):
        QTest.mousePress(tile, Qt.MouseButton.LeftButton, pos=QPoint(9, 9))
    QTest.mouseRelease(tile, Qt.MouseButton.LeftButton, pos=QPoint(9, 9))
    assert counted(house) == {}


def buttons(page) -> list[QPushButton]:
    return page.findChildren(QPushButton)


def first_group(house):
    return house.groups["Người lớn"]


def test_news_from_above_stand_there_until_they_are_read(page, house, qtbot):
    told_by_the_province(house, "unit", "c" * 32, {"name": "Xã Quảng Tân", "level": "commune"})
    for number, said in enumerate(("Thứ sáu xe sách tới.", "Tháng sau tập huấn.")):
        fields = {"text": said, "at": 1_795_330_800, "from": "c" * 32}
        told_by_the_province(house, "announcement", f"{number:032x}", fields)
    qtbot.wait_until(lambda: "Thứ sáu xe sách tới." in words(page))
    assert any(said.startswith("News from Xã Quảng Tân") for said in words(page))
    press(button(page, "I have read it"))
    qtbot.wait_until(lambda: "Tháng sau tập huấn." in words(page))
    press(button(page, "I have read it"))
    qtbot.wait_until(lambda: not page.news.isVisible())


def test_what_waits_to_be_done_is_one_press_away(page, house, qtbot):
    with house.clock.days_ago(5):
        house.do(lambda unit, moment: count_visits(unit, moment, group_id=first_group(house)))
    with qtbot.wait_signal(page.shown):
        page.reload()
    assert any(said.startswith("To do:") for said in words(page))
    with qtbot.wait_signal(page.things_asked):
        press(button(page, "Look at it"))
