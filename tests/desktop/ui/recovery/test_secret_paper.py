import pytest

from desktop.operations.recovery import RecoverySheet
from desktop.ui.recovery.secret_paper import write_pdf
from desktop.ui.recovery.sheet_drawing import recovery_paper

SHEET = RecoverySheet("Nhà văn hóa", "0417", "AB12", ("AAAAA", "BBBBB"), ((True, False),) * 2)


def test_the_sheet_becomes_a_file(qapp, tmp_path):
    target = tmp_path / "sheet.pdf"
    write_pdf(recovery_paper(SHEET), target)
    assert target.read_bytes().startswith(b"%PDF")


def test_a_file_that_cannot_be_written_is_told(qapp, tmp_path):
    with pytest.raises(OSError, match="nowhere"):
        write_pdf(recovery_paper(SHEET), tmp_path / "nowhere" / "sheet.pdf")


def test_what_stands_on_it_shows_in_no_log(qapp):
    assert "AAAAA" not in repr(recovery_paper(SHEET))
