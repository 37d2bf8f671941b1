"""Whatever is printed leaves its codes the light that a scanner needs around them."""

import pytest

from desktop.paper.cards import HouseholdCard, household_card, reader_card
from desktop.paper.labels import copy_label
from desktop.paper.marks import Code, Line, Words
from desktop.paper.ruled_pages import Above, Column, RuledPages, ruled_pages
from desktop.paper.slips import MOST_BOOKS, overdue_slip
from desktop.paper.stock import CARDS, LABEL_STOCKS, QUARTERS, laid_out
from tests.desktop.paper.samples import HOUSE, cards, labels, slip

RECORD = RuledPages(
    above=(Above("BIÊN BẢN GIAO NHẬN", 5), Above(HOUSE, 9, lines=3)),
    columns=(Column("Số", 1),),
    rows=(("1",),),
    page_words="",
    code="50417000000014" + "0043" + "1234567890",
)
PRINTED = {
    **{stock.name: laid_out(stock, labels(stock.per_sheet), copy_label) for stock in LABEL_STOCKS},
    "cards": laid_out(CARDS, cards(10), reader_card),
    "household": laid_out(
        QUARTERS,
        [HouseholdCard(HOUSE, "THẺ HỘ", "Hộ", "40417000000018", tuple(cards(6)))],
        household_card,
    ),
    "slips": laid_out(
        QUARTERS, [slip(cards(1)[0], books=MOST_BOOKS, more="và 3 cuốn nữa")], overdue_slip
    ),
    "record": ruled_pages(RECORD),
}


def over_each_other(one, other):
    return not (
        one[2] <= other[0] + 0.01
        or other[2] <= one[0] + 0.01
        or one[3] <= other[1] + 0.01
        or other[3] <= one[1] + 0.01
    )


def edges(mark):
    if isinstance(mark, Line):
        return mark.left, mark.top, mark.right + mark.thick, mark.bottom + mark.thick
    return mark.box.left, mark.box.top, mark.box.right, mark.box.bottom


@pytest.mark.parametrize("name", PRINTED)
def test_nothing_stands_in_the_light_around_a_code(name):
    for page in PRINTED[name]:
        codes = [mark for mark in page.marks if isinstance(mark, Code)]
        others = [mark for mark in page.marks if isinstance(mark, Words | Line)]
        assert codes
        for code in codes:
            assert code.quiet == (10 if len(code.modules) == 1 else 4)
            assert not [mark for mark in others if over_each_other(edges(code), edges(mark))]
