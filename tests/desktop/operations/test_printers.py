import pytest

from desktop.operations.printers import PrinterOffset, keep_printer_offset, printer_offset
from desktop.operations.settings import read_settings
from desktop.register.errors import NumberOutOfRangeError


def test_each_printer_has_its_own_offset(house):
    house.do(keep_printer_offset, printer="Canon LBP 2900", offset=PrinterOffset(1.5, -0.5))
    assert house.see(printer_offset, printer="Canon LBP 2900") == PrinterOffset(1.5, -0.5)
    assert house.see(printer_offset, printer="HP") == PrinterOffset()


def test_an_offset_that_cannot_be_meant_is_not_kept(house):
    with pytest.raises(NumberOutOfRangeError):
        house.do(keep_printer_offset, printer="HP", offset=PrinterOffset(0, 21))
    assert house.see(printer_offset, printer="HP") == PrinterOffset()


def test_the_other_choices_of_the_house_are_read_beside_it(house):
    house.do(keep_printer_offset, printer="HP", offset=PrinterOffset(1, 1))
    assert house.see(read_settings).house_number == "0000"


def test_a_printer_s_offset_stays_in_the_house(house):
    before = house.rows("SELECT COUNT(*) FROM outbox")
    house.do(keep_printer_offset, printer="HP", offset=PrinterOffset(1, 1))
    assert house.rows("SELECT COUNT(*) FROM outbox") == before
