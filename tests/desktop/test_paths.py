from pathlib import Path

from desktop.paths import places


def test_a_folder_that_was_named_holds_everything(tmp_path):
    there = places(tmp_path)
    assert there.register == tmp_path / "register.nvh"
    assert {there.backups.parent, there.lock.parent, there.logs.parent} == {tmp_path}


def test_otherwise_everything_lies_in_the_folder_of_the_account():
    assert places().folder.is_absolute()
    assert places().folder.name == "NhaVanHoa"
    assert Path.home() in places().folder.parents
