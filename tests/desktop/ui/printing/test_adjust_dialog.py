import pytest
from PySide6.QtPrintSupport import QPrinterInfo

from desktop.operations.printers import PrinterOffset, keep_printer_offset, printer_offset
from desktop.paper.stock import LABELS_3X8
from desktop.ui.printing.adjust_dialog import AdjustDialog
from tests.desktop.ui.printing.paper_kept import kept, opened, words_of


@pytest.fixture
def printers(monkeypatch):
    names = ["Canon LBP 2900", "HP"]
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: names)
    return names


def test_without_a_printer_the_sheet_can_still_be_kept(house, qtbot, tmp_path):
    dialog = opened(qtbot, AdjustDialog(house.store, LABELS_3X8))
    assert dialog.said() == "No printer is set up on this computer."
    assert not dialog.keep.isEnabled()
    assert "100 mm" in words_of(kept(qtbot, dialog, tmp_path / "trial.pdf"))


def test_what_was_measured_is_kept_for_that_printer_alone(house, qtbot, printers):
    dialog = opened(qtbot, AdjustDialog(house.store, LABELS_3X8))
    dialog.right.setValue(1.5)
    dialog.down.setValue(-2)
    dialog.keep.click()
    qtbot.wait_until(lambda: "Kept." in dialog.said())
    kept_for = [
        house.ask(lambda unit, moment, name=name: printer_offset(unit, moment, printer=name))
        for name in printers
    ]
    assert kept_for == [PrinterOffset(1.5, -2.0), PrinterOffset()]


def test_each_printer_shows_its_own_offset(house, qtbot, printers):
    house.do(
        lambda unit, moment: keep_printer_offset(
            unit, moment, printer="HP", offset=PrinterOffset(0, 3)
        )
    )
    dialog = opened(qtbot, AdjustDialog(house.store, LABELS_3X8))
    dialog.printer.setCurrentText("HP")
    qtbot.wait_until(lambda: dialog.down.value() == 3)
