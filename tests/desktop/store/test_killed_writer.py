"""The program is killed at any moment, and what it said was saved is there."""

import json
import os
import random
import signal
import subprocess
import sys
from time import perf_counter

from desktop.store.database import Database
from sync.protocol.chain import chain_root, links
from tests.conftest import KEY

CAN_FORK = hasattr(os, "fork")
KILLS = 200 if CAN_FORK else 60
MOST_SECONDS = 0.02


def start(path, how):
    return subprocess.Popen(
        [sys.executable, "-m", "tests.desktop.store.killed_writer", str(path), how],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )


def kill_after(chance, read, kill):
    """Kill after some rows, or while the register is opened; return the rows that were told."""
    told = [read() for _ in range(chance.choice([0, 0, 1, 2, 5]))]
    assert all(line.startswith("row ") for line in told), "the writer ended by itself"
    moment = perf_counter() + chance.random() * MOST_SECONDS
    while perf_counter() < moment:
        pass
    kill()
    while (line := read()).startswith("row "):
        told.append(line)
    return {line.removeprefix("row ") for line in told}


def killed_by_fork(path, chance):
    with start(path, "many") as parent:

        def read():
            return parent.stdout.readline().decode().strip()

        for _ in range(KILLS):
            parent.stdin.write(b"go\n")
            parent.stdin.flush()
            writer = int(read().removeprefix("writer "))
            yield kill_after(chance, read, lambda pid=writer: os.kill(pid, signal.SIGKILL))


def killed_one_by_one(path, chance):
    for _ in range(KILLS):
        process = start(path, "one")
        process.stdout.readline()
        yield kill_after(
            chance, lambda p=process: p.stdout.readline().decode().strip(), process.kill
        )
        process.communicate()


def ask(database, question):
    with database.reading() as unit:
        return unit.connection().exec_driver_sql(question).all()


def rows_by_their_lines(database):
    """What the lines of the outbox, taken one after another, make of the table."""
    rows = {}
    for (text,) in ask(database, "SELECT line FROM outbox ORDER BY seq"):
        line = json.loads(text)
        rows[line["i"]] = rows.get(line["i"], {}) | line.get("d", {})
    return {row_id: fields["place"] for row_id, fields in rows.items()}


def require_whole(database, told):
    rows = dict(map(tuple, ask(database, "SELECT id, place FROM visit_group")))
    assert told <= set(rows)
    assert rows_by_their_lines(database) == rows
    assert ask(database, "PRAGMA integrity_check") == [("ok",)]
    numbers = [seq for (seq,) in ask(database, "SELECT seq FROM outbox ORDER BY seq")]
    assert numbers == list(range(1, len(numbers) + 1))


def require_chained(database):
    [(log,)] = ask(database, "SELECT log FROM exchange")
    final = ask(database, "SELECT line, chain FROM outbox WHERE chain IS NOT NULL ORDER BY seq")
    assert [row.chain for row in final] == links(
        chain_root(log), (row.line.encode() for row in final)
    )


def test_no_kill_loses_or_doubles_what_was_saved(tmp_path):
    chance, path, told = random.Random(2026), tmp_path / "register.nvh", set()
    deaths = killed_by_fork if CAN_FORK else killed_one_by_one
    kills = 0
    for just_told in deaths(path, chance):
        told |= just_told
        kills += 1
        database = Database(path, KEY)
        require_whole(database, told)
        database.close()
    database = Database(path, KEY)
    require_chained(database)
    database.close()
    assert kills == KILLS
    assert len(told) > KILLS
