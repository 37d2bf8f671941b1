import pytest

from desktop.register.book_headings import BookField
from desktop.register.kept_fields import KEPT_COLUMNS
from desktop.register.marc_field import MarcField
from desktop.register.marc_fields import MARC_COLUMNS, MARC_MAPPING, cells_of


def field(tag, indicators="  ", **values):
    return MarcField(tag, subfields=tuple(values.items()), indicators=indicators)


def cell(name, *fields):
    return cells_of(fields)[list(MARC_COLUMNS).index(name)]


def test_a_card_becomes_a_row():
    row = cells_of(
        [
            MarcField("008", text="840112s1962    vm       b    00010 vie  "),
            field("020", a="978-604-1-23450-5 (bìa mềm)", c="25000đ"),
            field("100", "0 ", a="Tô Hoài,", e="tác giả"),
            field("245", "10", a="Dế mèn phiêu lưu ký :", b="truyện /", c="Tô Hoài"),
            field("260", a="H. :", b="Kim Đồng,", c="2019."),
            field("300", a="150tr. ;", c="21cm"),
            field("653", a="Truyện thiếu nhi"),
            field("852", "1 ", a="TV", b="Kho mở", c="Kệ 3", h="895.922", i="T450H", j="VN.1"),
            field("852", "1 ", a="TV", b="Kho mở", c="Kệ 3", j="VN.2"),
        ]
    )
    assert dict(zip(MARC_MAPPING, row, strict=True)) == {
        BookField.TITLE: "Dế mèn phiêu lưu ký : truyện",
        BookField.AUTHOR: "Tô Hoài",
        BookField.PUBLISHER: "Kim Đồng",
        BookField.PLACE: "H.",
        BookField.YEAR: "2019",
        BookField.ISBN: "978-604-1-23450-5",
        BookField.PAGES: "150tr",
        BookField.PRICE: "25000đ",
        BookField.CATEGORY: "Truyện thiếu nhi",
        BookField.CALL_NUMBER: "895.922 T450H",
        BookField.CALL_SCHEME: "ddc",
        BookField.SHELF: "Kho mở, Kệ 3",
        BookField.ACCESSION: "VN.1; VN.2",
        BookField.BARCODE: "",
        BookField.COPIES: "2",
        **dict.fromkeys(KEPT_COLUMNS, ""),
    }


def test_what_no_column_holds_is_kept_under_its_own_heading():
    fields = [
        field("041", "1 ", a="vie", h="fre"),
        field("246", "30", a="Con dế ‡ mèn¶", b=""),
        field("700", "0 ", a="Điểu Bơ", e="dịch"),
        field("490", a="Tủ sách vàng ;", v="3"),
        field("830", a="Tủ sách vàng"),
    ]
    assert cell("kept_041", *fields) == "041 1#‡avie‡hfre"
    assert cell("kept_246", *fields) == "246 30‡aCon dế mèn"
    assert cell("kept_490", *fields) == "490 ##‡aTủ sách vàng ;‡v3¶830 ##‡aTủ sách vàng"
    assert cell(BookField.AUTHOR, *fields) == cell("kept_700", *fields)[8:15] == "Điểu Bơ"


def test_a_record_that_says_nothing_is_a_row_of_nothing():
    assert set(cells_of([])) == {""}


def test_volumes_of_a_set_are_told_apart():
    assert cell(BookField.TITLE, field("245", a="Lịch sử.", n="Tập 2,", p="Thời Lý /")) == (
        "Lịch sử. Tập 2. Thời Lý"
    )


@pytest.mark.parametrize(
    ("fields", "author"),
    [
        ([field("110", a="Tỉnh đoàn Đắk Nông")], "Tỉnh đoàn Đắk Nông"),
        ([field("700", a="Nguyễn Thị Lụa,")], "Nguyễn Thị Lụa"),
        ([field("245", a="A", c="Điểu Bơ kể.")], "Điểu Bơ kể"),
    ],
)
def test_without_a_main_author_another_stands_for_them(fields, author):
    assert cell(BookField.AUTHOR, *fields) == author


@pytest.mark.parametrize(
    ("written", "year"), [("c2019.", "2019"), ("[1957?]", "1957"), ("1998-2001", "1998")]
)
def test_the_year_is_the_first_in_the_imprint(written, year):
    assert cell(BookField.YEAR, field("260", c=written)) == year


