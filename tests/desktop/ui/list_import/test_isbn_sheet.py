import pytest

from desktop.register.scanned_keys import Scan
from desktop.ui.list_import.isbn_sheet import IsbnSheet
from tests.sync.isbn_packs import book


@pytest.fixture
def sheet(qtbot):
    sheet = IsbnSheet()
    qtbot.add_widget(sheet)
    sheet.show()
    return sheet


def scan(code, *, spoiled=False):
    return Scan(code, spoiled, rewritten=False, slowest_ms=9, ended_by="\n", pieces=1)


def test_books_are_scanned_one_after_another(sheet, qtbot):
    assert not sheet.look.isEnabled()
    for number in (1, 2):
        assert sheet.take_scan(scan(book(number).isbn))
    with qtbot.wait_signal(sheet.given) as caught:
        sheet.look.click()
    assert caught.args[0].split() == [book(1).isbn, book(2).isbn]


@pytest.mark.parametrize("odd", [scan("30417000000646"), scan(book(1).isbn, spoiled=True)])
def test_what_is_no_isbn_is_said_and_goes_nowhere_else(sheet, odd):
    assert sheet.take_scan(odd)
    assert "no ISBN" in sheet.said.sentence()
    assert sheet.lines.toPlainText() == ""


def test_lines_of_a_text_file_are_added(sheet, tmp_path):
    path = tmp_path / "isbn.txt"
    path.write_text("9780306406157\n", encoding="utf-8-sig")
    sheet.take_file(path)
    assert sheet.lines.toPlainText().split() == ["9780306406157"]
    path.write_bytes(b"PK\xff\xfe")
    sheet.take_file(path)
    assert "no text" in sheet.said.sentence()
