"""Somebody in front of the demonstration house."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QTranslator

from desktop.demonstration.__main__ import fill_a_month
from desktop.ui import theme, translation
from tests.day.hands import Keeper
from tests.desktop.ui.compiled_words import compile_words


@dataclass(frozen=True)
class Seat:
    """Which language somebody reads, in how large letters and on how large a screen."""

    language: str
    width: int
    height: int
    percent: int

    def __str__(self) -> str:
        return f"{self.language}-{self.width}x{self.height}-{self.percent}"


@pytest.fixture(scope="session")
def words(tmp_path_factory) -> Path:
    place = tmp_path_factory.mktemp("words")
    compile_words(place)
    return place


@pytest.fixture(scope="session")
def sit_down(qapp, words, tmp_path_factory):
    """Return how to sit down in front of a house of one's own."""

    @contextmanager
    def sitting(seat: Seat) -> Iterator[Keeper]:
        folder, before = tmp_path_factory.mktemp("house"), QLocale()
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

    return sitting
