from pathlib import Path

import pytest

from desktop.lists.list_file_errors import HostileFileError, NotAListError
from desktop.lists.marc_xml import looks_like_xml, read_marc_xml
from desktop.register.legacy_letters import Letters
from desktop.register.list_cells import Oddity
from desktop.register.list_rows import FaultyRow
from desktop.register.marc_fields import MarcField, cells_of
from tests.marc_records import marc_xml

REAL = Path(__file__).parents[2] / "marc" / "batch.xml"


@pytest.fixture
def read(tmp_path):
    def read(content):
        path = tmp_path / "sach.xml"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        records = read_marc_xml(path, Letters.UNICODE)
        return [r.reason if isinstance(r, FaultyRow) else cells_of(r)[0] for r in records]

    return read


def test_every_record_of_a_real_file_is_read():
    records = [cells_of(record)[0] for record in read_marc_xml(REAL, Letters.UNICODE)]
    assert records == ["The Great Ray Charles", "The White House"]


@pytest.mark.parametrize("prefix", ["", "marc:"])
def test_fields_are_what_stands_in_them(read, prefix, tmp_path):
    assert read(marc_xml("Hạt thóc & ngô", "Mùa rẫy", prefix=prefix)) == [
        "Hạt thóc & ngô",
        "Mùa rẫy",
    ]
    [(field,), _] = read_marc_xml(tmp_path / "sach.xml", Letters.UNICODE)
    assert field == MarcField("245", "", (("a", "Hạt thóc & ngô"),), "00")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_is_understood(read, encoding):
    content = ('<?xml version="1.0"?>' + marc_xml("Hạt thóc")).encode(encoding)
    assert looks_like_xml(content[:200])
    assert read(content) == ["Hạt thóc"]


@pytest.mark.parametrize(
    "declared",
    [
        '<!DOCTYPE c [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE c SYSTEM "http://127.0.0.1/a.dtd">',
        '<!DOCTYPE c [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
    ],
)
def test_entities_and_document_types_are_refused(read, declared):
    with pytest.raises(HostileFileError):
        read(declared + marc_xml("&e;"))


def test_where_it_breaks_off_every_record_that_is_left_is_told(read):
    titles = [f"Truyện {number}" for number in range(2_000)]
    whole = marc_xml(*titles)
    broken = whole.replace("Truyện 1500", "Truyện <1500")
    found = read(broken)
    assert found[:1_500] == titles[:1_500]
    assert found[1_500:] == [Oddity.RECORD_DAMAGED] * 500


def test_a_file_that_was_cut_tells_the_record_it_was_cut_in(read):
    whole = marc_xml("Hạt thóc", "Mùa rẫy")
    assert read(whole[: whole.index("Mùa rẫy")]) == ["Hạt thóc", Oddity.RECORD_DAMAGED]


def test_other_xml_is_no_list_of_books(read):
    for content in ("<html><body/></html>", "<a><b></a>", "<"):
        with pytest.raises(NotAListError):
            read(content)


def test_a_collection_without_records_is_read_as_none(read):
    assert read(marc_xml()) == []


def test_a_record_that_goes_on_without_end_is_told(read):
    assert read(marc_xml("A" * 1_100_000, "Hạt thóc")) == [Oddity.TOO_LONG, "Hạt thóc"]
