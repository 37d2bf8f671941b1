import pytest
from PySide6.QtPrintSupport import QPrinter

from desktop.operations.printers import PrinterOffset
from desktop.paper.marks import Box, Page, Words
from desktop.ui.printing.print_run import PrintRun
from tests.desktop.paper.reading import dots_of, words_of


def pages(count):
    return [
        Page((Words(Box(20, 20, 100, 10), f"Tờ số {number}", 6),)) for number in range(1, count + 1)
    ]


def test_a_long_book_is_drawn_page_by_page(qtbot, tmp_path):
    run, drawn = PrintRun(), []
    run.progressed.connect(lambda number, _count: drawn.append(number))
    with qtbot.wait_signal(run.finished):
        run.into_file(pages(30), tmp_path / "book.pdf")
        assert run.is_running()
        assert drawn == []  # the window's thread is not held up
    assert drawn == list(range(1, 31))
    assert not run.is_running()
    assert "Tờ số 30" in words_of(tmp_path / "book.pdf")


def test_a_file_is_whole_or_not_there(qtbot, tmp_path):
    run = PrintRun()
    with qtbot.wait_signal(run.failed):
        run.into_file(pages(2), tmp_path / "nowhere" / "book.pdf")
    assert not run.is_running()
    assert list(tmp_path.iterdir()) == []


def test_a_printer_moves_the_page_by_its_offset(qtbot, tmp_path):
    def top(offset, name):
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / name))
        run = PrintRun()
        with qtbot.wait_signal(run.finished):
            run.on_device(pages(1), printer, offset)
        (image,) = dots_of(tmp_path / name, 100)
        return next(
            y
            for y in range(image.height())
            if any(image.pixelColor(x, y).value() < 128 for x in range(image.width()))
        )

    moved = top(PrinterOffset(0, 12.7), "moved.pdf") - top(PrinterOffset(), "plain.pdf")
    assert moved == pytest.approx(50, abs=1)


@pytest.mark.qt_log_ignore("")
def test_a_printer_that_takes_nothing_is_told(qtbot, tmp_path):
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "nowhere" / "sheet.pdf"))
    run = PrintRun()
    with qtbot.wait_signal(run.failed):
        run.on_device(pages(1), printer)
