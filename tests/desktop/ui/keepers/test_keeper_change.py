from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.background.exchanger import Exchanger
from desktop.operations.emergency_sheet import keep_emergency_sheet, new_emergency_sheet
from desktop.operations.people import PersonDraft, add_person
from desktop.operations.settings import change_settings, read_settings
from desktop.ui.frame import Frame
from desktop.ui.keepers.forgotten_dialog import ForgottenDialog
from desktop.ui.main_window import MainWindow
from desktop.ui.page_table import PageTable
from desktop.ui.rail import TABS
from desktop.ui.recovery.sheet_dialog import SheetDialog
from tests.desktop.ui.keepers.staff import staff


@pytest.fixture
def opened(house, tmp_path, qtbot):
    """Returns what opens the window of the house as the program does."""
    ending = []

    def open_window():
        frame = Frame()
        qtbot.add_widget(frame)
        window = MainWindow(frame, house.store)
        exchanger = Exchanger(house.store)
        table = PageTable(window, house.store, exchanger, mailbox=tmp_path / "mailbox")
        ending.extend((exchanger.stop, table.stop))  # its scanner would hear the next test
        table.join_frame(frame)
        frame.show()
        with qtbot.wait_signal(table.usable):
            window.open_page("today")
        with qtbot.wait_signal(window.desk_read):
            table.keepers.begin()
        return window, table

    yield open_window
    for end in ending:
        end()


def tabs(window):
    return {tab.name for tab in TABS if not window.frame.rail._buttons[tab.name].isHidden()}


def come(table, qtbot, name, pin=""):
    qtbot.wait_until(lambda: table.keepers.sheet() is not None)
    sheet = table.keepers.sheet()
    next(made for made in sheet.names if name in made.text()).click()
    if pin:
        sheet.pin.setText(pin)
    with qtbot.wait_signal(table._window.desk_read):
        sheet.pin.returnPressed.emit() if pin else None
    qtbot.wait_until(lambda: table.keepers.sheet() is None)


def test_a_house_with_one_keeper_is_asked_nothing(house, opened, qtbot):
    house.do(
        lambda unit, moment: change_settings(
            unit, moment, settings=replace(read_settings(unit, moment), keeper_name="Chị Hoa")
        )
    )
    window, table = opened()
    assert table.keepers.sheet() is None
    assert tabs(window) == {tab.name for tab in TABS}
    window.frame.keeper_asked.emit()
    assert window.current() == "settings"


def test_whoever_counts_sees_the_tiles_and_nothing_else(house, opened, qtbot):
    staff(house)
    window, table = opened()
    come(table, qtbot, "H’Blum")
    assert tabs(window) == {"today"}
    today = window.page("today")
    assert not today.visits.isHidden()
    assert today._right.isHidden()
    assert all(made.isHidden() for made in today.visits._lists)
    window.frame.tab_asked.emit("people")
    assert window.current() == "today"


def test_a_helper_has_the_registers_and_not_the_settings(house, opened, qtbot):
    people = staff(house)
    window, table = opened()
    come(table, qtbot, "Điểu Khê", "1234")
    assert tabs(window) == {tab.name for tab in TABS} - {"settings"}
    house.do(lambda unit, moment: add_person(unit, moment, draft=PersonDraft("Y Săn Ayŭn")))
    who = house.ask(
        lambda unit, _: (
            unit.connection().exec_driver_sql("SELECT keeper FROM action").scalars().all()
        )
    )
    assert who == [people["Điểu Khê"].keeper_id]


def test_f12_lets_the_next_one_take_over(house, opened, qtbot):
    staff(house)
    window, table = opened()
    come(table, qtbot, "Chị Hoa", "482913")
    window.open_page("settings")
    window.frame.activateWindow()
    qtbot.wait_until(window.frame.isActiveWindow)
    QTest.keyClick(window.frame, Qt.Key.Key_F12)
    come(table, qtbot, "H’Blum")
    assert window.current() == "today"
    assert "H’Blum" in window.frame.head._keeper.accessibleName()


def test_whoever_forgot_the_pin_comes_back_with_the_sheet_and_is_offered_another(
    house, opened, qtbot
):
    people = staff(house)
    house.store.set_user(people["Chị Hoa"].keeper_id)
    sheet = house.ask(new_emergency_sheet)
    house.do(lambda unit, moment: keep_emergency_sheet(unit, moment, sheet=sheet))
    house.store.set_user("")
    window, table = opened()
    qtbot.wait_until(lambda: table.keepers.sheet() is not None)
    table.keepers.sheet().choose(people["Chị Hoa"])
    table.keepers.sheet()._forgot.click()
    qtbot.wait_until(lambda: window.frame.findChild(ForgottenDialog) is not None)
    asked = window.frame.findChild(ForgottenDialog)
    for field, typed in (
        (asked.proof, "".join(sheet.groups)),
        (asked.pin, "7777"),
        (asked.again, "7777"),
    ):
        field.setText(typed)
    asked.save_asked.emit()
    qtbot.wait_until(lambda: "Chị Hoa" in window.frame.head._keeper.accessibleName())
    qtbot.wait_until(lambda: window.frame.findChild(SheetDialog) is not None)
    assert tabs(window) == {tab.name for tab in TABS}


def test_until_somebody_says_who_they_are_visitors_are_counted(house, opened, qtbot):
    staff(house)
    window, table = opened()
    qtbot.wait_until(lambda: table.keepers.sheet() is not None)
    assert tabs(window) == {"today"}
    table.keepers.sheet().reject()
    with qtbot.wait_signal(house.store.changed):
        window.frame.tile_asked.emit(0)
