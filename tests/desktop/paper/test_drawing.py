import pytest
from PySide6.QtGui import QImage, QPainter, QPdfWriter

from desktop.operations.printers import PrinterOffset
from desktop.paper.drawing import (
    PdfDrawing,
    PrinterSilentError,
    draw_page,
    drawn_pages,
    picture,
    write_pdf,
)
from desktop.paper.marks import Align, Box, Code, Line, Page, Words
from tests.desktop.paper.reading import dots, words_on
from tests.desktop.paper.samples import HARD_LETTERS, LONG_TITLE


def dark(image, box, scale):
    """Return whether anything is drawn in the box."""
    return any(
        image.pixelColor(x, y).value() < 128
        for x in range(int(box.left * scale), int(box.right * scale))
        for y in range(int(box.top * scale), int(box.bottom * scale))
    )


def test_letters_of_the_highlands_come_out_of_the_file_as_they_went_in(tmp_path):
    page = Page((Words(Box(10, 10, 190, 10), HARD_LETTERS, 5),))
    assert words_on([page], tmp_path).split() == HARD_LETTERS.split()


def test_a_letter_with_two_marks_is_drawn_as_one(tmp_path):
    # A font without a place for the second mark would put it beside the letter.
    def width(text):
        words = Page((Words(Box(10, 10, 100, 10), text, 8),), 120, 30)
        (image,) = dots([words], tmp_path, 300)
        for old in tmp_path.iterdir():
            old.rename(tmp_path.parent / f"{text}{old.name}")
        columns = [
            x
            for x in range(image.width())
            if any(image.pixelColor(x, y).value() < 128 for y in range(image.height()))
        ]
        return columns[-1] - columns[0]

    assert width("ê̆") == pytest.approx(width("ê"), abs=3)
    assert width("ư̆") == pytest.approx(width("ư"), abs=3)


def test_the_page_of_the_file_is_as_large_as_the_paper(tmp_path):
    (upright,) = dots([Page((), 210, 297)], tmp_path, 203)
    a_point = 300 / 72  # Qt measures paper in whole points
    assert upright.width() == pytest.approx(210 * 203 / 25.4, abs=a_point)
    assert upright.height() == pytest.approx(297 * 203 / 25.4, abs=a_point)
    (lying,) = dots([Page((), 297, 210)], tmp_path, 300)
    assert lying.width() == pytest.approx(297 * 300 / 25.4, abs=a_point)
    assert lying.height() == pytest.approx(210 * 300 / 25.4, abs=a_point)


def test_an_offset_moves_words_and_codes_alike(tmp_path):
    marks = (
        Words(Box(20, 20, 30, 5), "■", 5),
        Code(Box(60, 20, 30, 5), ((True,) * 40,), 0),
        Line(100, 20, 130, 20, 1),
    )
    image = QImage(2_100, 2_970, QImage.Format.Format_RGB32)
    for offset, moved in ((PrinterOffset(), 0.0), (PrinterOffset(2.0, 30.0), 30.0)):
        image.fill(0xFFFFFFFF)
        with QPainter(image) as painter:
            draw_page(painter, Page(marks), 10, offset)
        for left in (20, 60, 100):
            assert dark(image, Box(left, 19.5 + moved, 30, 6), 10)
            assert not dark(image, Box(left - 5, 49.5 - moved, 40, 6), 10)


def test_every_bar_is_a_whole_number_of_dots(tmp_path):
    modules = tuple(place % 2 == 0 for place in range(41))
    image = QImage(1_679, 300, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    with QPainter(image) as painter:
        draw_page(painter, Page((Code(Box(10.03, 5, 17.7, 9), (modules,), 10),)), 203 / 25.4)
    row = [image.pixelColor(x, 60).value() for x in range(300)]
    assert set(row) == {0, 255}
    bars = "".join("#" if value == 0 else " " for value in row).split()
    assert {len(bar) for bar in bars} == {2}
    assert len(bars) == 21


def test_words_never_leave_their_box(tmp_path):
    box = Box(20, 20, 30, 10)
    (image,) = dots([Page((Words(box, LONG_TITLE, 3, lines=2),))], tmp_path, 203)
    scale = 203 / 25.4
    assert dark(image, box, scale)
    for around in (Box(50.5, 10, 60, 40), Box(5, 5, 60, 14.5), Box(5, 31, 60, 20)):
        assert not dark(image, around, scale)


def test_words_that_are_too_long_end_in_dots(tmp_path):
    short = Page((Words(Box(20, 20, 60, 10), LONG_TITLE, 3, lines=2),))
    assert words_on([short], tmp_path).rstrip().endswith("…")


def test_words_that_nearly_fit_become_smaller_instead(tmp_path):
    page = Page((Words(Box(20, 20, 40, 10), "Nguyễn Thị Hoàng Anh Thư", 3.6),))
    assert words_on([page], tmp_path).strip() == "Nguyễn Thị Hoàng Anh Thư"


def test_words_stand_where_they_are_aligned(tmp_path):
    box = Box(20, 20, 60, 6)
    scale = 203 / 25.4
    for align, here, empty in (
        (Align.LEFT, Box(20, 20, 8, 6), Box(40, 20, 40, 6)),
        (Align.CENTRE, Box(45, 20, 10, 6), Box(20, 20, 15, 6)),
        (Align.RIGHT, Box(72, 20, 8, 6), Box(20, 20, 40, 6)),
    ):
        image = picture(Page((Words(box, "Sách", 4, align=align),)), width=round(210 * scale))
        assert dark(image, here, scale)
        assert not dark(image, empty, scale)


def test_a_file_that_cannot_be_written_is_told(tmp_path):
    with pytest.raises(OSError, match="nowhere"):
        write_pdf([Page(())], tmp_path / "nowhere" / "sheet.pdf")


@pytest.mark.qt_log_ignore("Returned false")
def test_a_printer_that_does_not_answer_is_told(tmp_path):
    silent = QPdfWriter(str(tmp_path / "nowhere" / "sheet.pdf"))
    with pytest.raises(PrinterSilentError):
        next(drawn_pages([Page(())], silent))


def test_a_file_that_is_not_finished_is_not_there(tmp_path):
    drawn = PdfDrawing()
    pages = drawn_pages([Page(())] * 3, drawn.device)
    assert next(pages) == 1
    pages.close()
    assert list(tmp_path.iterdir()) == []
