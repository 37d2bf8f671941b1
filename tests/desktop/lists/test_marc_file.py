from pathlib import Path

import pytest

from desktop.lists import marc_file
from desktop.lists.marc_file import is_utf8, looks_like_marc, read_marc
from desktop.register.legacy_letters import Letters
from desktop.register.list_cells import Oddity
from desktop.register.list_rows import FaultyRow
from desktop.register.marc_fields import cells_of
from tests.marc_records import iso2709, marc

REAL = Path(__file__).parents[2] / "marc"
RECORDS = {
    "diacritic.dat": 1, "marc.dat": 20, "marc8.dat": 1, "one.dat": 1, "test.dat": 10,
    "utf8_with_leader_flag.dat": 1, "utf8_without_leader_flag.dat": 1,
}  # fmt: skip


@pytest.fixture
def read(tmp_path):
    def read(content, letters=Letters.UNICODE):
        path = tmp_path / "sach.mrc"
        path.write_bytes(content)
        records = read_marc(path, letters, utf8=is_utf8(path))
        return [r.reason if isinstance(r, FaultyRow) else cells_of(r)[0] for r in records]

    return read


@pytest.mark.parametrize("name", list(RECORDS))
def test_every_record_of_real_files_is_read(name):
    path = REAL / name
    utf8 = is_utf8(path)
    letters = Letters.UNICODE if utf8 else Letters.MARC8
    records = list(read_marc(path, letters, utf8=utf8))
    assert len(records) == RECORDS[name] == path.read_bytes().count(b"\x1d")
    assert all(cells_of(record)[0] for record in records)


def test_the_leader_s_word_on_letters_is_not_believed():
    paths = [REAL / f"utf8_{word}_leader_flag.dat" for word in ("with", "without")]
    told, silent = ([*read_marc(path, Letters.UNICODE, utf8=True)] for path in paths)
    assert told == silent


def test_lengths_that_count_letters_instead_of_bytes_cost_no_record(read):
    title = "Mưa nguồn suối lũ"
    told = marc("A" * len(title))
    lie = told.replace(b"A" * len(title), title.encode())
    assert read(lie + marc("Hạt thóc")) == [title, "Hạt thóc"]


def test_fields_may_stand_in_another_order_than_their_directory(read):
    record = iso2709([("245", b"10\x1faTitle"), ("100", b"0 \x1faNam")])
    directory = record[24:48]
    assert read(record.replace(directory, directory[12:] + directory[:12])) == ["Title"]


@pytest.mark.parametrize(
    "broken",
    [
        marc("Hạt thóc")[:-1] + marc("Mùa rẫy"),  # two in one: not the first alone
        marc("Hạt thóc")[:40] + b"\x1d",
        b"no record at all\x1d",
        b"00026nam a2200025 a 4500\x1e\x1d",
        marc("Hạt thóc").replace(b"245", b"\xff\xff5", 1),
        iso2709([("245", b"10\x1fa" + b"A" * 120_000)]),
    ],
)
def test_a_broken_record_is_told_and_the_next_one_is_read(read, broken):
    assert read(broken + b"\r\n" + marc("Sau đó")) == [Oddity.RECORD_DAMAGED, "Sau đó"]


def test_a_record_that_was_cut_is_told(read):
    assert read(marc("Hạt thóc") + marc("Mùa rẫy")[:50]) == ["Hạt thóc", Oddity.RECORD_DAMAGED]


def test_blanks_between_records_and_at_the_end_are_nothing(read):
    assert read(b"\n" + marc("A") + b"\r\n" + marc("B") + b"\x1a\0\0") == ["A", "B"]


def test_letters_that_are_not_utf_8_are_told(read):
    assert read(marc("H¹t thãc", encoding="latin-1")) == [Oddity.LETTERS_UNREADABLE]


def test_a_file_is_read_piece_by_piece(read, monkeypatch):
    monkeypatch.setattr(marc_file, "_PIECE", 7)
    assert read(marc("Hạt thóc") + marc("Mùa rẫy")) == ["Hạt thóc", "Mùa rẫy"]


def test_what_is_marc_shows_at_its_beginning():
    assert looks_like_marc(b"\r\n" + marc("A"))
    assert not looks_like_marc(b"Nhan,de\n")
    assert not looks_like_marc("12345 sách của nhà, tác giả".encode())


def test_escapes_of_marc_8_are_no_utf_8(tmp_path):
    path = tmp_path / "a.mrc"
    path.write_bytes(b"\x1bb2\x1bs")
    assert not is_utf8(path)
