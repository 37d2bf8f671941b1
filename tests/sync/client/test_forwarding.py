from io import BytesIO

import pytest

from sync.client.errors import OfflineError, PortalError, ServerMisbehavedError
from sync.client.forwarding import Forwarded, HttpBundleRoad, forward
from sync.protocol.bundles import read_receipt
from sync.server.province import Province
from tests.sync.client.stick_house import House, bundle_on, good_stick
from tests.sync.client.strange_server import strange_server
from tests.sync.province import new_device


@pytest.fixture
def stick(tmp_path):
    return good_stick(tmp_path / "stick")


@pytest.fixture
def road(running):
    road = HttpBundleRoad(running.url)
    yield road
    road.close()


@pytest.fixture
def house(sqlite_province):
    return House(new_device(sqlite_province), lines=5)


class Told:
    """A road that gives these receipts."""

    def __init__(self, *answers):
        self.answers = list(answers)
        self.bundles = []

    def hand_over(self, bundle):
        self.bundles.append(bundle.read())
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer


def test_an_officer_brings_bundles_there_and_receipts_back(house, sqlite_province, stick, road):
    other = House(new_device(sqlite_province), lines=2)
    for one in (house, other):
        one.put(stick)
    forwarded = list(forward(stick, road))
    assert [one.refused for one in forwarded] == [None, None]
    assert sorted(one.receipt for one in forwarded) == list(stick.contents().receipts)
    assert len(stick.contents().bundles) == 2
    for one in (house, other):
        one.take_all(stick)
    assert (house.mark, other.mark) == (5, 2)


def test_what_has_its_receipt_is_not_carried_again(house, stick, road):
    house.put(stick)
    list(forward(stick, road))
    [again] = forward(stick, Told())
    assert again.already
    house.write(1)
    second = house.put(stick)
    receipts = {one.name: one.already for one in forward(stick, road)}
    assert receipts.pop(second.name) is False
    assert list(receipts.values()) == [True]


def test_a_bundle_goes_unopened(house, stick, sqlite_province):
    house.put(stick)
    told = Told(sqlite_province.take_bundle(bundle_on(stick)))
    list(forward(stick, told))
    assert told.bundles == [bundle_on(stick)]


def test_a_damaged_bundle_stops_no_other(house, stick, road):
    house.put(stick)
    stick.put("00000000-1-1.nvhb", [b"NVHB1\n" + bytes(90)])
    first, second = forward(stick, road)
    assert first == Forwarded("00000000-1-1.nvhb", refused="digest")
    assert second.receipt


def test_a_bundle_of_another_province_stops_no_other(house, stick, road, tmp_path):
    province = Province(f"sqlite:///{tmp_path / 'another.sqlite'}")
    foreign = House(new_device(province), lines=1)
    province.close()
    name = foreign.put(stick).name
    house.put(stick)
    said = {one.name: one.refused for one in forward(stick, road)}
    assert said.pop(name) == "province"
    assert list(said.values()) == [None]


@pytest.mark.parametrize(
    "answer", [OfflineError(), PortalError("page"), ServerMisbehavedError("status 404")]
)
def test_a_road_that_is_closed_leaves_everything_on_the_stick(house, stick, answer):
    house.put(stick)
    with pytest.raises(type(answer)):
        list(forward(stick, Told(answer)))
    assert stick.contents().receipts == ()
    assert len(stick.contents().bundles) == 1


def test_what_is_no_receipt_for_the_bundle_is_not_laid_on_the_stick(
    house, stick, sqlite_province, tmp_path
):
    other, elsewhere = House(new_device(sqlite_province)), good_stick(tmp_path / "elsewhere")
    other.put(elsewhere)
    another_s = sqlite_province.take_bundle(bundle_on(elsewhere))
    house.put(stick)
    for answer in (another_s, b"", b"<html>", another_s[:-1]):
        with pytest.raises(ServerMisbehavedError):
            list(forward(stick, Told(answer)))
    assert stick.contents().receipts == ()


def test_the_receipt_names_its_bundle(house, stick, road):
    house.put(stick)
    [forwarded] = forward(stick, road)
    with stick.opened(forwarded.receipt) as file:
        assert read_receipt(BytesIO(file.read())).header.number == 1


def test_a_page_of_a_portal_is_no_receipt(house, stick):
    house.put(stick)
    with strange_server() as server:
        server.says("200 OK", "Content-Type: text/html", "Content-Length: 6", body=b"<html>")
        road = HttpBundleRoad(server.url)
        with pytest.raises(PortalError):
            list(forward(stick, road))
        road.close()
