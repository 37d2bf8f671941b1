"""A house whose key store, or whose PC, was lost, and which has its printed sheet."""

import shutil
from contextlib import closing
from uuid import UUID

import pytest

from desktop.store import outbox, register_copy
from desktop.store.backups import back_up
from desktop.store.errors import (
    DiskFullError,
    RecoveryCodeMistypedError,
    RecoveryFileMissingError,
    RecoveryRefusedError,
    RegisterDamagedError,
    RegisterKeyMissingError,
)
from desktop.store.house_key import house_key
from desktop.store.key_store import KeyFile
from desktop.store.opening import open_register
from desktop.store.recovery import recovery_path
from desktop.store.recovery_opening import open_with_code, put_back
from desktop.store.tables.visits import VisitGroupRow
from sync.protocol.recovery_code import recovery_groups

PHOTO = UUID(int=1)


class Computer:
    """One PC with its own key store."""

    def __init__(self, folder):
        self.register = folder / "register.nvh"
        self.backups = folder / "backups"
        self.keys = KeyFile(folder / "register.nvh.key")

    def opened(self):
        return open_register(self.register, self.keys, backups=self.backups)

    def opened_with(self, typed):
        return open_with_code(self.register, self.keys, typed, backups=self.backups)

    def put_back(self, copy, typed=""):
        put_back(copy, self.register, self.keys, backups=self.backups, typed=typed)

    def lose_key(self):
        self.register.with_name("register.nvh.key").unlink()


@pytest.fixture
def pc(tmp_path):
    return Computer(tmp_path / "house")


@pytest.fixture
def another_pc(tmp_path):
    return Computer(tmp_path / "another")


def write(database, label):
    with database.unit_of_work(now=1) as unit:
        unit.add(VisitGroupRow(label=label, place=1))


def labels(database):
    with database.reading() as unit:
        found = unit.connection().exec_driver_sql("SELECT label FROM visit_group ORDER BY label")
        return list(found.scalars())


def sheet_of(database):
    with database.reading() as unit:
        return " ".join(recovery_groups(house_key(unit)))


def begin_house(pc, now, label="Trẻ em"):
    """Write something down, make a copy, and return what is printed on the sheet."""
    database = pc.opened()
    write(database, label)
    back_up(database, pc.backups, now)
    sheet = sheet_of(database)
    database.close()
    return sheet


def copy_of(pc, now):
    return pc.backups / f"day-{now.today.isoformat()}.nvh"


def test_the_first_start_leaves_a_recovery_file_and_so_does_each_copy(pc, now):
    begin_house(pc, now)
    assert recovery_path(pc.register).exists()
    assert recovery_path(copy_of(pc, now)).exists()


def test_a_register_whose_key_was_lost_opens_with_the_code_and_then_by_itself(pc, now):
    sheet = begin_house(pc, now)
    with_key = pc.opened()
    log = outbox_log(with_key)
    with_key.close()
    pc.lose_key()
    with pytest.raises(RegisterKeyMissingError):
        pc.opened()
    pc.opened_with(sheet.lower()).close()
    again = pc.opened()
    assert labels(again) == ["Trẻ em"]
    assert outbox_log(again) == log, "it is the same register: its log goes on"
    again.close()


def outbox_log(database):
    with database.reading() as unit:
        return outbox.place(unit).log


def test_a_key_store_that_holds_rubbish_is_mended(pc, now):
    sheet = begin_house(pc, now)
    pc.register.with_name("register.nvh.key").write_text("Điểu Bơ", "utf-8")
    database = pc.opened_with(sheet)
    assert labels(database) == ["Trẻ em"]
    database.close()


@pytest.mark.parametrize("lost", ["recovery_path", "register"])
def test_the_recovery_file_of_a_copy_serves_too(pc, now, lost):
    sheet = begin_house(pc, now)
    pc.lose_key()
    file = recovery_path(pc.register if lost == "recovery_path" else copy_of(pc, now))
    file.unlink()
    database = pc.opened_with(sheet)
    assert labels(database) == ["Trẻ em"]
    database.close()


def test_a_mistyped_code_names_the_group_and_changes_nothing(pc, now):
    groups = begin_house(pc, now).split()
    pc.lose_key()
    groups[4] = groups[4][::-1]
    with pytest.raises(RecoveryCodeMistypedError) as caught:
        pc.opened_with(" ".join(groups))
    assert (caught.value.groups, caught.value.letters_missing) == ((5,), 0)
    assert pc.keys.read() is None


def test_the_code_of_another_house_changes_nothing(pc, another_pc, now):
    begin_house(pc, now)
    other = begin_house(another_pc, now)
    pc.lose_key()
    with pytest.raises(RecoveryRefusedError):
        pc.opened_with(other)
    assert pc.keys.read() is None


