import pytest

from sync.server.sticks import BundleTaken, take_bundles
from tests.sync.client.stick_house import House, good_stick
from tests.sync.province import new_device


@pytest.fixture
def stick(tmp_path):
    return good_stick(tmp_path / "stick")


def test_a_stick_comes_back_with_a_receipt_for_every_house(sqlite_province, stick):
    houses = [House(new_device(sqlite_province), lines=count) for count in (3, 5)]
    for house in houses:
        house.put(stick)
    stick.put("strange-1-1.nvhb", [b"NVHB1\n" + bytes(100)])
    taken = take_bundles(sqlite_province, stick)
    assert BundleTaken("strange-1-1.nvhb", refused="digest") in taken
    assert sorted(one.receipt for one in taken if one.receipt) == list(stick.contents().receipts)
    for house in houses:
        house.take_all(stick)
    assert [house.mark for house in houses] == [3, 5]
    assert len(stick.contents().bundles) == 3
