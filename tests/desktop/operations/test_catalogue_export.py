import pytest

from desktop.book_lists.book_file_errors import BookFileNotWrittenError
from desktop.book_lists.spreadsheet import read_sheets
from desktop.book_lists.staged_books import staged_books
from desktop.operations.catalogue import TitleDraft, add_title
from desktop.operations.catalogue_export import ExportForm, export_catalogue
from desktop.register.book_headings import BookField
from tests.book_lists import read

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
    ),
    TitleDraft("Ƀon R'Tíh ê̆ ô̆ ư̆", author="+84 & <Nam>"),
    TitleDraft('=HYPERLINK("http://x")'),
)
HEADINGS = (
    "Nhan đề", "Tác giả", "Nhà xuất bản", "Năm XB", "ISBN", "Số trang", "Giá bìa", "Thể loại",
    "Số bản", "Số ĐKCB", "Mã vạch",
)  # fmt: skip

# What no list of books carries yet.
NOT_IN_LISTS = {"place", "call_number", "call_scheme"}


@pytest.fixture
def export(database, now, tmp_path):
    with database.unit_of_work(now=now.at) as unit:
        for copies, draft in enumerate(DRAFTS, 1):
            add_title(unit, now, draft=draft, copies=copies)
        add_title(unit, now, draft=TitleDraft("Chưa có bản nào"), copies=0)

    def export(form, folder=tmp_path):
        path = folder / f"sach.{form.value}"
        with database.reading() as unit:
            count = export_catalogue(
                unit, now, path=path, form=form, sheet="Sách", headings=HEADINGS
            )
        return path, count

    return export


@pytest.mark.parametrize("form", list(ExportForm))
def test_what_goes_out_comes_in_as_it_was(export, form, tmp_path):
    path, count = export(form)
    assert count == 3
    reading = read(path, tmp_path)
    assert (reading.books, reading.refused, reading.sure) == (3, 0, True)
    found = {}
    for book in staged_books(tmp_path / "books.jsonl"):
        facts = {
            name: getattr(book, name)
            for name in set(TitleDraft.__dataclass_fields__) - NOT_IN_LISTS
        }
        found[TitleDraft(**facts)] = (book.copies, len(book.accession_numbers))
    assert found == {draft: (copies, copies) for copies, draft in enumerate(DRAFTS, 1)}


def test_a_workbook_is_understood_without_a_question(export, tmp_path):
    path, _ = export(ExportForm.WORKBOOK)
    assert set(BookField) <= set(read(path, tmp_path).mapping)
    [sheet] = read_sheets(path.read_bytes())
    [row] = [row for row in sheet.rows if row[0].startswith("Dế")]
    assert (row[4], len(row[10])) == ("9786041234505", 14)


def test_where_it_cannot_be_saved_is_said(export, tmp_path):
    with pytest.raises(BookFileNotWrittenError):
        export(ExportForm.MARC21, tmp_path / "none")
