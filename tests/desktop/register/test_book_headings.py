import unicodedata

import pytest

from desktop.register.book_headings import BOOKS, BookField
from desktop.register.list_headings import MissingColumnError

TITLE, AUTHOR, PUBLISHER, YEAR = (
    BookField.TITLE,
    BookField.AUTHOR,
    BookField.PUBLISHER,
    BookField.YEAR,
)


def test_the_headings_of_a_keepers_own_list_are_understood():
    headings = ("Nhan đề", "Tác giả", "Nhà xuất bản", "Số trang", "Thể loại", "Giá bìa")
    assert BOOKS.guess(headings) == (
        TITLE, AUTHOR, PUBLISHER, BookField.PAGES, BookField.CATEGORY, BookField.PRICE,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("TÊN SÁCH", TITLE),
        ("Tên sách / Nhan đề", TITLE),
        ("Tên", TITLE),
        ("Book title", TITLE),
        ("Tên tác giả", AUTHOR),
        ("Author(s)", AUTHOR),
        ("NXB", PUBLISHER),
        ("Nhà XB", PUBLISHER),
        ("Năm XB", YEAR),
        ("Năm xuất bản (dự kiến)", YEAR),
        ("Mã ISBN", BookField.ISBN),
        ("Số ĐKCB", BookField.ACCESSION),
        ("Số đăng ký cá biệt", BookField.ACCESSION),
        ("Số lượng", BookField.COPIES),
        ("Số bản", BookField.COPIES),
        ("Giá", BookField.PRICE),
        ("Giá bìa (đồng)", BookField.PRICE),
        ("Nơi xuất bản", BookField.PLACE),
        ("Ký hiệu xếp giá", BookField.CALL_NUMBER),
        ("Kí hiệu phân loại", BookField.CALL_NUMBER),
        ("DDC", BookField.CALL_NUMBER),
        ("Ký hiệu theo", BookField.CALL_SCHEME),
        ("Khung phân loại", BookField.CALL_SCHEME),
        ("Phân loại", BookField.CATEGORY),
        ("Kho", BookField.SHELF),
        ("Kệ", BookField.SHELF),
        ("Kho / giá", BookField.SHELF),
        ("Kí hiệu kho", BookField.SHELF),
        ("Khổ sách", None),
        ("Khổ", None),
        ("STT", None),
        ("Ghi chú", None),
        ("Nhan đề song song", None),
        ("Số thứ tự", None),
        ("", None),
    ],
)
def test_a_heading_is_recognised_however_it_is_written(heading, field):
    assert BOOKS.guess([heading]) == (field,)
    assert BOOKS.guess([unicodedata.normalize("NFD", heading)]) == (field,)


def test_no_field_is_given_to_two_columns_and_the_exact_heading_wins():
    assert BOOKS.guess(["Tên sách tiếng Anh", "Tên sách"]) == (None, TITLE)


def test_a_line_of_words_above_the_table_is_not_its_headings():
    assert BOOKS.recognised(["DANH MỤC SÁCH NHÀ VĂN HÓA BON PI NAO", "", ""]) == 0
    assert BOOKS.recognised(["STT", "Tên sách", "Tác giả"]) == 2


def test_a_list_without_a_title_column_is_refused_by_name_of_the_column():
    with pytest.raises(MissingColumnError) as caught:
        BOOKS.require((AUTHOR, None))
    assert caught.value.field is TITLE
