"""Every page and every sheet, in a real window: nothing cut off, nothing out of reach.

The sizes are the extremes: the smallest window with the largest letters, where words have least
room; the same with the usual letters, where most stands side by side; the usual window between.
"""

import pytest
from PySide6.QtWidgets import QDialog

from tests.screens.conftest import Seat
from tests.screens.gallery import SCREENS
from tests.screens.reach import lost_on_the_way, only_by_colour, unnamed
from tests.screens.room import cut_off

SEATS = (
    Seat("vi", 1024, 700, 175),
    Seat("en", 1024, 700, 175),
    Seat("vi", 1024, 700, 100),
    Seat("en", 1366, 768, 150),
)
# What can be reached depends on neither the language nor on how large the letters are.
WALKED = SEATS[0]


@pytest.fixture(scope="module", params=SEATS, ids=str)
def seat(request):
    return request.param


@pytest.fixture(scope="module")
def keeper(seat, sit_down):
    with sit_down(seat) as keeper:
        yield keeper


@pytest.mark.parametrize("name", SCREENS)
def test_it_can_be_read_and_reached(keeper, seat, name):
    shown = SCREENS[name](keeper)
    keeper.answer()
    amiss = cut_off(shown)
    if seat is WALKED:
        amiss += only_by_colour(shown) + unnamed(shown) + lost_on_the_way(shown)
    if isinstance(shown, QDialog):
        shown.close()
    assert amiss == []
