import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from desktop.operations.things import BackupIsOld
from desktop.operations.today import ToDo
from desktop.ui.today.to_do_strip import ToDoStrip


@pytest.fixture
def strip(qtbot):
    strip = ToDoStrip()
    qtbot.add_widget(strip)
    return strip


def said(strip) -> str:
    return " ".join(label.text() for label in strip.findChildren(QLabel))


def test_a_strip_without_anything_to_do_is_gone(strip):
    strip.show_to_do(ToDo())
    assert strip.isHidden()


@pytest.mark.parametrize(
    ("to_do", "words"),
    [
        (ToDo(things=2), "To do: 2 thing(s) to look at."),
        (ToDo(backup=BackupIsOld(9)), "To do: No backup for 9 day(s)."),
        (
            ToDo(things=1, backup=BackupIsOld(None)),
            "To do: There is no backup yet. 1 thing(s) to look at.",
        ),
    ],
)
def test_it_names_the_backup_and_counts_the_rest(strip, to_do, words):
    strip.show_to_do(to_do)
    assert not strip.isHidden()
    assert words in said(strip)


def test_it_leads_to_the_list(strip, qtbot):
    strip.show_to_do(ToDo(things=1))
    with qtbot.wait_signal(strip.asked):
        strip.findChild(QPushButton).click()
