import pytest

from desktop.lists.spreadsheet import read_sheets
from desktop.ui import translation
from desktop.ui.people.export_dialog import PeopleExportDialog
from tests.people_lists import read


@pytest.fixture
def dialog(house, qtbot):
    house.person("Thị Mai", birth_year=1990)
    dialog = PeopleExportDialog(house.store, None)
    qtbot.addWidget(dialog)
    return dialog


def test_the_list_of_people_goes_into_a_workbook(dialog, qtbot, tmp_path):
    path = tmp_path / "nguoi.xlsx"
    with qtbot.wait_signal(dialog.written) as caught:
        dialog.export(path)
    assert "nguoi.xlsx" in caught.args[0]
    [sheet] = read_sheets(path.read_bytes())
    assert sheet.rows[0][0].startswith("Personal data of the culture house")
    assert (sheet.rows[1][0], sheet.rows[2][:2]) == ("Full name", ("Thị Mai", "1990"))


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_import_takes_the_workbook_in_every_language(
    app_language, dialog, qtbot, tmp_path, language
):
    translation.install(app_language, language)
    path = tmp_path / "nguoi.xlsx"
    with qtbot.wait_signal(dialog.written):
        dialog.export(path)
    reading = read(path, tmp_path)
    assert (reading.listed, reading.refused) == (1, 0)
    assert None not in reading.mapping


def test_what_such_a_file_is_stands_there_before_anything_is_asked(app_language, house, qtbot):
    translation.install(app_language, "vi")
    dialog = PeopleExportDialog(house.store, None)
    qtbot.addWidget(dialog)
    said = [label.text() for label in dialog.findChildren(type(dialog._title))]
    assert any("thông tin cá nhân" in words for words in said)
    assert dialog.act.text() == "Chọn nơi lưu…"


def test_where_nothing_can_be_written_a_sentence_says_so(dialog, qtbot, tmp_path):
    dialog.export(tmp_path / "none" / "nguoi.xlsx")
    qtbot.wait_until(lambda: not dialog.said.isHidden(), timeout=20_000)
    assert "could not be saved" in dialog.said.accessibleName()
