import pytest

from desktop.paper.slips import MOST_BOOKS, overdue_slip
from desktop.paper.stock import QUARTERS, laid_out
from tests.desktop.paper.reading import PRINTERS, codes_on, words_on
from tests.desktop.paper.samples import cards, slip


@pytest.mark.parametrize("dpi", PRINTERS)
def test_the_card_of_every_slip_is_read(tmp_path, dpi):
    asked = cards(5)
    pages = laid_out(
        QUARTERS,
        [slip(card, books=MOST_BOOKS, more="và 3 cuốn nữa") for card in asked],
        overdue_slip,
    )
    assert len(pages) == 2
    assert codes_on(pages, tmp_path, dpi) == [card.card_number for card in asked]


def test_a_slip_asks_a_family_by_name_for_its_books(tmp_path):
    (card,) = cards(1)
    told = words_on(laid_out(QUARTERS, [slip(card)], overdue_slip), tmp_path)
    assert "Kính gửi gia đình H’Bŏk Niê, Bon Pi Nao" in told
    assert told.count("hạn 01/11/2026") == 2


def test_more_books_than_there_is_room_for_are_counted(tmp_path):
    (card,) = cards(1)
    long = slip(card, books=MOST_BOOKS + 3, more="và 3 cuốn nữa")
    told = words_on(laid_out(QUARTERS, [long], overdue_slip), tmp_path)
    assert told.count("hạn 01/11/2026") == MOST_BOOKS
    assert "và 3 cuốn nữa" in told