def test_the_year_of_the_fixed_field_stands_in():
    fixed = MarcField("008", text="840112s1962    vm")
    assert cell(BookField.YEAR, fixed, field("260", c="s.a.")) == "1962"
    assert cell(BookField.YEAR, MarcField("008", text="840112s19uu"), field("260", c="s.a.")) == (
        "s.a"
    )


def test_the_newer_field_of_the_imprint_goes_before_and_only_for_publishing():
    printed, made = field("264", " 3", b="In"), field("264", " 1", b="Trẻ")
    assert cell(BookField.PUBLISHER, printed, made) == "Trẻ"
    assert cell(BookField.PUBLISHER, printed) == ""


def test_of_several_isbns_the_first_right_one_is_taken():
    wrong, right = field("020", a="978-604-1-23450-0"), field("020", a="0306406152 (tập 1)")
    assert cell(BookField.ISBN, wrong, right) == "0306406152"
    assert cell(BookField.ISBN, wrong) == "978-604-1-23450-0"
    assert cell(BookField.ISBN, field("020", a="không có")) == "không có"


@pytest.mark.parametrize(
    ("fields", "numbers", "copies"),
    [
        ([field("952", a="KHO", p="000012", i="VV7")], "VV7", "1"),
        ([field("952", p="000012"), field("952", o="895")], "000012", "2"),
        ([field("949", a="B1")], "B1", "1"),
    ],
)
def test_copies_of_other_programs_are_found(fields, numbers, copies):
    assert cell(BookField.ACCESSION, *fields) == numbers
    assert cell(BookField.COPIES, *fields) == copies


def test_three_dots_are_no_mark_of_the_card():
    assert cell(BookField.TITLE, field("245", a="Ngày xưa...")) == "Ngày xưa..."


@pytest.mark.parametrize(
    ("fields", "number", "scheme"),
    [
        ([field("852", "8 ", h="TN-12")], "TN-12", "house"),
        ([field("852", "7 ", **{"h": "84(5)", "2": "rubbk"})], "84(5)", "bbk"),
        ([field("852", "0 ", h="PZ8.1")], "PZ8.1", ""),
        ([field("952", **{"o": "895.9 T", "2": "ddc"})], "895.9 T", "ddc"),
        (
            [field("082", "04", **{"a": "895.9/22", "b": "T450H", "2": "23"})],
            "895.922 T450H",
            "ddc",
        ),
        ([field("084", a="V6", **{"2": "19 lớp"})], "V6", "classes"),
        ([field("084", a="V6")], "V6", ""),
        ([field("090", a="53(075)")], "53(075)", ""),
        ([field("082", a="895"), field("852", h="TN 1/2")], "TN 1/2", ""),
        ([field("852", j="VN.1"), field("084", a="", b=" ")], "", ""),
    ],
)
def test_what_stands_on_the_spine_goes_before_what_it_is_classed_under(fields, number, scheme):
    assert cell(BookField.CALL_NUMBER, *fields) == number
    assert cell(BookField.CALL_SCHEME, *fields) == scheme


def test_each_copy_keeps_its_shelf_and_those_without_a_number_come_last():
    fields = [field("952", c="Kho B"), field("952", c="Kho A", i="1"), field("952", i="2")]
    assert cell(BookField.SHELF, *fields) == "Kho A; ; Kho B"
    assert cell(BookField.ACCESSION, *fields) == "1; 2"


def test_each_copy_keeps_its_label_and_the_copies_their_order():
    fields = [
        field("852", b="Kho", j="VN.2", p="30417000000646", t="2"),
        field("852", b="Kho", j="VN.1", t="1"),
        field("852", b="Kho", j="VN.3", p="L 3", t="3"),
    ]
    assert cell(BookField.ACCESSION, *fields) == "VN.1; VN.2; VN.3"
    assert cell(BookField.BARCODE, *fields) == "; 30417000000646; L 3"
    assert cell(BookField.BARCODE, field("952", p="000012", i="VV7")) == "000012"


def test_the_price_of_the_copy_stands_in_for_that_of_the_title():
    assert cell(BookField.PRICE, field("952", g="45000", p="1")) == "45000"
    assert cell(BookField.PRICE, field("020", c="25000"), field("952", g="45000")) == "25000"
