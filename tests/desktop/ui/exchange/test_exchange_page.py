import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from desktop.background.exchanger import Exchanger
from desktop.background.nearby import Nearby
from desktop.background.sticks import Sticks
from desktop.store.outbox import exchange_row
from desktop.ui.exchange.exchange_page import ExchangePage, Roads
from desktop.ui.exchange.road_standing import RoadStanding
from sync.client.errors import DeviceRefusedError, EnrolmentRefusedError, OfflineError
from sync.server.province import Province
from tests.sync.province import serving


@pytest.fixture
def exchanger(house):
    exchanger = Exchanger(house.store)
    yield exchanger
    exchanger.stop()


@pytest.fixture
def sticks(house):
    sticks = Sticks(house.store, find_drives=tuple)
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
    qtbot.wait_until(lambda: "Join the centre" in words(page))
    return page


def words(page) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def press(page, text: str) -> None:
    made = next(made for made in page.findChildren(QPushButton) if made.text().strip() == text)
    QTest.mouseClick(made, Qt.MouseButton.LeftButton)


def test_a_house_without_a_province_is_shown_how_to_join(page):
    assert any("does not send anything yet" in said for said in words(page))
    assert not any(said.startswith("✓") for said in words(page))


def test_the_button_answers_even_if_nothing_was_filled_in(page):
    press(page, "Join this computer")
    assert "Fill in both lines from the paper first." in words(page)


def test_a_code_that_cannot_be_one_is_refused_with_a_sentence(page, qtbot):
    address, code = (field for field in page.findChildren(QLineEdit) if field.isVisible())
    address.setText("https://example.invalid")
    code.setText("no code")
    press(page, "Join this computer")
    qtbot.wait_until(lambda: any("nothing was" in said for said in words(page)))


def test_a_used_code_is_told_beside_the_code(page, exchanger, qtbot):
    exchanger.enrolment_failed.emit(EnrolmentRefusedError("code_used"))
    assert any("already used" in said for said in words(page))


def test_a_failed_sending_says_that_everything_is_safe(page, exchanger):
    page._sending.show()
    exchanger.failed.emit(OfflineError())
    assert any("Everything is safe here" in said for said in words(page))


def test_what_the_centre_set_aside_leads_to_the_page_where_it_is_answered(page, house, qtbot):
    def one_set_aside(unit, _moment):
        exchange_row(unit).set_aside = 1

    house.do(one_set_aside)
    page.reload()
    qtbot.wait_until(lambda: any("has to look" in said for said in words(page)))
    with qtbot.wait_signal(page.things_asked):
        press(page, "See what it is")


def test_a_computer_that_is_not_accepted_is_told_so_and_can_join_anew(page, house, qtbot):
    house.do(lambda unit, _: setattr(exchange_row(unit), "closed", "revoked"))
    page.reload()
    qtbot.wait_until(lambda: any("does not accept this computer" in said for said in words(page)))
    assert any("Nothing is lost" in said for said in words(page))
    assert "Join the centre" in words(page)


def test_a_computer_that_joins_anew_need_not_type_the_address_again(page, qtbot):
    page._joining.show_again("https://trungtam.example", again=True, invited=False)
    assert page.findChild(QLineEdit).text() == "https://trungtam.example"
    assert not any("does not send anything yet" in said for said in words(page))


def test_a_refusal_that_leaves_no_trace_in_the_register_is_told_too(page, exchanger, qtbot):
    exchanger._on_failed(DeviceRefusedError("unknown_device"))
    qtbot.wait_until(lambda: any("does not accept this computer" in said for said in words(page)))


def test_what_happened_while_the_page_was_not_there_is_told(
    house, exchanger, sticks, nearby, qtbot
):
    standing = RoadStanding(exchanger)
    exchanger.failed.emit(OfflineError())
    page = ExchangePage(house.store, Roads(exchanger, standing, sticks, nearby))
    qtbot.add_widget(page)
    page.show()
    qtbot.wait_until(lambda: "Join the centre" in words(page))
    page._sending.show()
    qtbot.wait_until(lambda: any("no connection now" in said for said in words(page)))


def test_a_house_joins_over_the_network_and_sends_what_waits(page, tmp_path, qtbot):
    province = Province(f"sqlite:///{tmp_path / 'province.sqlite'}")
    with serving(province) as running:
        address, code = (field for field in page.findChildren(QLineEdit) if field.isVisible())
        address.setText(running.url)
        code.setText(running.enrol_code("Bon Pi Nao"))
        QTest.keyClick(code, Qt.Key.Key_Return)
        qtbot.wait_until(lambda: "The centre knows this house as “Bon Pi Nao”." in words(page))
        qtbot.wait_until(lambda: "Everything is sent" in words(page))
    province.close()
