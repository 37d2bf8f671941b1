from datetime import date, timedelta

import pytest

from desktop.register.moment import Moment
from desktop.store import register_copy
from desktop.store.backups import back_up, daily_copies
from desktop.store.errors import DiskFullError
from desktop.store.tables.house import SettingRow


def on_day(number):
    day = date(2026, 2, 25) + timedelta(days=number)
    return Moment(at=1_772_000_000 + number * 86_400, today=day, hour=8)


def test_the_last_seven_days_are_kept(database, tmp_path):
    for number in range(9):
        back_up(database, tmp_path / "copies", on_day(number))
    names = [path.name for path in daily_copies(tmp_path / "copies")]
    assert len(names) == 7
    assert (names[0], names[-1]) == ("day-2026-02-27.nvh", "day-2026-03-05.nvh")


def test_a_second_copy_of_a_day_replaces_the_first(database, tmp_path):
    for _ in range(2):
        back_up(database, tmp_path / "copies", on_day(0))
    assert len(daily_copies(tmp_path / "copies")) == 1


def test_other_files_in_the_folder_are_left_alone(database, tmp_path):
    (tmp_path / "before-step-2.nvh").write_bytes(b"")
    for number in range(9):
        back_up(database, tmp_path, on_day(number))
    assert (tmp_path / "before-step-2.nvh").exists()


def test_the_house_remembers_when_it_was_copied(database, tmp_path):
    back_up(database, tmp_path / "copies", on_day(3))
    with database.reading() as unit:
        assert unit.get_one(SettingRow, "backed_up_at").value == str(on_day(3).at)


def test_without_room_the_older_copies_stay(database, tmp_path, monkeypatch):
    for number in range(7):
        back_up(database, tmp_path / "copies", on_day(number))
    before = daily_copies(tmp_path / "copies")
    monkeypatch.setattr(register_copy, "SPARE_BYTES", 2**62)
    with pytest.raises(DiskFullError):
        back_up(database, tmp_path / "copies", on_day(7))
    assert daily_copies(tmp_path / "copies") == before
