"""The sheet shows the very words of the file."""

import zipfile

from desktop.ui.settings import support_dialog
from desktop.ui.settings.settings_page import SettingsPage
from desktop.ui.settings.support_dialog import SupportDialog


def opened(house, qtbot, monkeypatch, logs):
    monkeypatch.setattr(support_dialog, "reports_folder", lambda: logs)
    sheet = SupportDialog(house.store)
    qtbot.add_widget(sheet)
    qtbot.wait_until(sheet.write.isEnabled)
    return sheet


def test_what_is_shown_is_what_is_written(house, qtbot, monkeypatch, tmp_path):
    house.person("Zzqxy An")
    (tmp_path / "report-20261122.txt").write_text("KeyError\n  store.py:12 read\n", "utf-8")
    sheet = opened(house, qtbot, monkeypatch, tmp_path)
    assert "People: 1" in sheet.text()
    assert "report-20261122.txt" in sheet.text()
    assert "Zzqxy" not in sheet.text()
    path = tmp_path / "goi.zip"
    sheet.write_to(path)
    assert "goi.zip" in sheet.said.sentence()
    with zipfile.ZipFile(path) as packed:
        assert packed.read("goi-ho-tro.txt").decode() == sheet.text() == sheet.shown.text()
        assert len(packed.namelist()) == 2


def test_a_place_that_cannot_be_written_is_said(house, qtbot, monkeypatch, tmp_path):
    sheet = opened(house, qtbot, monkeypatch, tmp_path)
    sheet.write_to(tmp_path)
    assert sheet.said.sentence()
    assert "Give it" not in sheet.said.sentence()


def test_it_is_opened_from_the_settings_and_closed_before_it_is_filled(house, qtbot):
    page = SettingsPage(house.store)
    qtbot.add_widget(page)
    page.show()
    page.support.click()
    page.findChild(SupportDialog).reject()
    qtbot.wait_until(lambda: not page.findChildren(SupportDialog))
