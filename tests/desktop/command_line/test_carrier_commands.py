import pytest

from desktop.command_line.program import main
from desktop.command_line.said import Exit
from sync.client.mailbox_road import MailboxRoad, exchange_by_mailbox
from sync.protocol.mailbox import read_address
from sync.protocol.signing import public_key
from tests.sync.client.stick_house import House
from tests.sync.isbn_packs import EDITION, SEED, book, pack_of
from tests.sync.province import AT, new_device


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


def test_a_mailbox_is_kept_until_its_input_closes(house, running, capsys, monkeypatch, tmp_path):
    class Standing:
        """Whoever stands at the mailbox, and closes it after one house came by."""

        def read(self):
            address = read_address(capsys.readouterr().out)
            exchange_by_mailbox(MailboxRoad(address), house.end, clock=lambda: AT)
            return ""

    monkeypatch.setattr("sys.stdin", Standing())
    command = ["mailbox", str(tmp_path / "box"), "--to", running.url, "--port", "0"]
    assert main(command) == Exit.DONE
    assert len(list((tmp_path / "box/NVH").glob("*.nvhb"))) == 1


def test_a_whole_pack_is_told_by_what_stands_on_it(say, tmp_path):
    file = tmp_path / "books.nvhk"
    file.write_bytes(pack_of([book(1), book(2)]))
    said = say("verify", file)
    assert (said["kind"], said["entries"], said["edition"]) == ("nvhk", 2, EDITION)
    assert said["province"] == public_key(SEED).hex()


@pytest.mark.parametrize(("at", "what"), [(-1, "block"), (40, "sig")])
def test_an_altered_pack_is_refused_by_verify(say, tmp_path, at, what):
    data = bytearray(pack_of([book(1)]))
    data[at] ^= 1
    (tmp_path / "books.nvhk").write_bytes(data)
    said = say("verify", tmp_path / "books.nvhk")
    assert (said["code"], said["what"]) == (Exit.REFUSED_FILE, what)
