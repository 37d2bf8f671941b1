from importlib.resources import files

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon

from desktop.ui import theme
from desktop.ui.parts.pictures import Picture, icon

NAMES = sorted(
    drawing.name.removesuffix(".svg")
    for drawing in (files("resources") / "icons").iterdir()
    if drawing.name.endswith(".svg")
)


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_is_drawn_in_the_colour_that_was_asked_for(qapp, name):
    drawn = icon(name, theme.BRICK).pixmap(QSize(48, 48)).toImage()
    asked = QColor(theme.BRICK).red()
    reds = {
        drawn.pixelColor(x, y).red()
        for x in range(48)
        for y in range(48)
        if drawn.pixelColor(x, y).alpha() == 255
    }
    assert reds
    assert all(abs(red - asked) <= 1 for red in reds)  # one step of rounding where lines end


def test_an_icon_is_drawn_at_the_size_it_is_shown(qapp):
    for side in (20, 23, 35):
        assert icon("house").pixmap(QSize(side, side)).size() == QSize(side, side)


def test_a_checked_tab_has_its_own_colour(qapp):
    made = icon("house", theme.INDIGO, checked=theme.BRICK)
    on = made.pixmap(QSize(48, 48), QIcon.Mode.Normal, QIcon.State.On).toImage()
    off = made.pixmap(QSize(48, 48), QIcon.Mode.Normal, QIcon.State.Off).toImage()
    assert on != off


def test_a_picture_grows_with_the_words_beside_it(qapp, qtbot):
    picture = Picture("house", theme.INDIGO, size=20)
    qtbot.add_widget(picture)
    before = picture.sizeHint().width()
    theme.set_letter_size(qapp, 175)
    assert picture.sizeHint().width() == before * 1.75
    picture.grab()
