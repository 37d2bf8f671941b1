import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter

from desktop.operations.qr_code import qr_modules
from desktop.operations.recovery import RecoverySheet
from desktop.ui.recovery.sheet_drawing import draw_sheet
from sync.protocol.recovery_code import recovery_groups, scanned_text

KEY = bytes(range(32))
PAGE = QSize(840, 1188)  # A4, four pixels a millimetre


@pytest.fixture
def sheet():
    return RecoverySheet(
        house_name="Nhà văn hóa bon Pi Nao",
        house_number="0417",
        mark="AB12",
        groups=recovery_groups(KEY),
        qr=qr_modules(scanned_text(KEY)),
    )


def drawn(sheet) -> QImage:
    image = QImage(PAGE, QImage.Format.Format_Grayscale8)
    image.fill(255)
    with QPainter(image) as painter:
        draw_sheet(painter, image, sheet)
    return image


def dark_rows(image: QImage, left: int, right: int) -> list[int]:
    return [
        y
        for y in range(image.height())
        if any(image.pixelColor(x, y).value() < 128 for x in range(left, right))
    ]


def test_every_module_of_the_code_is_drawn_where_it_belongs(sheet, qapp):
    image = drawn(sheet)
    side = 4 * 52 / (len(sheet.qr) + 8)
    left = 840 - 80 - 4 * 52 + 4 * side
    top = dark_rows(image, int(left), int(left + 7 * side))
    # The words of the head stand above; the code is the last thing that deep and that dark.
    start = next(
        y
        for y in top
        if all(
            image.pixelColor(int(left + (x + 0.5) * side), y + int(side / 2)).value() < 128
            for x in range(7)
        )
    )
    read = tuple(
        tuple(
            image.pixelColor(int(left + (x + 0.5) * side), int(start + (y + 0.5) * side)).value()
            < 128
            for x in range(len(sheet.qr))
        )
        for y in range(len(sheet.qr))
    )
    assert read == sheet.qr


def test_nothing_is_drawn_in_the_margin(sheet, qapp):
    image = drawn(sheet)
    assert dark_rows(image, 0, 78) == []
    assert dark_rows(image, 840 - 78, 840) == []
