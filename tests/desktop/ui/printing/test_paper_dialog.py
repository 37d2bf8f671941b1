import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QPushButton

from desktop.operations.printers import PrinterOffset, keep_printer_offset
from desktop.paper.marks import Box, Page, Words
from desktop.ui.printing.paper_dialog import PaperDialog
from tests.desktop.ui.printing.paper_kept import kept, opened, words_of

PAGE = Page((Words(Box(20, 20, 100, 10), "Đọc sách", 6),))


@pytest.fixture
def dialog(house, qtbot):
    return opened(qtbot, PaperDialog(house.store))


def buttons(dialog):
    return {made.accessibleName(): made for made in dialog.findChildren(QPushButton)}


def test_without_pages_there_is_nothing_to_press_but_close(dialog):
    dialog.show_pages(())
    made = buttons(dialog)
    assert not made["Print…   Ctrl+P"].isEnabled()
    assert not made["Keep as a PDF file…"].isEnabled()
    assert made["Close   Esc"].isEnabled()
    dialog.show_pages((PAGE,))
    assert made["Print…   Ctrl+P"].isEnabled()


def test_the_pages_are_kept_as_a_file(dialog, qtbot, tmp_path):
    dialog.show_pages((PAGE,))
    assert "Đọc sách" in words_of(kept(qtbot, dialog, tmp_path / "sheet.pdf"))
    assert "sheet.pdf is written" in dialog.said()


def test_a_file_that_cannot_be_written_is_told(dialog, qtbot, tmp_path):
    dialog.show_pages((PAGE,))
    with qtbot.assert_not_emitted(dialog.printed):
        dialog.keep_as(tmp_path / "nowhere" / "sheet.pdf")
        qtbot.wait_until(lambda: "could not be written" in dialog.said())


def test_the_printer_s_own_offset_is_used(dialog, house, qtbot, tmp_path, monkeypatch):
    used = []
    monkeypatch.setattr(
        dialog._run, "on_device", lambda pages, _printer, offset: used.append((pages, offset))
    )
    printer = QPrinter()
    name = printer.printerName()
    offset = PrinterOffset(1.5, -0.5)
    house.do(lambda unit, moment: keep_printer_offset(unit, moment, printer=name, offset=offset))
    dialog.show_pages((PAGE,))
    dialog.print_on(printer)
    qtbot.wait_until(lambda: used == [((PAGE,), offset)])


def test_the_sheets_go_to_the_printer(dialog, qtbot, tmp_path):
    dialog.show_pages((PAGE,) * 3)
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    with qtbot.wait_signal(dialog.printed):
        dialog.print_on(printer)
    assert "went to the printer" in dialog.said()
    assert words_of(tmp_path / "printed.pdf").count("Đọc sách") == 3


def test_esc_waits_until_the_last_page_is_drawn(dialog, qtbot, tmp_path):
    dialog.show_pages((PAGE,) * 5)
    with qtbot.wait_signal(dialog.printed):
        dialog.keep_as(tmp_path / "sheet.pdf")
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        assert dialog.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
