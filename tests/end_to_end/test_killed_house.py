"""The house is killed while it writes and sends; the province ends with each line once."""

import os
import random
import signal
import subprocess
import sys
from dataclasses import asdict
from time import perf_counter

import pytest
from sqlalchemy import func, select

from desktop.store import enrolment, outbox
from desktop.store.database import Database
from desktop.store.enrolment import Enrolment
from desktop.store.restored_register import begin_new_log_if_restored
from sync.server.province import Province
from sync.server.tables import ledger_line, log
from tests.conftest import KEY, NOW
from tests.day.comparison import compare, house_lines
from tests.end_to_end.killed_house import send
from tests.sync.province import new_device, serving

CAN_FORK = hasattr(os, "fork")
KILLS = 200 if CAN_FORK else 40
MOST_SECONDS = 0.15


@pytest.fixture
def province(tmp_path):
    province = Province(f"sqlite:///{(tmp_path / 'province.sqlite').as_posix()}")
    with serving(province) as running:
        yield running
    province.close()


@pytest.fixture
def register(tmp_path, province):
    path = tmp_path / "register.nvh"
    database = Database(path, KEY)
    given = asdict(new_device(province.province, key=device_key(database), url=province.url))
    with database.unit_of_work(now=NOW.at) as unit:
        enrolment.keep_enrolment(unit, Enrolment(**given))
    database.close()
    return path


def device_key(database):
    with database.reading() as unit:
        return enrolment.device_key(unit)


def start(path, how):
    return subprocess.Popen(
        [sys.executable, "-m", "tests.end_to_end.killed_house", str(path), how],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def live_a_little(chance):
    until = perf_counter() + chance.random() * MOST_SECONDS
    while perf_counter() < until:
        pass


def deaths_by_fork(path, chance):
    with start(path, "many") as parent:
        for _ in range(KILLS):
            print("go", file=parent.stdin, flush=True)
            house = int(parent.stdout.readline())
            live_a_little(chance)
            os.kill(house, signal.SIGKILL)
            assert parent.stdout.readline() == "dead\n", "the house ended by itself"
            yield


def deaths_one_by_one(path, chance):
    for _ in range(KILLS):
        with start(path, "one") as house:
            house.stdout.readline()
            live_a_little(chance)
            house.kill()
        yield


def shown_as_sent(database):
    with database.reading() as unit:
        return outbox.place(unit).mark


def held(province):
    with province.province.engine.connect() as connection:
        return connection.execute(select(func.coalesce(func.max(log.c.hw), 0))).scalar_one()


def test_no_kill_of_a_sending_house_loses_or_doubles_a_line(register, province):
    chance = random.Random(2026)
    deaths = deaths_by_fork if CAN_FORK else deaths_one_by_one
    for _ in deaths(register, chance):
        database = Database(register, KEY)
        assert shown_as_sent(database) <= held(province)
        assert not begin_new_log_if_restored(database), "a kill looks like a restored backup"
        database.close()
    database = Database(register, KEY)
    send(database)
    with database.reading() as unit:
        lines = house_lines(unit)
    database.close()
    outcome = compare(lines, str(province.province.engine.url))
    assert outcome.agrees, outcome
    assert outcome.captured > KILLS // 2
    with province.province.engine.connect() as connection:
        assert connection.execute(select(func.count()).select_from(ledger_line)).scalar_one() == (
            outcome.captured
        )
