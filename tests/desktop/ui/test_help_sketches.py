"""Each drawing of the help shows something of its own, at every size of letters."""

import pytest
from PySide6.QtGui import QImage, QPainter

from desktop.ui import help_sketches as sketches
from desktop.ui import theme
from desktop.ui.help_sketches import SketchedStep

DRAWN = (
    sketches.tiles, sketches.undo_bar, sketches.day_sheet, sketches.card_scan, sketches.books_scan,
    sketches.due_day, sketches.roll, sketches.space_bar, sketches.count,
)  # fmt: skip


def drawn(sketch):
    picture = QImage(120, 76, QImage.Format.Format_RGB32)
    picture.fill(theme.PAPER)
    with QPainter(picture) as painter:
        sketch(painter)
    return bytes(picture.constBits())


def test_no_two_drawings_are_alike(qtbot):
    assert len({drawn(sketch) for sketch in DRAWN}) == len(DRAWN)


@pytest.mark.parametrize("sketch", DRAWN, ids=lambda sketch: sketch.__name__)
def test_a_drawing_is_named_for_who_does_not_see_it(qtbot, sketch):
    step = SketchedStep(sketch, "Quét thẻ trước…")
    qtbot.add_widget(step)
    step.show()
    [named] = [one for one in step.children() if getattr(one, "accessibleName", str)() != ""]
    assert named.accessibleName() == "Quét thẻ trước…"
    assert named.height() < named.width()