def test_a_register_without_any_recovery_file_says_so(pc, now):
    sheet = begin_house(pc, now)
    pc.lose_key()
    recovery_path(pc.register).unlink()
    recovery_path(copy_of(pc, now)).unlink()
    with pytest.raises(RecoveryFileMissingError):
        pc.opened_with(sheet)


def test_a_copy_comes_to_life_on_another_pc_by_the_code_alone(pc, another_pc, now, tmp_path):
    sheet = begin_house(pc, now)
    old = pc.opened()
    log = outbox_log(old)
    old.close()
    stick = tmp_path / "stick"
    shutil.copytree(pc.backups, stick)
    another_pc.put_back(stick / copy_of(pc, now).name, sheet)
    restored = another_pc.opened()
    assert labels(restored) == ["Trẻ em"]
    assert outbox_log(restored) != log, "two PCs never share a log"
    assert restored.key == another_pc.keys.read() != pc.keys.read()
    restored.close()
    another_pc.lose_key()
    another_pc.opened_with(sheet).close()


def test_the_photos_beside_a_copy_come_with_it(pc, another_pc, now):
    with closing(pc.opened()) as database:
        key = database.album.keep(PHOTO, b"a photo")
    sheet = begin_house(pc, now)
    another_pc.put_back(copy_of(pc, now), sheet)
    with closing(another_pc.opened()) as database:
        assert database.album.read(PHOTO, key) == b"a photo"


def test_what_stood_in_the_place_is_kept_and_can_be_put_back(pc, now):
    sheet = begin_house(pc, now)
    newer = pc.opened()
    write(newer, "Người già")
    newer.close()
    pc.put_back(copy_of(pc, now))
    restored = pc.opened()
    assert labels(restored) == ["Trẻ em"]
    restored.close()
    pc.put_back(pc.backups / "replaced-1.nvh", sheet)
    regretted = pc.opened()
    assert labels(regretted) == ["Người già", "Trẻ em"]
    regretted.close()
    assert (pc.backups / "replaced-2.nvh").exists()


def test_a_log_left_by_a_cut_does_not_flow_into_the_register_put_back(pc, now):
    begin_house(pc, now)
    running = pc.opened()
    write(running, "Người già")
    cut_off = {part: pc.register.with_name(pc.register.name + part) for part in ("", "-wal")}
    kept = {part: path.read_bytes() for part, path in cut_off.items()}
    running.close()
    for part, path in cut_off.items():
        path.write_bytes(kept[part])
    pc.put_back(copy_of(pc, now))
    restored = pc.opened()
    assert labels(restored) == ["Trẻ em"]
    restored.close()
    pc.put_back(pc.backups / "replaced-1.nvh")
    cut = pc.opened()
    assert labels(cut) == ["Người già", "Trẻ em"]
    cut.close()


def test_a_copy_of_this_pc_needs_no_code_and_another_s_does(pc, another_pc, now):
    begin_house(pc, now)
    begin_house(another_pc, now, label="Thanh niên")
    with pytest.raises(RegisterDamagedError):
        another_pc.put_back(copy_of(pc, now))
    own = another_pc.opened()
    assert labels(own) == ["Thanh niên"]
    own.close()


def test_a_damaged_copy_leaves_the_register_in_its_place(pc, now):
    sheet = begin_house(pc, now)
    copy = copy_of(pc, now)
    damaged = bytearray(copy.read_bytes())
    damaged[-2000] ^= 1
    copy.write_bytes(damaged)
    before = pc.register.read_bytes()
    with pytest.raises(RegisterDamagedError):
        pc.put_back(copy, sheet)
    assert pc.register.read_bytes() == before
    assert [path.name for path in pc.register.parent.glob(".*")] == []


def test_a_full_disk_leaves_the_register_in_its_place(pc, now, monkeypatch):
    sheet = begin_house(pc, now)
    before = pc.register.read_bytes()

    def full(*_):
        raise OSError(28, "full")

    monkeypatch.setattr(shutil, "copyfile", full)
    with pytest.raises(DiskFullError):
        pc.put_back(copy_of(pc, now), sheet)
    assert pc.register.read_bytes() == before


def test_no_copy_lies_there_that_the_code_cannot_open(pc, now, monkeypatch):
    def cut(*_):
        raise OSError(5, "cut")

    database = pc.opened()
    monkeypatch.setattr(register_copy, "_replace", cut)
    with pytest.raises(Exception, match="errno 5"):
        back_up(database, pc.backups, now)
    database.close()
    assert [path.name for path in pc.backups.iterdir()] == [recovery_path(copy_of(pc, now)).name]
