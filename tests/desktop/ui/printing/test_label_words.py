from datetime import date
from uuid import uuid4

import pytest

from desktop.operations.cards import CardLine
from desktop.operations.crate_lists import CrateLine
from desktop.paper.stock import LABEL_STOCKS
from desktop.ui.printing.label_words import (
    crate_label_of,
    household_card_of,
    household_cards_of,
    stock_name,
)


def member(name):
    return CardLine(uuid4(), f"Nguyễn {name}", name, "Thôn 3", "20417000000010")


def test_every_sheet_of_labels_is_told_from_the_others(qapp):
    assert len({stock_name(stock) for stock in LABEL_STOCKS}) == len(LABEL_STOCKS)
    assert stock_name(LABEL_STOCKS[0]) == "A4 3 × 8 labels (63,5 × 33,9 mm)"


def test_a_household_is_called_after_its_first_member(qapp):
    card = household_card_of("Nhà văn hoá", [member("Mai"), member("Nam")])
    assert card.household == "Household of Mai"
    assert [one.name for one in card.members] == ["Mai", "Nam"]


def test_a_household_of_eight_has_two_cards_with_the_code_of_its_head(qapp):
    cards = household_cards_of("Nhà văn hoá", [member(f"{place}") for place in range(8)])
    assert [len(card.members) for card in cards] == [6, 2]
    assert {(card.household, card.code) for card in cards} == {("Household of 0", cards[0].code)}


@pytest.mark.parametrize(("owner", "house"), [(None, "Bon Bu Sóp"), ("Thư viện tỉnh",) * 2])
def test_a_crate_says_whose_it_is(owner, house):
    day = date(2026, 11, 22)
    crate = CrateLine(uuid4(), "Tỉnh 12", "5", owner, None, "here", day, None, 3, 3)
    assert crate_label_of("Bon Bu Sóp", crate).house == house
