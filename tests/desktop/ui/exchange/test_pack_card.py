from datetime import date

import pytest
from PySide6.QtWidgets import QLabel

from desktop.background.exchanger import Exchanger
from desktop.operations.isbn_lookup import PackState
from desktop.ui.exchange.pack_card import PackCard
from tests.desktop.store.isbn_packs import lay_down
from tests.sync.isbn_packs import book, pack_of


@pytest.fixture
def card(qtbot, house):
    exchanger = Exchanger(house.store)
    card = PackCard(house.store, exchanger)
    qtbot.add_widget(card)
    yield card
    exchanger.stop()


def said(card):
    return " ".join(label.text() for label in card.findChildren(QLabel))


def test_a_house_without_a_list_is_told_so(card, qtbot):
    card.reload()
    qtbot.wait_until(lambda: "There is none here yet." in said(card))


def test_the_list_that_is_here_is_named(card, house, qtbot):
    lay_down(house.store, pack_of([book(1), book(2)]))
    card.reload()
    qtbot.wait_until(lambda: "Here: 2 books, of 21/09/2026." in said(card))


def test_a_damaged_list_is_told(card):
    card.show_state(PackState(is_damaged=True))
    assert "The book list is damaged." in said(card)
    card.show_state(PackState(4, date(2026, 1, 2)))
    assert "damaged" not in said(card)


def test_the_network_is_offered_to_a_house_that_can_call(card):
    assert card._fetching.isHidden()
    card.show_network(there=True)
    assert not card._fetching.isHidden()
