"""The server as a process: found by its parent, stopped by it, killed at the worst moment."""

import shutil
import signal
import subprocess
import sys
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from sync.client.enrolment import enrol
from sync.client.errors import DeviceRefusedError, EnrolmentRefusedError, OfflineError
from sync.client.exchange import exchange
from sync.client.http_road import HttpRoad
from sync.server.__main__ import main
from tests.sync.client.memory_outbox import MemoryOutbox
from tests.sync.client.stick_house import House, good_stick
from tests.sync.province import AT, visit_line

ROOT = Path(__file__).parents[3]
KEY = bytes(range(32))

DIES_AFTER_COMMIT = """
import os, signal, sys
from sync.server.app import create_app
from sync.server.province import Province
from sync.server.serving import serve
die = lambda: os.kill(os.getpid(), signal.SIGKILL)
app = create_app(Province(sys.argv[1]), after_commit=die)
serve(app, host="127.0.0.1", port=0, announce=lambda line: print(line, flush=True))
"""


@contextmanager
def process(*arguments):
    started = subprocess.Popen(
        [sys.executable, *arguments],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with started:
        word, url = started.stdout.readline().split()
        assert word == "listening"
        try:
            yield started, url
        finally:
            started.kill()


def code_for(folder, capsys):
    arguments = ["enrol-code", "--database", str(folder), "--house-name", "Nhà văn hóa bon Pi Nao"]
    assert main(arguments) == 0
    return capsys.readouterr().out.strip()


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "province"


def serve_arguments(folder):
    return ("-m", "sync.server", "--database", str(folder), "--port", "0")


def push(outbox, credentials, url=None):
    road = HttpRoad(replace(credentials, server_url=url or credentials.server_url))
    with closing(road):
        return exchange(outbox, road, credentials, clock=lambda: AT)


def test_a_house_enrols_with_its_code_and_pushes(folder, capsys):
    code = code_for(folder, capsys)
    with process(*serve_arguments(folder)) as (_, url):
        credentials = enrol(url, code.lower(), KEY, app="0.1.0")
        assert credentials.house_name == "Nhà văn hóa bon Pi Nao"
        outbox = MemoryOutbox([visit_line(1)])
        push(outbox, credentials)
    assert outbox.mark == 1


def test_a_server_killed_between_commit_and_answer_doubles_nothing(folder, capsys):
    code = code_for(folder, capsys)
    with process(*serve_arguments(folder)) as (_, url):
        credentials = enrol(url, code, KEY, app="0.1.0")
    outbox = MemoryOutbox([visit_line(number) for number in range(1, 21)])
    database = f"sqlite:///{folder / 'province.sqlite'}"

    with process("-c", DIES_AFTER_COMMIT, database) as (started, url):
        with pytest.raises(OfflineError):
            push(outbox, credentials, url)
        assert started.wait(10) == -signal.SIGKILL
    assert outbox.mark == 0
    with process(*serve_arguments(folder)) as (_, url):
        push(outbox, credentials, url)
    assert outbox.mark == 20


def test_a_wrong_code_enrols_nobody(folder, capsys):
    code_for(folder, capsys)
    with process(*serve_arguments(folder)) as (_, url):
        with pytest.raises(EnrolmentRefusedError, match="unknown_code"):
            enrol(url, "0000000000", KEY, app="0.1.0")
        with pytest.raises(EnrolmentRefusedError, match="malformed"):
            enrol(url, "not a code", KEY, app="0.1.0")


def test_what_a_verified_backup_holds_is_recorded_as_durable(folder, capsys, tmp_path):
    code = code_for(folder, capsys)
    outbox = MemoryOutbox([visit_line(1), visit_line(2)])
    with process(*serve_arguments(folder)) as (_, url):
        credentials = enrol(url, code, KEY, app="0.1.0")
        push(outbox, credentials)
    backup = tmp_path / "carried away.sqlite"
    shutil.copy(folder / "province.sqlite", backup)
    assert main(["backed-up", "--database", str(folder), "--backup", str(backup)]) == 0
    assert capsys.readouterr().out == "durable: 1 logs\n"
    with process(*serve_arguments(folder)) as (_, url):
        push(outbox, credentials, url)
    assert (outbox.mark, outbox.durable) == (2, 2)


def test_a_backup_that_is_not_there_or_another_s_is_refused_by_name(folder, capsys, tmp_path):
    code_for(folder, capsys)
    code_for(tmp_path / "other", capsys)
    for backup in (tmp_path / "gone.sqlite", tmp_path / "other"):
        assert main(["backed-up", "--database", str(folder), "--backup", str(backup)]) == 1
        assert "NotOurBackupError" in capsys.readouterr().err
    assert not (tmp_path / "gone.sqlite").exists()


def test_a_province_that_was_put_back_gets_a_new_lineage(folder, capsys):
    code_for(folder, capsys)
    assert main(["new-lineage", "--database", str(folder)]) == 0
    first = capsys.readouterr().out.strip()
    assert main(["new-lineage", "--database", str(folder)]) == 0
    assert capsys.readouterr().out.strip() != first


def test_a_stick_is_taken_in_at_the_province_s_own_desk(folder, capsys, tmp_path):
    code = code_for(folder, capsys)
    with process(*serve_arguments(folder)) as (_, url):
        credentials = enrol(url, code, KEY, app="0.1.0")
    house, stick = House(credentials, lines=3), good_stick(tmp_path / "stick")
    name = house.put(stick).name
    assert main(["take-bundle", "--database", str(folder), str(tmp_path / "stick")]) == 0
    assert capsys.readouterr().out == f"{name}: {stick.contents().receipts[0]}\n"
    assert house.take_all(stick)[0].confirmed_to == 3
    assert main(["take-bundle", "--database", str(folder), str(tmp_path / "gone")]) == 1
    assert "StickGoneError" in capsys.readouterr().err


def test_units_are_made_and_told_something_from_the_command_line(folder, capsys):
    def say(*arguments):
        code = main([*arguments, "--database", str(folder)])
        return code, capsys.readouterr().out.strip()

    _, commune = say("unit", "--name", "Xã Quảng Trực", "--level", "commune")
    _, village = say("unit", "--name", "Bon Pi Nao", "--level", "village", "--parent", commune)
    assert len(village) == len(commune) == 32
    assert say("announce", "--unit", commune, "--text", "Họp xã")[0] == 0
    assert say("enrol-code", "--house-name", "Bon Pi Nao", "--unit", village)[0] == 0
    assert say("announce", "--unit", "0" * 32, "--text", "Họp xã")[0] == 1


def test_a_device_is_revoked_and_what_was_set_aside_judged_again(folder, capsys):
    code = code_for(folder, capsys)
    with process(*serve_arguments(folder)) as (_, url):
        credentials = enrol(url, code, KEY, app="0.1.0")
        asked = ["--house", credentials.house_id, "--device", credentials.device_id]
        assert main(["revoke", "--database", str(folder), *asked]) == 0
        road = HttpRoad(credentials)
        with pytest.raises(DeviceRefusedError, match="revoked"):
            exchange(MemoryOutbox([visit_line(1)]), road, credentials, clock=lambda: AT)
        road.close()
    capsys.readouterr()
    assert main(["replay", "--database", str(folder)]) == 0
    assert capsys.readouterr().out == "judged again: 0 lines, 0 have their effect now\n"


def test_a_device_that_is_not_there_is_not_revoked(folder, capsys):
    code_for(folder, capsys)
    asked = ["--house", "0" * 32, "--device", "1" * 32]
    assert main(["revoke", "--database", str(folder), *asked]) == 1
    assert "UnknownDeviceError" in capsys.readouterr().err
