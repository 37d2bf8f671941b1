from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton

from desktop.operations.exchange_state import ExchangeState
from desktop.operations.unsent import Unsent
from desktop.ui.exchange.road_standing import Road
from desktop.ui.exchange.sending_card import SendingCard
from sync.client.errors import OfflineError

NOTHING = Unsent(0, 0, 0, 0, 0, 0, 0, 0, 0)


@dataclass
class Outcome:
    sent: int
    began_new_log: bool = False


@dataclass
class Sending:
    bytes_sent: int
    bytes_left: int | None = None
    seconds_left: float | None = None


@dataclass
class Standing:
    road: Road
    error: Exception | None = None
    progress: Sending | None = None
    outcome: Outcome | None = None


def state(**known) -> ExchangeState:
    usual = {
        "enrolled": True,
        "server_url": "https://example.invalid",
        "house_name": "Bon Pi Nao",
        "unsent": 0,
        "oldest_unsent_at": None,
        "sent_to": 132,
        "durable_to": 132,
        "last_exchange_at": 1_795_330_800,
        "set_aside": 0,
        "backup_at": None,
        "clock_doubt": None,
    }
    return ExchangeState(**{**usual, **known})


@pytest.fixture
def card(qtbot):
    card = SendingCard()
    qtbot.add_widget(card)
    card.show()
    return card


def words(card) -> list[str]:
    return [label.text() for label in card.findChildren(QLabel) if not label.isHidden()]


def show(card, standing: Standing) -> None:
    card.show_road(standing, sentence=lambda error: type(error).__name__)


def test_all_ticks_when_everything_is_sent_and_kept(card):
    card.show_state(state(), NOTHING)
    assert {"✓ saved on this computer", "✓ sent", "✓ kept safe by the centre"} <= set(words(card))


def test_sent_is_not_yet_kept(card):
    card.show_state(state(durable_to=100), NOTHING)
    assert {"✓ sent", "○ not kept safe there yet"} <= set(words(card))


def test_what_waits_is_never_shown_as_sent(card):
    card.show_state(
        state(unsent=18, oldest_unsent_at=1_795_330_800),
        Unsent(18, 12, 4, 2, 0, 0, 0, 0, 40_400),
    )
    assert "○ not all sent yet" in words(card)
    assert "✓ saved on this computer" in words(card)
    assert any(said.startswith("Not sent yet: 18 item(s), since ") for said in words(card))
    registers = "12 loan(s) or return(s), 4 day(s) of visits, 2 club session(s) – about 40 KB"
    assert registers in words(card)


def test_the_last_sending_is_told_with_its_day_and_what_the_centre_has(card):
    card.show_state(state(), NOTHING)
    assert any("22/11/2026" in said and "132 item(s)" in said for said in words(card))


def test_the_button_answers_before_the_network_does(card, qtbot):
    with qtbot.wait_signal(card.send_asked):
        QTest.mouseClick(card.findChild(QPushButton, "main"), Qt.MouseButton.LeftButton)
    assert any(said.startswith("Calling the centre…") for said in words(card))


def test_progress_tells_bytes_and_an_honest_estimate(card):
    show(card, Standing(Road.SENDING, progress=Sending(120_000, 41_000, 65.0)))
    bar = card.findChild(QProgressBar)
    assert "Sending… 120 KB are over there, about 41 KB to go: about 1 minute." in words(card)
    assert (bar.isVisible(), bar.value()) == (True, 745)


def test_no_estimate_is_shown_before_anything_was_measured(card):
    show(card, Standing(Road.SENDING, progress=Sending(2_100)))
    assert "Sending… 2 KB are over there." in words(card)
    assert card.findChild(QProgressBar).maximum() == 0


def test_a_sending_that_has_only_begun_says_so(card):
    show(card, Standing(Road.SENDING))
    assert any(said.startswith("Sending…") for said in words(card))


def test_a_road_in_trouble_is_told_in_the_words_of_the_presenter(card):
    show(card, Standing(Road.TROUBLE, error=OfflineError()))
    assert "OfflineError" in words(card)
    assert not card.findChild(QProgressBar).isVisible()


def test_an_answer_without_anything_new_is_an_answer(card):
    show(card, Standing(Road.GOOD, outcome=Outcome(sent=0)))
    assert any("nothing new to send" in said for said in words(card))
    show(card, Standing(Road.GOOD, outcome=Outcome(sent=132)))
    assert any("received 132 item(s)" in said for said in words(card))


def test_a_register_that_was_restored_is_said_calmly_once_all_is_sent(card):
    show(card, Standing(Road.GOOD, outcome=Outcome(sent=132, began_new_log=True)))
    assert any("compared everything again" in said for said in words(card))
