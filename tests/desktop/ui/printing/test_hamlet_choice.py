import pytest

from desktop.ui.printing.hamlet_choice import HamletChoice


@pytest.fixture
def choice(qtbot):
    choice = HamletChoice()
    qtbot.add_widget(choice)
    choice.show_hamlets(["Thôn 3", "", "Bon Pi Nao", "Thôn 3"])
    return choice


def test_hamlets_stand_in_the_order_of_the_alphabet_with_their_numbers(choice):
    words = [choice.list.itemText(place) for place in range(choice.list.count())]
    assert words == ["All hamlets", "Bon Pi Nao (1)", "Thôn 3 (2)", "Without a hamlet (1)"]
    assert choice.has_several()


def test_all_are_meant_until_one_is_chosen(choice, qtbot):
    assert choice.holds("Thôn 3")
    with qtbot.wait_signal(choice.changed):
        choice.list.setCurrentIndex(3)
    assert choice.holds("")
    assert not choice.holds("Thôn 3")


def test_one_hamlet_alone_is_no_choice(qtbot):
    choice = HamletChoice()
    qtbot.add_widget(choice)
    choice.show_hamlets(["Thôn 3", "Thôn 3"])
    assert not choice.has_several()
