"""Every page and every sheet, in a real window: nothing cut off, nothing out of reach.

The sizes are the extremes: the smallest window with the largest letters, where words have least
room; the same with the usual letters, where most stands side by side; the usual window between.
"""

from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QDialog

from desktop.demonstration.__main__ import fill_a_month
from desktop.ui import theme, translation
from tests.day.hands import Keeper
from tests.desktop.ui.compiled_words import compile_words
from tests.screens.gallery import SCREENS
from tests.screens.reach import lost_on_the_way, only_by_colour, unnamed
from tests.screens.room import cut_off

_READINGS = 3  # a page asks, shows a list, and asks for the first of the list


@dataclass(frozen=True)
class Seat:
    """Somebody in front of the program."""

    language: str
    width: int
    height: int
    percent: int

    def __str__(self) -> str:
        return f"{self.language}-{self.width}x{self.height}-{self.percent}"


SEATS = (
    Seat("vi", 1024, 700, 175),
    Seat("en", 1024, 700, 175),
    Seat("vi", 1024, 700, 100),
    Seat("en", 1366, 768, 150),
)


@pytest.fixture(scope="module")
def words(tmp_path_factory) -> Path:
    place = tmp_path_factory.mktemp("words")
    compile_words(place)
    return place


@pytest.fixture(scope="module", params=SEATS, ids=str)
def keeper(request, qapp, words, tmp_path_factory):
    seat, before = request.param, QLocale()
    folder = tmp_path_factory.mktemp("house")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(translation, "files", lambda _: words)
        translation.install(qapp, seat.language)
        fill_a_month(folder)
        keeper = Keeper(folder)
        keeper.choose_letters(seat.percent)
        keeper.frame.resize(seat.width, seat.height)
        yield keeper
        keeper.leave()
    theme.set_letter_size(qapp, 100)
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)


@pytest.mark.parametrize("name", SCREENS)
def test_it_can_be_read_and_reached(keeper, qapp, name):
    shown = SCREENS[name](keeper)
    for _ in range(_READINGS):
        keeper.ask(lambda *_: None)
        qapp.processEvents()
    amiss = cut_off(shown) + only_by_colour(shown) + unnamed(shown) + lost_on_the_way(shown)
    if isinstance(shown, QDialog):
        shown.close()
    assert amiss == []
