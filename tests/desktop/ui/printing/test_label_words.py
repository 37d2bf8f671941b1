from uuid import uuid4

from desktop.operations.cards import CardLine
from desktop.paper.stock import LABEL_STOCKS
from desktop.ui.printing.label_words import household_card_of, stock_name


def member(name):
    return CardLine(uuid4(), f"Nguyễn {name}", name, "Thôn 3", "20417000000010")


def test_every_sheet_of_labels_is_told_from_the_others(qapp):
    assert len({stock_name(stock) for stock in LABEL_STOCKS}) == len(LABEL_STOCKS)
    assert stock_name(LABEL_STOCKS[0]) == "A4 3 × 8 labels (63,5 × 33,9 mm)"


def test_a_household_is_called_after_its_first_member(qapp):
    card = household_card_of("Nhà văn hoá", [member("Mai"), member("Nam")])
    assert card.household == "Household of Mai"
    assert [one.name for one in card.members] == ["Mai", "Nam"]
