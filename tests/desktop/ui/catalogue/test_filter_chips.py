import pytest

from desktop.ui.catalogue.filter_chips import FilterChips


@pytest.fixture
def chips(qtbot):
    chips = FilterChips()
    qtbot.add_widget(chips)
    return chips


def test_one_is_pressed_at_most_and_a_second_press_lets_go(qtbot, chips):
    assert chips.chosen() is None
    with qtbot.wait_signal(chips.changed):
        chips.press("lent")
    chips.press("children")
    assert chips.chosen() == "children"
    with qtbot.wait_signal(chips.changed):
        chips.press("children")
    assert chips.chosen() is None


def test_a_page_lets_go_without_a_sound(qtbot, chips):
    chips.press("lent")
    with qtbot.assert_not_emitted(chips.changed):
        chips.choose(None)
    assert chips.chosen() is None
