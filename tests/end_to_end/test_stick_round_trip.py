"""A register, a stick and a province that is a process of its own: there and back, by hand."""

import json
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import fields
from pathlib import Path

import pytest

from desktop import paths
from desktop.store.enrolment import Enrolment, device_key, keep_enrolment
from desktop.store.key_store import key_store_for
from desktop.store.opening import open_register
from desktop.store.tables.visits import VisitGroupRow
from sync.client.enrolment import enrol
from tests.day.comparison import compare, house_lines
from tests.sync.postgres import running_postgres
from tests.sync.province import AT

ROOT = Path(__file__).parents[2]


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request, tmp_path):
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'province.sqlite'}"
        return
    with running_postgres() as address:
        yield address.render_as_string(hide_password=False)


@contextmanager
def province(database):
    command = [sys.executable, "-m", "sync.server", "--database", database, "--port", "0"]
    with subprocess.Popen(
        [*command, "--until-stdin-closes"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as started:
        try:
            yield started.stdout.readline().split()[1]
        finally:
            started.stdin.close()
            assert started.wait(30) == 0


def run(*command):
    done = subprocess.run(
        [sys.executable, "-m", *map(str, command)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


def by_hand(*command):
    return json.loads(run("desktop.command_line.program", *command, "--json"))


class House:
    def __init__(self, folder):
        self.places = paths.places(folder)

    @contextmanager
    def unit(self):
        keys = key_store_for(self.places.register)
        register = open_register(self.places.register, keys, backups=self.places.backups)
        with register.unit_of_work(now=AT) as unit:
            yield unit
        register.close()

    def join(self, url, code):
        with self.unit() as unit:
            given = enrol(url, code, device_key(unit), app="test")
            kept = {one.name: getattr(given, one.name) for one in fields(Enrolment)}
            keep_enrolment(unit, Enrolment(**kept))

    def write(self, count):
        with self.unit() as unit:
            unit.add_all(VisitGroupRow(label="Trẻ em", place=place) for place in range(count))

    def lines(self):
        with self.unit() as unit:
            return house_lines(unit)


def test_a_stick_goes_from_the_house_to_the_province_and_back(database, tmp_path):
    house, stick = House(tmp_path / "house"), tmp_path / "stick"
    stick.mkdir()
    at = ("--register", tmp_path / "house")
    code = run("sync.server", "enrol-code", "--database", database, "--house-name", "Bon Pi Nao")
    with province(database) as url:
        house.join(url, code)
    house.write(30)

    # One bundle waits with the officer while the house goes on and writes another.
    assert by_hand("write-bundle", stick, *at)["last"] == 30
    house.write(5)
    assert by_hand("write-bundle", stick, *at)["last"] == 35
    with province(database) as url:
        forwarded = by_hand("forward", stick, "--to", url)["bundles"]
        assert [one["refused"] for one in forwarded] == [None, None]
        again = by_hand("forward", stick, "--to", url)["bundles"]
        assert all(one["already"] for one in again)

    assert by_hand("take-receipt", stick, *at)["confirmed_to"] == 35
    assert by_hand("status", *at)["unsent"] == 0
    comparison = compare(house.lines(), database)
    assert comparison.agrees, comparison
    assert comparison.held == 35

    # The next bundle clears away those that were confirmed; the province's own desk takes it.
    house.write(2)
    written = by_hand("write-bundle", stick, *at)
    assert (written["first"], written["last"]) == (36, 37)
    assert [path.name for path in (stick / "NVH").glob("*.nvhb")] == [written["file"]]
    run("sync.server", "take-bundle", "--database", database, stick)
    assert by_hand("take-receipt", stick, *at)["confirmed_to"] == 37
    assert compare(house.lines(), database).agrees
