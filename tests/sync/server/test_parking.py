import pytest

from sync.protocol.chain import chain_root, links
from sync.protocol.envelope import read_header
from sync.server.ledger import lock_house
from sync.server.parking import MOST_OF_A_LOG, park, take_next
from sync.server.tables import parked
from tests.sync.province import AT, envelope_of, visit_line

LOG = "e" * 32
LINES = [visit_line(number) for number in range(1, 300)]
CHAINS = [chain_root(LOG), *links(chain_root(LOG), LINES)]


@pytest.fixture
def envelope(device):
    """The envelope with the lines from one number to another."""

    def envelope(first, last):
        return envelope_of(device, LINES[first - 1 : last], first=first, previous=CHAINS[first - 1])

    return envelope


@pytest.fixture
def lot(province, envelope):
    """Park envelopes, and take out what follows a line."""

    class Lot:
        def park(self, first, last):
            body = envelope(first, last)
            with province.engine.begin() as connection:
                lock_house(connection, read_header(body).house, at=AT)
                park(connection, read_header(body), body, at=AT)

        def take_next(self, hw):
            header = read_header(envelope(1, 1))
            with province.engine.begin() as connection:
                found = take_next(connection, header, hw=hw)
            return found and (found.header.first, found.header.count)

    return Lot()


def test_what_is_parked_comes_out_when_its_turn_is_there(lot, rows):
    lot.park(11, 20)
    lot.park(6, 10)
    assert lot.take_next(4) is None
    assert lot.take_next(5) == (6, 5)
    assert lot.take_next(10) == (11, 10)
    assert lot.take_next(20) is None
    assert rows(parked) == []


def test_of_two_that_begin_alike_the_longer_stays(lot):
    for last in (12, 20, 15):
        lot.park(11, last)
    assert lot.take_next(10) == (11, 10)
    assert lot.take_next(299) is None


def test_no_log_fills_the_parking(lot, rows):
    for number in range(10, 10 + MOST_OF_A_LOG + 3):
        lot.park(number, number)
    assert len(rows(parked)) == MOST_OF_A_LOG
    lot.park(10, 12)
    assert lot.take_next(9) == (10, 3)
