import pytest

from desktop.paper.loan_slips import (
    SLIP_PAPERS,
    DueGroup,
    PrintedSlip,
    SlipBook,
    loan_slip_pages,
)
from desktop.paper.marks import Line, Words
from tests.desktop.paper.reading import words_on

LONG = "Sử thi Ot N'drông: Lấy hoa bạc, hoa đồng ở trên trời và chuyện chàng Tiăng cướp ché"
papers = pytest.mark.parametrize("paper", SLIP_PAPERS.values(), ids=SLIP_PAPERS)


def slip(books=3):
    lines = tuple(SlipBook(LONG, f"{n:06d}", "H’Bŏk") for n in range(1, books + 1))
    group = DueGroup("Xin trả trước hoặc đúng ngày", "07/12/2026", lines)
    request = "Xin giữ sách cẩn thận. Muốn mượn thêm, hãy đến hoặc gọi trước ngày trả."
    names = ("Nhà văn hoá Bon Bu Sóp", "PHIẾU MƯỢN SÁCH", "H’Bŏk Niê Kdăm")
    return PrintedSlip(*names, (group,), request, "Ghi ngày 23/11/2026")


@papers
def test_the_day_is_the_largest_on_the_slip_and_every_book_is_on_it(paper, tmp_path):
    pages = loan_slip_pages(slip(), paper)
    words = [mark for mark in pages[0].marks if isinstance(mark, Words)]
    assert max(words, key=lambda mark: mark.size).text == "07/12/2026"
    told = words_on(pages, tmp_path)
    for part in ("H’Bŏk Niê Kdăm", "07/12/2026", "000003", "Ghi ngày 23/11/2026"):
        assert part in told


@papers
@pytest.mark.parametrize("books", [0, 3, 40])
def test_nothing_stands_off_the_page(paper, books):
    pages = loan_slip_pages(slip(books), paper)
    for page in pages:
        for mark in page.marks:
            right, bottom = (
                (mark.right, mark.bottom)
                if isinstance(mark, Line)
                else (mark.box.right, mark.box.bottom)
            )
            assert right <= page.width - paper.margin + 0.01
            assert bottom <= page.height - paper.margin + 0.5
    numbers = [mark.text for page in pages for mark in page.marks if isinstance(mark, Words)]
    assert all(numbers.count(f"{n:06d}") == 1 for n in range(1, books + 1))


def test_a_roll_is_as_long_as_its_slip_and_a_sheet_goes_on_on_another():
    short, long = (loan_slip_pages(slip(n), SLIP_PAPERS["roll"]) for n in (8, 40))
    assert (len(short), len(long)) == (1, 1)
    assert short[0].height < long[0].height
    assert len(loan_slip_pages(slip(40), SLIP_PAPERS["a6"])) > 2
