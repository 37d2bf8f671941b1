import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QPushButton

from desktop.paper.marks import Box, Page, Words
from desktop.ui.printing.page_preview import PagePreview


@pytest.fixture
def preview(qtbot):
    preview = PagePreview()
    qtbot.add_widget(preview)
    preview.resize(420, 640)
    preview.show()
    return preview


def page(box):
    return Page((Words(box, "■■■", 20),))


def which(preview):
    return preview.findChild(QLabel).text()


def press(preview, name):
    next(b for b in preview.findChildren(QPushButton) if b.accessibleName() == name).click()


def test_one_leafs_through_the_sheets_and_not_beyond(preview):
    preview.show_pages([page(Box(0, 0, 200, 50))] * 3)
    assert which(preview) == "Sheet 1 of 3"
    for _ in range(5):
        press(preview, "Next sheet")
    assert which(preview) == "Sheet 3 of 3"
    press(preview, "Sheet before")
    assert which(preview) == "Sheet 2 of 3"
    preview.show_pages([page(Box(0, 0, 200, 50))])
    assert which(preview) == "Sheet 1 of 1"


def test_nothing_to_print_shows_no_sheet(preview):
    preview.show_pages([])
    assert which(preview) == ""


def test_what_will_be_printed_is_seen(preview):
    preview.show_pages([page(Box(20, 20, 170, 60))])
    seen = preview._paper.grab().toImage()
    dark = [
        (x, y)
        for x in range(0, seen.width(), 2)
        for y in range(0, seen.height(), 2)
        if seen.pixelColor(x, y).value() < 100
    ]
    assert dark
    assert max(y for _, y in dark) < seen.height() / 2


def test_a_touch_is_a_place_on_the_paper(preview, qtbot):
    preview.show_pages([page(Box(0, 0, 200, 50))])
    paper = preview._paper
    middle = QPoint(paper.width() // 2, paper.height() // 2)
    with qtbot.wait_signal(preview.touched) as touched:
        qtbot.mouseClick(paper, Qt.MouseButton.LeftButton, pos=middle)
    assert touched.args == [pytest.approx(105, abs=1), pytest.approx(148.5, abs=1)]
