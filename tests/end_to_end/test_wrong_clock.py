"""A PC whose clock is years off: the certificate seems to have ended, and the lines arrive."""

from dataclasses import fields

import pytest

from desktop.store import enrolment, outbox
from desktop.store.clock_check import last_seen
from desktop.store.database import Database
from desktop.store.enrolment import Enrolment
from sync.client.errors import ClockError, UntrustedServerError
from sync.server.province import Province
from tests.conftest import NOW
from tests.end_to_end.fault_proxy import fault_proxy
from tests.end_to_end.killed_house import send, write
from tests.sync.certificates import DAY, authority, tls_of
from tests.sync.province import new_device, serving

THREE_YEARS = 3 * 365 * 86_400


@pytest.fixture
def ca():
    return authority(begins=-20 * DAY, ends=-2 * DAY)


@pytest.fixture
def province(tmp_path, ca):
    """A province of three years from now, behind TLS whose dates do not fit today."""
    url = f"sqlite:///{(tmp_path / 'province.sqlite').as_posix()}"
    province = Province(url, clock=lambda: NOW.at + THREE_YEARS)
    ended = tls_of(ca.server(tmp_path, begins=-20 * DAY, ends=-2 * DAY))
    with serving(province) as running, fault_proxy(ended) as proxy:
        host, port = running.url.removeprefix("http://").split(":")
        proxy.target = (host, int(port))
        yield province, proxy
    province.close()


@pytest.fixture
def house(database, province):
    def house(province_ca):
        with database.reading() as unit:
            key = enrolment.device_key(unit)
        given = new_device(province[0], key=key, url=province[1].url)
        kept = {field.name: getattr(given, field.name) for field in fields(Enrolment)}
        with database.unit_of_work(now=NOW.at) as unit:
            enrolment.keep_enrolment(unit, Enrolment(**kept | {"province_ca": province_ca}))
        write(database, NOW, 1)
        return database

    return house


def mark(database: Database) -> int:
    with database.reading() as unit:
        return outbox.place(unit).mark


def test_the_province_s_authority_lets_the_lines_through_and_tells_the_time(house, ca):
    database = house(ca.pem)
    assert send(database).sent >= 1
    assert mark(database) >= 1
    with database.reading() as unit:
        row = outbox.exchange_row(unit)
        offset = row.server_time - row.last_exchange_at
        assert offset == THREE_YEARS, "how far this clock is behind, for whoever dates a line"
        assert last_seen(unit) == NOW.at + THREE_YEARS


@pytest.mark.parametrize("other", [None, authority(begins=-20 * DAY, ends=-2 * DAY).pem])
def test_without_it_nothing_goes_and_the_reason_is_told(house, other):
    database = house(other)
    with pytest.raises((ClockError, UntrustedServerError)):
        send(database)
    assert mark(database) == 0
