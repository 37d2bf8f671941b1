from pathlib import Path

import pytest

from desktop.background import drives
from desktop.background.drives import is_removable, removable_drives


@pytest.fixture
def blocks(tmp_path, monkeypatch):
    monkeypatch.setattr(drives, "_BLOCKS", tmp_path)
    for disk, told in (("sda", "0"), ("sdb", "1")):
        partition = tmp_path / disk / f"{disk}1"
        partition.mkdir(parents=True)
        (tmp_path / disk / "removable").write_text(f"{told}\n", "ascii")
        (tmp_path / f"{disk}1").symlink_to(partition)
    return tmp_path


def test_a_disk_that_says_so_can_be_pulled_out(blocks):
    assert is_removable("/somewhere", b"/dev/sdb1")
    assert not is_removable("/somewhere", b"/dev/sda1")


def test_what_the_system_does_not_know_is_no_stick(blocks):
    assert not is_removable("/", b"overlay")


def test_what_was_mounted_for_the_keeper_is_a_stick(blocks):
    assert is_removable("/media/hoa/KINGSTON", b"/dev/sda1")


def test_the_disk_of_the_program_is_no_stick():
    assert Path("/") not in [drive.root for drive in removable_drives()]
