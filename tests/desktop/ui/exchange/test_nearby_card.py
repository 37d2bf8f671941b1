import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from desktop.background.joining_nearby import JoinedNearby
from desktop.background.nearby_worker import OpenMailbox
from desktop.store.nearby_choices import NearbyChoices
from desktop.ui.exchange.nearby_card import NearbyCard
from desktop.ui.parts.qr_picture import QrPicture
from sync.client.errors import NeighbourAwayError, NoNeighboursError, NotNeighboursAddressError
from sync.client.mailbox_road import ByMailbox
from sync.client.receipts import ReceiptTaken

ADDRESS = "http://192.168.1.7:8470/ABCD-EFGH-JKMN-PQRS"


class FakeNearby(QObject):
    """A room that does as the test says."""

    recalled = Signal(object)
    opened = Signal(object)
    closed = Signal()
    not_opened = Signal(object)
    sent = Signal(object)
    joining = Signal(object)
    not_sent = Signal(object)

    def __init__(self):
        super().__init__()
        self.asked = []

    def recall(self):
        self.is_recalled = True

    def open(self):
        self.asked.append("open")

    def close(self):
        self.asked.append("close")

    def send(self, typed):
        self.asked.append(typed)


@pytest.fixture
def nearby(qtbot):
    return FakeNearby()


@pytest.fixture
def card(nearby, qtbot):
    card = NearbyCard(nearby)
    qtbot.add_widget(card)
    return card


@pytest.fixture
def shown(card):
    card.ask()
    return card


def words(card) -> str:
    return "\n".join(label.text() for label in card.findChildren(QLabel) if label.isVisible())


def button(card, text) -> QPushButton:
    return next(made for made in card.findChildren(QPushButton) if made.text().strip() == text)


def press(card, text) -> None:
    button(card, text).setFocus()
    QTest.keyClick(button(card, text), Qt.Key.Key_Space)


def test_it_is_folded_and_off_until_it_is_asked_for(card, nearby):
    assert card.isHidden()
    card.ask()
    assert nearby.asked == []
    assert not card.findChild(QrPicture).isVisible()


def test_it_goes_on_as_it_was_chosen_before(card, nearby):
    assert nearby.is_recalled
    nearby.recalled.emit(NearbyChoices(ADDRESS))
    assert card.findChild(QLineEdit).text() == ADDRESS
    nearby.recalled.emit(NearbyChoices("http://192.168.1.9:8470/ABCD-EFGH-JKMN-PQRS"))
    assert card.findChild(QLineEdit).text() == ADDRESS, "what is typed is not written over"
    assert card.isHidden()
    nearby.opened.emit(OpenMailbox(ADDRESS))
    assert not card.isHidden()
    assert button(card, "Stop letting them").isEnabled()


def test_a_house_with_an_invitation_asks_and_joins(shown, nearby, qtbot):
    shown.findChild(QLineEdit).setText(ADDRESS)
    press(shown, "Send through that computer")
    with qtbot.assert_not_emitted(shown.joined), qtbot.wait_signal(shown.changed):
        nearby.joining.emit(JoinedNearby("Nhà văn hóa bon Pi Nao", False, ByMailbox(1, 2)))
    assert "The request to join as “Nhà văn hóa bon Pi Nao”" in words(shown)
    with qtbot.wait_signal(shown.joined):
        nearby.joining.emit(JoinedNearby("Nhà văn hóa bon Pi Nao", True, ByMailbox(3, 2)))
    assert "has joined the centre as “Nhà văn hóa bon Pi Nao”" in words(shown)
    assert button(shown, "Send through that computer").isEnabled()


def test_what_waits_goes_to_the_address_that_was_typed(shown, nearby, qtbot):
    field = shown.findChild(QLineEdit)
    QTest.keyClicks(field, ADDRESS)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert nearby.asked == [ADDRESS]
    assert "Handing it over…" in words(shown)
    assert not button(shown, "Send through that computer").isEnabled()
    with qtbot.wait_signal(shown.changed):
        nearby.sent.emit(ByMailbox(1, 12, ()))
    assert "12 item(s) lie sealed with the other computer" in words(shown)
    nearby.sent.emit(ByMailbox(13, 12, (ReceiptTaken(1, 12, answered=1),)))
    assert "received everything up to item 12." in words(shown)
    nearby.sent.emit(ByMailbox(13, 12, ()))
    assert "nothing new to send, and no answer yet" in words(shown)


def test_nothing_typed_is_asked_for(shown, nearby):
    press(shown, "Send through that computer")
    assert nearby.asked == []
    assert "Type the address that the other computer shows." in words(shown)


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (NeighbourAwayError(), "The other computer does not answer."),
        (NotNeighboursAddressError(), "letter by letter"),
    ],
)
def test_why_it_did_not_go_is_told_and_it_may_be_tried_again(shown, nearby, error, said):
    shown.findChild(QLineEdit).setText(ADDRESS)
    press(shown, "Send through that computer")
    nearby.not_sent.emit(error)
    assert said in words(shown)
    assert "Everything is safe here." in words(shown)
    assert button(shown, "Send through that computer").isEnabled()


def test_the_switch_shows_the_address_and_its_code_and_hides_them_again(shown, nearby):
    press(shown, "Let other computers send through this one")
    assert nearby.asked == ["open"]
    nearby.opened.emit(OpenMailbox(ADDRESS))
    assert ADDRESS in words(shown).replace("/ ", "/")
    qr = shown.findChild(QrPicture)
    assert qr.isVisible()
    assert qr.accessibleName() == "QR code of the address"
    dark = qr.grab().toImage().pixelColor(5 * 4 + 2, 5 * 4 + 2)
    assert dark.lightness() == 0  # the corner of the finder pattern
    nearby.opened.emit(OpenMailbox(ADDRESS, 3, 2))
    assert "Lying here: 3, answered by the centre: 2." in words(shown)
    press(shown, "Stop letting them")
    assert nearby.asked == ["open", "close"]
    nearby.closed.emit()
    assert "no other computer can send through this one" in words(shown)
    assert not qr.isVisible()
    assert ADDRESS not in words(shown)


def test_without_a_network_in_the_room_it_says_so(shown, nearby):
    press(shown, "Let other computers send through this one")
    nearby.not_opened.emit(NoNeighboursError())
    assert "is in no network of the room" in words(shown)
    assert button(shown, "Let other computers send through this one").isEnabled()
