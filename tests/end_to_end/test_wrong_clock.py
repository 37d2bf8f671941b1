"""A PC whose clock is years off: the certificate seems to have ended, and the lines arrive."""

from dataclasses import fields, replace

import pytest

from desktop.background.exchange_worker import ExchangeWorker
from desktop.store import enrolment, outbox
from desktop.store.clock_check import last_seen
from desktop.store.database import Database
from desktop.store.enrolment import Enrolment
from desktop.store.invitation import keep_invitation
from sync.client.errors import ClockError, ServerMisbehavedError, UntrustedServerError
from sync.protocol.invitation import read_invitation, write_invitation
from sync.server.offers import keep_province_ca
from sync.server.province import Province
from tests.conftest import NOW
from tests.desktop.store.store_at_once import at_once
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


@pytest.fixture
def invitation(province, ca):
    """What an officer brought, before this PC was ever asked for anything."""
    with province[0].engine.begin() as connection:
        keep_province_ca(connection, ca.pem)
    house_id = new_device(province[0]).house_id
    _name, data = province[0].invite(house_id, server_url=province[1].url)
    return data


@pytest.fixture
def join(database, province, qtbot):
    """Join over the network, and return what came of it."""

    def join(code):
        worker, came = ExchangeWorker(at_once(database), trust=None), []
        worker.enrolled.connect(came.append)
        worker.enrolment_failed.connect(came.append)
        worker.enrol(province[1].url, code)
        return came[0]

    return join


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


def test_an_invitation_vouches_for_the_province_before_it_is_first_asked(
    database, invitation, join, ca
):
    with database.unit_of_work(now=NOW.at) as unit:
        keep_invitation(unit, invitation)
    given = join(read_invitation(invitation).code)
    assert (given.house_id, given.province_ca) == (read_invitation(invitation).house_id, ca.pem)
    assert send(database).requests >= 1


def test_a_house_that_has_to_join_anew_believes_the_authority_of_before(house, ca, join, province):
    database = house(ca.pem)
    with database.reading() as unit:
        before = enrolment.enrolment(unit)
    province[0].revoke(house_id=before.house_id, device_id=before.device_id)
    assert join(province[0].another_code(before.house_id)).device_id == before.device_id


def test_whoever_was_told_of_no_authority_cannot_join_with_this_clock(invitation, join):
    assert isinstance(join(read_invitation(invitation).code), UntrustedServerError | ClockError)


def test_an_invitation_pins_the_key_of_its_province(database, invitation, join, tmp_path):
    other, good = Province(f"sqlite:///{tmp_path / 'other.sqlite'}"), read_invitation(invitation)
    of_another = replace(good, province_key=other.identity.public_key)
    with database.unit_of_work(now=NOW.at) as unit:
        keep_invitation(unit, write_invitation(of_another, seed=other.identity.seed))
    other.close()
    assert isinstance(join(good.code), ServerMisbehavedError)
