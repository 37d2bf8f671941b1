from dataclasses import fields

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pymarc import MARCReader
from sqlmodel import select

from desktop.lists.list_file_errors import ListFileNotWrittenError
from desktop.lists.spreadsheet import read_sheets
from desktop.lists.staged_rows import staged_rows
from desktop.operations.catalogue import TitleDraft, add_title, write_title
from desktop.operations.catalogue_export import ExportForm, WorkbookWords, export_catalogue
from desktop.operations.copies import make_copies
from desktop.operations.list_import import import_all
from desktop.register.book_headings import BookField
from desktop.register.book_list import ListedBook
from desktop.register.kept_fields import KEPT_COLUMNS, KEPT_TAGS, kept_cell, kept_fields
from desktop.store.database import Database
from desktop.store.tables.catalogue import CopyRow, TitleRow
from tests.book_lists import read, run_of
from tests.conftest import KEY, NOW
from tests.marc_records import kept_marc_fields, marc

DRAFTS = (
    TitleDraft(
        "Dế mèn phiêu lưu ký",
        author="Tô Hoài",
        publisher="Kim Đồng",
        year=2019,
        isbn="9786041234505",
        pages=150,
        price=25_000,
        category="Truyện",
        place="H.",
        call_number="895.9/223 T450H",
        call_scheme="ddc",
    ),
    TitleDraft("Ƀon R'Tíh ê̆ ô̆ ư̆", author="+84 & <Nam>", call_number="53(075)"),
    TitleDraft('=HYPERLINK("http://x")', call_number="V6", call_scheme="classes"),
    TitleDraft("Gùi", call_number="84(5)", call_scheme="bbk"),
    TitleDraft("Hạt thóc", call_number="TN-12", call_scheme="house"),
)
HEADINGS = (
    "Nhan đề", "Tác giả", "Nhà xuất bản", "Nơi xuất bản", "Năm XB", "ISBN", "Số trang", "Giá bìa",
    "Thể loại", "Ký hiệu xếp giá", "Ký hiệu theo", "Số bản", "Số ĐKCB", "Kho / giá", "Mã vạch",
)  # fmt: skip
SCHEMES = {
    "ddc": "DDC (Dewey)", "bbk": "BBK", "classes": "19 lớp", "house": "ký hiệu riêng của nhà",
}  # fmt: skip
SHELVES = ("Kho mở, kệ 3", None, "Thiếu nhi", None, "Kệ 1, dưới")


@pytest.fixture
def export(database, now, tmp_path):
    with database.unit_of_work(now=now.at) as unit:
        for (copies, draft), shelf in zip(enumerate(DRAFTS, 1), SHELVES, strict=True):
            add_title(unit, now, draft=draft, copies=copies, should_be_at=shelf)
        add_title(unit, now, draft=TitleDraft("Chưa có bản nào"), copies=0)

    def export(form, folder=tmp_path):
        path = folder / f"sach.{form.value}"
        with database.reading() as unit:
            count = export_catalogue(
                unit, now, path=path, form=form, words=WorkbookWords("Sách", HEADINGS, SCHEMES)
            )
        return path, count

    return export


@pytest.fixture
def house_of_another(tmp_path):
    database = Database(tmp_path / "other.nvh", KEY)
    yield database
    database.close()


def stock(database):
    """What a register says of its titles, and where each copy of them belongs."""
    with database.reading() as unit:
        titles = {row.id: title_facts(row) for row in unit.exec(select(TitleRow))}
        copies = unit.exec(select(CopyRow).order_by(CopyRow.accession_number)).all()
        return sorted(
            (titles[copy.title_id], copy.accession_number, copy.barcode, copy.should_be_at or "")
            for copy in copies
        )


def title_facts(row):
    return tuple(str(getattr(row, field.name)) for field in fields(TitleDraft))


