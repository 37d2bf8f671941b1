import sys

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked

from desktop.store.errors import RegisterKeyMissingError, RegisterUnavailableError
from desktop.store.key_store import KeyFile, SystemKeys, key_store_for, new_key


class MemoryKeys(KeyringBackend):
    """A key store of an operating system, kept in memory."""

    priority = 1

    def __init__(self):
        super().__init__()
        self.kept = {}

    def get_password(self, service, username):
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        self.kept[service, username] = password


class LockedKeys(MemoryKeys):
    """A key store that the person at the screen did not open."""

    def get_password(self, *_):
        raise KeyringLocked

    def set_password(self, *_):
        raise KeyringLocked


@pytest.fixture
def system():
    before = keyring.get_keyring()
    yield keyring.set_keyring
    keyring.set_keyring(before)


@pytest.fixture(params=["file", "system"])
def keys(request, tmp_path, system):
    system(MemoryKeys())
    return KeyFile(tmp_path / "k") if request.param == "file" else SystemKeys("register.nvh")


def test_a_key_is_kept_once_and_found_again(keys):
    assert keys.read() is None
    key = new_key(keys)
    assert len(key) == 32
    assert keys.read() == key


def test_two_houses_have_two_keys(tmp_path):
    assert new_key(KeyFile(tmp_path / "a")) != new_key(KeyFile(tmp_path / "b"))


def test_a_key_is_never_written_over(keys):
    key = new_key(keys)
    with pytest.raises(RegisterUnavailableError):
        new_key(keys)
    assert keys.read() == key


def test_two_registers_of_one_account_have_their_own_keys(system):
    system(MemoryKeys())
    assert new_key(SystemKeys("a.nvh")) != new_key(SystemKeys("b.nvh"))


def test_nobody_else_may_read_the_key_file(tmp_path):
    new_key(KeyFile(tmp_path / "k"))
    readers = (tmp_path / "k").stat().st_mode & 0o077
    assert readers == 0 or sys.platform == "win32"


@pytest.mark.parametrize("text", ["", "00", "Điểu Bơ", "g" * 64, "0" * 62])
def test_a_file_that_holds_no_key_is_said(tmp_path, text):
    (tmp_path / "k").write_text(text, "utf-8")
    with pytest.raises(RegisterKeyMissingError):
        KeyFile(tmp_path / "k").read()


def test_a_cut_while_the_key_was_kept_is_no_obstacle(tmp_path):
    (tmp_path / "k.new").write_text("half", "ascii")
    assert new_key(KeyFile(tmp_path / "k"))
    assert [path.name for path in tmp_path.iterdir()] == ["k"]


def test_a_system_that_gives_no_keys_is_said(system):
    system(LockedKeys())
    with pytest.raises(RegisterKeyMissingError):
        SystemKeys("register.nvh").read()
    with pytest.raises(RegisterUnavailableError):
        SystemKeys("register.nvh").keep(bytes(32))


def test_the_key_lies_where_the_system_keeps_keys(tmp_path):
    expected = SystemKeys if sys.platform == "win32" else KeyFile
    assert isinstance(key_store_for(tmp_path / "register.nvh"), expected)


def test_registers_of_one_name_in_two_folders_have_their_own_keys(tmp_path, system, monkeypatch):
    system(MemoryKeys())
    with monkeypatch.context() as elsewhere:
        elsewhere.setattr(sys, "platform", "win32")
        house, rehearsal = (
            key_store_for(tmp_path / folder / "register.nvh") for folder in ("house", "rehearsal")
        )
    assert new_key(house) != new_key(rehearsal)
