from dataclasses import dataclass

import pytest
from PySide6.QtWidgets import QLabel

from desktop.operations.exchange_state import ExchangeState
from desktop.ui.exchange.sending_card import SendingCard


@dataclass
class Outcome:
    sent: int
    began_new_log: bool = False


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
    return [label.text() for label in card.findChildren(QLabel)]


def test_two_ticks_when_everything_is_sent_and_kept(card):
    card.show_state(state())
    assert {"✓ sent", "✓ kept safe by the centre"} <= set(words(card))


def test_sent_is_not_yet_kept(card):
    card.show_state(state(durable_to=100))
    assert {"✓ sent", "○ kept safe by the centre"} <= set(words(card))


def test_what_waits_is_never_shown_as_sent(card):
    card.show_state(state(unsent=18, oldest_unsent_at=1_795_330_800))
    assert "○ sent" in words(card)
    assert any(said.startswith("Not sent yet: 18 item(s), since ") for said in words(card))


def test_an_answer_without_anything_new_is_an_answer(card):
    card.show_sent(Outcome(sent=0))
    assert any("nothing new to send" in said for said in words(card))
    card.show_sent(Outcome(sent=132))
    assert any("received 132 item(s)" in said for said in words(card))


def test_a_register_that_was_restored_is_said_calmly_once_all_is_sent(card):
    card.show_sent(Outcome(sent=132, began_new_log=True))
    assert any("compared everything again" in said for said in words(card))
