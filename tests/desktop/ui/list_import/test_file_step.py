from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent

from desktop.ui.list_import.book_kind import BookKind
from desktop.ui.list_import.file_step import FileStep


def test_a_file_that_is_dropped_is_chosen(qtbot, tmp_path):
    step = FileStep(BookKind().words())
    qtbot.addWidget(step)
    path = tmp_path / "Danh mục.xlsx"
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        carried,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.wait_signal(step.chosen) as caught:
        step.dropEvent(event)
    assert caught.args == [path]


def test_what_was_wrong_is_said_until_it_is_not(qtbot):
    step = FileStep(BookKind().words())
    qtbot.addWidget(step)
    step.say_trouble("Mend it.")
    assert step.trouble() == "Mend it."
    step.say_trouble("")
    assert step.trouble() == ""
