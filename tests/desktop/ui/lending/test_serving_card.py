from datetime import date

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from desktop.operations.people import person_card
from desktop.ui.lending.loan_row import LoanRow
from desktop.ui.lending.serving_card import ServingCard

DUE = date(2026, 12, 1)


@pytest.fixture
def card(qtbot):
    card = ServingCard()
    qtbot.add_widget(card)
    card.show()
    return card


@pytest.fixture
def rows(house, card):
    """Shows a person as they stand now; returns the rows of their loans from the top."""

    def shown(person_id):
        person = house.ask(lambda unit, moment: person_card(unit, moment, person_id=person_id))
        card.show_person(person, due_on=DUE)
        rows = [card._column.itemAt(place).widget() for place in range(card._column.count())]
        return [row for row in rows if isinstance(row, LoanRow)]

    return shown


def words(card):
    return [label.text() for label in card.findChildren(QLabel) if label.isVisible()]


def test_a_loan_that_stands_keeps_its_row_when_another_is_made(house, rows):
    blum = house.person("H’Blum Buôn Yă")
    [late], [today] = house.book("Kính vạn hoa"), house.book("Đất rừng phương Nam")
    house.lend(blum, late, days_ago=20)
    [before] = rows(blum)
    house.lend(blum, today)
    first, second = rows(blum)
    assert first is before
    assert second.loan.title == "Đất rừng phương Nam"


def test_the_next_person_stands_there_with_nothing_of_the_last(house, rows, card):
    blum, ri = house.person("H’Blum Buôn Yă", address="Bon Bu Prâng"), house.person("Điểu Ri")
    [book] = house.book("Kính vạn hoa")
    house.lend(blum, book, days_ago=20)
    assert len(rows(blum)) == 1
    assert {"H’Blum Buôn Yă", "Bon Bu Prâng", "1 of them overdue"} <= set(words(card))
    assert rows(ri) == []
    assert not {"H’Blum Buôn Yă", "Bon Bu Prâng", "1 of them overdue"} & set(words(card))
    assert "Điểu Ri" in words(card)


def test_when_nobody_is_served_the_card_says_how_to_begin(house, rows, card):
    rows(house.person("Điểu Ri"))
    card.show_person(None, due_on=DUE)
    assert "Nobody yet" in words(card)
    assert "Điểu Ri" not in words(card)


def test_only_a_loan_of_today_can_be_taken_back_on_its_row(house, qtbot, card):
    blum = house.person("H’Blum Buôn Yă")
    house.lend(blum, house.book("Kính vạn hoa")[0], days_ago=3)
    lent = house.lend(blum, house.book("Đất rừng phương Nam")[0])
    person = house.ask(lambda unit, moment: person_card(unit, moment, person_id=blum))
    card.show_person(person, due_on=DUE, today=house.ask(lambda _, moment: moment.today))
    [act] = [one for one in card.findChildren(QPushButton) if one.text().strip() == "Take back"]
    with qtbot.wait_signal(card.undo_asked) as asked:
        act.click()
    assert asked.args == [lent.loan_id]
