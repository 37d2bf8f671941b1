"""The package is one file: what was shown, and reports without anybody's folder."""

import zipfile

import pytest

from desktop.lists.list_file_errors import ListFileNotWrittenError
from desktop.operations.support_package import MOST_REPORTS, last_reports, write_package


def test_the_file_holds_exactly_what_was_shown(tmp_path):
    path = tmp_path / "goi.zip"
    write_package(path, summary="Bạn đọc: 12", reports=[("report-1.txt", "KeyError")])
    with zipfile.ZipFile(path) as packed:
        assert packed.namelist() == ["goi-ho-tro.txt", "bao-loi/report-1.txt"]
        assert packed.read("goi-ho-tro.txt").decode() == "Bạn đọc: 12"


def test_the_last_reports_come_without_folders(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", "/home/zzqxy")
    for number in range(MOST_REPORTS + 3):
        words = "Qt QtCriticalMsg: cannot open C:\\Users\\Zzqxy Hoa\\Documents\\tep.ini\n"
        words += "  store.py:12 read of /home/zzqxy/du lieu/register.nvh\n"
        (tmp_path / f"report-2026112{number:02}.txt").write_text(words, "utf-8")
    found = last_reports(tmp_path)
    assert len(found) == MOST_REPORTS
    assert found[0][0] == "report-202611212.txt"
    for _, words in found:
        assert "zzqxy" not in words.casefold()
        assert "store.py:12" in words


def test_no_folder_of_reports_is_no_report(tmp_path):
    assert last_reports(tmp_path / "logs") == ()


def test_a_place_that_cannot_be_written_is_told(tmp_path):
    with pytest.raises(ListFileNotWrittenError):
        write_package(tmp_path, summary="", reports=())
