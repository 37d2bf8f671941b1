from desktop.register.visits import TALLIES
from desktop.ui.settings.tallies_card import TalliesCard


def test_nothing_is_noted_unless_the_house_wants_it(qtbot):
    card = TalliesCard()
    qtbot.add_widget(card)
    card.show_tallies(())
    assert card.tallies() == ()


def test_what_is_ticked_is_noted(qtbot):
    card = TalliesCard()
    qtbot.add_widget(card)
    card.show_tallies(TALLIES[:2])
    assert card.tallies() == TALLIES[:2]
