from datetime import timedelta

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit

from desktop.background.exchanger import Exchanger
from desktop.operations.club_sessions import SessionKey
from desktop.ui.frame import Frame
from desktop.ui.main_window import MainWindow
from desktop.ui.page_table import PageTable
from tests.desktop.ui.pages_house import TODAY


@pytest.fixture
def window(house, tmp_path, qtbot):
    frame = Frame()
    qtbot.add_widget(frame)
    window = MainWindow(frame, house.store)
    exchanger = Exchanger(house.store)
    table = PageTable(window, house.store, exchanger, mailbox=tmp_path / "mailbox")
    table.join_frame(frame)
    frame.show()
    with qtbot.wait_signal(table.usable):
        window.open_page("today")
    yield window
    table.stop()
    exchanger.stop()


def test_the_overdue_number_leads_to_the_lending_page(window):
    window.page("today").overdue_asked.emit()
    assert window.current() == "lending"


def test_the_number_that_is_due_today_leads_to_what_is_due_soon(window):
    window.page("today").due_soon_asked.emit()
    assert window.current() == "lending"
    assert window.page("lending")._overdue._tabs.place() == 1
    window.page("today").overdue_asked.emit()
    assert window.page("lending")._overdue._tabs.place() == 0


def test_what_is_scanned_on_today_is_served_at_the_desk(window, house, qtbot):
    card = house.card_of(house.person("H’Blum Buôn Yă"))
    window.page("today").code_entered.emit(card)
    assert window.current() == "lending"
    page = window.page("lending")
    qtbot.wait_until(lambda: any("H’Blum" in text for text in texts(page)))


def test_the_roll_of_a_session_is_called_on_the_clubs_page(window, house, qtbot):
    club_id = house.club("Cờ tướng", weekdays=(TODAY.weekday(),))
    window.page("today").roll_asked.emit(SessionKey(club_id, TODAY, 1))
    assert window.current() == "clubs"
    qtbot.wait_until(lambda: any("Cờ tướng" in text for text in texts(window.page("clubs"))))


def test_a_forgotten_day_opens_with_its_date_and_comes_back_to_today(window, qtbot):
    window.page("today").day_asked.emit(TODAY - timedelta(days=1))
    assert window.current() == "visits"
    qtbot.wait_until(lambda: "Saturday 21/11/2026" in texts(window.page("visits")))
    window.page("visits").today_asked.emit()
    assert window.current() == "today"


def test_a_reader_is_served_from_their_own_card(window, house, qtbot):
    person_id = house.person("Y Săn Ayŭn")
    window.page("people").serve_asked.emit(person_id)
    assert window.current() == "lending"
    qtbot.wait_until(lambda: any("Y Săn" in text for text in texts(window.page("lending"))))


def test_whoever_comes_to_the_desk_is_asked_for_their_name(window):
    window.frame.keeper_asked.emit()
    assert window.current() == "settings"
    assert isinstance(window.page("settings").focusWidget(), QLineEdit)


def test_the_keys_of_the_tiles_reach_today_from_any_page(window, house, qtbot):
    window.open_page("reports")
    with qtbot.wait_signal(house.store.changed):
        window.frame.tile_asked.emit(0)


def texts(page) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel)]
