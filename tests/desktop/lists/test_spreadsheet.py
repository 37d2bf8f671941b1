import io
import zipfile
from datetime import date

import pytest
import xlsxwriter

from desktop.lists import spreadsheet
from desktop.lists.list_file_errors import (
    HostileFileError,
    ListFileTooLargeError,
    NotAListError,
    TooManyRowsError,
)
from desktop.lists.spreadsheet import Sheet, read_sheets
from desktop.register.list_cells import FORMULA_MARK


def workbook(*, sheets=None, cells=()):
    content = io.BytesIO()
    book = xlsxwriter.Workbook(content, {"default_date_format": "dd/mm/yyyy"})
    for name, rows in (sheets or {"Sách": ()}).items():
        sheet = book.add_worksheet(name)
        for place, row in enumerate(rows):
            sheet.write_row(place, 0, row)
        for address, value in cells:
            sheet.write(address, value)
    book.close()
    return content.getvalue()


def packed(*parts):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, inside in parts:
            archive.writestr(name, inside)
    return content.getvalue()


def test_a_cell_is_read_as_a_person_sees_it():
    row = ("Hạt thóc", 2020.0, 9786041234505, "0306406152", 12.5, date(2020, 5, 1))
    [sheet] = read_sheets(workbook(sheets={"Sách": [row]}))
    seen = ("Hạt thóc", "2020", "9786041234505", "0306406152", "12.5", "01/05/2020")
    assert sheet == Sheet("Sách", (seen,))


def test_rows_keep_their_numbers_when_the_first_ones_are_empty():
    [sheet] = read_sheets(workbook(cells=[("B3", "Nhan đề")]))
    assert sheet.rows == (("", ""), ("", ""), ("", "Nhan đề"))


def test_a_hidden_sheet_is_not_read():
    content = io.BytesIO()
    book = xlsxwriter.Workbook(content)
    book.add_worksheet("Sách").write("A1", "Nhan đề")
    book.add_worksheet("Danh mục").hide()
    book.close()
    assert [sheet.name for sheet in read_sheets(content.getvalue())] == ["Sách"]


def test_one_value_far_below_asks_for_no_room():
    with pytest.raises(TooManyRowsError) as caught:
        read_sheets(workbook(cells=[("A1", "Nhan đề"), ("XFD1048576", "x")]))
    assert caught.value.rows_allowed == 100_000


def test_a_wide_and_long_sheet_is_refused_before_it_is_read():
    with pytest.raises(TooManyRowsError):
        read_sheets(workbook(cells=[("A1", "Nhan đề"), ("XFD90000", "x")]))


def test_an_empty_cell_with_a_border_far_below_is_no_row():
    content = io.BytesIO()
    book = xlsxwriter.Workbook(content)
    sheet = book.add_worksheet("Sách")
    sheet.write("A1", "Nhan đề")
    sheet.write_blank("A1048576", None, book.add_format({"border": 1}))
    book.close()
    assert len(read_sheets(content.getvalue())[0].rows) == 1


def test_a_file_that_unpacks_to_too_much_is_refused_before_it_is_unpacked(monkeypatch):
    monkeypatch.setattr(spreadsheet, "MEGABYTES_UNPACKED", 1)
    bomb = packed(("xl/workbook.xml", b""), ("xl/worksheets/sheet1.xml", b"0" * 2_000_000))
    assert len(bomb) < 5_000
    with pytest.raises(ListFileTooLargeError):
        read_sheets(bomb)


def test_a_file_that_lies_about_its_size_is_damaged():
    content = packed(("xl/workbook.xml", b""), ("xl/worksheets/sheet1.xml", b"0" * 2_000_000))
    lie = content.replace((2_000_000).to_bytes(4, "little"), (100).to_bytes(4, "little"))
    with pytest.raises(NotAListError):
        read_sheets(lie)


def test_a_damaged_workbook_is_told():
    whole = workbook(sheets={"Sách": [("Nhan đề",)]})
    for content in (
        whole[: len(whole) // 2],
        packed(("xl/workbook.xml", b"<not closed")),
        packed(("mimetype", b"application/vnd.oasis.opendocument.text")),
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500),
    ):
        with pytest.raises(NotAListError):
            read_sheets(content)


def open_document(rows, before=b""):
    office = b"urn:oasis:names:tc:opendocument:xmlns:"
    content = (
        b'<?xml version="1.0"?>' + before + b'<office:document-content xmlns:office="%boffice:1.0" '
        b'xmlns:table="%btable:1.0" xmlns:text="%btext:1.0"><office:body><office:spreadsheet>'
        b'<table:table table:name="S">%b</table:table></office:spreadsheet></office:body>'
        b"</office:document-content>" % (office, office, office, rows)
    )
    kind = b"application/vnd.oasis.opendocument.spreadsheet"
    manifest = b'<manifest:manifest xmlns:manifest="%bmanifest:1.0"/>' % office
    return packed(("mimetype", kind), ("META-INF/manifest.xml", manifest), ("content.xml", content))


def cell(text, attributes=b""):
    return (
        b'<table:table-cell office:value-type="string"%b><text:p>%b</text:p></table:table-cell>'
        % (attributes, text.encode())
    )


def test_an_open_document_is_read_and_its_formulas_are_marked():
    formula = b' table:formula="of:=1+1"'
    row = b"<table:table-row>%b%b</table:table-row>" % (cell("Hạt thóc"), cell("2", formula))
    [sheet] = read_sheets(open_document(row))
    assert sheet.rows[0][0] == "Hạt thóc"
    assert sheet.rows[0][1].startswith(FORMULA_MARK + "=of:=1+1")


def test_a_formula_is_marked_and_what_it_shows_is_not_taken():
    content = io.BytesIO()
    book = xlsxwriter.Workbook(content)
    sheet = book.add_worksheet("Sách")
    sheet.write_row(0, 0, ("STT", "Nhan đề", "Số trang"))
    sheet.write_formula(1, 0, "=ROW()-1", None, 1)
    sheet.write_string(1, 1, "=không phải công thức")
    sheet.write_formula(1, 2, '=IF(A2<3,"12","")', None, "12")
    book.close()
    [read] = read_sheets(content.getvalue())
    mark = FORMULA_MARK
    assert read.rows[1] == (
        f"{mark}=ROW()-1", "=không phải công thức", f'{mark}=IF(A2<3,"12","")'
    )  # fmt: skip


ENTITIES = b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused_before_anything_reads_them(encoding):
    declared = ENTITIES.decode().encode(encoding)
    with pytest.raises(HostileFileError):
        read_sheets(packed(("xl/workbook.xml", b"<a/>"), ("xl/sharedStrings.xml", declared)))
    with pytest.raises(HostileFileError):
        read_sheets(open_document(b"", before=ENTITIES))
