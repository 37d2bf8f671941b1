import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.operations.recovery import RecoverySheet
from desktop.ui.recovery.sheet_dialog import SheetDialog
from desktop.ui.recovery.sheet_drawing import recovery_paper

SHEET = RecoverySheet("Nhà văn hóa", "0417", "AB12", ("AAAAA", "BBBBB"), ((True, False),) * 2)


@pytest.fixture
def dialog(qtbot):
    dialog = SheetDialog(recovery_paper(SHEET))
    qtbot.add_widget(dialog)
    dialog.show()
    return dialog


def press(dialog, text):
    made = next(made for made in dialog.findChildren(QPushButton) if made.text().strip() == text)
    QTest.mouseClick(made, Qt.MouseButton.LeftButton)


def test_the_groups_are_read_aloud_with_their_numbers(dialog):
    assert any(
        "1: AAAAA 2: BBBBB" in widget.accessibleName() for widget in dialog.findChildren(QWidget)
    )


def test_only_whoever_says_that_the_paper_is_put_away_is_believed(dialog, qtbot):
    with qtbot.assert_not_emitted(dialog.put_away):
        press(dialog, "Not now")
    dialog.show()
    with qtbot.wait_signal(dialog.put_away):
        press(dialog, "The paper is put away")
    assert not dialog.isVisible()


def test_a_file_is_told_and_is_to_be_deleted_after_printing(dialog, qtbot, tmp_path):
    with qtbot.wait_signal(dialog.on_paper):
        dialog.keep_as(str(tmp_path / "sheet.pdf"))
    assert "delete the file" in dialog.said()
    with qtbot.assert_not_emitted(dialog.on_paper):
        dialog.keep_as(str(tmp_path / "nowhere" / "sheet.pdf"))
    assert "could not be written" in dialog.said()
