import pytest
from PySide6.QtWidgets import QLabel, QWidget

from desktop.operations.recovery import recovery_state
from desktop.ui.recovery.recovery_card import RecoveryCard
from desktop.ui.recovery.sheet_dialog import SheetDialog


@pytest.fixture
def page(qtbot):
    page = QWidget()
    qtbot.add_widget(page)
    return page


@pytest.fixture
def card(house, page):
    card = RecoveryCard(house.store, page)
    card.setParent(page)
    return card


def said(card) -> str:
    return " ".join(label.text() for label in card.findChildren(QLabel))


def test_the_sheet_counts_as_printed_when_it_is_put_away(house, card, page, qtbot):
    card.show_state(house.ask(recovery_state))
    assert "not printed yet" in said(card)
    card.open_sheet()
    qtbot.wait_until(lambda: page.findChild(SheetDialog) is not None)
    with qtbot.wait_signal(house.store.changed):
        page.findChild(SheetDialog).put_away.emit()
    card.show_state(house.ask(recovery_state))
    assert "was printed on 22/11/2026" in said(card)
