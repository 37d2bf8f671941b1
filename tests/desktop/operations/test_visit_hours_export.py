"""The workbook of hours says what the table says."""

import zipfile
from datetime import date

import pytest

from desktop.lists.list_file_errors import ListFileNotWrittenError
from desktop.lists.spreadsheet import read_sheets
from desktop.operations.visit_hours import VisitHours
from desktop.operations.visit_hours_export import HoursWords, export_hours

DAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")
WORDS = HoursWords("Giờ", "Lượt khách theo giờ", "9 trong 12", "{hour}–{next} giờ", DAYS, "Cộng")
HOURS = VisitHours(date(2026, 11, 1), date(2026, 11, 22), 12, {(6, 9): 5, (0, 15): 4})


def test_hours_go_down_weekdays_across_and_the_sums_agree(house, tmp_path):
    path = tmp_path / "gio.xlsx"
    assert house.see(export_hours, hours=HOURS, path=path, words=WORDS) == 9
    [sheet] = read_sheets(path.read_bytes())
    table = {row[0]: row[1:] for row in sheet.rows if row}
    assert list(table["9–10 giờ"]) == ["0", "0", "0", "0", "0", "0", "5", "5"]
    assert list(table["Cộng"]) == ["4", "0", "0", "0", "0", "0", "5", "9"]
    with zipfile.ZipFile(path) as packed:
        assert any("chart" in name for name in packed.namelist())


def test_a_place_that_cannot_be_written_is_told(house, tmp_path):
    with pytest.raises(ListFileNotWrittenError):
        house.see(export_hours, hours=HOURS, path=tmp_path, words=WORDS)
