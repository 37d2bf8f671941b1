import pytest

from desktop.lists.delimited_text import ONE_BY_ONE, read_delimited_text
from desktop.lists.list_file_errors import (
    BrokenQuotesError,
    NotAListError,
)
from desktop.register.book_headings import BOOKS

LIST = "Nhan đề;Tác giả\nHạt thóc, hạt ngô;Điểu Bơ\n"
RECORDS = [("Nhan đề", "Tác giả"), ("Hạt thóc, hạt ngô", "Điểu Bơ")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_unicode_is_read_with_and_without_its_mark(encoding):
    read = "utf-8-sig" if encoding == "utf-8-sig" else encoding
    assert read_delimited_text(LIST.encode(encoding), BOOKS) == (RECORDS, read)


def test_a_mark_at_the_other_end_is_understood():
    records, encoding = read_delimited_text(b"\xfe\xff" + LIST.encode("utf-16-be"), BOOKS)
    assert (records, encoding) == (RECORDS, "utf-16")


@pytest.mark.parametrize("parter", [",", ";", "\t"])
def test_what_parts_the_cells_is_found(parter):
    text = f'Nhan đề{parter}Tác giả\n"a, b; c\td"{parter}Nam\n'
    records, _ = read_delimited_text(text.encode(), BOOKS)
    assert records == [("Nhan đề", "Tác giả"), ("a, b; c\td", "Nam")]


def test_commas_in_the_titles_do_not_outvote_the_semicolons_of_the_headings():
    text = "Nhan đề;Tác giả\n" + "a, b, c, d;Nam\n" * 5
    assert read_delimited_text(text.encode(), BOOKS)[0][1] == ("a, b, c, d", "Nam")


def test_the_sign_that_a_spreadsheet_names_is_used_and_its_line_is_no_record():
    records, _ = read_delimited_text("sep=|\r\nNhan đề|Tác giả\r\n".encode(), BOOKS)
    assert records == [("Nhan đề", "Tác giả")]


def test_a_cell_may_have_two_lines_and_quotation_marks():
    records, _ = read_delimited_text('Nhan đề,Tác giả\n"Một ""hai""\nba",Nam\n'.encode(), BOOKS)
    assert records[1] == ('Một "hai"\nba', "Nam")


def test_letters_of_an_old_font_are_given_byte_for_byte():
    records, encoding = read_delimited_text(b"Nhan \xae\xd2,T\xb8c gi\xb6\n", BOOKS)
    assert (records, encoding) == ([("Nhan ®Ò", "T¸c gi¶")], ONE_BY_ONE)


def test_what_says_to_be_utf_16_and_is_not_is_no_list():
    with pytest.raises(NotAListError):
        read_delimited_text(b"\xff\xfea\0b", BOOKS)


@pytest.mark.parametrize("content", [b'Title\n"never closed\nOne\n', b'Title\n"a" b\n'])
def test_quotation_marks_that_do_not_close_swallow_no_rows(content):
    with pytest.raises(BrokenQuotesError):
        read_delimited_text(content, BOOKS)


def test_a_picture_is_no_text():
    with pytest.raises(NotAListError):
        read_delimited_text(b"GIF89a\0\0\0\1", BOOKS)
