"""A register in a folder, joined to a real province on 127.0.0.1, and the command line."""

import json
from dataclasses import fields
from types import SimpleNamespace

import pytest

from desktop import paths
from desktop.command_line.program import main
from desktop.store.enrolment import Enrolment, device_key, enrolment, keep_enrolment
from desktop.store.key_store import key_store_for
from desktop.store.opening import open_register
from desktop.store.tables.visits import VisitGroupRow
from sync.server.province import Province
from tests.sync.client.stick_house import good_stick
from tests.sync.province import AT, new_device, serving


@pytest.fixture
def clock():
    """The province's clock; it goes when it is set."""
    return SimpleNamespace(at=AT)


@pytest.fixture
def province(tmp_path, clock):
    province = Province(f"sqlite:///{tmp_path / 'province.sqlite'}", clock=lambda: clock.at)
    yield province
    province.close()


@pytest.fixture
def running(province):
    with serving(province) as running:
        yield running


class Register:
    def __init__(self, folder):
        self.folder = folder
        self.open().close()

    def open(self):
        places = paths.places(self.folder)
        return open_register(
            places.register, key_store_for(places.register), backups=places.backups
        )

    def write(self, count=3):
        database = self.open()
        with database.unit_of_work(now=AT) as unit:
            unit.add_all(VisitGroupRow(label="Trẻ em", place=place) for place in range(count))
        database.close()

    def enrolment(self):
        database = self.open()
        with database.reading() as unit:
            found = enrolment(unit)
        database.close()
        return found

    def join(self, province, url):
        database = self.open()
        with database.unit_of_work(now=AT) as unit:
            given = new_device(province, key=device_key(unit), url=url)
            kept = {one.name: getattr(given, one.name) for one in fields(Enrolment)}
            keep_enrolment(unit, Enrolment(**kept))
        database.close()


@pytest.fixture
def register(tmp_path):
    return Register(tmp_path / "house")


@pytest.fixture
def joined(register, running):
    register.join(running.province, running.url)
    register.write()
    return register


@pytest.fixture
def stick(tmp_path):
    return good_stick(tmp_path / "stick")


@pytest.fixture
def say(capsys, qapp):
    """Run the command line; return its exit code and what it said as JSON."""

    def say(*arguments):
        code = main([*map(str, arguments), "--json"])
        captured = capsys.readouterr()
        assert captured.err == ""
        said = json.loads(captured.out)
        assert said["code"] == code
        return said

    return say
