import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from desktop.operations.settings import read_settings
from desktop.operations.visits import count_visits
from desktop.store.errors import DiskFullError
from desktop.ui.frame import Frame
from desktop.ui.help_dialog import HelpDialog
from desktop.ui.main_window import MainWindow


@pytest.fixture
def window(house, qtbot):
    frame = Frame()
    qtbot.add_widget(frame)
    window = MainWindow(frame, house.store)
    made = []
    window.offer(
        {name: lambda name=name: made.append(name) or QLabel(name) for name in ("today", "visits")}
    )
    window.made = made
    frame.show()
    window.open_page("today")
    with qtbot.wait_signal(window.facts_shown):
        window.reload()
    return window


def bar(window) -> str:
    return window.frame.undo_bar.sentence()


def count(house, group: str = "Thiếu nhi") -> None:
    house.store.change(
        lambda unit, moment: count_visits(unit, moment, group_id=house.groups[group])
    )


def test_a_page_is_made_when_it_is_first_asked_for(window):
    assert window.made == ["today"]
    window.open_page("visits")
    window.open_page("visits")
    assert window.made == ["today", "visits"]


def test_what_was_done_stands_in_the_bar_and_can_be_taken_back_step_by_step(window, house, qtbot):
    count(house, "Người lớn")
    count(house)
    qtbot.wait_until(lambda: bar(window) == "Written down: +1 Thiếu nhi")
    window.frame.undo_asked.emit()
    qtbot.wait_until(lambda: bar(window) == "Taken back: Written down: +1 Thiếu nhi")
    window.frame.undo_asked.emit()
    qtbot.wait_until(lambda: bar(window) == "Taken back: Written down: +1 Người lớn")
    window.frame.undo_asked.emit()
    qtbot.wait_until(lambda: bar(window) == "There is nothing from today to take back.")


def test_the_next_deed_takes_the_place_of_what_was_taken_back(window, house, qtbot):
    count(house)
    qtbot.wait_until(lambda: "+1" in bar(window))
    window.frame.undo_asked.emit()
    qtbot.wait_until(lambda: bar(window).startswith("Taken back"))
    count(house, "Người lớn")
    qtbot.wait_until(lambda: bar(window) == "Written down: +1 Người lớn")


def test_an_error_is_said_in_the_bar_and_no_box_opens(window, house):
    house.store.failed.emit(DiskFullError("SQLITE_FULL"))
    assert "disk is full" in bar(window)
    assert window.frame.undo_bar.property("trouble")


def test_larger_letters_are_remembered(window, house, qtbot):
    window.frame.change_letters(1)
    qtbot.wait_until(lambda: house.ask(read_settings).text_scale == 115)


def test_the_status_line_says_when_the_last_change_was_saved(window, house, qtbot):
    count(house)
    qtbot.wait_until(
        lambda: any(
            label.text().startswith("Saved at ")
            for label in window.frame.status.findChildren(QLabel)
        )
    )


def test_f1_opens_the_help_of_the_page_and_work_goes_on(window):
    window.open_page("visits")
    QTest.keyClick(window.frame, Qt.Key.Key_F1)
    dialog = window.frame.findChild(HelpDialog)
    assert not dialog.isModal()
    QTest.mouseClick(dialog.findChild(QPushButton, "main"), Qt.MouseButton.LeftButton)


def test_what_was_taken_back_is_done_again_by_a_key(window, house, qtbot):
    count(house)
    qtbot.wait_until(lambda: bar(window) == "Written down: +1 Thiếu nhi")
    window.frame.undo_asked.emit()
    qtbot.wait_until(lambda: bar(window) == "Taken back: Written down: +1 Thiếu nhi")
    window.frame.redo_asked.emit()
    qtbot.wait_until(lambda: bar(window) == "Done again: Written down: +1 Thiếu nhi")
    window.frame.redo_asked.emit()
    qtbot.wait_until(lambda: bar(window) == "There is nothing that could be done again.")


def test_saving_where_nothing_waits_says_that_all_is_saved(window, house, qtbot):
    window.frame.save_asked.emit()
    qtbot.wait_until(lambda: bar(window).startswith("All is saved"))
    count(house)
    qtbot.wait_until(lambda: bar(window) == "Written down: +1 Thiếu nhi")
