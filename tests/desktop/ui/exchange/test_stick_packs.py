from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from desktop.background.pack_taking import PackNews, PackOnStick, PacksOnStick
from desktop.operations.isbn_lookup import PackState
from desktop.ui.exchange.stick_packs import StickPacks

OLD = PackState(900, date(2026, 3, 1))
NEW = PackState(1_000, date(2026, 11, 20))


@pytest.fixture
def shown(qtbot):
    def shown(*packs):
        made = StickPacks(PacksOnStick(Path("/media/hoa"), packs))
        qtbot.add_widget(made)
        made.said = [label.text() for label in made.findChildren(QLabel)]
        made.buttons = made.findChildren(QPushButton)
        return made

    return shown


@pytest.mark.parametrize(
    ("news", "said", "buttons"),
    [
        (PackNews.NEWER, "lies on it: 1000 books, of 20/11/2026.", 1),
        (PackNews.SAME, "is the one that is here", 1),
        (PackNews.OLDER, "is older than the one", 0),
        (PackNews.FOREIGN, "another centre’s", 0),
        (PackNews.DAMAGED, "is damaged", 0),
    ],
)
def test_a_list_is_what_it_is_to_this_house(shown, news, said, buttons):
    made = shown(PackOnStick("a.nvhk", news, NEW))
    assert said in made.said[0]
    assert len(made.buttons) == buttons


def test_of_several_lists_the_newest_is_offered_and_a_damaged_one_told(shown, qtbot):
    made = shown(
        PackOnStick("a.nvhk", PackNews.SAME, OLD),
        PackOnStick("b.nvhk", PackNews.NEWER, NEW),
        PackOnStick("c.nvhk", PackNews.DAMAGED, PackState()),
    )
    assert len(made.said) == 2
    with qtbot.wait_signal(made.asked) as asked:
        made.buttons[0].click()
    assert asked.args == ["b.nvhk"]
