import sys

import pytest
from nacl.public import PublicKey, SealedBox

from sync.protocol.recovery_code import read_recovery_code
from sync.protocol.texts import to_text
from sync.server.off_line import NotOpenedError, main, make_key, open_escrow

HOUSE_KEY = bytes(range(32))


@pytest.fixture
def private(tmp_path):
    return tmp_path / "key"


@pytest.fixture
def sealed(private):
    return to_text(SealedBox(PublicKey(bytes.fromhex(make_key(private)))).encrypt(HOUSE_KEY))


def test_what_a_house_sealed_is_printed_as_its_sheet(sealed, private, tmp_path, capsys):
    file = tmp_path / "escrow.txt"
    file.write_text(f"{sealed}\n", "utf-8")
    assert main(["open-escrow", "--private", str(private), str(file)]) == 0
    assert read_recovery_code(capsys.readouterr().out) == HOUSE_KEY


def test_nobody_else_may_read_the_key(sealed, private):
    readers = private.stat().st_mode & 0o077
    assert readers == 0 or sys.platform == "win32"


@pytest.mark.parametrize("wrong", ["another", "rubbish", "gone"])
def test_another_key_opens_nothing(sealed, private, wrong, tmp_path):
    other = tmp_path / "other"
    if wrong == "another":
        make_key(other)
    elif wrong == "rubbish":
        other.write_text("Điểu Bơ", "utf-8")
    with pytest.raises(NotOpenedError):
        open_escrow(sealed, other)


@pytest.mark.parametrize("cut", ["", "AAAA", "Điểu"])
def test_what_is_no_sealed_key_is_said(private, tmp_path, cut, capsys):
    make_key(private)
    file = tmp_path / "escrow.txt"
    file.write_text(cut, "utf-8")
    assert main(["open-escrow", "--private", str(private), str(file)]) == 1
    assert capsys.readouterr().err == "NotOpenedError\n"
