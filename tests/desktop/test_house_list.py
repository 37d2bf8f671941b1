import pytest

from desktop.house_list import HouseList
from desktop.paths import places
from desktop.store.key_store import key_store_for


@pytest.fixture
def houses(tmp_path):
    return HouseList(tmp_path / "NhaVanHoa")


def test_a_computer_has_one_house_until_another_is_added(houses, tmp_path):
    assert houses.folders() == (tmp_path / "NhaVanHoa",)
    assert houses.last() == tmp_path / "NhaVanHoa"


def test_houses_come_one_after_the_other_and_stay_in_order(houses):
    added = [houses.add() for _ in range(10)]
    assert len(set(added)) == 10
    assert houses.folders()[1:] == tuple(added)


def test_no_two_houses_have_a_file_or_a_key_in_common(houses):
    second, third = houses.add(), houses.add()
    kinds = ("register", "backups", "mailbox", "lock", "logs")
    places_of = [places(folder) for folder in (*houses.folders(),)]
    every = [getattr(place, kind) for place in places_of for kind in kinds]
    assert len(set(every)) == len(every) == 15
    key_store_for(places(second).register).keep(b"2" * 32)
    key_store_for(places(third).register).keep(b"3" * 32)
    assert key_store_for(places(second).register).read() == b"2" * 32
    assert key_store_for(places(houses.folders()[0]).register).read() is None


def test_the_one_that_was_open_last_is_remembered(houses):
    second = houses.add()
    houses.add()
    for folder in (second, houses.folders()[0]):
        houses.remember(folder)
        assert houses.last() == folder


def test_a_house_that_is_gone_or_a_note_that_is_damaged_leads_to_the_first(houses):
    second = houses.add()
    houses.remember(second)
    second.rmdir()
    assert houses.last() == houses.folders()[0]
    for damaged in (b"../../etc", b"\xff\xfe", b"999"):
        (houses.folders()[0] / "last-house").write_bytes(damaged)
        assert houses.last() == houses.folders()[0]


def test_what_else_lies_there_is_no_house(houses):
    added = houses.add()
    (added.parent / "notes").mkdir()
    (added.parent / "7").write_text("a file")
    assert houses.folders()[1:] == (added,)


def test_a_number_is_not_given_twice_while_a_house_has_it(houses):
    houses.add()
    third = houses.add()
    assert houses.add().name == str(int(third.name) + 1)


def test_a_disk_that_takes_nothing_only_costs_the_memory(tmp_path):
    (tmp_path / "file").write_text("no folder")
    HouseList(tmp_path / "file").remember(tmp_path / "file")
    assert HouseList(tmp_path / "file").last() == tmp_path / "file"
