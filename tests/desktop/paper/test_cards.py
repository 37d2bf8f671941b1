import pytest

from desktop.paper.cards import MOST_MEMBERS, HouseholdCard, household_card, reader_card
from desktop.paper.stock import CARDS, QUARTERS, laid_out
from desktop.register.barcodes import household_code
from tests.desktop.paper.reading import PRINTERS, codes_on, words_on
from tests.desktop.paper.samples import HOUSE, cards


def households():
    printed = cards(4 * MOST_MEMBERS)
    households = [tuple(printed[first::4]) for first in range(4)]
    return [
        HouseholdCard(
            HOUSE,
            "THẺ HỘ GIA ĐÌNH",
            "Hộ ông Điểu K'Ré",
            household_code(members[0].card_number),
            members,
        )
        for members in households
    ]


@pytest.mark.parametrize("dpi", PRINTERS)
def test_every_card_of_a_sheet_is_read(tmp_path, dpi):
    printed = cards(CARDS.per_sheet)
    pages = laid_out(CARDS, printed, reader_card)
    assert codes_on(pages, tmp_path, dpi) == [card.card_number for card in printed]


@pytest.mark.parametrize("dpi", PRINTERS)
def test_every_member_of_a_household_is_read(tmp_path, dpi):
    pages = laid_out(QUARTERS, households(), household_card)
    members = [card.card_number for card in cards(4 * MOST_MEMBERS)]
    assert codes_on(pages, tmp_path, dpi) == [*members, *(one.code for one in households())]


def test_a_card_tells_house_name_and_village(tmp_path):
    told = words_on(laid_out(CARDS, cards(1), reader_card), tmp_path)
    for words in ("Bon Bu Sóp", "H’Bŏk Niê (Čư̆ M’gar)", "Bon Pi Nao", "2 0417 0000 0001"):
        assert words in told
