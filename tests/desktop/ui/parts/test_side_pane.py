import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from desktop.ui.parts.labels import wrapped
from desktop.ui.parts.side_pane import SidePane


class Pane(SidePane[str]):
    def __init__(self):
        super().__init__()
        self.edit = QPushButton("Change")
        self.edit.clicked.connect(self._ask_to_edit)
        self._begin("About", "Choose one in the list.", self.edit)

    def _fill(self, column, card):
        column.addWidget(wrapped(card))


@pytest.fixture
def pane(qtbot):
    pane = Pane()
    qtbot.add_widget(pane)
    pane.show()
    return pane


def said(pane) -> list[str]:
    return [label.text() for label in pane.findChildren(QLabel) if label.isVisible()]


def test_without_a_card_it_says_what_to_do_and_offers_nothing(pane):
    assert "Choose one in the list." in said(pane)
    assert not pane.edit.isVisible()


def test_the_card_that_is_shown_is_the_one_to_change(qtbot, pane):
    pane.show_card("Kính vạn hoa")
    assert said(pane) == ["About", "Kính vạn hoa"]
    with qtbot.wait_signal(pane.edit_asked) as asked:
        pane.edit.click()
    assert asked.args == ["Kính vạn hoa"]


def test_a_card_can_be_put_away_again(pane):
    pane.show_card("Kính vạn hoa")
    pane.show_card(None)
    assert "Kính vạn hoa" not in said(pane)
    assert not pane.edit.isVisible()
