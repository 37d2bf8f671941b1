from types import SimpleNamespace

import pytest

from desktop.background.exchanger import Exchanger
from desktop.ui.exchange.road_standing import Road, RoadStanding
from sync.client.errors import OfflineError


@pytest.fixture
def exchanger(house):
    exchanger = Exchanger(house.store)
    yield exchanger
    exchanger.stop()


def test_it_remembers_what_the_exchange_said_last(exchanger, qtbot):
    standing = RoadStanding(exchanger)
    assert standing.road is Road.NOT_TRIED
    exchanger.busy_changed.emit(True)
    exchanger.progressed.emit("far")
    assert (standing.road, standing.progress) == (Road.SENDING, "far")
    with qtbot.wait_signal(standing.changed):
        exchanger.failed.emit(OfflineError())
    assert (standing.road, type(standing.error)) == (Road.TROUBLE, OfflineError)
    exchanger.succeeded.emit(SimpleNamespace(sent=3))
    assert (standing.road, standing.error, standing.outcome.sent) == (Road.GOOD, None, 3)


def test_the_next_sending_begins_without_the_last_one_s_progress(exchanger):
    standing = RoadStanding(exchanger)
    exchanger.progressed.emit("far")
    exchanger.busy_changed.emit(False)
    assert standing.progress == "far"
    exchanger.busy_changed.emit(True)
    assert standing.progress is None
