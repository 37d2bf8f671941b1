"""Joining by stick in the real page: a real register, a real bundle, a real province, and back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from desktop.background.drives import Drive
from desktop.background.exchanger import Exchanger
from desktop.background.nearby import Nearby
from desktop.background.sticks import Sticks
from desktop.operations.exchange_state import exchange_state
from desktop.ui.exchange.exchange_page import ExchangePage, Roads
from desktop.ui.exchange.road_standing import RoadStanding
from tests.desktop.background.officer import HOUSE


@pytest.fixture
def exchanger(house):
    exchanger = Exchanger(house.store)
    yield exchanger
    exchanger.stop()


@pytest.fixture
def sticks(house, officer):
    officer.put_in = []  # the page looks as soon as it is shown: no stick may be there yet
    sticks = Sticks(house.store, find_drives=lambda: tuple(officer.put_in))
    yield sticks
    sticks.stop()


@pytest.fixture
def nearby(house, tmp_path):
    nearby = Nearby(house.store, tmp_path / "mailbox")
    yield nearby
    nearby.stop()


@pytest.fixture
def page(house, exchanger, sticks, nearby, qtbot):
    page = ExchangePage(house.store, Roads(exchanger, RoadStanding(exchanger), sticks, nearby))
    qtbot.add_widget(page)
    page.show()
    return page


def words(page) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def put_in(page, officer) -> None:
    officer.put_in.append(Drive("KINGSTON", officer.root, 3_200_000_000, read_only=False))
    page._sticks.watch()


def described(page, text: str) -> str:
    found = button(page, text)
    return "" if found is None else found.accessibleDescription()


def button(page, text: str) -> QPushButton | None:
    return next(
        (
            made
            for made in page.findChildren(QPushButton)
            if made.text().strip() == text and made.isVisible()
        ),
        None,
    )


def press(page, text: str, qtbot) -> None:
    qtbot.wait_until(lambda: button(page, text) is not None)
    made = button(page, text)
    made.setFocus()
    QTest.keyClick(made, Qt.Key.Key_Space)


def test_a_house_joins_with_a_stick_and_two_presses(page, house, officer, qtbot):
    officer.invite()
    put_in(page, officer)
    page._stick.show_joined(joined=True)
    page._stick.show_joined(joined=False)
    qtbot.wait_until(lambda: f"The centre invites “{HOUSE}”" in words(page))
    press(page, "Join with this stick", qtbot)
    qtbot.wait_until(lambda: f"The request to join as “{HOUSE}” lies on it" in words(page))
    officer.visit_the_province()
    with qtbot.wait_signal(page.joined):
        press(page, "Take the answer", qtbot)
    qtbot.wait_until(lambda: f"has joined the centre as “{HOUSE}”" in words(page))
    qtbot.wait_until(lambda: "Sending to the centre" in words(page))
    assert house.ask(exchange_state).enrolled


def test_the_button_says_to_a_screen_reader_which_house_it_is(page, officer, qtbot):
    officer.invite()
    put_in(page, officer)
    # The card is made anew while it looks at the stick: ask the button that is there now.
    qtbot.wait_until(lambda: HOUSE in described(page, "Join with this stick"))


def test_a_damaged_invitation_is_told_and_offers_nothing(page, officer, qtbot):
    path = officer.root / "NVH" / officer.invite()
    path.write_bytes(path.read_bytes()[:-20])
    put_in(page, officer)
    qtbot.wait_until(lambda: "An invitation on this stick is damaged" in words(page))
    assert button(page, "Join with this stick") is None


def test_a_code_that_is_too_old_is_told_when_the_stick_comes_back(page, officer, qtbot):
    officer.invite(seconds=60)
    put_in(page, officer)
    press(page, "Join with this stick", qtbot)
    qtbot.wait_until(lambda: "The request to join as" in words(page))
    officer.clock += 61
    officer.visit_the_province()
    press(page, "Take the answer", qtbot)
    qtbot.wait_until(lambda: "This code is too old, so nothing was changed." in words(page))
