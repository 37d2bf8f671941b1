import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.paper.marks import Align, Line, Words
from desktop.paper.ruled_pages import Above, Column, Letterhead, RuledPages, ruled_pages
from tests.desktop.paper.reading import PRINTERS, codes_on, words_on

COLUMNS = (
    Column("Số", 1, Align.CENTRE),
    Column("Nhà XB", 2, group="Xuất bản"),
    Column("Năm", 1, group="Xuất bản"),
    Column("Phụ chú", 2),
)


def book(rows, **known):
    return RuledPages(
        above=(Above("SỔ ĐĂNG KÝ CÁ BIỆT", 6, bold=True),),
        columns=COLUMNS,
        rows=tuple((f"{row:06d}", "Kim Đồng", "2019", "") for row in range(rows)),
        page_words="Trang {page}/{pages}",
        **known,
    )


def numbers(page):
    return [
        mark.text
        for mark in page.marks
        if isinstance(mark, Words) and mark.text.isdecimal() and len(mark.text) == 6
    ]


def lowest(page):
    return max(mark.bottom if isinstance(mark, Line) else mark.box.bottom for mark in page.marks)


@given(
    rows=st.integers(0, 200),
    landscape=st.booleans(),
    filled_up=st.booleans(),
    last_words=st.sampled_from([(), ("Tổng số: 43 cuốn.",), ("a", "b", "c")]),
    signatures=st.sampled_from([(), ("BÊN GIAO", "BÊN NHẬN")]),
)
@settings(max_examples=60, deadline=None)
def test_every_row_stands_once_and_on_the_paper(rows, **known):
    pages = ruled_pages(book(rows, **known))
    assert [number for page in pages for number in numbers(page)] == [
        f"{row:06d}" for row in range(rows)
    ]
    for page in pages:
        assert lowest(page) <= page.height - 12


def test_the_signatures_never_stand_alone():
    # Whoever signs has to see what is signed for.
    for rows in range(1, 80):
        last = ruled_pages(book(rows, signatures=("BÊN GIAO", "BÊN NHẬN")))[-1]
        assert numbers(last)


def test_a_book_without_rows_can_be_written_on():
    (page,) = ruled_pages(book(0))
    assert sum(isinstance(mark, Line) and mark.top == mark.bottom for mark in page.marks) > 20


def test_a_filled_up_book_is_ruled_to_the_end_of_the_page():
    (full,), (short,) = ruled_pages(book(2, filled_up=True)), ruled_pages(book(2))
    ruled = [
        max(mark.bottom for mark in page.marks if isinstance(mark, Line)) for page in (full, short)
    ]
    assert ruled[0] > 260
    assert ruled[1] < 100


def test_headings_and_numbers_stand_on_every_page(tmp_path):
    told = words_on(ruled_pages(book(60)), tmp_path)
    assert told.count("Xuất bản") == told.count("Phụ chú") == 3
    assert "Trang 1/3" in told
    assert "Trang 3/3" in told
    assert told.count("SỔ ĐĂNG KÝ CÁ BIỆT") == 1


@pytest.mark.parametrize("dpi", PRINTERS)
def test_the_code_of_a_record_is_read(tmp_path, dpi):
    text = "50417000000014" + "0043" + "1234567890"
    assert codes_on(ruled_pages(book(43, code=text)), tmp_path, dpi) == [text]


@pytest.mark.parametrize("code", ["", "50417000000014"])
def test_the_head_of_an_official_paper_stands_once_above_its_name_and_beside_its_code(code):
    head = Letterhead("Nhà văn hoá", "CỘNG HOÀ…", "Độc lập – Tự do – Hạnh phúc", "ngày 1 tháng 2")
    first, *others = ruled_pages(book(60, letterhead=head, code=code))
    words = {mark.text: mark.box for mark in first.marks if isinstance(mark, Words)}
    name = words["SỔ ĐĂNG KÝ CÁ BIỆT"]
    for said in (head.writer, head.state, head.motto, head.dated):
        assert words[said].bottom <= name.top
        assert words[said].right <= 195 - (33 if code else 0)
        assert all(said not in str(page.marks) for page in others)
    assert words[head.writer].right <= words[head.state].left
