import shutil

import pytest
from sqlalchemy import text, update

from sync.protocol.chain import chain_root, links
from sync.server.backups import BackupDamagedError, NotOurBackupError
from sync.server.province import Province
from sync.server.tables import ledger_line
from tests.sync.province import envelope_of, line_of, new_device, said_by, visit_line

FIVE = [visit_line(number) for number in range(1, 6)]
CHAINS = links(chain_root("e" * 32), FIVE)


@pytest.fixture
def device(sqlite_province):
    return new_device(sqlite_province)


@pytest.fixture
def push(sqlite_province, device):
    def push(lines, **changed):
        answer = sqlite_province.sync(envelope_of(device, lines, **changed), device.token)
        return said_by(answer, device)

    return push


@pytest.fixture
def back_up(sqlite_province, tmp_path):
    def back_up(name="backup"):
        sqlite_province.engine.dispose()
        shutil.copy(tmp_path / "province.sqlite", tmp_path / name)
        return f"sqlite:///{tmp_path / name}"

    return back_up


def test_nothing_is_durable_before_a_backup_was_verified(push, back_up):
    push(FIVE)
    back_up()
    assert push([]).durable == 0


def test_what_the_backup_holds_is_durable_and_not_what_came_since(sqlite_province, push, back_up):
    push(FIVE[:2])
    backup = back_up()
    push(FIVE)
    assert sqlite_province.backed_up(backup) == 1
    assert (push(FIVE).hw, push(FIVE).durable) == (5, 2)


def test_an_older_backup_takes_nothing_back(sqlite_province, push, back_up):
    push(FIVE[:2])
    older = back_up("older")
    push(FIVE)
    sqlite_province.backed_up(back_up("newer"))
    sqlite_province.backed_up(older)
    assert push(FIVE).durable == 5


def test_a_log_that_went_another_way_since_is_not_called_durable(
    sqlite_province, push, back_up, tmp_path
):
    push(FIVE[:2])
    before = back_up("before")
    push(FIVE[2:4], first=3, previous=CHAINS[1])
    lost = back_up("lost")
    shutil.copy(before.removeprefix("sqlite:///"), tmp_path / "province.sqlite")
    push([visit_line(9), visit_line(10)], first=3, previous=CHAINS[1])
    assert sqlite_province.backed_up(lost) == 0
    sqlite_province.engine.dispose()
    assert push(FIVE[:2]).durable == 0


def test_a_backup_whose_bytes_do_not_carry_their_chain_counts_for_nothing(
    sqlite_province, push, back_up
):
    push(FIVE)
    backup = back_up()
    other = Province(backup)
    with other.engine.begin() as connection:
        turned = update(ledger_line).where(ledger_line.c.seq == 3).values(line=b"{}")
        connection.execute(turned)
    other.close()
    with pytest.raises(BackupDamagedError):
        sqlite_province.backed_up(backup)
    assert push(FIVE).durable == 0


def test_a_backup_that_lost_a_line_counts_for_nothing(sqlite_province, push, back_up):
    push(FIVE)
    backup = back_up()
    other = Province(backup)
    with other.engine.begin() as connection:
        connection.execute(text("DELETE FROM ledger_line WHERE seq = 5"))
    other.close()
    with pytest.raises(BackupDamagedError):
        sqlite_province.backed_up(backup)


def test_another_province_is_no_backup_of_this_one(sqlite_province, tmp_path):
    url = f"sqlite:///{tmp_path / 'other'}"
    Province(url).close()
    with pytest.raises(NotOurBackupError):
        sqlite_province.backed_up(url)


def test_a_new_lineage_is_answered_from_then_on(sqlite_province, push):
    before = push(FIVE).lineage
    lineage = sqlite_province.begin_lineage()
    assert push(FIVE).lineage == lineage != before


def test_lines_that_were_erased_do_not_spoil_a_backup(sqlite_province, push, back_up):
    row = {"box": "A" * 60, "card": "7", "joined": "2026-11-22"}
    erasure = line_of("erasure", "9" * 32, of="person", row="1" * 32)
    lines = [FIVE[0], line_of("person", "1" * 32, **row), FIVE[1], erasure]
    push(lines)
    assert sqlite_province.backed_up(back_up()) == 1
    assert push(lines).durable == 4
    with sqlite_province.engine.begin() as connection:
        connection.execute(
            update(ledger_line).where(ledger_line.c.seq == 2).values(chain=bytes(16))
        )
    with pytest.raises(BackupDamagedError):
        sqlite_province.backed_up(back_up("damaged"))
