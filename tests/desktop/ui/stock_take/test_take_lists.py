from datetime import date
from uuid import uuid4

import pytest

from desktop.operations.crate_lists import CrateLine
from desktop.operations.stock_take_report import AWAY, LEFT, StockLine
from desktop.register.catalogue import GIVEN_BACK, KEPT, WITHDRAWN
from desktop.ui.stock_take.take_lists import TakeList, TakeLists
from desktop.ui.stock_take.take_words import tab_words, why_words

DAY = date(2026, 11, 22)


def line(why, **more):
    return StockLine(uuid4(), "Dế Mèn", "000001", None, why, **more)


def crate(state):
    return CrateLine(uuid4(), "Tỉnh 12", "5", "Thư viện tỉnh", None, state, DAY, None, 0, None)


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (line(KEPT), "in the stock"),
        (line(KEPT, sought_since=DAY), "in the stock · looked for since 22/11/2026"),
        (
            line(KEPT, crate=crate("here"), owner="Thư viện tỉnh"),
            "of crate Tỉnh 12 · belongs to Thư viện tỉnh",
        ),
        (line(LEFT, crate=crate("given_back")), "of crate Tỉnh 12, which went back without it"),
        (line(AWAY, crate=crate("sent")), "written down as in crate Tỉnh 12, elsewhere"),
        (line(GIVEN_BACK), "written down as given back to its house"),
        (line(WITHDRAWN), "written down as withdrawn"),
    ],
)
def test_a_book_of_a_list_says_how_it_stands(qapp, one, said):
    assert why_words(one) == said


def test_there_is_a_name_for_every_list(qtbot):
    lists = TakeLists()
    qtbot.add_widget(lists.tabs)
    qtbot.add_widget(lists.table)
    assert len(tab_words()) == len(TakeList)
    assert lists.shown() == TakeList.MISSING


def test_turning_a_list_is_told(qtbot):
    lists = TakeLists()
    qtbot.add_widget(lists.tabs)
    qtbot.add_widget(lists.table)
    with qtbot.wait_signal(lists.turned):
        lists.tabs.open(TakeList.LATER)
    assert lists.chosen() is None
