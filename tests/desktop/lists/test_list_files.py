import pytest

from desktop.lists import list_files
from desktop.lists.list_file_errors import (
    ListFileNotOpenedError,
    ListFileTooLargeError,
    NotAListError,
    PasswordProtectedError,
    TooManyRowsError,
    WrongEncodingError,
)
from desktop.lists.list_files import open_list
from desktop.register.book_headings import BOOKS
from desktop.register.legacy_letters import Letters
from desktop.register.list_cells import Oddity
from desktop.register.list_rows import FaultyRow
from desktop.register.marc_fields import MARC_MAPPING
from tests.marc_records import marc, marc_xml


def open_it(path, letters=None):
    return open_list(path, BOOKS, letters)


@pytest.fixture
def file(tmp_path):
    def made(content):
        path = tmp_path / "danh-sach"
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return made


def titles(source):
    return [row if isinstance(row, FaultyRow) else row[0] for row in source.rows]


def test_what_a_file_is_shows_in_its_content_not_in_its_name(file):
    table = open_it(file("Nhan đề,Tác giả\nHạt thóc,Điểu Bơ\n"))
    assert (table.headings, table.mapping) == (("Nhan đề", "Tác giả"), None)
    assert list(table.rows) == [("Hạt thóc", "Điểu Bơ")]
    for content in (marc("Hạt thóc"), marc_xml("Hạt thóc")):
        records = open_it(file(content))
        assert (records.mapping, titles(records)) == (MARC_MAPPING, ["Hạt thóc"])


def test_unicode_is_not_asked_about(file):
    for content in ("Nhan đề\nHạt thóc\n", marc("Hạt thóc"), marc_xml("Hạt thóc")):
        source = open_it(file(content))
        assert (source.letters, source.sure) == (Letters.UNICODE, True)


OLD = {
    Letters.TCVN3: "Nh÷ng bµi h¸t ru",
    Letters.VNI: "Nhöõng baøi haùt ru",
}


@pytest.mark.parametrize("letters", list(OLD))
def test_old_letters_are_proposed_asked_about_and_read(file, letters):
    text = OLD[letters]
    for content in (
        f"Title,Author\n{text},Nam\n".encode("latin-1"),
        f"Title,Author\n{text},Nam\n",  # so from an old font in Excel
        marc(text, encoding="latin-1"),
        marc_xml(text),
    ):
        source = open_it(file(content))
        assert (source.letters, source.sure) == (letters, False)
        assert titles(source) == ["Những bài hát ru"]
        assert source.texts[letters] == ("Những bài hát ru",)


def test_headings_in_old_letters_are_understood_too(file):
    source = open_it(file("Nhan ®Ò,T¸c gi¶\nNh÷ng bµi h¸t ru,Nam\n".encode("latin-1")))
    assert source.headings == ("Nhan đề", "Tác giả")


def test_marc_8_is_asked_about_with_its_titles(file):
    source = open_it(file(marc(b"De la solitude \xe1a la communaut\xe2e", encoding=None)))
    assert (source.letters, source.sure) == (Letters.MARC8, False)
    assert source.texts[Letters.MARC8] == ("De la solitude à la communauté",)
    assert titles(source) == ["De la solitude à la communauté"]


def test_what_the_keeper_says_goes_before_what_seems_likely(file):
    path = file("Title\nNhöõng baøi haùt ru\n".encode("latin-1"))
    assert titles(open_it(path, Letters.UNICODE)) == ["Nhöõng baøi haùt ru"]


def test_a_record_in_other_letters_than_its_file_is_told(file):
    mixed = marc("Hạt thóc") + marc("Nh÷ng bµi h¸t ru", encoding="latin-1") + marc("Mùa rẫy")
    first, wrong, last = titles(open_it(file(mixed), Letters.UNICODE))
    assert (first, wrong.reason, last) == ("Hạt thóc", Oddity.LETTERS_UNREADABLE, "Mùa rẫy")


@pytest.mark.parametrize("text", ["Nhà văn hóa", "Truyện Kiều"])
def test_letters_that_no_choice_brings_back_are_refused(file, text):
    mangled = text.encode().decode("cp1252", "replace")
    with pytest.raises(WrongEncodingError):
        open_it(file("Title,Author\n" + f'"{mangled}",Nam\n' * 5))


def test_foreign_names_and_the_languages_of_the_highlands_are_not_mangled(file):
    rows = ["Klei khan Đam Săn,Y Ñăm Ƀuôn Yă", "Nau n'trong, Günter", "Mùa xưa,José", "Trầm ×2,Å"]
    source = open_it(file("Nhan đề,Tác giả\n" + "\n".join(rows * 3)))
    assert (source.sure, len(list(source.rows))) == (True, 12)


def test_a_stick_that_was_pulled_out_says_so(tmp_path):
    with pytest.raises(ListFileNotOpenedError):
        open_it(tmp_path / "gone.csv")
    with pytest.raises(ListFileNotOpenedError):
        open_it(tmp_path)


def test_locked_spreadsheets_and_damaged_ones_are_told_apart(file):
    container = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)
    with pytest.raises(NotAListError):
        open_it(file(container))
    with pytest.raises(PasswordProtectedError):
        open_it(file(container + "EncryptedPackage".encode("utf-16-le")))


def test_a_huge_file_and_a_long_list_are_refused(file, monkeypatch):
    monkeypatch.setattr(list_files, "ROWS_ALLOWED", 3)
    with pytest.raises(TooManyRowsError):
        open_it(file("Nhan đề\n" + "A\n" * 40))
    monkeypatch.setattr(list_files, "RECORDS_ALLOWED", 3)
    with pytest.raises(TooManyRowsError):
        titles(open_it(file(marc("A") * 4)))
    monkeypatch.setattr(list_files, "MEGABYTES_ALLOWED", 1)
    with pytest.raises(ListFileTooLargeError) as caught:
        open_it(file(b"A" * 1_000_001))
    assert caught.value.megabytes_allowed == 1
