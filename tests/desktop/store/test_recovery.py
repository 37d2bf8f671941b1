import pytest

from desktop.store.errors import RecoveryFileMissingError, RecoveryRefusedError
from desktop.store.recovery import keep_recovery, recovered_key, recovery_path

HOUSE_KEY, FILE_KEY = b"h" * 32, b"f" * 32


@pytest.fixture
def register(tmp_path):
    keep_recovery(tmp_path / "register.nvh", file_key=FILE_KEY, house_key=HOUSE_KEY)
    return tmp_path / "register.nvh"


def test_the_house_key_gives_the_key_of_the_file(register):
    assert recovered_key(register, HOUSE_KEY) == FILE_KEY


def test_neither_key_stands_in_the_file(register):
    kept = recovery_path(register).read_bytes()
    assert FILE_KEY not in kept
    assert HOUSE_KEY not in kept


def test_the_code_of_another_house_opens_nothing(register):
    with pytest.raises(RecoveryRefusedError):
        recovered_key(register, b"o" * 32)


@pytest.mark.parametrize("damage", ["gone", "cut", "longer", "foreign"])
def test_a_recovery_file_that_is_not_whole_is_said(register, damage):
    file = recovery_path(register)
    kept = file.read_bytes()
    damaged = {"cut": kept[:-1], "longer": kept + b"\0", "foreign": b"X" + kept[1:]}
    file.unlink()
    if damage in damaged:
        file.write_bytes(damaged[damage])
    with pytest.raises(RecoveryFileMissingError):
        recovered_key(register, HOUSE_KEY)


def test_a_good_recovery_file_is_not_written_again(register):
    before = recovery_path(register).read_bytes()
    keep_recovery(register, file_key=FILE_KEY, house_key=HOUSE_KEY)
    assert recovery_path(register).read_bytes() == before


@pytest.mark.parametrize("changed", ["file_key", "house_key"])
def test_a_new_key_gets_a_new_recovery_file(register, changed):
    new = {"file_key": FILE_KEY, "house_key": HOUSE_KEY} | {changed: b"n" * 32}
    keep_recovery(register, **new)
    assert recovered_key(register, new["house_key"]) == new["file_key"]
