import pytest

from desktop.command_line.said import Exit
from tests.sync.client.stick_house import House
from tests.sync.province import new_device


@pytest.fixture
def house(province):
    return House(new_device(province), lines=3)


def test_a_whole_file_is_told_by_what_stands_on_it(house, province, stick, say, tmp_path):
    name = house.put(stick).name
    said = say("verify", tmp_path / "stick/NVH" / name)
    assert (said["kind"], said["first"], said["last"], said["number"]) == ("nvhb", 1, 3, 1)
    assert said["house"] == house.end.credentials.house_id
    with stick.opened(name) as file:
        stick.put("receipt.nvhr", [province.take_bundle(file.read())])
    said = say("verify", tmp_path / "stick/NVH/receipt.nvhr")
    assert (said["kind"], said["number"]) == ("nvhr", 1)


def test_a_file_that_is_not_whole_is_refused(house, stick, say, tmp_path):
    path = tmp_path / "stick/NVH" / house.put(stick).name
    path.write_bytes(path.read_bytes()[:-1])
    said = say("verify", path)
    assert (said["code"], said["what"]) == (Exit.REFUSED_FILE, "digest")
    path.write_bytes(b"anything")
    assert say("verify", path)["code"] == Exit.REFUSED_FILE
    assert say("verify", path.with_name("gone"))["code"] == Exit.NOT_DONE


def test_bundles_that_were_refused_are_named(house, stick, say, running, tmp_path):
    house.put(stick)
    stick.put("00000000-1-1.nvhb", [b"NVHB1\n" + bytes(90)])
    said = say("forward", tmp_path / "stick", "--to", running.url)
    assert said["code"] == Exit.REFUSED_FILE
    assert [one["refused"] for one in said["bundles"]] == ["digest", None]


def test_an_address_that_is_not_secure_gets_nothing(house, stick, say, tmp_path):
    house.put(stick)
    said = say("forward", tmp_path / "stick", "--to", "http://example.org")
    assert (said["code"], said["error"]) == (Exit.NOT_DONE, "InsecureAddressError")
