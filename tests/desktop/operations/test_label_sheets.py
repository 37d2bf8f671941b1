from dataclasses import replace

import pytest

from desktop.operations.label_sheets import keep_label_sheet, own_label_sheet
from desktop.operations.settings import read_settings
from desktop.register.label_sheets import SheetTooLargeError
from tests.desktop.register.test_label_sheets import SHEET


def test_a_house_keeps_its_own_sheet(database, now):
    with database.unit_of_work(now=now.at) as unit:
        assert own_label_sheet(unit, now) is None
        keep_label_sheet(unit, now, sheet=SHEET)
        keep_label_sheet(unit, now, sheet=replace(SHEET, rows=7))
    with database.reading() as unit:
        assert own_label_sheet(unit, now) == replace(SHEET, rows=7)
        assert read_settings(unit, now).text_scale == 100


def test_a_sheet_that_runs_off_the_page_is_not_kept(database, now):
    with database.unit_of_work(now=now.at) as unit:
        with pytest.raises(SheetTooLargeError):
            keep_label_sheet(unit, now, sheet=replace(SHEET, rows=10))
        assert own_label_sheet(unit, now) is None
