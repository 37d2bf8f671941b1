import pytest
from pymarc import MARCReader

from desktop.lists.spreadsheet import read_sheets
from desktop.operations.catalogue import TitleDraft, add_title
from desktop.ui.catalogue.export_dialog import ExportDialog


@pytest.fixture
def dialog(house, qtbot):
    house.do(lambda unit, moment: add_title(unit, moment, draft=TitleDraft("Hạt thóc")))
    dialog = ExportDialog(house.store)
    qtbot.addWidget(dialog)
    return dialog


def test_the_catalogue_goes_into_a_workbook(dialog, qtbot, tmp_path):
    path = tmp_path / "sach.xlsx"
    with qtbot.wait_signal(dialog.written) as caught:
        dialog.export(path)
    assert "sach.xlsx" in caught.args[0]
    [sheet] = read_sheets(path.read_bytes())
    assert (sheet.rows[0][0], sheet.rows[1][0]) == ("Title", "Hạt thóc")


def test_the_kind_of_file_gives_its_form_and_its_ending(dialog, qtbot, tmp_path):
    [marc21] = [name for name in dialog.nameFilters() if "*.mrc" in name]
    dialog.selectNameFilter(marc21)
    dialog.filterSelected.emit(marc21)
    assert dialog.defaultSuffix() == "mrc"
    path = tmp_path / "sach.mrc"
    with qtbot.wait_signal(dialog.written):
        dialog.export(path)
    [record] = MARCReader(path.read_bytes())
    assert record.title == "Hạt thóc"


def test_where_nothing_can_be_written_a_sentence_says_so(dialog, qtbot, tmp_path):
    with qtbot.wait_signal(dialog.not_written) as caught:
        dialog.export(tmp_path / "none" / "sach.xlsx")
    assert "could not be saved" in caught.args[0]
