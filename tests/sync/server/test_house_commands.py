"""What an administrator asks for about houses, as it is typed."""

import pytest

from sync.client.errors import EnrolmentRefusedError
from sync.protocol.invitation import read_invitation
from sync.server.__main__ import main
from sync.server.off_line import main as off_line
from sync.server.province import Province
from tests.sync.province import envelope_of, line_of, new_device


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "province"


@pytest.fixture
def asked(folder, capsys):
    """Type a command and return what it says; the exit code is in `asked.code`."""

    def asked(command, *arguments):
        asked.code = main([command, "--database", str(folder), *map(str, arguments)])
        said = capsys.readouterr()
        return said.out.strip() or said.err.strip()

    return asked


@pytest.fixture
def joined(folder):
    """Use a code, as a house's PC does."""

    def joined(code, **device):
        province = Province(f"sqlite:///{folder / 'province.sqlite'}")
        try:
            return new_device(province, code=code, **device)
        finally:
            province.close()

    return joined


def test_a_new_house_gets_the_number_that_was_asked_for(asked, joined):
    code = asked("enrol-code", "--house-name", "A", "--house-number", "0417")
    assert joined(code).house_number == "0417"
    assert "HouseNumberTakenError" in asked(
        "enrol-code", "--house-name", "B", "--house-number", "0417"
    )
    assert asked.code == 1


def test_a_lost_pc_gets_a_code_for_the_same_house(asked, joined):
    lost = joined(asked("enrol-code", "--house-name", "A"))
    assert joined(asked("enrol-code", "--house", lost.house_id)).house_id == lost.house_id
    assert "UnknownHouseError" in asked("enrol-code", "--house", "ab" * 16)


@pytest.mark.parametrize("houses", [(), ("--house", "ab" * 16, "--house-name", "A")])
def test_a_code_is_for_one_house(asked, houses):
    assert "WhichHouseError" in asked("enrol-code", *houses)


def test_an_invitation_lies_on_the_stick(asked, joined, tmp_path):
    house = joined(asked("enrol-code", "--house-name", "A"))
    stick = tmp_path / "stick"
    name = asked("invite", "--house", house.house_id, "--to", stick, "--server-url", "https://a.b")
    invitation = read_invitation((stick / "NVH" / name).read_bytes())
    assert (invitation.house_id, invitation.server_url) == (house.house_id, "https://a.b")
    assert [path.name for path in (stick / "NVH").iterdir()] == [name]
    assert joined(invitation.code).house_id == house.house_id
    with pytest.raises(EnrolmentRefusedError):
        joined(invitation.code)


def test_the_authority_behind_the_address_is_given(asked, joined, tmp_path):
    (tmp_path / "ca.pem").write_text("-----BEGIN CERTIFICATE-----\n", "ascii")
    assert asked("province-ca", "--file", tmp_path / "ca.pem") == "kept"
    assert joined(asked("enrol-code", "--house-name", "A")).province_ca


def test_a_key_that_is_none_is_refused(asked):
    assert "NotAnOfferError" in asked("recovery-key", "--public", "Điểu Bơ")


def test_a_house_without_a_sealed_key_is_said(asked, joined):
    house = joined(asked("enrol-code", "--house-name", "A"))
    assert "NoEscrowError" in asked("escrow", "--house", house.house_id)


def test_the_newest_sealed_key_is_printed_first(asked, joined, folder):
    house = joined(asked("enrol-code", "--house-name", "A"))
    province = Province(f"sqlite:///{folder / 'province.sqlite'}")
    lines = [line_of("escrow", f"{n:032x}", sealed=f"{n}" * 40) for n in (1, 2)]
    for first, log in enumerate("ab", start=1):
        envelope = envelope_of(house, lines[first - 1 : first], log=log * 32)
        province.sync(envelope, house.token)
    province.close()
    assert asked("escrow", "--house", house.house_id).split() == ["2" * 40, "1" * 40]


def test_the_off_line_key_is_made_once(tmp_path, capsys):
    assert off_line(["make-key", "--private", str(tmp_path / "key")]) == 0
    assert len(bytes.fromhex(capsys.readouterr().out.strip())) == 32
    assert off_line(["make-key", "--private", str(tmp_path / "key")]) == 1


def test_a_list_of_books_becomes_a_pack(asked, tmp_path):
    source, out = tmp_path / "books.csv", tmp_path / "books.nvhk"
    source.write_text("isbn,title\n9786041000025,Bếp lửa\n1,Hai\n", "utf-8")
    said = asked("make-isbn-pack", source, out)
    assert "2 lines = 1 written + 1 reported (isbn 1)" in said
    assert out.exists()
    source.write_text("name\n", "utf-8")
    assert "NotABookListError: no column isbn" in asked("make-isbn-pack", source, out)
    assert asked.code == 1
