from datetime import date

import pytest
from PySide6.QtWidgets import QLabel

from desktop.ui.status_line import StatusLine

TODAY = date(2026, 11, 22)


@pytest.fixture
def line(qtbot):
    line = StatusLine()
    qtbot.add_widget(line)
    line.show()
    return line


def words(line: StatusLine) -> list[str]:
    return [label.text() for label in line.findChildren(QLabel) if label.text()]


def test_what_waits_is_told_with_its_number_and_its_day(line):
    line.show_sent(enrolled=True, unsent=18, since=date(2026, 11, 3))
    assert "Not sent yet: 18 items (since 03/11)" in words(line)


def test_when_nothing_waits_everything_is_sent(line):
    line.show_sent(enrolled=True, unsent=0, since=None)
    assert "Everything is sent" in words(line)


def test_a_house_without_a_province_is_never_told_that_all_is_sent(line):
    line.show_sent(enrolled=False, unsent=0, since=None)
    assert "Everything is sent" not in words(line)
    assert "Not joined to the province yet" in words(line)


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (None, "Backup: none yet"),
        (TODAY, "Backup: today"),
        (date(2026, 11, 21), "Backup: yesterday"),
        (date(2026, 11, 13), "Backup: 13/11/2026"),
    ],
)
def test_the_last_backup_is_told_by_its_day(line, day, said):
    line.show_backup(day, today=TODAY)
    assert said in words(line)


def test_a_change_is_told_with_the_time_it_was_saved(line):
    line.show_ready()
    assert "Everything is saved" in words(line)
    line.show_saved(1_795_330_800)
    assert any(said.startswith("Saved at ") for said in words(line))


def test_a_register_that_is_not_open_is_not_called_saved(line):
    line.show_not_open()
    assert words(line) == ["The register is not open"]
