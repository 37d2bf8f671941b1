from datetime import date

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter

from desktop.operations.emergency_sheet import EmergencySheet
from desktop.ui.keepers.emergency_drawing import emergency_paper

SHEET = EmergencySheet("Nhà văn hóa bon Pi Nao", "0417", date(2026, 11, 22), ("ABCDE", "FGHJK"))
PAGE = QSize(840, 1188)  # A4, four pixels a millimetre
MARGIN = 80


@pytest.fixture
def image(qapp):
    image = QImage(PAGE, QImage.Format.Format_Grayscale8)
    image.fill(255)
    with QPainter(image) as painter:
        emergency_paper(SHEET).draw(painter, image)
    return image


def is_dark(image, x, y):
    return image.pixelColor(x, y).value() < 128


def test_the_code_is_read_aloud_and_shows_in_no_log(qapp):
    paper = emergency_paper(SHEET)
    assert paper.spoken == "ABCDE FGHJK"
    assert "ABCDE" not in repr(paper)


def test_nothing_is_drawn_in_the_margin(image):
    sides = (*range(MARGIN - 2), *range(PAGE.width() - MARGIN + 2, PAGE.width()))
    assert not any(is_dark(image, x, y) for x in sides for y in range(PAGE.height()))


def test_there_is_a_line_for_the_officer_below_everything(image):
    rows = [y for y in range(PAGE.height()) if is_dark(image, PAGE.width() - MARGIN - 2, y)]
    assert rows[-1] == max(
        y
        for y in range(PAGE.height())
        if any(is_dark(image, x, y) for x in range(MARGIN, PAGE.width() - MARGIN))
    )


def test_all_of_it_stands_in_the_part_that_is_shown(image):
    shown = round(PAGE.height() * emergency_paper(SHEET).shown)
    assert not any(
        is_dark(image, x, y) for y in range(shown, PAGE.height()) for x in range(PAGE.width())
    )