@pytest.mark.parametrize("form", list(ExportForm))
def test_what_goes_out_comes_into_another_house_as_it_was(
    database, house_of_another, export, now, form, tmp_path
):
    with database.unit_of_work(now=now.at) as unit:
        [moved, *_] = unit.exec(select(CopyRow).where(CopyRow.should_be_at == "Thiếu nhi"))
        moved.should_be_at = "Kho lưu"
        unit.add(moved)
    path, count = export(form)
    assert count == len(DRAFTS)
    reading = read(path, tmp_path)
    assert (reading.listed, reading.refused, reading.sure) == (count, 0, True)
    with house_of_another.unit_of_work(now=now.at) as unit:
        import_all(unit, now, run=run_of(reading, tmp_path))
    assert stock(house_of_another) == stock(database)


def test_a_workbook_is_understood_without_a_question(export, tmp_path):
    path, _ = export(ExportForm.WORKBOOK)
    assert set(BookField) <= set(read(path, tmp_path).mapping)
    [sheet] = read_sheets(path.read_bytes())
    [row] = [row for row in sheet.rows if row[0].startswith("Dế")]
    assert (row[5], len(row[14])) == ("9786041234505", 14)


def test_where_it_cannot_be_saved_is_said(export, tmp_path):
    with pytest.raises(ListFileNotWrittenError):
        export(ExportForm.MARC21, tmp_path / "none")


RECORDS = st.lists(kept_marc_fields(), min_size=1, max_size=5)


@pytest.mark.parametrize("form", [ExportForm.MARC21, ExportForm.MARCXML])
@settings(max_examples=15, deadline=None)
@given(records=RECORDS)
def test_the_fields_that_are_kept_come_back_in_both_kinds_of_records(
    tmp_path_factory, form, records
):
    folder = tmp_path_factory.mktemp("records")
    database = Database(folder / "house.nvh", KEY)
    with database.unit_of_work(now=NOW.at) as unit:
        for number, fields in enumerate(records):
            title = write_title(unit, TitleDraft(f"Sách {number}"))
            title.marc = kept_cell(fields, KEPT_TAGS) or None
            make_copies(unit, NOW, title_ids=[title.id])
    path = folder / f"sach.{form.value}"
    with database.reading() as unit:
        export_catalogue(unit, NOW, path=path, form=form, words=WorkbookWords("", (), {}))
    reading = read(path, folder)
    assert (reading.listed, reading.refused) == (len(records), 0)
    books = {row.listed.title: row.listed for row in staged_rows(folder / "rows.jsonl", ListedBook)}
    for number, fields in enumerate(records):
        back = list(kept_fields(books[f"Sách {number}"].kept))
        kept = [field for field in fields if field.subfields]
        for tags in KEPT_COLUMNS.values():
            assert sorted_by_tag(back, tags) == sorted_by_tag(kept, tags)
        assert len(back) == len(kept)
    database.close()


def sorted_by_tag(fields, tags):
    return sorted((field for field in fields if field.tag in tags), key=lambda field: field.tag)


def test_what_a_record_had_stays_through_the_register(database, now, tmp_path):
    kept = [("246", "1 \x1faTên khác"), ("520", "  \x1faTóm tắt"), ("856", "40\x1fuhttp://x.vn")]
    source = tmp_path / "vao.mrc"
    source.write_bytes(marc("Hạt thóc", more=kept))
    with database.unit_of_work(now=now.at) as unit:
        import_all(unit, now, run=run_of(read(source, tmp_path), tmp_path))
    path = tmp_path / "ra.mrc"
    with database.reading() as unit:
        words = WorkbookWords("", (), {})
        export_catalogue(unit, now, path=path, form=ExportForm.MARC21, words=words)
    [record] = MARCReader(path.read_bytes())
    assert [record[tag].value() for tag, _ in kept] == ["Tên khác", "Tóm tắt", "http://x.vn"]
    assert record["246"].indicator1 == "1"
    assert [field.tag for field in record.fields] == sorted(field.tag for field in record.fields)
