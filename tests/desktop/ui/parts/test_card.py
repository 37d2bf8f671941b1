from PySide6.QtWidgets import QLabel

from desktop.ui.parts.card import Card


def test_a_card_has_its_title_on_top_and_takes_what_stands_below(qtbot):
    card = Card("Sách")
    qtbot.add_widget(card)
    body = QLabel("below")
    card.body.addWidget(body)
    card.show()
    assert card.findChild(QLabel, "cardTitle").text() == "Sách"
    assert body.y() > card.title.y()
