import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from desktop.operations.people import person_card
from desktop.ui.people.person_pane import PersonPane


@pytest.fixture
def pane(qtbot):
    pane = PersonPane()
    qtbot.add_widget(pane)
    return pane


def card(house, person_id):
    return house.ask(lambda unit, moment: person_card(unit, moment, person_id=person_id))


def words(pane):
    labels = pane._scroll.widget().findChildren(QLabel)
    return " / ".join(label.text() for label in labels if not label.isHidden())


def ask(pane):
    [button] = pane._scroll.widget().findChildren(QPushButton)
    button.click()


def test_birth_and_telephone_show_only_when_asked_for(house, pane):
    mai = house.person("Thị Mai", birth_year=1950, born_about=True, phone="0900 000 001")
    pane.show_card(card(house, mai))
    assert "1950" not in words(pane)
    assert "0900" not in words(pane)
    ask(pane)
    assert "Born about 1950" in words(pane)
    assert "Telephone: 0900 000 001" in words(pane)


def test_the_next_person_is_hidden_again(house, pane):
    mai, bo = (house.person(name, birth_year=1950) for name in ("Thị Mai", "Điểu Bơ"))
    pane.show_card(card(house, mai))
    ask(pane)
    pane.show_card(card(house, bo))
    assert "1950" not in words(pane)
    pane.show_card(card(house, mai))
    assert "1950" not in words(pane)
